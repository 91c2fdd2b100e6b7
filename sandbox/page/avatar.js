// The coloured initial that stands for somebody.

import { el } from "./dom.js";
import { displayName, tint } from "./names.js";

/** The coloured initial of somebody. */
export function avatar(user, size = "") {
  const name = displayName(user);
  const initial = [...name.trim()][0] ?? "?";
  return el(
    "span",
    { class: `avatar ${tint(user?.id ?? "0")} ${size}`, "aria-hidden": "true" },
    initial.toUpperCase(),
  );
}
