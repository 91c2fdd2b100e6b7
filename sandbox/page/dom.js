// Builds elements: text only ever becomes text nodes, so nothing that a message contains can run as HTML.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  hash: "M9 3 7 21M17 3l-2 18M4 8.5h17M3 15.5h17",
  chat: "M4 5h16v11H11l-5 4v-4H4z",
  plus: "M12 5v14M5 12h14",
  reply: "M10 6 4 12l6 6M4 12h10a6 6 0 0 1 6 6v1",
  apps: "M5 5h5v5H5zM14 5h5v5h-5zM5 14h5v5H5zM14 14h5v5h-5z",
  sun: "M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 1.5v2.5M12 20v2.5M1.5 12H4M20 12h2.5M4.6 4.6l1.8 1.8M17.6 17.6l1.8 1.8M4.6 19.4l1.8-1.8M17.6 6.4l1.8-1.8",
  moon: "M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z",
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  list: "M8 6h13M8 12h13M8 18h13M3.5 6h.01M3.5 12h.01M3.5 18h.01",
  send: "M4 12 20 4l-5 16-3-7z",
  down: "M6 9l6 6 6-6",
  check: "M5 12.5 10 17 19 7",
  eye: "M2 12s4-6.5 10-6.5S22 12 22 12s-4 6.5-10 6.5S2 12 2 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  link: "M14 4h6v6M20 4l-9 9M18 14v5H5V6h5",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  plug: "M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4",
  people:
    "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5a6.5 6.5 0 0 1 3.5 5.5",
  smile: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM8.5 14a4.5 4.5 0 0 0 7 0M9 9.5h.01M15 9.5h.01",
  edit: "M4 20l1-5L16.5 3.5l4 4L9 19z",
  bin: "M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13",
  warning: "M12 3.5 22 20.5H2zM12 10v5M12 18h.01",
  slash: "M17 4 7 20",
};

/**
 * Makes an element. `props`: `class`, `data` (dataset), `on` (listeners), anything else an attribute: true sets
 * an empty one, false, null and undefined none. Children: nodes, or text.
 */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) setProp(node, name, value);
  node.append(
    ...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false),
  );
  return node;
}

function setProp(node, name, value) {
  if (value === false || value === null || value === undefined) return;
  if (name === "class") node.className = value;
  else if (name === "data") Object.assign(node.dataset, value);
  else if (name === "on") {
    for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
  } else node.setAttribute(name, value === true ? "" : String(value));
}

/** Draws one of the line icons above; it is decoration, so its button needs a label of its own. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** A button that shows an icon and is named by its label. */
export function iconButton(name, label, onClick, props = {}) {
  const rest = { type: "button", class: "icon-button", "aria-label": label, title: label, ...props };
  return el("button", { ...rest, on: { click: onClick } }, icon(name));
}

/** Returns the address if following it is harmless (http and https only), else null. */
export function safeLink(address) {
  try {
    const url = new URL(address, location.href);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Returns the address if it may be shown as a picture (http, https or inline data), else null. */
export function safePicture(address) {
  return /^data:image\//.test(address ?? "") ? address : address ? safeLink(address) : null;
}

/** Turns Discord's colour number into CSS, or null for none. */
export function colour(number) {
  return number === null || number === undefined ? null : `#${number.toString(16).padStart(6, "0")}`;
}
