// Where a player types: plain messages, and commands with their options. The text is the whole truth; the coloured
// parts behind it, the list and the bar of options are drawn from it after every key.

import { interactionData, slashCommands } from "./commands.js";
import { el, iconButton } from "./dom.js";
import { readCommand } from "./invocation.js";
import { drawMirror } from "./mirror.js";
import { channelTitle, findChannel, isAway, isDirect, withMentions } from "./names.js";
import { drawOptions } from "./options.js";
import { Picker } from "./picker.js";
import { drawReply } from "./reply.js";
import { suggest } from "./suggest.js";
import { readTyped, unusedOptions } from "./typed.js";
import { addFile } from "./upload.js";
import { readSlots } from "./values.js";

const LONGEST = 2000;
const PAUSE = 150;

/** The bottom of the page. `world.act` sends: `sendMessage`, `useCommand`, `askChoices`. */
export class Composer {
  constructor(world) {
    Object.assign(this, {
      world,
      drafts: new Map(),
      known: new Map(),
      latest: new Map(),
      problems: new Map(),
      asked: null,
    });
    this.picker = new Picker({ onPick: (item) => this.take(item), onActive: (id) => this.setActive(id) });
    this.mirror = el("div", { class: "mirror", "aria-hidden": "true" });
    this.input = this.drawInput();
    this.bar = el("div", { class: "options-bar", hidden: true });
    this.reply = el("div", { class: "reply-bar", hidden: true });
    this.error = el("div", { class: "composer-error", id: "composer-error", role: "alert" });
    const slash = iconButton("slash", "Use a command", () => this.write("/"), { class: "icon-button slash" });
    const send = iconButton("send", "Send", () => this.submit());
    const field = el("div", { class: "field" }, this.mirror, this.input);
    const box = el("div", { class: "composer-box" }, slash, field, send);
    this.node = el("div", { class: "composer" }, this.picker.node, this.error, this.reply, this.bar, box);
  }

  drawInput() {
    return el("textarea", {
      class: "input",
      rows: "1",
      maxlength: "6000",
      spellcheck: "false",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-controls": "picker",
      "aria-describedby": "composer-error",
      on: {
        input: () => this.onInput(),
        keydown: (event) => this.onKey(event),
        click: () => this.refresh(),
        keyup: (event) => this.onCaret(event),
        blur: () => this.picker.hide(),
      },
    });
  }

  /** Opens the draft of the current channel. */
  show() {
    const { state } = this.world;
    if (this.channelId) this.drafts.set(this.channelId, this.input.value);
    this.channelId = state.channelId;
    const label = `Message ${channelTitle(state, this.channelId)}`;
    this.input.setAttribute("aria-label", label);
    this.input.placeholder = label;
    this.setText(this.drafts.get(this.channelId) ?? "");
    this.showReply();
  }

  /** Puts a text in, as if it had been typed. */
  write(text) {
    this.input.focus();
    this.setText(text);
    this.onInput();
  }

  focus() {
    this.input.focus();
  }

  setText(text, caret = text.length) {
    this.input.value = text;
    this.input.setSelectionRange(caret, caret);
    this.refresh();
  }

  get entries() {
    const { state } = this.world;
    if (isAway(state, state.channelId)) return [];
    const channel = findChannel(state, state.channelId);
    return slashCommands(state.commands, Boolean(channel && isDirect(channel)));
  }

  onInput() {
    this.left = false;
    this.problems = new Map();
    this.error.textContent = "";
    this.input.removeAttribute("aria-invalid");
    this.refresh();
  }

  onCaret(event) {
    if (["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) this.refresh();
  }

  /** Draws everything that depends on the text and the caret. */
  refresh() {
    const text = this.input.value;
    const { entries, known, latest } = this;
    this.typed = text.startsWith("/") ? readTyped(text, entries) : null;
    if (this.typed?.entry?.name !== this.chosenFor) this.forgetChoices();
    const focused = document.activeElement === this.input;
    const found = suggest({
      text,
      caret: this.input.selectionStart,
      entries,
      state: this.world.state,
      known,
      latest,
    });
    if (focused && !this.left) this.picker.show(found);
    else this.picker.hide();
    this.mirror.replaceChildren(...drawMirror(text, this.typed, this.problems));
    this.drawBar(found.slot);
    if (focused && found.slot?.option.autocomplete) this.ask(found.slot);
  }

  drawBar(slot) {
    const writing = Boolean(this.typed?.entry) && this.input.value.length > this.typed.end;
    this.bar.hidden = !writing;
    this.bar.replaceChildren(
      ...(writing ? drawOptions(this.typed, slot, this.problems, (option) => this.openOption(option)) : []),
    );
  }

  /** Goes to an option's value, or begins it at the end of the text. */
  openOption(option) {
    const slot = this.typed.slots.find((one) => one.option === option);
    this.input.focus();
    if (slot) this.setText(this.input.value, slot.to);
    else this.setText(`${this.input.value.trimEnd()} ${option.name}:`);
  }

  setActive(id) {
    if (id) this.input.setAttribute("aria-activedescendant", id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  take(item) {
    if (item.file) {
      addFile(this, item.file);
      return;
    }
    this.input.focus();
    this.setText(item.text, item.caret);
    this.onInput();
  }

  onKey(event) {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.picker.isOpen) this.picker.move(step);
    else if (event.key === "Enter" && !event.shiftKey) this.onEnter();
    else if (event.key === "Tab" && !event.shiftKey && this.onTab()) event.stopPropagation();
    else if (event.key === "Escape" && this.onEscape()) event.stopPropagation();
    else return;
    event.preventDefault();
  }

  onEnter() {
    const item = this.picker.activeItem;
    if (item) this.take(item);
    else this.submit();
  }

  /** Takes the active item, else begins the next option; false lets the focus move on. */
  onTab() {
    const item = this.picker.activeItem ?? (this.picker.isOpen ? this.picker.items[0] : undefined);
    if (item) this.take(item);
    else if (this.typed?.entry && unusedOptions(this.typed).length)
      this.openOption(unusedOptions(this.typed)[0]);
    else return false;
    return true;
  }

  /** Closes the list, then drops a command, unless something was filled in: that is not lost by one key. */
  onEscape() {
    const filled = this.typed?.loose || this.typed?.slots.some((slot) => slot.text);
    if (this.picker.isOpen) this.leave();
    else if (this.input.value.startsWith("/") && !filled) this.write("");
    else if (this.world.state.replyTo) this.world.act.reply(null);
    else return false;
    return true;
  }

  /** Sends the text, or says in one sentence why not. */
  submit() {
    const text = this.input.value.trim();
    if (!text) return;
    if (!this.world.state.connected)
      this.fail("The page is not connected to the sandbox; it is trying again.");
    else if (/^\/\S/.test(text)) this.submitCommand();
    else if (text.length > LONGEST)
      this.fail(`A message has at most ${LONGEST} characters; this one has ${text.length}.`);
    else {
      this.world.act.sendMessage(withMentions(text, this.world.state));
      this.write("");
    }
  }

  submitCommand() {
    if (isAway(this.world.state, this.channelId)) {
      this.fail("The bot is not in this server.");
      return;
    }
    const { data, label, problem, problems } = readCommand(
      this.input.value.trim(),
      this.entries,
      this.world.state,
      this.known,
    );
    if (problem) {
      this.fail(problem, problems);
      return;
    }
    this.world.act.useCommand(data, label);
    this.forgetChoices();
    this.write("");
  }

  fail(sentence, problems = new Map()) {
    this.problems = problems;
    this.error.textContent = sentence;
    this.input.setAttribute("aria-invalid", "true");
    this.left = true;
    this.refresh();
  }

  /** Closes the list until the next key. */
  leave() {
    this.left = true;
    this.picker.hide();
  }

  forgetChoices() {
    this.known.clear();
    this.latest.clear();
    this.asked = null;
    this.chosenFor = this.typed?.entry?.name;
  }

  /** Asks the bot for choices, a moment after the last key. */
  ask(slot) {
    const key = `${this.typed.entry.name} ${this.input.value.slice(0, slot.start)} ${slot.option.name} ${slot.text}`;
    if (key === this.asked) return;
    this.asked = key;
    clearTimeout(this.timer);
    const { entry, slots } = this.typed;
    this.timer = setTimeout(() => {
      const others = slots.filter((one) => one.option !== slot.option);
      const { values } = readSlots(others, entry, this.world.state, this.known);
      const focused = { name: slot.option.name, type: slot.option.type, value: slot.text, focused: true };
      this.world.act.askChoices(interactionData(entry, [...values, focused]), slot);
    }, PAUSE);
  }

  /** Takes the bot's choices for what a slot held when it was asked. */
  addChoices({ option, text }, choices) {
    this.latest.set(option.name, { text, choices });
    this.known.set(option.name, [...choices, ...(this.known.get(option.name) ?? [])].slice(0, 200));
    this.refresh();
  }

  /** Shows which message is being replied to. */
  showReply() {
    const { replyTo } = this.world.state;
    this.reply.hidden = !replyTo;
    this.reply.replaceChildren(...drawReply(replyTo, this.world));
  }
}
