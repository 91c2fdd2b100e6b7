// Files for the options of commands: chosen in the browser's own dialog, kept by the sandbox before they are used.

import { el } from "./dom.js";

const MOST_BYTES = 10 * 1024 * 1024;

/** Lets a file be chosen for a slot of a command, hands it to the sandbox, and writes its name into the composer. */
export async function addFile(composer, { option, start, limit }) {
  const { file, problem } = await chooseFile();
  composer.input.focus();
  if (problem) composer.fail(problem);
  if (!file) return;
  composer.known.set(option.name, [file]);
  const text = composer.input.value;
  const before = `${text.slice(0, start)}${option.name}:${file.name} `;
  composer.setText(before + text.slice(limit).trimStart(), before.length);
  composer.onInput();
}

/** Returns {file: {name, value}}, where `value` is the file's id; or {problem}, a sentence; or {}. */
async function chooseFile() {
  const chosen = await pick();
  return chosen ? upload(chosen) : {};
}

function pick() {
  const input = el("input", { type: "file", hidden: true });
  document.body.append(input);
  return new Promise((resolve) => {
    const done = () => {
      input.remove();
      resolve(input.files[0]);
    };
    input.addEventListener("change", done);
    input.addEventListener("cancel", done);
    input.click();
  });
}

async function upload(chosen) {
  if (chosen.size > MOST_BYTES) return { problem: `${chosen.name} is larger than 10 MB.` };
  const failed = { problem: `${chosen.name} could not be handed over.` };
  try {
    const address = `/page/files?name=${encodeURIComponent(chosen.name)}`;
    const response = await fetch(address, { method: "POST", body: chosen });
    if (!response.ok) return failed;
    const { id } = await response.json();
    // A colon would begin the next option, and blanks at the ends are not part of a value.
    return { file: { name: chosen.name.replaceAll(":", "_").trim(), value: id } };
  } catch {
    return failed;
  }
}
