// The line above the chat: the channel, whether the bot is there, and the buttons of the drawers and colours.

import { el, icon, iconButton } from "./dom.js";
import { countFaults } from "./faults.js";
import { channelName, channelTitle, displayName, findChannel, isAway, isDirect, isMuted } from "./names.js";
import { countProblems } from "./requests.js";
import { themeButton } from "./theme.js";

/** `onMenu()` and `onDrawer()` follow clicks on the buttons at its ends. */
export class Head {
  constructor(world, { onMenu, onDrawer }) {
    this.world = world;
    this.title = el("h1", { class: "title" });
    this.topic = el("p", { class: "topic" });
    this.status = el("span", { class: "bot-status", role: "status" });
    const menu = { class: "icon-button menu-button", "aria-controls": "sidebar", "aria-expanded": "false" };
    this.menuButton = iconButton("menu", "Channels", onMenu, menu);
    this.drawerButton = el("button", {
      type: "button",
      class: "drawer-button",
      "aria-controls": "drawer",
      "aria-expanded": "false",
      on: { click: onDrawer },
    });
    const grow = el("span", { class: "grow" });
    const parts = [this.menuButton, this.title, this.topic, grow, this.status, this.drawerButton];
    this.node = el("header", { class: "head" }, parts, themeButton());
    this.banner = el("div", { class: "banner", role: "status", hidden: true });
  }

  showChannel() {
    const { state } = this.world;
    const channel = findChannel(state, state.channelId);
    const sign = channel && icon(isDirect(channel) ? "chat" : "hash");
    this.title.replaceChildren(...(channel ? [sign, channelName(state, channel.id)] : []));
    this.title.setAttribute("aria-label", channel ? channelTitle(state, channel.id) : "");
    this.topic.textContent = channel?.topic ?? "";
  }

  /** Whether the bot and the sandbox are there. */
  showStatus() {
    const { state } = this.world;
    const name = state.application ? displayName(state.application.bot) : "The bot";
    const muted = state.online && isMuted(state, state.channelId);
    this.status.textContent = `${name} ${muted ? "may not write here" : state.online ? "is online" : "is offline"}`;
    this.status.classList.toggle("online", state.online);
    this.status.classList.toggle("muted", muted);
    const trouble = this.trouble(name);
    if (this.banner.textContent !== trouble) this.banner.textContent = trouble;
    this.banner.hidden = !trouble;
  }

  trouble(name) {
    const { state } = this.world;
    if (!state.connected) return "Not connected to the sandbox. Trying again…";
    if (!state.online) return `${name} is offline: nothing answers until its gateway is back.`;
    if (!isAway(state, state.channelId)) return "";
    return `${name} is not in this server: let it in again under “What the bot sent”, “Faults to try”.`;
  }

  /** How many requests the bot sent, and how many are wrong. */
  showRequests() {
    const { requests, faults } = this.world.state;
    const problems = countProblems(requests);
    const going = countFaults(faults);
    const limited = requests.filter((request) => request.global).length;
    const on = going ? `, ${going} ${going > 1 ? "faults" : "fault"} on` : "";
    const label = `What the bot sent: ${requests.length} requests, ${problems} with problems${on}`;
    this.drawerButton.setAttribute("aria-label", label);
    this.drawerButton.title = `${limited} of ${requests.length} requests count globally`;
    this.drawerButton.replaceChildren(
      icon("list"),
      el("span", { class: "drawer-words" }, "What the bot sent"),
      el("span", { class: "badge quiet" }, String(requests.length)),
      problems ? el("span", { class: "badge bad" }, String(problems)) : "",
      going ? el("span", { class: "badge gold" }, icon("warning"), String(going)) : "",
    );
  }
}
