// What a player sees while the bot has not answered, or when it did not: for commands a line, for clicks a word.

import { avatar } from "./avatar.js";
import { el, icon } from "./dom.js";
import { channelTitle, displayName } from "./names.js";
import { pendingOn } from "./state.js";

/** "Bot is thinking…", while a deferred answer is on its way. */
export function thinking(name) {
  return el(
    "div",
    { class: "thinking" },
    el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")),
    `${name} is thinking…`,
  );
}

/** What went wrong with clicks on a message. */
export function drawFailures(message, world) {
  const failed = pendingOn(world.state, message.id).filter((one) => one.status === "failed");
  return failed.map((one) =>
    el(
      "div",
      { class: "failure", role: "alert" },
      icon("warning"),
      "This interaction failed",
      one.reason ? el("span", { class: "quiet" }, ` · ${one.reason}`) : null,
    ),
  );
}

/** "Only you can see this", with its way out. */
export function privateNote(onDismiss) {
  const dismiss = el(
    "button",
    { type: "button", class: "text-button", on: { click: onDismiss } },
    "Dismiss message",
  );
  return el("div", { class: "private-note" }, icon("eye"), "Only you can see this · ", dismiss);
}

/** The line for a command of mine that has no answer yet, or will have none. */
export function drawPending(nonce, pending, world) {
  const { me, application } = world.state;
  const bot = application?.bot;
  const used = el("span", { class: "mention" }, pending.label);
  const context = [avatar(me, "small"), el("strong", {}, displayName(me)), " used ", used];
  const author = el("span", { class: "author" }, displayName(bot));
  const head = el("div", { class: "message-head" }, author, el("span", { class: "tag" }, "Bot"));
  const note = pending.status === "failed" && privateNote(() => world.act.forget(nonce));
  return el(
    "li",
    { class: `message pending${pending.status === "failed" ? " failed" : ""}`, data: { nonce } },
    el("div", { class: "context" }, context),
    avatar(bot),
    el("div", { class: "message-body" }, head, drawProgress(pending, world), note),
  );
}

function drawProgress(pending, world) {
  const { state } = world;
  if (pending.status === "failed") {
    return el("div", { class: "failure", role: "alert" }, icon("warning"), pending.reason);
  }
  if (pending.status === "thinking") return thinking(displayName(state.application?.bot));
  const where = channelTitle(state, pending.channelId);
  return el("div", { class: "thinking" }, `Sending the command in ${where}…`);
}
