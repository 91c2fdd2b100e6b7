// One message: who said it and when, what it answers, its text, embeds, files, components and states.

import { avatar } from "./avatar.js";
import { drawComponents, drawEmoji } from "./components.js";
import { el, icon, iconButton } from "./dom.js";
import { drawEmbed } from "./embed.js";
import { attachments } from "./media.js";
import { displayName, userName } from "./names.js";
import { prose } from "./prose.js";
import { sentAt, timestamp } from "./time.js";
import { drawFailures, privateNote, thinking } from "./waiting.js";

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const NO_EMBEDS = 1 << 2;
const REPLY = 19;
const MENU_REPLY = 23;
const TOGETHER = 7 * 60 * 1000;

/** Whether a message continues the one before it, so that its author is not named again. */
export function continues(message, before) {
  if (!before || before.author.id !== message.author.id) return false;
  if (message.interaction_metadata || message.message_reference || before.flags & EPHEMERAL) return false;
  if (message.flags & EPHEMERAL) return false;
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER;
}

/** Draws a message as a list item. `continued` leaves its head out. */
export function drawMessage(message, world, continued = false) {
  const mine = (message.mentions ?? []).some((user) => user.id === world.state.me?.id);
  const quiet = message.flags & EPHEMERAL ? " private" : "";
  const node = el("li", {
    class: `message${continued ? " continued" : ""}${quiet}${mine ? " mentions-me" : ""}`,
    tabindex: "-1",
    data: { messageId: message.id },
  });
  const side = continued
    ? el(
        "time",
        { class: "side-time", "aria-hidden": "true" },
        timestamp(Date.parse(message.timestamp) / 1000, "t"),
      )
    : avatar(message.author);
  node.append(
    drawContext(message, world) ?? "",
    side,
    el("div", { class: "message-body" }, drawHead(message, continued), drawContent(message, world)),
  );
  node.append(drawActions(message, world));
  return node;
}

/** A message that continues another names its author only to screen readers. */
function drawHead(message, continued) {
  if (continued) return el("span", { class: "unseen" }, `${displayName(message.author)}: `);
  return el(
    "div",
    { class: "message-head" },
    el("span", { class: "author" }, displayName(message.author)),
    message.author.bot && el("span", { class: "tag" }, "Bot"),
    el(
      "time",
      { datetime: message.timestamp, title: timestamp(Date.parse(message.timestamp) / 1000, "F") },
      sentAt(message.timestamp),
    ),
  );
}

/** The line above a message: the command that it answers, or the message that it replies to. */
function drawContext(message, world) {
  const used = message.interaction_metadata;
  if (used?.type === 2 && message.type !== REPLY) {
    const name = used.name ?? message.interaction?.name;
    const shown = name
      ? [" used ", el("span", { class: "mention" }, message.type === MENU_REPLY ? name : `/${name}`)]
      : " used a command";
    return el(
      "div",
      { class: "context" },
      avatar(used.user, "small"),
      el("strong", {}, displayName(used.user)),
      shown,
    );
  }
  if (message.type !== REPLY) return null;
  const answered = find(world.state, message.message_reference) ?? message.referenced_message;
  if (!answered && used) return null; // an answer to something that only its user may see
  if (!answered) {
    return el("div", { class: "context" }, icon("reply"), el("em", {}, "The message was deleted"));
  }
  const preview = answered.content || answered.embeds?.[0]?.title || "Click to see the message";
  return el(
    "button",
    {
      type: "button",
      class: "context",
      "aria-label": `Go to the message of ${displayName(answered.author)}`,
      on: { click: () => world.act.goTo(answered.id) },
    },
    avatar(answered.author, "small"),
    el("strong", {}, displayName(answered.author)),
    el("span", { class: "preview" }, plain(preview, world.state)),
  );
}

function find(state, reference) {
  return state.messages.get(reference?.channel_id)?.get(reference?.message_id);
}

/** A preview of Markdown: mentions as names, without the signs. */
function plain(text, state) {
  const named = text
    .replace(/<@!?(\d+)>/g, (_, id) => `@${userName(state, id)}`)
    .replace(/<t:(-?\d{1,13})(?::(\w))?>/g, (_, seconds, style) => timestamp(Number(seconds), style));
  return named
    .replace(/\|\|[^]+?\|\|/g, "▮▮▮")
    .replace(/<\/([^:]+):\d+>/g, "/$1")
    .replace(/[*_~`]|^(?:#+|-#|>{1,3}) /gm, "")
    .slice(0, 140);
}

function drawContent(message, world) {
  const waiting =
    message.flags & LOADING && !message.content && !message.embeds?.length && !message.components?.length;
  if (waiting) return [thinking(displayName(message.author)), drawNote(message, world)];
  const embeds = message.flags & NO_EMBEDS ? [] : (message.embeds ?? []);
  return [
    message.content ? drawText(message, world) : null,
    attachments(message),
    embeds.map((embed) => drawEmbed(embed, message, world)),
    message.components?.length ? el("div", { class: "components" }, drawComponents(message, world)) : null,
    drawReactions(message, world),
    drawUnshown(message),
    drawFailures(message, world),
    drawNote(message, world),
  ];
}

function drawText(message, world) {
  const text = prose(message.content, world);
  if (message.edited_timestamp) {
    const when = timestamp(Date.parse(message.edited_timestamp) / 1000, "F");
    (text.lastElementChild?.matches(".lines") ? text.lastElementChild : text).append(
      el("span", { class: "edited", title: when }, " (edited)"),
    );
  }
  return text;
}

/** The reactions; a click adds one's own or takes it back, but for pictures, which only the bot can react with. */
function drawReactions(message, world) {
  if (!message.reactions?.length) return null;
  const one = ({ emoji, count, me }) =>
    el(
      "button",
      {
        type: "button",
        class: me ? "reaction mine" : "reaction",
        "aria-label": `${emoji.name}: ${count}`,
        "aria-pressed": String(me),
        disabled: Boolean(emoji.id),
        on: { click: () => world.act.react(message, emoji.name, !me) },
      },
      drawEmoji(emoji),
      ` ${count}`,
    );
  return el("div", { class: "reactions" }, message.reactions.map(one));
}

function drawUnshown(message) {
  const parts = [message.poll && "a poll", message.sticker_items?.length && "a sticker"].filter(Boolean);
  return parts.length
    ? el("div", { class: "notice" }, `This page cannot show ${parts.join(" and ")}.`)
    : null;
}

function drawNote(message, world) {
  return message.flags & EPHEMERAL ? privateNote(() => world.act.dismiss(message.id)) : null;
}

function drawActions(message, world) {
  if (message.flags & (EPHEMERAL | LOADING)) return "";
  const bar = el("div", { class: "message-actions", role: "toolbar", "aria-label": "Message actions" });
  const add = (sign, label, onClick, props = {}) =>
    bar.append(iconButton(sign, label, onClick, { tabindex: "-1", ...props }));
  const menu = { "aria-haspopup": "menu" };
  add("reply", "Reply", () => world.act.reply(message));
  add("smile", "React", (event) => world.act.openEmoji(message, event.currentTarget), menu);
  if (message.author.id === world.state.me?.id) {
    add("edit", "Edit", () => world.act.edit(message));
    add("bin", "Delete", () => world.act.remove(message));
  }
  add("apps", "Apps", (event) => world.act.openApps(message, event.currentTarget), menu);
  return bar;
}
