// The bot's commands as a player sees them: one entry per full name ("trivia start"), searched while typing.

export const OPTION = {
  SUBCOMMAND: 1,
  GROUP: 2,
  STRING: 3,
  INTEGER: 4,
  BOOLEAN: 5,
  USER: 6,
  CHANNEL: 7,
  ROLE: 8,
  MENTIONABLE: 9,
  NUMBER: 10,
  ATTACHMENT: 11,
};

/**
 * Every slash command that can be used here, by name. Each: {name, description, options, path, command}; `path`
 * are the subcommand options that lead to it. `direct` says whether here is the direct message with the bot.
 */
export function slashCommands(commands, direct = false) {
  const usable = commands.filter((command) => (command.type ?? 1) === 1 && worksHere(command, direct));
  return usable
    .flatMap((command) => leaves(command, []))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The commands of the menu under a message, by name. */
export function messageCommands(commands, direct = false) {
  const usable = commands.filter((command) => command.type === 3 && worksHere(command, direct));
  return usable.sort((one, other) => (one.name < other.name ? -1 : 1));
}

function worksHere(command, direct) {
  if (command.contexts) return command.contexts.includes(direct ? 1 : 0);
  return !direct || (command.dm_permission !== false && !command.guild_id);
}

function leaves(command, path) {
  const here = path.at(-1) ?? command;
  const inner = (here.options ?? []).filter((option) => option.type <= OPTION.GROUP);
  if (inner.length) return inner.flatMap((option) => leaves(command, [...path, option]));
  const name = [command.name, ...path.map((option) => option.name)].join(" ");
  const options = [...(here.options ?? [])].sort(
    (one, other) => Number(other.required ?? false) - Number(one.required ?? false),
  );
  return [{ name, description: here.description ?? "", options, path, command }];
}

/** The entries that fit what was typed after the slash, the best ones first: "tri st" finds "trivia start". */
export function findCommands(entries, typed) {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const ranked = entries.map((entry) => [rank(entry, words), entry]).filter(([score]) => score !== null);
  return ranked.sort(([one], [other]) => one - other).map(([, entry]) => entry);
}

function rank(entry, words) {
  if (!words.length) return 0;
  const parts = entry.name.toLowerCase().split(/[ _-]/);
  if (inOrder(parts, words)) return parts[0].startsWith(words[0]) ? 0 : 1;
  if (words.every((word) => entry.name.toLowerCase().includes(word))) return 2;
  return words.every((word) => entry.description.toLowerCase().includes(word)) ? 3 : null;
}

function inOrder(parts, words) {
  let at = 0;
  for (const word of words) {
    while (at < parts.length && !parts[at].startsWith(word)) at += 1;
    if (at === parts.length) return false;
    at += 1;
  }
  return true;
}

/** The data of the interaction, as Discord's client sends it. `values` are {name, type, value, focused?}. */
export function interactionData(entry, values) {
  let options = values;
  for (const step of [...entry.path].reverse()) options = [{ type: step.type, name: step.name, options }];
  return { id: entry.command.id, name: entry.command.name, type: 1, options };
}
