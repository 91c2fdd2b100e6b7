// The list of messages: keyed by id, so that an edit replaces one; it follows new ones unless somebody reads above.

import { el, icon } from "./dom.js";
import { continues, drawMessage } from "./message.js";
import { channelName, channelTitle, findChannel, guildOf, isDirect } from "./names.js";
import { visibleMessages } from "./state.js";
import { drawPending } from "./waiting.js";

const NEAR = 80;

/** The middle of the page. `world` carries the state and what clicks do. */
export class Log {
  constructor(world) {
    this.world = world;
    this.shown = new Map();
    this.pending = new Map();
    this.following = true;
    this.scrolledTo = 0;
    this.list = el("ol", { class: "messages", on: { keydown: (event) => this.onKey(event) } });
    const live = { role: "log", "aria-live": "polite", "aria-relevant": "additions" };
    this.region = el("div", { class: "messages-region", ...live }, this.list);
    this.intro = el("div", { class: "intro" });
    this.scroller = el(
      "div",
      { class: "scroller", on: { scroll: () => this.onScroll() } },
      el("div", { class: "filler" }),
      this.intro,
      this.region,
    );
    this.jump = el(
      "button",
      { type: "button", class: "jump", hidden: true, on: { click: () => this.toEnd() } },
      "New messages",
      icon("down"),
    );
    this.node = el("div", { class: "log" }, this.scroller, this.jump);
    new ResizeObserver(() => this.following && this.toEnd()).observe(this.list);
    new ResizeObserver(() => this.following && this.toEnd()).observe(this.scroller);
  }

  /** Opens a channel: everything is drawn anew. */
  show() {
    const { state } = this.world;
    this.channelId = state.channelId;
    this.shown.clear();
    this.pending.clear();
    this.pendingSigns = "";
    this.list.replaceChildren();
    this.region.setAttribute("aria-label", `Messages in ${channelTitle(state, this.channelId)}`);
    this.region.setAttribute("aria-busy", "true");
    this.drawIntro();
    this.following = true;
    this.update();
    this.region.setAttribute("aria-busy", "false");
    this.toEnd();
  }

  drawIntro() {
    const { state } = this.world;
    const channel = findChannel(state, this.channelId);
    if (!channel) {
      this.intro.replaceChildren();
      return;
    }
    const where = isDirect(channel)
      ? "This is between you and the bot."
      : `This is the beginning of #${channel.name} in ${guildOf(state, channel.id)?.name}.`;
    this.intro.replaceChildren(
      el("span", { class: "intro-sign" }, icon(isDirect(channel) ? "chat" : "hash")),
      el("h2", {}, isDirect(channel) ? channelName(state, channel.id) : `Welcome to #${channel.name}`),
      el("p", {}, where, " Type / to see what the bot can do."),
    );
  }

  /** Brings the list up to date: draws what is new or changed, or replies to what changed; takes away what is gone. */
  update(changedIds = []) {
    const messages = visibleMessages(this.world.state, this.channelId);
    const ids = new Set(messages.map((message) => message.id));
    for (const [id, { node }] of this.shown) if (!ids.has(id)) this.take(id, node);
    let before = null;
    let last = null;
    for (const message of messages) {
      const concerned = [message.id, message.message_reference?.message_id];
      const changed = changedIds.some((id) => concerned.includes(id));
      last = this.place(message, before, last, changed);
      before = message;
    }
    this.updatePending();
    this.rove();
    if (this.following) this.toEnd();
    else if (changedIds.some((id) => messages.at(-1)?.id === id)) this.jump.hidden = false;
  }

  place(message, before, last, changed) {
    const continued = continues(message, before);
    const old = this.shown.get(message.id);
    let node = old?.node;
    if (!old || old.message !== message || old.continued !== continued || changed) {
      node = drawMessage(message, this.world, continued);
      if (old) swap(old.node, node);
      else this.insert(node, last);
      this.shown.set(message.id, { message, node, continued });
    }
    return node;
  }

  take(id, node) {
    if (node.contains(document.activeElement)) this.world.act.focusComposer();
    node.remove();
    this.shown.delete(id);
  }

  updatePending() {
    const signs = [...this.world.state.pending]
      .map(([nonce, pending]) => `${nonce} ${pending.status}`)
      .join();
    if (signs === this.pendingSigns) return;
    this.pendingSigns = signs;
    for (const node of this.pending.values()) node.remove();
    this.pending.clear();
    for (const [nonce, pending] of this.world.state.pending) {
      if (pending.kind !== "command" || pending.channelId !== this.channelId) continue;
      const node = drawPending(nonce, pending, this.world);
      this.pending.set(nonce, node);
      if (pending.status === "failed") this.placeFailed(node, pending.after);
      else this.list.append(node);
    }
  }

  /** What failed stays where it was asked, so that what comes later is still the newest. */
  placeFailed(node, after) {
    const before = [...this.shown].filter(([id]) => after !== null && BigInt(id) <= BigInt(after));
    this.insert(node, before.at(-1)?.[1].node);
  }

  /** Puts a line after another, or first, but behind what failed there. */
  insert(node, last) {
    let next = last ? last.nextElementSibling : this.list.firstElementChild;
    while (next?.matches(".failed")) next = next.nextElementSibling;
    this.list.insertBefore(node, next);
  }

  onScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const atEnd = scrollHeight - scrollTop - clientHeight < NEAR;
    if (atEnd) this.following = true;
    else if (scrollTop < this.scrolledTo) this.following = false; // a list that grew has not moved up
    this.scrolledTo = scrollTop;
    if (this.following) this.jump.hidden = true;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.scrolledTo = this.scroller.scrollTop;
    this.following = true;
    this.jump.hidden = true;
  }

  /** Scrolls to a message and marks it for a moment. */
  goTo(id) {
    const node = this.shown.get(id)?.node;
    if (!node) return;
    this.following = false;
    node.scrollIntoView({ block: "center" });
    node.classList.remove("found");
    node.getBoundingClientRect();
    node.classList.add("found");
    node.focus({ preventScroll: true });
  }

  /** One message is a tab stop, the arrows move among them, the right arrow enters its actions. */
  rove() {
    const items = [...this.list.children];
    if (items.some((item) => item.tabIndex === 0)) return;
    const last = items.at(-1);
    if (last) last.tabIndex = 0;
  }

  onKey(event) {
    const item = event.target.closest("li.message");
    if (!item) return;
    const onItem = event.target === item;
    const actions = [...item.querySelectorAll(".message-actions button")];
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (step && onItem) focusItem(item, item[step]);
    else if (event.key === "ArrowRight" && (onItem || actions.includes(event.target))) {
      actions[(actions.indexOf(event.target) + 1) % actions.length]?.focus();
    } else if ((event.key === "ArrowLeft" || event.key === "Escape") && actions.includes(event.target))
      item.focus();
    else return;
    event.preventDefault();
  }
}

function focusItem(item, next) {
  if (!next) return;
  item.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

/** Replaces a message by its new self, keeping the focus where it was. */
function swap(old, node) {
  const active = document.activeElement;
  const had = old.contains(active);
  const { customId } = active?.dataset ?? {};
  node.tabIndex = old.tabIndex;
  old.replaceWith(node);
  if (!had) return;
  const same =
    customId &&
    [...node.querySelectorAll("[data-custom-id]")].find((one) => one.dataset.customId === customId);
  (same && !same.disabled ? same : node).focus({ preventScroll: true });
}
