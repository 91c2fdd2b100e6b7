// The faults to try, at the foot of the drawer: what each does, and whether it is going on.

import { el } from "./dom.js";
import { channelTitle, findChannel, guildOf, isAway, isDirect, isMuted } from "./names.js";

/**
 * Every fault, named as in PROTOCOL.md: `label` and `about` are told the place that is open ({channel, guild, title}),
 * `times` asks for so many, `isOn(state)` makes it a switch, `going(state)` are words for what goes on, `here` says what
 * it is done to, `missing` where it cannot be done, and `sure` asks again.
 */
const FAULTS = [
  {
    name: "drop_gateway",
    label: () => "Drop the gateway",
    about: () => "The bot's connection breaks; it has to come back and hear what it missed.",
    going: ({ online }) => (online ? "" : "gone"),
  },
  {
    name: "server_errors",
    label: () => "Fail 3 requests",
    about: () => "Discord answers the bot's next requests with 500 and does nothing.",
    times: 3,
  },
  {
    name: "refusals",
    label: () => "Refuse 4 requests",
    about: () => "A storm of 429: each of the next requests is told to wait half a second.",
    times: 4,
  },
  {
    name: "delays",
    label: () => "Answer 5 requests late",
    about: () => "The next requests are done at once, but answered two seconds later.",
    times: 5,
  },
  {
    name: "duplicates",
    label: () => "Send 3 events twice",
    about: () => "The next messages, commands and clicks reach the bot two times.",
    times: 3,
  },
  {
    name: "rate_limits",
    label: () => "Discord's rate limits",
    about: () => "Requests are counted as Discord counts them, and refused when there are too many.",
    isOn: ({ faults }) => faults.rate_limits,
  },
  {
    name: "mute",
    label: ({ title }) => `No “Send Messages” in ${title}`,
    about: () => "The bot may read and answer commands here, but not write by itself.",
    isOn: (state) => isMuted(state, state.channelId),
    here: ({ channel }) => ({ channel_id: channel?.id }),
    missing: ({ guild }) => !guild,
  },
  {
    name: "kick",
    label: ({ guild }) => `Kick the bot from ${guild?.name ?? "the server"}`,
    about: () => "The bot is put out of the server; stopping this lets it in again.",
    isOn: (state) => isAway(state, state.channelId),
    here: ({ guild }) => ({ guild_id: guild?.id }),
    missing: ({ guild }) => !guild,
  },
  {
    name: "delete_channel",
    label: ({ title }) => `Delete ${title}`,
    about: () => "The channel goes with all its messages, and does not come back.",
    here: ({ channel }) => ({ channel_id: channel?.id }),
    missing: ({ guild, channel }) => !guild || (channel.type === 0 && textChannels(guild) === 1),
    sure: true,
  },
];

function textChannels(guild) {
  return guild.channels.filter((channel) => channel.type === 0).length;
}

/** How many faults are going on, anywhere. */
export function countFaults(faults) {
  if (!faults) return 0;
  const orders = FAULTS.filter((fault) => fault.times && faults[fault.name] > 0).length;
  return orders + Number(faults.rate_limits) + faults.muted.length + faults.away.length;
}

/** The list; `onFault({name, …})` sends one to the sandbox. */
export class Faults {
  constructor(world, onFault) {
    Object.assign(this, { world, onFault, unsure: null });
    this.badge = el("span", { class: "badge gold" });
    this.list = el("ul", { class: "fault-list" });
    const title = el("summary", {}, el("h3", {}, "Faults to try"), this.badge);
    this.node = el("details", { class: "faults" }, title, this.list);
    this.list.addEventListener("focusout", () => this.calm());
  }

  /** Draws what the state says, keeping the focus where it is. */
  show() {
    const { state } = this.world;
    if (!state.faults) return;
    const count = countFaults(state.faults);
    this.badge.textContent = count ? `${count} on` : "";
    this.badge.hidden = !count;
    const focused = focusedFault();
    const place = placeOf(state);
    this.list.replaceChildren(...FAULTS.map((fault) => this.draw(fault, place)));
    if (focused) this.list.querySelector(`[data-fault="${focused}"] button`)?.focus();
  }

  draw(fault, place) {
    const { state } = this.world;
    const on = fault.isOn?.(state);
    const left = fault.times ? state.faults[fault.name] : 0;
    const going = fault.going?.(state) ?? (left ? `${left} to come` : on ? "on" : "");
    const label = fault.label(place);
    const about = el("small", { id: `fault-${fault.name}` }, fault.about(place));
    return el(
      "li",
      { class: `fault${going ? " on" : ""}`, data: { fault: fault.name } },
      el("div", { class: "fault-text" }, el("strong", {}, label), about),
      el("span", { class: "fault-state", id: `fault-${fault.name}-state` }, going),
      this.drawButton(fault, place, label, on),
    );
  }

  drawButton(fault, place, label, on) {
    const sure = this.unsure === fault.name;
    const words = fault.isOn ? (on ? "Stop" : "Start") : sure ? "Really?" : "Do it";
    const props = {
      type: "button",
      class: `button small ${sure ? "danger" : "secondary"}`,
      "aria-label": sure ? `Really? ${label}` : label,
      "aria-describedby": `fault-${fault.name} fault-${fault.name}-state`,
      "aria-pressed": fault.isOn ? String(Boolean(on)) : null,
      disabled: Boolean(fault.missing?.(place)),
    };
    return el("button", { ...props, on: { click: () => this.start(fault, place, on) } }, words);
  }

  start(fault, place, on) {
    if (fault.sure && this.unsure !== fault.name) {
      this.unsure = fault.name;
      this.show();
      return;
    }
    this.unsure = null;
    this.onFault({ name: fault.name, on: !on, value: fault.times, ...fault.here?.(place) });
    this.show();
  }

  /** Whoever goes elsewhere was not sure. */
  calm() {
    setTimeout(() => {
      if (!this.unsure || focusedFault() === this.unsure) return;
      this.unsure = null;
      this.show();
    });
  }
}

function focusedFault() {
  return document.activeElement?.closest(".fault")?.dataset.fault;
}

function placeOf(state) {
  const channel = findChannel(state, state.channelId);
  const direct = !channel || isDirect(channel);
  return {
    channel,
    guild: direct ? undefined : guildOf(state, channel.id),
    title: direct ? "this channel" : channelTitle(state, channel.id),
  };
}
