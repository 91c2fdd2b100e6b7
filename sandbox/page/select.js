// Selects: a button that opens a list, for one value or several, in messages and in forms.

import { el, icon } from "./dom.js";
import { allChannels, allRoles, displayName, everybody, isDirect } from "./names.js";

const ONE_WORD = 700;
let serial = 0;

/** What a select offers: its own options, or people, roles and channels. Each: {value, label, description?}. */
function selectOptions(select, state) {
  const people = () =>
    everybody(state).map((user) => ({ value: user.id, label: displayName(user), kind: "user" }));
  const roles = () => allRoles(state).map((role) => ({ value: role.id, label: role.name, kind: "role" }));
  const types = select.channel_types ?? [];
  const channels = () =>
    allChannels(state)
      .filter((channel) => !isDirect(channel) && (!types.length || types.includes(channel.type)))
      .map((channel) => ({ value: channel.id, label: `#${channel.name}`, kind: "channel" }));
  const sources = {
    3: () => select.options ?? [],
    5: people,
    6: roles,
    7: () => [...people(), ...roles()],
    8: channels,
  };
  return sources[select.type]();
}

/** The values that a select starts with. */
function startingValues(select, options) {
  const given = (select.default_values ?? []).map((one) => one.id);
  const marked = options.filter((option) => option.default).map((option) => option.value);
  return [...given, ...marked];
}

/**
 * Draws a select. `label` names it; `onDone(values)` is called when the list closes with a new choice. Without it, as
 * in a form, nothing is sent: the choice stays as it is, and the form says what is wrong with it.
 * Returns {node, button, values()}.
 */
export function drawSelect(
  select,
  state,
  { label, onDone = null, busy = false, labelledBy = null, describedBy = null },
) {
  const options = selectOptions(select, state);
  const most = Math.min(select.max_values ?? 1, Math.max(options.length, 1));
  const least = select.min_values ?? 1;
  const list = new SelectList({ options, least, most, chosen: startingValues(select, options), onDone });
  const listId = `select-${(serial += 1)}`;
  list.listbox.id = listId;
  list.listbox.setAttribute("aria-label", label);
  Object.assign(list, { placeholder: select.placeholder || "Make a selection" });
  const name = labelledBy ? { "aria-labelledby": labelledBy } : { "aria-label": label };
  list.button = el("button", {
    type: "button",
    class: `select-button${busy ? " busy" : ""}`,
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    "aria-controls": listId,
    "aria-describedby": describedBy,
    disabled: Boolean(select.disabled),
    data: { customId: select.custom_id },
    ...name,
    on: { click: () => list.toggle(), keydown: (event) => list.onKey(event) },
  });
  list.node = el("div", { class: "select" }, list.button, list.listbox);
  list.node.addEventListener("focusout", (event) => {
    if (list.node.contains(event.relatedTarget)) return;
    if (onDone) list.close();
    else afterClick(() => list.close());
  });
  list.redraw();
  return list;
}

/** In a form the list takes room: what is being clicked below must not move away from under the pointer. */
function afterClick(act) {
  const once = new AbortController();
  const soon = () => {
    once.abort();
    setTimeout(act);
  };
  for (const kind of ["pointerup", "keyup"]) document.addEventListener(kind, soon, { signal: once.signal });
}

class SelectList {
  constructor({ options, least, most, chosen, onDone }) {
    Object.assign(this, { options, least, most, onDone, chosen: new Set(chosen), before: [], active: 0 });
    Object.assign(this, { typed: "", typedAt: 0 });
    this.listbox = el("ul", { class: "select-list", role: "listbox", hidden: true, tabindex: "-1" });
    if (most > 1) this.listbox.setAttribute("aria-multiselectable", "true");
  }

  values() {
    return this.options.map((option) => option.value).filter((value) => this.chosen.has(value));
  }

  get isOpen() {
    return !this.listbox.hidden;
  }

  toggle() {
    if (this.isOpen) this.close();
    else this.open();
  }

  open() {
    this.before = this.values();
    this.active = Math.max(
      0,
      this.options.findIndex((option) => this.chosen.has(option.value)),
    );
    this.listbox.hidden = false;
    this.redraw();
  }

  /** Several values are sent when the list closes, one at once; too few are not sent, nor is what was cancelled. */
  close(cancelled = false, again = false) {
    if (!this.isOpen) return;
    this.listbox.hidden = true;
    const values = this.values();
    const changed = again || values.join("\n") !== this.before.join("\n");
    if (this.onDone && (cancelled || (changed && values.length < this.least)))
      this.chosen = new Set(this.before);
    else if (this.onDone && changed) this.onDone(values);
    this.redraw();
  }

  pick(option) {
    if (this.most === 1) {
      const again = this.chosen.has(option.value);
      this.chosen = new Set(again && this.least === 0 ? [] : [option.value]);
      this.close(false, again);
      this.button.focus();
    } else {
      if (this.chosen.has(option.value)) this.chosen.delete(option.value);
      else if (this.chosen.size < this.most) this.chosen.add(option.value);
      this.redraw();
    }
  }

  onKey(event) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const end = { Home: 0, End: this.options.length - 1 }[event.key];
    const letter = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey;
    if (move && !this.isOpen) this.open();
    else if (move) {
      this.goTo((this.active + move + this.options.length) % Math.max(this.options.length, 1));
    } else if (end !== undefined && this.isOpen) this.goTo(end);
    else if (letter && !event.altKey) this.find(event.key, event.timeStamp);
    else if (event.key === "Escape" && this.isOpen) {
      event.stopPropagation();
      this.close(true);
    } else if ((event.key === "Enter" || event.key === " ") && this.isOpen && this.options.length) {
      this.pick(this.options[this.active]);
    } else return;
    event.preventDefault();
  }

  goTo(index) {
    this.active = index;
    this.redraw();
  }

  /** Letters go to the next option that begins with them; those of one word follow each other quickly. */
  find(letter, at) {
    this.typed = at - this.typedAt < ONE_WORD ? this.typed + letter.toLowerCase() : letter.toLowerCase();
    this.typedAt = at;
    if (!this.isOpen) this.open();
    const from = this.active + (this.typed.length > 1 ? 0 : 1);
    const inTurn = this.options.map((_, index) => (from + index) % this.options.length);
    const begins = (index) => this.options[index].label.toLowerCase().startsWith(this.typed);
    this.goTo(inTurn.find(begins) ?? this.active);
  }

  redraw() {
    const picked = this.options.filter((option) => this.chosen.has(option.value));
    const shown = picked.length
      ? picked.map((option) => el("span", { class: "select-value" }, option.label))
      : el("span", { class: "placeholder" }, this.placeholder);
    this.button.replaceChildren(...[shown].flat(), icon("down"));
    this.button.setAttribute("aria-expanded", String(this.isOpen));
    this.listbox.replaceChildren(...this.options.map((option, index) => this.drawOption(option, index)));
    if (this.most > 1 && this.isOpen)
      this.listbox.append(el("li", { class: "select-note", role: "presentation" }, this.note()));
    const active = this.isOpen && this.listbox.children[this.active];
    if (active) {
      this.button.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else this.button.removeAttribute("aria-activedescendant");
  }

  note() {
    const range = this.least === this.most ? `${this.most}` : `${this.least} to ${this.most}`;
    return this.onDone ? `Choose ${range}; close the list to send` : `Choose ${range}`;
  }

  drawOption(option, index) {
    const chosen = this.chosen.has(option.value);
    return el(
      "li",
      {
        id: `${this.listbox.id}-${index}`,
        role: "option",
        class: index === this.active ? "active" : "",
        "aria-selected": String(chosen),
        on: { mousedown: (event) => event.preventDefault(), click: () => this.pick(option) },
      },
      option.emoji?.name && el("span", { class: "emoji", "aria-hidden": "true" }, option.emoji.name),
      el(
        "span",
        { class: "option-text" },
        el("span", {}, option.label),
        option.description && el("small", {}, option.description),
      ),
      chosen && icon("check"),
    );
  }
}
