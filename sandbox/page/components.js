// Components of a message, the old ones (rows of buttons and selects) and the layouts of version 2.

import { colour, el, icon, safeLink } from "./dom.js";
import { fileCard, mediaAddress, picture } from "./media.js";
import { prose, spoiler } from "./prose.js";
import { drawSelect } from "./select.js";
import { pendingOn } from "./state.js";

const BUTTON_STYLES = { 1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link", 6: "secondary" };

const DRAW = {
  1: drawRow,
  2: drawButton,
  3: drawMessageSelect,
  5: drawMessageSelect,
  6: drawMessageSelect,
  7: drawMessageSelect,
  8: drawMessageSelect,
  9: drawSection,
  10: (part, message, world) => prose(part.content, world),
  11: (part, message) => hidden(part, picture(unfurl(part), message, "thumbnail")),
  12: drawGallery,
  13: drawFile,
  14: drawSeparator,
  17: drawContainer,
};

/** Draws the components of a message, in order. */
export function drawComponents(message, world) {
  return drawList(message.components ?? [], message, world);
}

function drawList(parts, message, world) {
  return parts.map((part) => (DRAW[part.type] ?? drawUnknown)(part, message, world));
}

function drawUnknown(part) {
  return el("div", { class: "notice" }, `This page cannot show a component of type ${part.type}.`);
}

function drawRow(row, message, world) {
  return el("div", { class: "row" }, drawList(row.components, message, world));
}

function drawButton(button, message, world) {
  const content = [drawEmoji(button.emoji), button.label && el("span", {}, button.label)];
  const style = BUTTON_STYLES[button.style] ?? "secondary";
  const name = button.label ? {} : { "aria-label": button.emoji?.name ?? "button" };
  if (button.style === 5) {
    const href = safeLink(button.url ?? "");
    const props = {
      class: "button link",
      href: button.disabled ? null : href,
      target: "_blank",
      rel: "noopener noreferrer",
    };
    return el("a", { ...props, ...name }, content, icon("link"));
  }
  const busy = pendingOn(world.state, message.id).some(
    (one) => one.status === "sent" && one.customId === button.custom_id,
  );
  const onClick = () => world.act.useComponent(message, { custom_id: button.custom_id, component_type: 2 });
  return el(
    "button",
    {
      type: "button",
      class: `button ${style}${busy ? " busy" : ""}`,
      disabled: Boolean(button.disabled),
      "aria-busy": busy ? "true" : null,
      data: button.custom_id ? { customId: button.custom_id } : {},
      ...name,
      on: { click: onClick },
    },
    content,
  );
}

/** A picture's name between colons stands for the picture: the page loads nothing from elsewhere. */
export function drawEmoji(emoji) {
  if (!emoji?.name) return null;
  return el("span", { class: "emoji", "aria-hidden": "true" }, emoji.id ? `:${emoji.name}:` : emoji.name);
}

function drawMessageSelect(select, message, world) {
  const busy = pendingOn(world.state, message.id).some(
    (one) => one.status === "sent" && one.customId === select.custom_id,
  );
  const data = (values) => ({ custom_id: select.custom_id, component_type: select.type, values });
  return drawSelect(select, world.state, {
    busy,
    label: select.placeholder || "Make a selection",
    onDone: (values) => world.act.useComponent(message, data(values)),
  }).node;
}

function drawSection(section, message, world) {
  const texts = el("div", { class: "section-text" }, drawList(section.components, message, world));
  const accessory = section.accessory ? drawList([section.accessory], message, world) : [];
  return el("div", { class: "section" }, texts, accessory);
}

function unfurl(part) {
  return { ...part.media, description: part.description };
}

function hidden(part, node) {
  return part.spoiler ? spoiler(node, "div") : node;
}

function drawGallery(gallery, message) {
  const items = gallery.items.map((item) => hidden(item, picture(unfurl(item), message)));
  return el("div", { class: `gallery of-${Math.min(items.length, 4)}` }, items);
}

function drawFile(part, message) {
  const url = mediaAddress(part.file, message);
  const fromUrl = part.file?.url?.split("/").at(-1);
  return hidden(part, fileCard({ url, filename: part.name ?? fromUrl, size: part.size }));
}

function drawSeparator(part) {
  const lined = part.divider === false ? "" : " lined";
  return el("hr", { class: `separator${part.spacing === 2 ? " wide" : ""}${lined}` });
}

function drawContainer(part, message, world) {
  const box = el("div", { class: "container" }, drawList(part.components, message, world));
  const bar = colour(part.accent_color);
  if (bar) {
    box.classList.add("accented");
    box.style.setProperty("--bar", bar);
  }
  return hidden(part, box);
}
