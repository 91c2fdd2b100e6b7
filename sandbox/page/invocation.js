// From the text in the composer to the data of an interaction, or to one sentence about what is wrong with it.

import { interactionData } from "./commands.js";
import { adoptLoose, readTyped } from "./typed.js";
import { readSlots } from "./values.js";

/**
 * Reads a whole command. Returns {data, label}, or {problem, problems}: the sentence to show, and a Map from the names
 * of options to what is wrong with each. `known` maps the names of options to what autocomplete offered.
 */
export function readCommand(text, entries, state, known = new Map()) {
  const typed = readTyped(text, entries);
  const none = new Map();
  if (!typed.entry) {
    return {
      problem: `No command is called ${text.split(/\s/)[0]}; type / to see all of them.`,
      problems: none,
    };
  }
  const slots = adoptLoose(typed);
  if (!slots) return { problem: looseProblem(typed), problems: none };
  const { values, problems } = readSlots(slots, typed.entry, state, known);
  if (problems.size) return { problem: [...problems.values()][0], problems };
  return { data: interactionData(typed.entry, values), label: `/${typed.entry.name}` };
}

function looseProblem({ entry, loose }) {
  const names = entry.options.map((option) => option.name).join(", ");
  return names ? `Say what “${loose.text}” is for: ${names}.` : `/${entry.name} takes no options.`;
}
