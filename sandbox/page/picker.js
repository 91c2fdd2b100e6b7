// The list above the composer: drawn from what suggest.js offers, chosen with the arrows and Enter, or a click.

import { el, icon } from "./dom.js";

const TITLES = { commands: "Commands", options: "Options", values: "Choices", names: "People and channels" };

/** The list; `onPick(item)` is told what was chosen, `onActive(id or null)` which option is active. */
export class Picker {
  constructor({ onPick, onActive }) {
    Object.assign(this, { onPick, onActive, items: [], active: -1 });
    this.list = el("div", { class: "picker-list", role: "listbox", id: "picker" });
    this.node = el("div", { class: "picker", hidden: true }, this.list);
  }

  get isOpen() {
    return !this.node.hidden;
  }

  get activeItem() {
    return this.isOpen ? this.items[this.active] : undefined;
  }

  /** Shows the items; `auto` makes the first one active. */
  show({ kind, items, auto, title }) {
    this.items = items;
    this.active = auto && items.length ? 0 : -1;
    this.node.hidden = items.length === 0;
    this.node.dataset.kind = kind;
    this.list.setAttribute("aria-label", title ? `Choices for ${title}` : (TITLES[kind] ?? "Suggestions"));
    this.list.replaceChildren(...this.draw(kind));
    this.mark();
  }

  hide() {
    this.show({ kind: "none", items: [], auto: false });
  }

  move(step) {
    const count = this.items.length;
    this.active = this.active < 0 ? (step > 0 ? 0 : count - 1) : (this.active + step + count) % count;
    this.mark();
  }

  mark() {
    let current = null;
    this.list.querySelectorAll("[role=option]").forEach((node, index) => {
      node.setAttribute("aria-selected", String(index === this.active));
      if (index === this.active) current = node;
    });
    current?.scrollIntoView({ block: "nearest" });
    this.onActive(current?.id ?? null);
  }

  draw(kind) {
    const groups = new Map();
    this.items.forEach((item, index) => {
      const group = item.group ?? "";
      if (!groups.has(group)) groups.set(group, []);
      groups.get(group).push(this.drawItem(item, index, kind));
    });
    this.reorder(groups);
    return [...groups].map(([name, nodes]) => drawGroup(name, nodes));
  }

  /** Groups bring items together, so the arrows must follow the order that is seen. */
  reorder(groups) {
    const nodes = [...groups.values()].flat();
    this.items = nodes.map((node) => node.item);
    nodes.forEach((node, index) => (node.id = `picker-${index}`));
  }

  drawItem(item, index, kind) {
    const node = el(
      "div",
      {
        role: "option",
        "aria-selected": "false",
        class: "picker-item",
        on: { mousedown: (event) => event.preventDefault(), click: () => this.onPick(item) },
      },
      kind === "commands" ? el("span", { class: "picker-sign" }, icon("slash")) : null,
      item.sign ? el("span", { class: "picker-sign" }, item.sign) : null,
      el(
        "span",
        { class: "picker-text" },
        el(
          "span",
          { class: "picker-label" },
          item.label,
          (item.extra ?? []).map((name) => el("span", { class: "picker-extra" }, name)),
        ),
        item.detail && el("small", {}, item.detail),
      ),
    );
    node.item = item;
    return node;
  }
}

function drawGroup(name, nodes) {
  if (!name) return el("div", { class: "picker-group", role: "presentation" }, nodes);
  return el(
    "div",
    { class: "picker-group", role: "group", "aria-label": name },
    el("div", { class: "picker-title", "aria-hidden": "true" }, name),
    nodes,
  );
}
