// The left side: the servers with their channels, and the direct message with the bot.

import { el, icon } from "./dom.js";
import { displayName, isDirect } from "./names.js";

const TEXT_CHANNELS = new Set([0, 5, 10, 11, 12]);
const THREADS = new Set([10, 11, 12]);

/** Draws the list; `world.act` opens channels. */
export function drawChannels(world) {
  const { state } = world;
  const bot = displayName(state.application?.bot);
  const guilds = state.guilds.map((guild) => {
    const channels = (guild.channels ?? []).filter((channel) => TEXT_CHANNELS.has(channel.type));
    channels.sort((one, other) => (one.position ?? 0) - (other.position ?? 0));
    return el(
      "section",
      { "aria-label": guild.name },
      el("h2", { class: "guild" }, guild.name),
      el(
        "ul",
        { class: "channel-list" },
        channels.map((channel) => drawChannel(channel, channel.name, world)),
      ),
    );
  });
  const direct = state.dms.filter(isDirect).map((channel) => drawChannel(channel, bot, world));
  const ask = el(
    "li",
    {},
    el(
      "button",
      { type: "button", class: "channel", on: { click: () => world.act.openDirect() } },
      icon("chat"),
      el("span", {}, bot),
    ),
  );
  const messages = el(
    "section",
    { "aria-label": "Direct messages" },
    el("h3", { class: "group" }, "Direct messages"),
    el("ul", { class: "channel-list" }, direct.length ? direct : ask),
  );
  return [...guilds, messages];
}

function drawChannel(channel, name, world) {
  const { state } = world;
  const unread = state.unread.get(channel.id) ?? 0;
  const open = channel.id === state.channelId;
  const kind = `channel${open ? " open" : ""}${unread ? " unread" : ""}${THREADS.has(channel.type) ? " thread" : ""}`;
  const label = unread ? `${name}, ${unread} unread` : name;
  return el(
    "li",
    {},
    el(
      "button",
      {
        type: "button",
        class: kind,
        "aria-label": label,
        "aria-current": open ? "page" : null,
        data: { channelId: channel.id },
        on: { click: () => world.act.openChannel(channel.id) },
      },
      icon(isDirect(channel) ? "chat" : "hash"),
      el("span", {}, name),
      unread ? el("span", { class: "badge", "aria-hidden": "true" }, String(unread)) : null,
    ),
  );
}
