// Points in time as Discord writes them, and the one clock that keeps the relative ones counting.

const STYLES = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

const UNITS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** "in 20 seconds", "3 minutes ago"; both arguments are seconds since 1970. */
export function relative(seconds, now) {
  const distance = seconds - now;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(distance) >= length) ?? UNITS.at(-1);
  return new Intl.RelativeTimeFormat("en", { numeric: "always" }).format(Math.trunc(distance / size), unit);
}

/** A timestamp in one of Discord's styles (t T d D f F s S R), in the reader's own time zone. */
export function timestamp(seconds, style = "f", now = Date.now() / 1000, zone = undefined) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return "Invalid date";
  if (style === "R") return relative(seconds, Math.floor(now));
  return new Intl.DateTimeFormat("en-GB", { ...(STYLES[style] ?? STYLES.f), timeZone: zone }).format(date);
}

/** When a message was sent, beside its author: "Today at 20:15". */
export function sentAt(iso, now = new Date()) {
  const date = new Date(iso);
  const time = timestamp(date.getTime() / 1000, "t");
  const days = Math.round((midnight(now) - midnight(date)) / 86_400_000);
  if (days === 0) return `Today at ${time}`;
  if (days === 1) return `Yesterday at ${time}`;
  return timestamp(date.getTime() / 1000, "s");
}

function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** Updates every `<time data-relative="seconds">` under `root`; call it once a second. */
export function tick(root = document, now = Date.now() / 1000) {
  for (const node of root.querySelectorAll("time[data-relative]")) {
    const text = timestamp(Number(node.dataset.relative), "R", now);
    if (node.textContent !== text) node.textContent = text;
  }
}
