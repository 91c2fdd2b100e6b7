// What stands in the composer, read as a command: "/trivia start film:Rust and Bone questions:5".

/**
 * Reads a text that begins with a slash. Returns {entry, slots, loose, end}: the entry of commands.js whose name is
 * written out (or null), its slots {option, text, start, from, to} (`start` is where the name begins, `from` and `to`
 * bound the value), and loose text {text, from, to} that stands before the first slot, or null.
 */
export function readTyped(text, entries) {
  const entry = writtenOut(text, entries);
  if (!entry) return { entry: null, slots: [], loose: null, end: 0 };
  const end = 1 + entry.name.length;
  const slots = findSlots(text, end, entry);
  const until = slots[0]?.start ?? text.length;
  const before = text.slice(end, until);
  const from = end + (before.length - before.trimStart().length);
  const loose = before.trim() ? { text: before.trim(), from, to: from + before.trim().length } : null;
  return { entry, slots, loose, end };
}

/** The longest name that is written out whole wins: "/film list" before "/film". */
function writtenOut(text, entries) {
  if (!text.startsWith("/")) return null;
  const typed = text.slice(1).toLowerCase();
  const fits = (entry) =>
    typed === entry.name || typed.startsWith(`${entry.name} `) || typed.startsWith(`${entry.name}\n`);
  return entries.filter(fits).sort((one, other) => other.name.length - one.name.length)[0] ?? null;
}

/** A value reaches to the next name of an option; a name that was used already is part of the value. */
function findSlots(text, end, entry) {
  const slots = [];
  const names = new Map(entry.options.map((option) => [option.name, option]));
  for (const match of text.slice(end).matchAll(/(?<=\s)([\p{L}\p{N}_-]{1,32}):/gu)) {
    const option = names.get(match[1].toLowerCase());
    if (!option) continue;
    names.delete(option.name);
    const start = end + match.index;
    slots.push({ option, start, from: start + match[0].length, to: text.length });
  }
  slots.forEach((slot, index) => {
    const limit = slots[index + 1]?.start ?? text.length;
    const raw = text.slice(slot.from, limit);
    slot.text = raw.trim();
    slot.limit = limit;
    slot.from += raw.length - raw.trimStart().length;
    slot.to = Math.max(slot.from, slot.from + slot.text.length);
  });
  return slots;
}

/** The slot that the caret is in, or null; a space after a finished value has left it. */
export function slotAt(typed, text, caret, isFinished) {
  const slot = typed.slots.find((one) => caret > one.start && caret <= one.limit);
  if (!slot) return null;
  const left = caret > slot.to && slot.text && /\s$/.test(text.slice(slot.to, caret));
  return left && isFinished(slot) ? null : slot;
}

/** The options that have no slot yet. */
export function unusedOptions(typed) {
  const used = new Set(typed.slots.map((slot) => slot.option.name));
  return typed.entry.options.filter((option) => !used.has(option.name));
}

/** Loose text is meant for the first required option that has no value; returns the slots with it, or null. */
export function adoptLoose(typed) {
  if (!typed.loose) return typed.slots;
  const target = unusedOptions(typed).find((option) => option.required);
  if (!target) return null;
  return [{ option: target, start: typed.loose.from, ...typed.loose, limit: typed.loose.to }, ...typed.slots];
}
