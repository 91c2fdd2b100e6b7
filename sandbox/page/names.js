// What people, channels, roles and commands are called, and the colour of an initial.

const TINTS = 8;

/** The name that is shown for a user object. */
export function displayName(user) {
  return user?.global_name || user?.username || "unknown user";
}

/** The name behind an id; the bot is a user too. */
export function userName(state, id) {
  const bot = state.application?.bot;
  return displayName(state.users.get(id) ?? (bot?.id === id ? bot : undefined));
}

/** Every channel that this user can open: those of the servers, then the direct message. */
export function allChannels(state) {
  return [...state.guilds.flatMap((guild) => guild.channels ?? []), ...state.dms];
}

/** A channel object, or undefined. */
export function findChannel(state, id) {
  return allChannels(state).find((channel) => channel.id === id);
}

/** The name of a channel, without its sign. */
export function channelName(state, id) {
  const channel = findChannel(state, id);
  if (!channel) return "unknown";
  return isDirect(channel) ? displayName(state.application?.bot) : channel.name;
}

/** "#general", or "@Matinee" for the direct message. */
export function channelTitle(state, id) {
  const channel = findChannel(state, id);
  return `${channel && isDirect(channel) ? "@" : "#"}${channelName(state, id)}`;
}

/** Whether a channel is a direct message. */
export function isDirect(channel) {
  return channel.type === 1;
}

/** The server that a channel is in, or undefined. */
export function guildOf(state, channelId) {
  return state.guilds.find((guild) => (guild.channels ?? []).some((channel) => channel.id === channelId));
}

/** Whether the bot may not write by itself in a channel; for a thread its channel decides. */
export function isMuted(state, channelId) {
  const channel = findChannel(state, channelId);
  const ids = [channel?.id, channel?.parent_id].filter(Boolean);
  return ids.some((id) => state.faults?.muted.includes(id));
}

/** Whether the bot was put out of the server of a channel. */
export function isAway(state, channelId) {
  return Boolean(state.faults?.away.includes(guildOf(state, channelId)?.id));
}

/** Every role of every server. */
export function allRoles(state) {
  return state.guilds.flatMap((guild) => guild.roles ?? []);
}

/** The name of a role, without its sign. */
export function roleName(state, id) {
  return (
    allRoles(state)
      .find((role) => role.id === id)
      ?.name.replace(/^@/, "") ?? "unknown role"
  );
}

/** People and the bot, by name. */
export function everybody(state) {
  const bot = state.application?.bot;
  const people = [...state.users.values()].filter((user) => user.id !== bot?.id);
  people.sort((one, other) => displayName(one).localeCompare(displayName(other)));
  return bot ? [...people, bot] : people;
}

/** Replaces the names after @ and # in a typed message by the mentions that Discord sends. */
export function withMentions(text, state) {
  const names = [
    ...everybody(state).map((user) => [`@${displayName(user)}`, `<@${user.id}>`]),
    ...allChannels(state)
      .filter((channel) => !isDirect(channel))
      .map((channel) => [`#${channel.name}`, `<#${channel.id}>`]),
  ].sort(([one], [other]) => other.length - one.length);
  let found = "";
  for (let at = 0; at < text.length;) {
    const hit = /\w/.test(text[at - 1] ?? " ")
      ? undefined
      : names.find(([name]) => startsWithName(text, at, name));
    found += hit ? hit[1] : text[at];
    at += hit ? hit[0].length : 1;
  }
  return found;
}

function startsWithName(text, at, name) {
  const end = at + name.length;
  return text.slice(at, end).toLowerCase() === name.toLowerCase() && !/\w/.test(text[end] ?? " ");
}

/** One of the colours for an initial; the same id always has the same one. */
export function tint(id) {
  let sum = 0;
  for (const digit of String(id)) sum = (sum * 31 + digit.charCodeAt(0)) % 9973;
  return `tint-${sum % TINTS}`;
}
