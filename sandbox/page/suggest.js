// What the composer offers for a text and a caret: commands, options, values, people. Nothing here draws or sends.

import { OPTION, findCommands } from "./commands.js";
import { allChannels, displayName, everybody, isDirect } from "./names.js";
import { readTyped, slotAt, unusedOptions } from "./typed.js";
import { matching, named, offers, readValue } from "./values.js";

const MOST = 25;
const MOST_COMMANDS = 100;
const NOTHING = { kind: "none", items: [], auto: false, slot: null };

/**
 * Returns {kind, items, auto, slot}. An item is {label, detail, group, sign, text, caret}: choosing it makes `text` the
 * composer's text; with `file`, the slot that it is for, a file is chosen instead. `auto`: the first item is chosen by Enter without an arrow key. `known` and `latest` map the names
 * of options to what autocomplete offered: ever, and last as {text, choices}, where `text` is what it was asked about.
 */
export function suggest({ text, caret, entries, state, known = new Map(), latest = new Map() }) {
  if (!text.startsWith("/")) return suggestNames(text, caret, state);
  const typed = readTyped(text, entries);
  if (!typed.entry || text.length === typed.end) return suggestCommands(text, entries, typed.entry);
  const finished = (slot) => isFinished(slot, state, known);
  const slot = slotAt(typed, text, caret, finished);
  if (slot) return suggestValues(slot, typed, text, caret, state, latest);
  return suggestOptions(typed, text, caret);
}

/** Whether a value is complete, so that a space after it leaves the option. */
export function isFinished(slot, state, known) {
  if (slot.option.type === OPTION.ATTACHMENT)
    return (known.get(slot.option.name) ?? []).some((file) => file.name === slot.text);
  const list = offers(slot.option, state) ?? (slot.option.autocomplete ? known.get(slot.option.name) : null);
  if (list) return named(list, slot.text) !== undefined;
  return slot.option.type !== 3 && readValue(slot.option, slot.text, state).problem === undefined;
}

function suggestCommands(text, entries, exact) {
  const found = findCommands(entries, text.slice(1));
  const ordered = exact ? [exact, ...found.filter((entry) => entry !== exact)] : found;
  const items = ordered.slice(0, MOST_COMMANDS).map(commandItem);
  return { kind: "commands", items, auto: !exact || needsMore(exact), slot: null };
}

function needsMore(entry) {
  return entry.options.some((option) => option.required);
}

function commandItem(entry) {
  const first = entry.options.find((option) => option.required);
  const text = `/${entry.name} ${first ? `${first.name}:` : ""}`;
  const required = entry.options.filter((option) => option.required).map((option) => option.name);
  return {
    label: `/${entry.name}`,
    detail: entry.description,
    group: entry.command.name,
    extra: required,
    text,
    caret: text.length,
  };
}

function suggestValues(slot, typed, text, caret, state, latest) {
  const { option } = slot;
  if (option.type === OPTION.ATTACHMENT) return suggestFile(slot, text);
  const list = offers(option, state);
  const found = list ? matching(list, slot.text) : option.autocomplete ? lately(slot, latest) : null;
  if (!found) return { ...suggestOptions(typed, text, caret, true), slot };
  const items = found.slice(0, MOST).map((offer) => valueItem(slot, offer, text));
  const exact = named(found, slot.text) !== undefined;
  return { kind: "values", items, auto: !exact, slot, title: option.name };
}

/** The one way to fill in a file is to choose one; `file` is the slot that it is for. */
function suggestFile(slot, text) {
  const item = { label: "Choose a file…", detail: slot.option.description, group: null, text, file: slot };
  return { kind: "values", items: [{ ...item, caret: slot.to }], auto: true, slot, title: slot.option.name };
}

/** Choices for an older text are only kept where they fit the newer one, so that Enter takes nothing unasked. */
function lately(slot, latest) {
  const { text, choices } = latest.get(slot.option.name) ?? { text: "", choices: [] };
  return text === slot.text ? choices : matching(choices, slot.text);
}

function valueItem(slot, offer, text) {
  const before = `${text.slice(0, slot.start)}${slot.option.name}:${offer.name} `;
  const after = text.slice(slot.limit).trimStart();
  return { label: String(offer.name), detail: "", group: null, text: before + after, caret: before.length };
}

/** Options by the word before the caret; inside free text only when that word begins one's name. */
function suggestOptions(typed, text, caret, inText = false) {
  const word = /(?:^|\s)([^\s:]*)$/.exec(text.slice(0, caret))?.[1] ?? "";
  if (inText && !word) return NOTHING;
  const unused = unusedOptions(typed).filter((option) => option.name.startsWith(word.toLowerCase()));
  const items = unused.map((option) => optionItem(option, text, caret - word.length, caret));
  const missing = unused.some((option) => option.required);
  return {
    kind: "options",
    items,
    auto: !inText && (missing || (word !== "" && items.length > 0)),
    slot: null,
  };
}

function optionItem(option, text, from, to) {
  const space = from > 0 && !/\s/.test(text[from - 1]) ? " " : "";
  const before = `${text.slice(0, from)}${space}${option.name}:`;
  const detail = option.required ? `${option.description} (required)` : option.description;
  return {
    label: option.name,
    detail,
    group: null,
    sign: "+",
    text: before + text.slice(to),
    caret: before.length,
  };
}

/** "@Ad" offers people, "#ge" offers channels. */
function suggestNames(text, caret, state) {
  const match = /(?:^|\s)([@#])([^\s@#]{0,32})$/.exec(text.slice(0, caret));
  if (!match) return NOTHING;
  const [, sign, word] = match;
  const names =
    sign === "@"
      ? everybody(state).map((user) => displayName(user))
      : allChannels(state)
          .filter((channel) => !isDirect(channel))
          .map((channel) => channel.name);
  const from = caret - word.length - 1;
  const items = names
    .filter((name) => name.toLowerCase().includes(word.toLowerCase()))
    .slice(0, 10)
    .map((name) => {
      const before = `${text.slice(0, from)}${sign}${name} `;
      return {
        label: `${sign}${name}`,
        detail: "",
        group: null,
        text: before + text.slice(caret).trimStart(),
        caret: before.length,
      };
    });
  return { kind: "names", items, auto: true, slot: null };
}
