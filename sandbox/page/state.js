// What the page knows. Everything that changes it is in this file: frames of the sandbox go through `apply`,
// the reader's own doings through the functions below it. A frame that makes no sense changes nothing.

const LOADING = 1 << 7;
const KEPT_MESSAGES = 300;
const KEPT_REQUESTS = 2000;

/** A page that has heard nothing yet. */
export function emptyState() {
  return {
    me: null,
    users: new Map(),
    application: null,
    guilds: [],
    dms: [],
    commands: [],
    messages: new Map(),
    requests: [],
    hints: [],
    faults: null,
    online: false,
    connected: false,
    channelId: null,
    replyTo: null,
    unread: new Map(),
    dismissed: new Set(),
    pending: new Map(),
    typing: new Map(),
  };
}

const FRAMES = {
  ready(state, frame) {
    Object.assign(state, {
      me: frame.user,
      users: byId(frame.users),
      application: frame.application,
      guilds: frame.guilds,
      dms: frame.dms,
      commands: frame.commands,
      requests: frame.requests ?? [],
      hints: frame.hints ?? [],
      faults: frame.faults ?? null,
      online: frame.bot_online,
      connected: true,
    });
    state.messages = new Map(Object.entries(frame.messages).map(([id, list]) => [id, byId(sortById(list))]));
    state.pending.clear();
    state.typing.clear();
    const channels = [...state.guilds.flatMap((guild) => guild.channels ?? []), ...state.dms];
    if (!channels.some((channel) => channel.id === state.channelId)) {
      state.channelId = (channels.find((channel) => channel.type === 0) ?? channels[0])?.id ?? null;
    }
  },
  message_create(state, { message }) {
    const known = messagesOf(state, message.channel_id);
    known.set(message.id, message);
    if (known.size > KEPT_MESSAGES) known.delete(known.keys().next().value);
    const typists = state.typing.get(message.channel_id);
    typists?.delete(message.author.id);
    settleThinking(state, message);
    if (message.channel_id !== state.channelId && message.author.id !== state.me?.id) {
      state.unread.set(message.channel_id, (state.unread.get(message.channel_id) ?? 0) + 1);
    }
  },
  message_update(state, { message }) {
    const known = messagesOf(state, message.channel_id);
    known.set(message.id, { ...known.get(message.id), ...message });
    settleThinking(state, message);
  },
  message_delete(state, frame) {
    messagesOf(state, frame.channel_id).delete(frame.id);
  },
  users(state, frame) {
    state.users = byId(frame.users);
    state.me = state.users.get(state.me?.id) ?? state.me;
  },
  commands(state, frame) {
    state.commands = frame.commands;
  },
  faults(state, frame) {
    state.faults = frame.faults;
  },
  bot(state, frame) {
    state.online = frame.online;
  },
  channel(state, { channel }) {
    const guild = state.guilds.find((one) => one.id === channel.guild_id);
    const list = guild ? (guild.channels ??= []) : state.dms;
    const at = list.findIndex((one) => one.id === channel.id);
    if (at < 0) list.push(channel);
    else list[at] = channel;
  },
  channel_delete(state, frame) {
    for (const guild of state.guilds) guild.channels = without(guild.channels ?? [], frame.channel_id);
    state.dms = without(state.dms, frame.channel_id);
    state.messages.delete(frame.channel_id);
    if (state.channelId === frame.channel_id) openChannel(state, state.guilds[0]?.channels?.[0]?.id ?? null);
  },
  typing(state, frame) {
    if (frame.user_id === state.me?.id) return;
    if (!state.typing.has(frame.channel_id)) state.typing.set(frame.channel_id, new Map());
    state.typing.get(frame.channel_id).set(frame.user_id, Date.now());
  },
  interaction(state, frame) {
    const pending = state.pending.get(frame.nonce);
    if (!pending) return;
    if (frame.state === "failed") {
      pending.status = "failed";
      pending.reason = frame.reason || "The application did not respond";
    } else if (frame.thinking && !alreadyThere(state, pending)) pending.status = "thinking";
    else state.pending.delete(frame.nonce);
  },
  modal(state, frame) {
    state.pending.delete(frame.nonce);
  },
  request(state, { request }) {
    state.requests.push(request);
    if (state.requests.length > KEPT_REQUESTS) state.requests.splice(0, 500);
  },
};

/** Takes one frame of the sandbox into account; a type that is not known changes nothing. */
export function apply(state, frame) {
  if (Object.hasOwn(FRAMES, frame.type)) FRAMES[frame.type](state, frame);
}

/** The messages of a channel that are still on screen, oldest first. */
export function visibleMessages(state, channelId) {
  const all = [...(state.messages.get(channelId)?.values() ?? [])];
  return sortById(all.filter((message) => !state.dismissed.has(message.id)));
}

/** Opens a channel. */
export function openChannel(state, channelId) {
  state.channelId = channelId;
  state.replyTo = null;
  state.unread.delete(channelId);
}

/** Puts a private message out of sight. */
export function dismiss(state, messageId) {
  state.dismissed.add(messageId);
}

/** Remembers an interaction until the sandbox says how it went. */
export function begin(state, nonce, pending) {
  for (const [old, { status, messageId }] of state.pending) {
    if (status === "failed" && messageId && messageId === pending.messageId) state.pending.delete(old);
  }
  const after = visibleMessages(state, state.channelId).at(-1)?.id ?? null;
  state.pending.set(nonce, { status: "sent", at: Date.now(), after, ...pending });
}

/** Forgets an interaction, say when the reader dismisses its failure. */
export function forget(state, nonce) {
  state.pending.delete(nonce);
}

/** The socket broke: what was on its way will not be answered here. */
export function disconnected(state) {
  state.connected = false;
  for (const pending of state.pending.values()) {
    if (pending.status === "sent")
      Object.assign(pending, { status: "failed", reason: "The connection broke" });
  }
}

/** What is known of the clicks on one message. */
export function pendingOn(state, messageId) {
  return [...state.pending.values()].filter((pending) => pending.messageId === messageId);
}

function messagesOf(state, channelId) {
  if (!state.messages.has(channelId)) state.messages.set(channelId, new Map());
  return state.messages.get(channelId);
}

/** The reply to a deferred command has come, so its "is thinking" line goes. */
function settleThinking(state, message) {
  if (message.interaction_metadata?.user?.id !== state.me?.id) return;
  for (const [nonce, pending] of state.pending) {
    if (pending.status === "thinking" && pending.channelId === message.channel_id) {
      state.pending.delete(nonce);
      return;
    }
  }
}

function alreadyThere(state, pending) {
  const latest = visibleMessages(state, pending.channelId).slice(-10);
  return latest.some(
    (message) => message.flags & LOADING && message.interaction_metadata?.user?.id === state.me?.id,
  );
}

function byId(list) {
  return new Map(list.map((item) => [item.id, item]));
}

function sortById(list) {
  return list.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1));
}

function without(list, id) {
  return list.filter((item) => item.id !== id);
}
