// Embeds: a card with a colour bar, title, text, fields, pictures and a footer.

import { colour, el, safeLink, safePicture } from "./dom.js";
import { mediaAddress, picture } from "./media.js";
import { line, prose } from "./prose.js";
import { sentAt } from "./time.js";

/** Draws one embed of a message. */
export function drawEmbed(embed, message, world) {
  const title =
    embed.title && el("div", { class: "embed-title" }, linked(line(embed.title, world), embed.url));
  const text = el(
    "div",
    { class: "embed-text" },
    embed.author?.name && drawAuthor(embed.author, message),
    title,
    embed.description && prose(embed.description, world),
    embed.fields?.length ? drawFields(embed.fields, world) : null,
  );
  const card = el(
    "article",
    { class: "embed", "aria-label": embed.title ? `Embed: ${embed.title}` : "Embed" },
    el(
      "div",
      { class: "embed-row" },
      text,
      embed.thumbnail && picture(embed.thumbnail, message, "thumbnail"),
    ),
    embed.image && picture(embed.image, message),
    drawFooter(embed, message),
  );
  const bar = colour(embed.color);
  if (bar) card.style.setProperty("--bar", bar);
  return card;
}

function linked(content, address) {
  const href = address ? safeLink(address) : null;
  return href ? el("a", { href, target: "_blank", rel: "noopener noreferrer" }, content) : content;
}

function smallPicture(address, message) {
  const source = safePicture(mediaAddress({ url: address }, message));
  return source ? el("img", { class: "embed-icon", src: source, alt: "" }) : null;
}

function drawAuthor(author, message) {
  const content = el("span", {}, author.name);
  return el(
    "div",
    { class: "embed-author" },
    author.icon_url && smallPicture(author.icon_url, message),
    linked(content, author.url),
  );
}

/** Up to three inline fields share a row; a field that is not inline has its own. */
function drawFields(fields, world) {
  const rows = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (field.inline && last && last.length < 3 && last[0].inline) last.push(field);
    else rows.push([field]);
  }
  const drawRow = (row) =>
    el(
      "div",
      { class: "embed-fields" },
      row.map((field) => drawField(field, world)),
    );
  return rows.map(drawRow);
}

function drawField(field, world) {
  return el(
    "div",
    { class: "embed-field" },
    el("div", { class: "embed-field-name" }, line(field.name, world)),
    prose(field.value, world),
  );
}

function drawFooter(embed, message) {
  if (!embed.footer?.text && !embed.timestamp) return null;
  return el(
    "footer",
    { class: "embed-footer" },
    embed.footer?.icon_url && smallPicture(embed.footer.icon_url, message),
    embed.footer?.text && el("span", {}, embed.footer.text),
    embed.timestamp && el("time", { datetime: embed.timestamp }, sentAt(embed.timestamp)),
  );
}
