// The few hints at the top of the page, until they are dismissed in this browser; they fold when room is scarce.

import { el, iconButton } from "./dom.js";

const KEPT = "sandbox-hints-seen";
const NARROW = "(max-width: 700px), (max-height: 560px)";

/** The hints; `node` is where they stand. */
export class Hints {
  constructor() {
    this.node = el("div", { class: "hints-place" });
    this.folded = false;
  }

  /** Draws the hints, or nothing when there are none or they were dismissed. */
  show(hints) {
    const words = hints.join("\n");
    if (words === this.words) return;
    this.words = words;
    const wanted = hints.length > 0 && localStorage.getItem(KEPT) !== words;
    this.node.replaceChildren(...(wanted ? [this.draw(hints)] : []));
  }

  draw(hints) {
    const items = hints.map((hint, index) =>
      el(
        "li",
        {},
        el("span", { class: "hint-number", "aria-hidden": "true" }, String(index + 1)),
        el("span", {}, hint),
      ),
    );
    const summary = el("summary", {}, "Hints");
    this.list = el("details", { open: !this.folded }, summary, el("ol", {}, items));
    const dismiss = iconButton("close", "Dismiss the hints", () => this.dismiss());
    return el("section", { class: "hints", "aria-label": "Hints" }, this.list, dismiss);
  }

  dismiss() {
    localStorage.setItem(KEPT, this.words);
    this.node.replaceChildren();
  }

  /** Messages need the room of a small screen more; whoever opens the hints again keeps them open. */
  makeRoom() {
    if (this.folded || !matchMedia(NARROW).matches) return;
    this.folded = true;
    if (this.list) this.list.open = false;
  }
}
