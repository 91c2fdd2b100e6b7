// From the text of an option to the value that is sent, or to one sentence about what is wrong with it.

import { OPTION } from "./commands.js";
import { allChannels, allRoles, displayName, everybody, isDirect } from "./names.js";

const YES = new Set(["true", "yes"]);
const NO = new Set(["false", "no"]);

/**
 * Everything that an option can be chosen from without asking the bot: [{name, value}], or null when it is free.
 * People, channels and roles are offered with their signs.
 */
export function offers(option, state) {
  if (option.choices?.length) return option.choices;
  const people = () => everybody(state).map((user) => ({ name: `@${displayName(user)}`, value: user.id }));
  const roles = () =>
    allRoles(state).map((role) => ({ name: `@${role.name.replace(/^@/, "")}`, value: role.id }));
  const types = option.channel_types ?? [];
  const channels = () =>
    allChannels(state)
      .filter((channel) => !isDirect(channel) && (!types.length || types.includes(channel.type)))
      .map((channel) => ({ name: `#${channel.name}`, value: channel.id }));
  const sources = {
    [OPTION.BOOLEAN]: () => [
      { name: "True", value: true },
      { name: "False", value: false },
    ],
    [OPTION.USER]: people,
    [OPTION.CHANNEL]: channels,
    [OPTION.ROLE]: roles,
    [OPTION.MENTIONABLE]: () => [...people(), ...roles()],
  };
  return sources[option.type]?.() ?? null;
}

/** The offers that fit what was typed, those that begin with it first. */
export function matching(list, typed) {
  const wanted = typed.toLowerCase().replace(/^[@#]/, "");
  const plain = (offer) => String(offer.name).toLowerCase().replace(/^[@#]/, "");
  const fits = list.filter(
    (offer) => plain(offer).includes(wanted) || String(offer.value).toLowerCase() === wanted,
  );
  return fits.sort(
    (one, other) => Number(plain(other).startsWith(wanted)) - Number(plain(one).startsWith(wanted)),
  );
}

/** The offer that a text names, by name or by value, or undefined. */
export function named(list, text) {
  const wanted = text.toLowerCase();
  const bare = wanted.replace(/^[@#]|^<[@#]!?|>$/g, "");
  return (
    list.find((offer) => String(offer.name).toLowerCase() === wanted) ??
    list.find((offer) =>
      [String(offer.name).toLowerCase().replace(/^[@#]/, ""), String(offer.value).toLowerCase()].includes(
        bare,
      ),
    )
  );
}

/**
 * Reads one value: {value}, or {problem}: what to do, in one sentence. `suggested` is what autocomplete said, or the
 * files that were handed over.
 */
export function readValue(option, text, state, suggested = []) {
  if (!text) return { problem: `${option.name} needs a value.` };
  const list = offers(option, state);
  if (list) return readOffer(option, text, list);
  if (option.type === OPTION.ATTACHMENT) return readFile(option, text, suggested);
  const suggestion = option.autocomplete ? named(suggested, text) : undefined;
  const value = suggestion ? suggestion.value : text;
  if (option.type === OPTION.STRING) return readText(option, String(value));
  return readNumber(option, String(value));
}

function readFile(option, text, files) {
  const file = files.find((one) => one.name === text);
  return file ? { value: file.value } : { problem: `Choose a file for ${option.name} from the list.` };
}

function readOffer(option, text, list) {
  const offer = option.type === OPTION.BOOLEAN ? boolean(text) : named(list, text);
  if (offer) return { value: offer.value };
  if (option.choices?.length || option.type === OPTION.BOOLEAN) {
    return { problem: `${option.name} is one of: ${list.map((one) => one.name).join(", ")}.` };
  }
  return { problem: `Nothing here is called “${text}”: choose ${option.name} from the list.` };
}

function boolean(text) {
  const word = text.toLowerCase();
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : undefined;
}

function readText(option, text) {
  const length = [...text].length;
  if (length < (option.min_length ?? 0))
    return { problem: `${option.name} needs at least ${option.min_length} characters.` };
  if (length > (option.max_length ?? 6000))
    return {
      problem: `${option.name} takes at most ${option.max_length ?? 6000} characters, not ${length}.`,
    };
  return { value: text };
}

function readNumber(option, text) {
  const whole = option.type === OPTION.INTEGER;
  const form = whole ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d+)?$/;
  const value = Number(text);
  const inRange = value >= (option.min_value ?? value) && value <= (option.max_value ?? value);
  if (form.test(text) && inRange) return { value };
  return { problem: `${option.name} takes ${expectation(option)}, not “${text}”.` };
}

function range({ min_value: least, max_value: most }) {
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}`;
  if (least !== undefined) return ` of ${least} or more`;
  return most === undefined ? "" : ` of ${most} or less`;
}

/** What may stand in an option, for the line under its description. */
export function expectation(option) {
  if (option.type === OPTION.INTEGER) return `a whole number${range(option)}`;
  if (option.type === OPTION.NUMBER) return `a number${range(option)}`;
  const kinds = {
    [OPTION.BOOLEAN]: "true or false",
    [OPTION.USER]: "a person",
    [OPTION.CHANNEL]: "a channel",
    [OPTION.ROLE]: "a role",
    [OPTION.ATTACHMENT]: "a file",
  };
  return kinds[option.type] ?? (option.choices?.length ? "one of the list" : "text");
}

/**
 * Reads all slots. Returns {values: [{name, type, value}], problems: Map(option name → sentence)}; a required option
 * without a slot is a problem too.
 */
export function readSlots(slots, entry, state, suggestions = new Map()) {
  const values = [];
  const problems = new Map();
  for (const { option, text } of slots) {
    const { value, problem } = readValue(option, text, state, suggestions.get(option.name));
    if (problem && (text || option.required)) problems.set(option.name, problem);
    else if (!problem) values.push({ name: option.name, type: option.type, value });
  }
  for (const option of entry.options) {
    const given = slots.some((slot) => slot.option.name === option.name);
    if (option.required && !given)
      problems.set(option.name, `${option.name} is required: ${option.description}`);
  }
  return { values, problems };
}
