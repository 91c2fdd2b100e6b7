// The line above the composer: which message is being replied to, and whether its author is pinged; or that one of the
// reader's own is being edited.

import { el, icon, iconButton } from "./dom.js";
import { displayName } from "./names.js";

/** Draws the line for `replyTo` ({message, ping} or {message, editing}), or nothing. */
export function drawReply(replyTo, world) {
  if (!replyTo) return [];
  const stop = () => world.act.reply(null);
  if (replyTo.editing) {
    return [icon("edit"), el("span", {}, "Editing your message"), iconButton("close", "Stop editing", stop)];
  }
  const ping = el(
    "button",
    {
      type: "button",
      class: "text-button",
      "aria-label": "Ping the author",
      "aria-pressed": String(replyTo.ping),
      on: { click: () => world.act.togglePing() },
    },
    replyTo.ping ? "@ on" : "@ off",
  );
  return [
    icon("reply"),
    el("span", {}, "Replying to ", el("strong", {}, displayName(replyTo.message.author))),
    ping,
    iconButton("close", "Stop replying", stop),
  ];
}
