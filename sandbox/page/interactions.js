// What the player asks of the bot: commands, clicks, choices, forms.
// Each has a nonce until the sandbox says how it went.

import { openForm } from "./form.js";
import { begin } from "./state.js";

/** `send(frame)` is false without a connection; `onPending()` follows whenever something begins or ends. */
export class Interactions {
  constructor(world, { send, onPending, onChoices }) {
    Object.assign(this, { world, send, onPending, onChoices, forms: new Map(), asked: null });
  }

  useCommand(data, label) {
    this.start("command", { data }, { kind: "command", label });
  }

  useMenu(command, message) {
    const data = { id: command.id, name: command.name, type: 3, target_id: message.id };
    this.start("command", { data }, { kind: "command", label: command.name });
  }

  useComponent(message, data) {
    const pending = { kind: "component", messageId: message.id, customId: data.custom_id };
    this.start("component", { message_id: message.id, data }, pending);
  }

  /** Asks for choices; only the answer to the last question counts. */
  askChoices(data, slot) {
    this.asked = { nonce: newNonce(), slot };
    const { channelId } = this.world.state;
    this.send({ type: "autocomplete", nonce: this.asked.nonce, channel_id: channelId, data });
  }

  /** Sends an interaction and remembers it; returns its nonce, or null when there is no connection. */
  start(type, fields, pending) {
    const nonce = newNonce();
    const { state } = this.world;
    const where = type === "modal_submit" ? {} : { channel_id: state.channelId };
    if (!this.send({ type, nonce, ...where, ...fields })) return null;
    begin(state, nonce, { channelId: state.channelId, ...pending });
    this.onPending();
    return nonce;
  }

  /** A frame `choices` came. */
  hearChoices(frame) {
    if (frame.nonce === this.asked?.nonce) this.onChoices(this.asked.slot, frame.choices);
  }

  /** A frame `modal` came: the form's answer is an interaction of its own. */
  hearForm(frame) {
    const form = openForm(frame, this.world, (data) => {
      const nonce = this.start("modal_submit", { modal_nonce: frame.nonce, data }, { kind: "modal" });
      if (nonce) this.forms.set(nonce, form);
      else form.failed("the page is not connected");
    });
    this.onPending();
  }

  /** A frame `interaction` came. */
  hearOutcome(frame) {
    const form = this.forms.get(frame.nonce);
    if (form && frame.state === "failed") form.failed(frame.reason || "the application did not respond");
    else form?.done();
    this.forms.delete(frame.nonce);
    this.onPending();
  }

  /** The connection broke. */
  fail() {
    for (const form of this.forms.values()) form.failed("the connection broke");
    this.forms.clear();
    this.onPending();
  }
}

/** `randomUUID` is missing where the page is neither on this machine nor on HTTPS. */
function newNonce() {
  return crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
}
