// The line above the chat: the channel, whether the bot is there, and the buttons of the drawers and colours.

import { countProblems } from "./drawer.js";
import { el, icon, iconButton } from "./dom.js";
import { channelName, channelTitle, displayName, findChannel, isDirect } from "./names.js";
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
    const { connected, online, application } = this.world.state;
    const name = application ? displayName(application.bot) : "The bot";
    this.status.textContent = `${name} is ${online ? "online" : "offline"}`;
    this.status.classList.toggle("online", online);
    this.banner.textContent = connected
      ? `${name} is offline: nothing answers until its gateway is back.`
      : "Not connected to the sandbox. Trying again…";
    this.banner.hidden = connected && online;
  }

  /** How many requests the bot sent, and how many are wrong. */
  showRequests() {
    const { requests } = this.world.state;
    const problems = countProblems(requests);
    const limited = requests.filter((request) => request.global).length;
    const label = `What the bot sent: ${requests.length} requests, ${problems} with problems`;
    this.drawerButton.setAttribute("aria-label", label);
    this.drawerButton.title = `${limited} of ${requests.length} requests count globally`;
    this.drawerButton.replaceChildren(
      icon("list"),
      el("span", { class: "drawer-words" }, "What the bot sent"),
      el("span", { class: "badge quiet" }, String(requests.length)),
      problems ? el("span", { class: "badge bad" }, String(problems)) : "",
    );
  }
}
