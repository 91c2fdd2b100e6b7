// "What the bot sent": the bot's REST requests with what Discord would object to, and the faults to try.

import { el, icon, iconButton } from "./dom.js";

const SHOWN = 300;

/** The drawer on the right. `onFault(name)` starts a fault, `onClose()` follows its closing. */
export class Drawer {
  constructor({ onFault, onClose }) {
    this.onlyProblems = false;
    this.rows = el("ol", { class: "requests", "aria-label": "Requests, newest first", tabindex: "0" });
    this.counts = el("div", { class: "counts" });
    this.filter = el("input", {
      type: "checkbox",
      on: { change: () => this.setFilter(this.filter.checked) },
    });
    const drop = el(
      "button",
      { type: "button", class: "button danger small", on: { click: () => onFault("drop_gateway") } },
      icon("plug"),
      "Drop the gateway",
    );
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
        el("span", {}, "Only requests with problems"),
      ),
      this.rows,
      el("div", { class: "drawer-foot" }, el("h3", {}, "Faults"), drop),
    );
  }

  setFilter(on) {
    this.onlyProblems = on;
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
    return !this.onlyProblems || request.problems.length > 0;
  }

  recount() {
    const problems = countProblems(this.requests);
    const limited = this.requests.filter((request) => request.global).length;
    this.counts.replaceChildren(
      count(this.requests.length, "requests"),
      count(limited, "count globally"),
      count(problems, problems === 1 ? "problem" : "problems", problems > 0 ? "bad" : "good"),
    );
  }
}

/** How many requests Discord would object to. */
export function countProblems(requests) {
  return requests.filter((request) => request.problems.length > 0).length;
}

function count(number, words, kind = "") {
  return el("div", { class: `count-box ${kind}` }, el("strong", {}, String(number)), ` ${words}`);
}

function drawRequest(request) {
  const bad = request.problems.length > 0;
  const failed = request.status >= 400;
  const scope = request.global
    ? "Counts against the bot's 50 requests a second"
    : "Outside the bot's global limit";
  return el(
    "li",
    { class: `request${bad ? " bad" : ""}` },
    el(
      "div",
      { class: "request-line" },
      el("span", { class: `method ${request.method.toLowerCase()}` }, request.method),
      el("code", { class: "path", title: request.path }, shortPath(request.path)),
      el("span", { class: `status${failed ? " failed" : ""}` }, String(request.status)),
    ),
    el(
      "div",
      { class: "request-about" },
      el("time", { datetime: new Date(request.at).toISOString() }, clock(request.at)),
      el(
        "span",
        { class: request.global ? "scope global" : "scope", title: scope },
        request.global ? "global" : "free",
      ),
      request.note && el("span", {}, request.note),
    ),
    bad &&
      el(
        "ul",
        { class: "problems" },
        request.problems.map((problem) => el("li", {}, problem)),
      ),
  );
}

/** Ids and tokens are what differs between two lines, and nothing that anybody reads. */
function shortPath(path) {
  return path.replace(/\d{15,}|[\w.-]{40,}/g, "…");
}

function clock(at) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(
    new Date(at),
  );
}
