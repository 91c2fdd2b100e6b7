// The line above a command that is being typed: what the current option takes, and the other options as chips.

import { el } from "./dom.js";
import { unusedOptions } from "./typed.js";
import { expectation } from "./values.js";

/**
 * Draws the bar for a read command. `slot` is the one that the caret is in, `problems` map option names to sentences,
 * `onChoose(option)` is called when a chip is clicked.
 */
export function drawOptions(typed, slot, problems, onChoose) {
  const { entry } = typed;
  const unused = new Set(unusedOptions(typed));
  const chips = entry.options.map((option) => {
    const state = problems.has(option.name)
      ? "bad"
      : slot?.option === option
        ? "current"
        : unused.has(option)
          ? ""
          : "filled";
    return drawChip(option, state, onChoose);
  });
  return [
    el(
      "div",
      { class: "options-about" },
      slot ? aboutOption(slot.option) : [el("strong", {}, `/${entry.name}`), ` ${entry.description}`],
    ),
    chips.length ? el("div", { class: "chips", role: "group", "aria-label": "Options" }, chips) : null,
  ].filter(Boolean);
}

function aboutOption(option) {
  return [
    el("strong", {}, option.name),
    ` ${option.description} `,
    el("span", { class: "quiet" }, `(${expectation(option)}${option.required ? ", required" : ""})`),
  ];
}

function drawChip(option, state, onChoose) {
  const sign = option.required || state !== "" ? "" : "+ ";
  const words = `${option.name}, ${option.required ? "required" : "optional"}: ${option.description}`;
  return el(
    "button",
    {
      type: "button",
      class: `chip ${option.required ? "required" : "optional"} ${state}`,
      title: option.description,
      "aria-label": state === "filled" ? `${words} (filled in)` : words,
      on: { mousedown: (event) => event.preventDefault(), click: () => onChoose(option) },
    },
    `${sign}${option.name}`,
  );
}
