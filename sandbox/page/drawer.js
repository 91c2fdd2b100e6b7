// "What the bot sent": the bot's REST requests with what Discord would object to, and the faults to try.

import { el, iconButton } from "./dom.js";
import { Faults } from "./faults.js";
import { countProblems, drawRequest, isBad } from "./requests.js";

const SHOWN = 300;

/** The drawer on the right. `onFault({name, …})` sets off a fault, `onClose()` follows its closing. */
export class Drawer {
  constructor(world, { onFault, onClose }) {
    this.onlyBad = false;
    this.faults = new Faults(world, onFault);
    this.rows = el("ol", { class: "requests", "aria-label": "Requests, newest first", tabindex: "0" });
    this.counts = el("div", { class: "counts" });
    this.filter = el("input", {
      type: "checkbox",
      on: { change: () => this.setFilter(this.filter.checked) },
    });
    this.node = el(
      "aside",
      {
        class: "drawer",
        id: "drawer",
        "aria-label": "What the bot sent",
        hidden: true,
        on: { keydown: (event) => event.key === "Escape" && onClose() },
      },
      el(
        "div",
        { class: "drawer-head" },
        el("h2", {}, "What the bot sent"),
        iconButton("close", "Close the drawer", onClose),
      ),
      this.counts,
      el(
        "label",
        { class: "tick drawer-filter" },
        this.filter,
        el("span", {}, "Only requests that failed or are invalid"),
      ),
      this.rows,
      this.faults.node,
    );
  }

  setFilter(on) {
    this.onlyBad = on;
    this.show(this.requests);
  }

  /** Draws all requests, the newest first. */
  show(requests) {
    this.requests = requests;
    this.recount();
    const shown = requests
      .filter((request) => this.fits(request))
      .slice(-SHOWN)
      .reverse();
    this.rows.replaceChildren(...shown.map(drawRequest));
  }

  /** Adds the newest request, which the state holds already. */
  add(request) {
    this.recount();
    if (this.fits(request)) this.rows.prepend(drawRequest(request));
    while (this.rows.children.length > SHOWN) this.rows.lastElementChild.remove();
  }

  fits(request) {
    return !this.onlyBad || isBad(request);
  }

  recount() {
    const problems = countProblems(this.requests);
    const limited = this.requests.filter((request) => request.global).length;
    const failed = this.requests.filter((request) => request.status >= 400).length;
    this.counts.replaceChildren(
      count(this.requests.length, "requests"),
      count(limited, "global"),
      count(failed, "failed", failed > 0 ? "bad" : "good"),
      count(problems, problems === 1 ? "problem" : "problems", problems > 0 ? "bad" : "good"),
    );
  }
}

function count(number, words, kind = "") {
  return el("div", { class: `count-box ${kind}` }, el("strong", {}, String(number)), ` ${words}`);
}
