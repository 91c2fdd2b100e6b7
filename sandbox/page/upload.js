// Files for the options of commands and for forms: chosen in the browser's own dialog, kept by the sandbox before they
// are used.

import { el } from "./dom.js";

const MOST_BYTES = 10 * 1024 * 1024;

/** Lets a file be chosen for a slot of a command, hands it to the sandbox, and writes its name into the composer. */
export async function addFile(composer, { option, start, limit }) {
  const { files, problem } = await chooseFiles();
  composer.input.focus();
  if (problem) composer.fail(problem);
  const [file] = files;
  if (!file) return;
  composer.known.set(option.name, [file]);
  const text = composer.input.value;
  const before = `${text.slice(0, start)}${option.name}:${file.name} `;
  composer.setText(before + text.slice(limit).trimStart(), before.length);
  composer.onInput();
}

/** Returns {files: [{name, value}], problem?}: `value` is a file's id, `problem` a sentence about one that failed. */
export async function chooseFiles(multiple = false) {
  const files = [];
  for (const chosen of await pick(multiple)) {
    const { file, problem } = await upload(chosen);
    if (problem) return { files, problem };
    files.push(file);
  }
  return { files };
}

function pick(multiple) {
  const input = el("input", { type: "file", hidden: true, multiple });
  document.body.append(input);
  return new Promise((resolve) => {
    const done = () => {
      input.remove();
      resolve([...input.files]);
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
