// The fields of a form: each knows its element, what is wrong with it, and what Discord's client would send for it.

import { el } from "./dom.js";
import { prose } from "./prose.js";
import { drawSelect } from "./select.js";
import { chooseFiles } from "./upload.js";

const PARAGRAPH = 2;
let serial = 0;

const INNER = {
  3: selectField,
  4: textField,
  5: selectField,
  6: selectField,
  7: selectField,
  8: selectField,
  19: fileField,
  21: radioField,
  22: checkboxesField,
  23: checkboxField,
};

/** Makes the field of one top component of a form: {node, read(), problem(), focus()}. */
export function drawField(part, world) {
  if (part.type === 10)
    return {
      node: prose(part.content, world),
      read: () => ({ type: 10, ...idOf(part) }),
      problem: () => null,
    };
  if (part.type === 1) return rowField(part, world);
  if (part.type === 18) return labelField(part, world);
  return {
    node: el("div", { class: "notice" }, `This page cannot show a field of type ${part.type}.`),
    read: () => null,
    problem: () => null,
  };
}

function rowField(row, world) {
  const [part] = row.components;
  const field = (INNER[part.type] ?? unknownField)(part, world, { label: part.label ?? "", description: "" });
  return {
    ...field,
    node: frame(field, part.label, ""),
    read: () => ({ type: 1, ...idOf(row), components: [field.read()] }),
  };
}

function labelField(label, world) {
  const part = label.component;
  const field = (INNER[part.type] ?? unknownField)(part, world, label);
  return {
    ...field,
    node: frame(field, label.label, label.description),
    read: () => ({ type: 18, ...idOf(label), component: field.read() }),
  };
}

/** A label above, the field, and room for what is wrong with it. */
function frame(field, label, description) {
  const mark = field.required ? el("span", { class: "required-mark", "aria-hidden": "true" }, " *") : null;
  const name = el(
    field.labelFor ? "label" : "div",
    { class: "field-label", id: `${field.id}-label`, for: field.labelFor },
    label,
    mark,
  );
  const hint = description ? el("div", { class: "quiet", id: `${field.id}-hint` }, description) : null;
  return el("div", { class: "form-field" }, name, hint, field.node, field.extra, field.error);
}

function idOf(part) {
  return part.id === undefined || part.id === null ? {} : { id: part.id };
}

function newField(part) {
  const id = `field-${(serial += 1)}`;
  return {
    id,
    required: part.required !== false,
    error: el("div", { class: "field-error", id: `${id}-error`, role: "alert" }),
  };
}

function describers(field, description) {
  return [description && `${field.id}-hint`, `${field.id}-error`].filter(Boolean).join(" ");
}

function textField(part, _world, { description }) {
  const field = newField(part);
  const long = part.style === PARAGRAPH;
  const most = part.max_length ?? 4000;
  const input = el(long ? "textarea" : "input", {
    id: field.id,
    class: "text-input",
    name: part.custom_id,
    type: long ? null : "text",
    rows: long ? "6" : null,
    maxlength: most,
    required: field.required,
    placeholder: part.placeholder,
    autocomplete: "off",
    "aria-describedby": describers(field, description),
  });
  input.value = part.value ?? "";
  const count = el("div", { class: "count quiet", "aria-hidden": "true" });
  const recount = () => (count.textContent = `${input.value.length} / ${most}`);
  input.addEventListener("input", recount);
  recount();
  return {
    ...field,
    node: input,
    extra: long || part.max_length ? count : null,
    labelFor: field.id,
    focus: () => input.focus(),
    problem: () => textProblem(input.value, part, field.required),
    mark: (wrong) => input.setAttribute("aria-invalid", String(wrong)),
    read: () => ({ type: 4, ...idOf(part), custom_id: part.custom_id, value: input.value }),
  };
}

function textProblem(value, part, required) {
  if (!value.trim()) return required ? "This field is required." : null;
  if (value.length < (part.min_length ?? 0)) return `At least ${part.min_length} characters are needed.`;
  return null;
}

function selectField(part, world, { label, description }) {
  const field = newField(part);
  const least = part.min_values ?? 1;
  const list = drawSelect({ ...part, min_values: field.required ? least : 0 }, world.state, {
    label,
    labelledBy: `${field.id}-label`,
    describedBy: describers(field, description),
  });
  return {
    ...field,
    node: list.node,
    focus: () => list.button.focus(),
    mark: (wrong) => list.button.setAttribute("aria-invalid", String(wrong)),
    problem: () => countProblem(list.values().length, field.required, least),
    read: () => ({ type: part.type, ...idOf(part), custom_id: part.custom_id, values: list.values() }),
  };
}

function countProblem(count, required, least) {
  if (count === 0) return required && least > 0 ? "Choose something here." : null;
  return count < least ? `Choose at least ${least}.` : null;
}

function fileField(part, _world, { description }) {
  const field = newField(part);
  const [least, most] = [part.min_values ?? 1, part.max_values ?? 1];
  const button = el(
    "button",
    {
      type: "button",
      id: field.id,
      class: "button secondary small",
      "aria-describedby": describers(field, description),
    },
    most > 1 ? "Choose files…" : "Choose a file…",
  );
  const names = el("span", { class: "quiet", role: "status" }, "Nothing chosen yet");
  let files = [];
  button.addEventListener("click", async () => {
    const chosen = await chooseFiles(most > 1);
    field.error.textContent = chosen.problem ?? "";
    if (chosen.files.length) ({ files } = chosen);
    if (files.length) names.textContent = files.map((file) => file.name).join(", ");
  });
  const problem = () => {
    if (files.length > most) return `Choose at most ${most}.`;
    return countProblem(files.length, field.required, least);
  };
  const values = () => files.map((file) => file.value);
  return {
    ...field,
    node: el("div", { class: "file-field" }, button, names),
    labelFor: field.id,
    focus: () => button.focus(),
    problem,
    read: () => ({ type: 19, ...idOf(part), custom_id: part.custom_id, values: values() }),
  };
}

function ticks(part, field, kind) {
  const inputs = part.options.map((option) => {
    const input = el("input", { type: kind, name: field.id, value: option.value });
    input.checked = Boolean(option.default);
    return [
      input,
      el(
        "label",
        { class: "tick" },
        input,
        el("span", {}, option.label, option.description && el("small", {}, option.description)),
      ),
    ];
  });
  const role = kind === "radio" ? "radiogroup" : "group";
  const node = el(
    "div",
    { class: "ticks", role, "aria-labelledby": `${field.id}-label` },
    inputs.map(([, label]) => label),
  );
  const chosen = () => inputs.filter(([input]) => input.checked).map(([input]) => input.value);
  return { node, chosen, focus: () => inputs[0]?.[0].focus() };
}

function radioField(part) {
  const field = newField(part);
  const { node, chosen, focus } = ticks(part, field, "radio");
  const read = () => ({ type: 21, ...idOf(part), custom_id: part.custom_id, value: chosen()[0] ?? null });
  return { ...field, node, focus, problem: () => countProblem(chosen().length, field.required, 1), read };
}

function checkboxesField(part) {
  const field = newField(part);
  const { node, chosen, focus } = ticks(part, field, "checkbox");
  const most = part.max_values ?? part.options.length;
  const problem = () => {
    if (chosen().length > most) return `Choose at most ${most}.`;
    return countProblem(chosen().length, field.required, part.min_values ?? 1);
  };
  return {
    ...field,
    node,
    focus,
    problem,
    read: () => ({ type: 22, ...idOf(part), custom_id: part.custom_id, values: chosen() }),
  };
}

function checkboxField(part) {
  const field = { ...newField(part), required: false };
  const input = el("input", { type: "checkbox", id: field.id });
  input.checked = Boolean(part.default);
  const read = () => ({ type: 23, ...idOf(part), custom_id: part.custom_id, value: input.checked });
  return { ...field, node: input, labelFor: field.id, focus: () => input.focus(), problem: () => null, read };
}

function unknownField(part) {
  const node = el("div", { class: "notice" }, `This page cannot show a field of type ${part.type}.`);
  return {
    ...newField(part),
    required: false,
    node,
    problem: () => null,
    read: () => ({ type: part.type, custom_id: part.custom_id, values: [] }),
  };
}
