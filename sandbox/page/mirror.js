// The coloured parts of a command that is being typed: the same text, drawn behind the composer's own.

import { el } from "./dom.js";

/** Cuts the text into plain pieces and marked ones; `problems` map the names of options to sentences. */
export function drawMirror(text, typed, problems) {
  const parts = [];
  let at = 0;
  const mark = (from, to, kind) => {
    if (to <= from) return;
    parts.push(text.slice(at, from), el("span", { class: kind }, text.slice(from, to)));
    at = to;
  };
  if (typed?.entry) {
    mark(0, typed.end, "typed-command");
    for (const slot of typed.slots) {
      const bad = problems.has(slot.option.name) ? " bad" : "";
      mark(slot.start, slot.start + slot.option.name.length + 1, `typed-name${bad}`);
      mark(slot.from, slot.to, `typed-value${bad}`);
    }
  }
  return [...parts, text.slice(at), "\u200b"];
}
