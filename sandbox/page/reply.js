// The line above the composer that says which message is being replied to, and whether its author is pinged.

import { el, icon, iconButton } from "./dom.js";
import { displayName } from "./names.js";

/** Draws the line for `replyTo` ({message, ping}), or nothing; `world.act` switches the ping and stops replying. */
export function drawReply(replyTo, world) {
  if (!replyTo) return [];
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
    iconButton("close", "Stop replying", () => world.act.reply(null)),
  ];
}
