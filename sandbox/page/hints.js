// The few hints at the top of the page, until they are dismissed in this browser.

import { el, iconButton } from "./dom.js";

const KEPT = "sandbox-hints-seen";

/** Draws the hints, or nothing when there are none or they were dismissed. */
export function drawHints(hints) {
  const words = hints.join("\n");
  if (!hints.length || localStorage.getItem(KEPT) === words) return [];
  const dismiss = () => {
    localStorage.setItem(KEPT, words);
    box.remove();
  };
  const items = hints.map((hint, index) =>
    el(
      "li",
      {},
      el("span", { class: "hint-number", "aria-hidden": "true" }, String(index + 1)),
      el("span", {}, hint),
    ),
  );
  const box = el(
    "section",
    { class: "hints", "aria-label": "Hints" },
    el("ol", {}, items),
    iconButton("close", "Dismiss the hints", dismiss),
  );
  return [box];
}
