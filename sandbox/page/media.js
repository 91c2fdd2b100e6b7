// Pictures and files of a message, and the embeds and components that show some.

import { el, icon, safeLink, safePicture } from "./dom.js";
import { spoiler } from "./prose.js";

const LARGEST = 420;

/** `attachment://name` means a file of the same message; anything else is an address of its own. */
export function mediaAddress(media, message) {
  const address = media?.proxy_url || media?.url || "";
  const local = /^attachment:\/\/(.+)$/.exec(media?.url ?? "");
  if (!local) return address;
  return (message.attachments ?? []).find((file) => file.filename === local[1])?.url ?? "";
}

/** A picture in its proportions; what cannot be loaded says so instead. */
export function picture(media, message, kind = "picture") {
  const address = safePicture(mediaAddress(media, message));
  const description = media?.description ?? "";
  const box = el("figure", { class: kind });
  const missing = () =>
    box.replaceChildren(
      el("span", { class: "missing" }, icon("file"), description || "A picture that this page cannot load"),
    );
  if (!address) {
    missing();
    return box;
  }
  const image = el("img", { src: address, alt: description, loading: "lazy", on: { error: missing } });
  if (media.width && media.height) {
    const scale = Math.min(1, LARGEST / media.width, LARGEST / media.height);
    image.width = Math.round(media.width * scale);
    image.height = Math.round(media.height * scale);
  }
  const href = safeLink(address);
  const label = description || "Open the picture";
  box.append(
    href
      ? el("a", { href, target: "_blank", rel: "noopener noreferrer", "aria-label": label }, image)
      : image,
  );
  return box;
}

/** The attachments of a message: pictures as pictures, everything else as a file. */
export function attachments(message) {
  return (message.attachments ?? []).map((file) => {
    const shown = /^image\//.test(file.content_type ?? "") ? picture(file, message) : fileCard(file);
    return file.filename.startsWith("SPOILER_") ? spoiler(shown, "div") : shown;
  });
}

/** A file to download, with its name and size. */
export function fileCard(file) {
  const href = safeLink(file.url ?? "");
  const name = file.filename ?? "file";
  return el(
    "div",
    { class: "file-card" },
    icon("file"),
    href ? el("a", { href, download: name }, name) : el("span", {}, name),
    Number.isFinite(file.size) ? el("span", { class: "quiet" }, fileSize(file.size)) : null,
  );
}

/** Bytes in words. */
function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
