// A form (a modal) that the bot opened: a dialog whose fields are checked before they are sent.

import { el, iconButton } from "./dom.js";
import { drawField } from "./fields.js";

/**
 * Shows a form from a `modal` frame. `onSubmit(data)` gets the data of the interaction; the dialog stays open until
 * `done()` or `failed(reason)` of the returned object is called.
 */
export function openForm(frame, world, onSubmit) {
  const fields = frame.components.map((part) => drawField(part, world));
  const failure = el("div", { class: "failure", role: "alert" });
  const send = el("button", { type: "submit", class: "button primary" }, "Submit");
  const dialog = el("dialog", { class: "form", "aria-labelledby": "form-title" });
  const form = drawForm(frame.title, fields, [failure, send], world, () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    failure.textContent = "";
    if (!check(fields)) return;
    busy(send, true);
    onSubmit({ custom_id: frame.custom_id, components: fields.map((field) => field.read()).filter(Boolean) });
  });
  dialog.append(form);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  fields.find((field) => field.focus)?.focus();
  return {
    done: () => dialog.close(),
    failed(reason) {
      busy(send, false);
      failure.textContent = `Something went wrong: ${reason}. Try again.`;
    },
  };
}

function drawForm(title, fields, [failure, send], world, onClose) {
  const bot = world.state.application?.name ?? "the bot";
  const close = iconButton("close", "Close", onClose);
  const cancel = el("button", { type: "button", class: "button plain", on: { click: onClose } }, "Cancel");
  const nodes = fields.map((field) => field.node);
  return el(
    "form",
    { novalidate: true, method: "dialog" },
    el("div", { class: "form-head" }, el("h2", { id: "form-title" }, title), close),
    el("p", { class: "form-note" }, `This form goes to ${bot}. Do not share passwords.`),
    el("div", { class: "form-fields" }, nodes),
    el("div", { class: "form-foot" }, failure, cancel, send),
  );
}

function busy(button, on) {
  button.disabled = on;
  button.classList.toggle("busy", on);
}

/** Marks every field that is wrong and goes to the first one; true when there is none. */
function check(fields) {
  let first = null;
  for (const field of fields) {
    const problem = field.problem();
    if (field.error) field.error.textContent = problem ?? "";
    field.mark?.(problem !== null);
    first ??= problem ? field : null;
  }
  first?.focus();
  return first === null;
}
