// The page: joins the socket, the state and the views.
// Frames change the state, then the views that show it are redrawn.

import { drawChannels } from "./channels.js";
import { messageCommands } from "./commands.js";
import { Composer } from "./composer.js";
import { el } from "./dom.js";
import { Drawer } from "./drawer.js";
import { Head } from "./head.js";
import { Hints } from "./hints.js";
import { Interactions } from "./interactions.js";
import { Log } from "./log.js";
import { openApps, openEmoji } from "./menu.js";
import { displayName, findChannel, isDirect, userName } from "./names.js";
import { Socket } from "./socket.js";
import * as known from "./state.js";
import { tick } from "./time.js";
import { UserPanel, becomeUser, helloFrame, keepUser } from "./users.js";

const TYPING_LASTS = 10_000;

class Page {
  constructor() {
    this.state = known.emptyState();
    this.world = { state: this.state, act: this.actions() };
    this.frames = this.reactions();
    this.socket = new Socket({
      hello: () => this.hello(),
      onFrame: (frame) => this.onFrame(frame),
      onClose: () => this.onClose(),
    });
    this.interactions = new Interactions(this.world, {
      send: (frame) => this.socket.send(frame),
      onPending: () => this.showPending(),
      onChoices: (slot, choices) => this.composer.addChoices(slot, choices),
    });
    this.log = new Log(this.world);
    this.composer = new Composer(this.world);
    this.users = new UserPanel(this.world, (who) => this.become(who));
    this.drawer = new Drawer(this.world, {
      onFault: (fault) => this.socket.send({ type: "fault", ...fault }),
      onClose: () => this.showDrawer(false),
    });
    this.head = new Head(this.world, {
      onMenu: () => this.showSidebar(),
      onDrawer: () => this.showDrawer(this.drawer.node.hidden),
    });
    this.build();
  }

  build() {
    this.channels = el("nav", { class: "channels", "aria-label": "Channels" });
    this.hints = new Hints();
    this.typing = el("div", { class: "typing" });
    const sidebar = el("div", { class: "sidebar", id: "sidebar" }, this.channels, this.users.node);
    const shade = el("div", { class: "shade", on: { click: () => this.showSidebar(false) } });
    const { head, log, composer, drawer } = this;
    const chat = [head.node, head.banner, this.hints.node, log.node, composer.node, this.typing];
    document.body.replaceChildren(sidebar, shade, el("main", { class: "main" }, chat), drawer.node);
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.showSidebar(false));
    setInterval(() => this.onSecond(), 1000);
  }

  /** What views may ask for. */
  actions() {
    return {
      openChannel: (id) => this.openChannel(id),
      openDirect: () => this.openDirect(),
      writeCommand: (name) => this.composer.write(`/${name} `),
      focusComposer: () => this.composer.focus(),
      sendMessage: (content) => this.sendMessage(content),
      useCommand: (data, label) => this.useCommand(data, label),
      useComponent: (message, data) => this.interactions.useComponent(message, data),
      askChoices: (data, slot) => this.interactions.askChoices(data, slot),
      openApps: (message, button) => this.openApps(message, button),
      openEmoji: (message, button) =>
        openEmoji(button.closest("li"), button, (emoji) => this.change(message, "react", { emoji })),
      react: (message, emoji, on) => this.change(message, "react", { emoji, on }),
      remove: (message) => this.change(message, "delete"),
      edit: (message) => this.edit(message),
      goTo: (id) => this.log.goTo(id),
      reply: (message) => this.reply(message),
      togglePing: () => this.reply(this.state.replyTo.message, !this.state.replyTo.ping),
      dismiss: (id) => {
        known.dismiss(this.state, id);
        this.log.update();
      },
      forget: (nonce) => {
        known.forget(this.state, nonce);
        this.log.update();
      },
    };
  }

  /** Which views each frame concerns. */
  reactions() {
    return {
      ready: () => this.onReady(),
      message_create: ({ message }) => this.onMessage(message),
      message_update: ({ message }) => this.onMessage(message),
      message_delete: () => this.log.update(),
      users: () => this.users.show(),
      commands: () => this.composer.refresh(),
      bot: () => this.showFaults(),
      faults: () => this.showFaults(),
      channel: ({ channel }) => this.onChannel(channel),
      channel_delete: () => this.showAll(),
      typing: () => this.showTyping(),
      interaction: (frame) => this.interactions.hearOutcome(frame),
      modal: (frame) => this.interactions.hearForm(frame),
      choices: (frame) => this.interactions.hearChoices(frame),
      request: ({ request }) => {
        this.drawer.add(request);
        this.head.showRequests();
      },
      error: (frame) => this.composer.fail(frame.reason),
    };
  }

  /** After the first time the name is enough: a sandbox that was started anew does not know the old id. */
  hello() {
    const { me } = this.state;
    return me && this.returning ? { type: "hello", name: displayName(me) } : helloFrame();
  }

  onFrame(frame) {
    known.apply(this.state, frame);
    if (Object.hasOwn(this.frames, frame.type)) this.frames[frame.type](frame);
  }

  onReady() {
    this.returning = true;
    keepUser(this.state.me);
    document.title = `${displayName(this.state.me)} · ${this.state.guilds[0]?.name ?? "Sandbox"}`;
    document.body.classList.remove("disconnected");
    this.hints.show(this.state.hints);
    if (known.visibleMessages(this.state, this.state.channelId).length) this.hints.makeRoom();
    this.drawer.show(this.state.requests);
    this.showAll();
  }

  onClose() {
    known.disconnected(this.state);
    document.body.classList.add("disconnected");
    this.head.showStatus();
    this.interactions.fail();
  }

  onMessage(message) {
    if (message.channel_id === this.state.channelId) {
      this.hints.makeRoom();
      this.log.update([message.id]);
    } else this.showChannels();
    this.showTyping();
  }

  onChannel(channel) {
    if (this.wantsDirect && isDirect(channel)) {
      this.wantsDirect = false;
      this.openChannel(channel.id);
    } else this.showChannels();
  }

  onSecond() {
    tick();
    if (this.state.typing.size) this.showTyping();
  }

  sendMessage(content) {
    const { channelId, replyTo } = this.state;
    if (replyTo?.editing) {
      this.change(replyTo.message, "edit", { content });
      this.reply(null);
      return;
    }
    const reply = replyTo ? { reply_to: replyTo.message.id, ping: replyTo.ping } : {};
    this.socket.send({ type: "send", channel_id: channelId, content, ...reply });
    this.log.toEnd();
    if (replyTo) this.reply(null);
  }

  useCommand(data, label) {
    this.interactions.useCommand(data, label);
    this.log.toEnd();
  }

  /** Edits, removes or reacts to a message. */
  change(message, type, fields = {}) {
    this.socket.send({ type, channel_id: message.channel_id, message_id: message.id, ...fields });
  }

  edit(message) {
    this.state.replyTo = { message, editing: true };
    this.composer.showReply();
    this.composer.write(message.content);
  }

  reply(message, ping = true) {
    if (this.state.replyTo?.editing) this.composer.write("");
    this.state.replyTo = message && { message, ping };
    this.composer.showReply();
    this.composer.focus();
  }

  openApps(message, button) {
    const channel = findChannel(this.state, this.state.channelId);
    const commands = messageCommands(this.state.commands, Boolean(channel && isDirect(channel)));
    const onPick = (command) => this.interactions.useMenu(command, message);
    openApps(button.closest("li"), button, commands, onPick);
  }

  openChannel(id) {
    if (!findChannel(this.state, id)) return;
    known.openChannel(this.state, id);
    this.showSidebar(false);
    this.showAll();
    this.composer.focus();
  }

  openDirect() {
    this.wantsDirect = true;
    this.socket.send({ type: "open_dm" });
  }

  become(who) {
    becomeUser(who);
    this.returning = false;
    this.socket.reconnect();
  }

  showAll() {
    this.showChannels();
    this.users.show();
    this.showFaults();
    this.log.show();
    this.composer.show();
    this.showTyping();
  }

  showFaults() {
    this.head.showStatus();
    this.head.showRequests();
    this.drawer.faults.show();
  }

  showChannels() {
    this.channels.replaceChildren(...drawChannels(this.world));
    this.head.showChannel();
  }

  /** Redraws the messages with a click that is on its way, or was until now. */
  showPending() {
    const clicked = [...this.state.pending.values()].map((pending) => pending.messageId).filter(Boolean);
    this.log.update([...new Set([...clicked, ...(this.clicked ?? [])])]);
    this.clicked = clicked;
  }

  showDrawer(open) {
    this.drawer.node.hidden = !open;
    this.head.drawerButton.setAttribute("aria-expanded", String(open));
    (open ? this.drawer.rows : this.head.drawerButton).focus();
  }

  showSidebar(open = !document.body.classList.contains("sidebar-open")) {
    if (open === document.body.classList.contains("sidebar-open")) return;
    document.body.classList.toggle("sidebar-open", open);
    this.head.menuButton.setAttribute("aria-expanded", String(open));
    (open ? this.channels.querySelector("button") : this.head.menuButton)?.focus();
  }

  showTyping() {
    const typists = [...(this.state.typing.get(this.state.channelId) ?? [])];
    const recent = typists.filter(([, at]) => Date.now() - at < TYPING_LASTS);
    const names = recent.map(([id]) => userName(this.state, id));
    if (names.length > 3) this.typing.textContent = "Several people are typing…";
    else if (!names.length) this.typing.textContent = "";
    else this.typing.textContent = `${names.join(", ")} ${names.length > 1 ? "are" : "is"} typing…`;
  }
}

const page = new Page();
page.socket.connect();
