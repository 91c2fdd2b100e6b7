// Who this tab is: kept for the tab alone, chosen from a menu or by `?user=Ada` in the address.

import { avatar } from "./avatar.js";
import { el, icon } from "./dom.js";
import { displayName } from "./names.js";

const KEPT = "sandbox-user";

/** The first frame of a connection: the address wins over what the tab remembers; `?new` is somebody new. */
export function helloFrame() {
  const asked = new URLSearchParams(location.search);
  if (asked.get("user")) return { type: "hello", name: asked.get("user").slice(0, 32) };
  const kept = sessionStorage.getItem(KEPT);
  return asked.has("new") || !kept ? { type: "hello" } : { type: "hello", user_id: kept };
}

/** Remembers who this tab is, so that a reload is the same person. */
export function keepUser(user) {
  sessionStorage.setItem(KEPT, user.id);
  if (new URLSearchParams(location.search).has("new")) history.replaceState(null, "", location.pathname);
}

/** Makes this tab somebody else when it connects next: an id, or a name for somebody new. */
export function becomeUser({ id, name }) {
  const search = name ? `?user=${encodeURIComponent(name)}` : "";
  history.replaceState(null, "", `${location.pathname}${search}`);
  if (id) sessionStorage.setItem(KEPT, id);
}

/** The corner with my name, and its menu. `onSwitch({id} or {name})` changes who this tab is. */
export class UserPanel {
  constructor(world, onSwitch) {
    Object.assign(this, { world, onSwitch });
    this.menu = el("div", { class: "user-menu", id: "user-menu", hidden: true });
    this.button = el("button", {
      type: "button",
      class: "me",
      "aria-expanded": "false",
      "aria-controls": "user-menu",
      on: { click: () => this.toggle() },
    });
    const second = el(
      "a",
      { class: "second", href: "?new", target: "_blank", rel: "noopener" },
      icon("people"),
      "Open a second player",
    );
    this.node = el(
      "div",
      {
        class: "user-panel",
        on: { keydown: (event) => this.onKey(event), focusout: (event) => this.onLeave(event) },
      },
      this.menu,
      second,
      this.button,
    );
  }

  show() {
    const { me } = this.world.state;
    if (!me) return;
    const name = displayName(me);
    this.button.setAttribute("aria-label", `You are ${name}. Be somebody else`);
    this.button.replaceChildren(
      avatar(me),
      el("span", { class: "me-name" }, el("strong", {}, name), el("small", {}, "This tab's player")),
      icon("down"),
    );
    if (!this.menu.hidden) this.draw();
  }

  toggle(open = this.menu.hidden) {
    this.menu.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    if (open) {
      this.draw();
      this.menu.querySelector("button, input")?.focus();
    }
  }

  draw() {
    const { me, users } = this.world.state;
    const others = [...users.values()].filter((user) => !user.bot && user.id !== me?.id);
    others.sort((one, other) => displayName(one).localeCompare(displayName(other)));
    const name = el("input", {
      class: "text-input",
      type: "text",
      maxlength: "32",
      placeholder: "A new name",
      "aria-label": "Name of a new player",
    });
    const form = el(
      "form",
      { class: "new-user" },
      name,
      el("button", { type: "submit", class: "button primary small" }, "Be them"),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (name.value.trim()) this.choose({ name: name.value.trim() });
    });
    this.menu.replaceChildren(
      el("h3", {}, "Be somebody else"),
      ...others.map((user) => this.drawUser(user)),
      form,
    );
  }

  drawUser(user) {
    return el(
      "button",
      { type: "button", class: "user-choice", on: { click: () => this.choose({ id: user.id }) } },
      avatar(user, "small"),
      displayName(user),
    );
  }

  choose(who) {
    this.toggle(false);
    this.onSwitch(who);
  }

  onKey(event) {
    if (event.key !== "Escape" || this.menu.hidden) return;
    this.toggle(false);
    this.button.focus();
  }

  onLeave(event) {
    if (event.relatedTarget && !this.node.contains(event.relatedTarget)) this.toggle(false);
  }
}
