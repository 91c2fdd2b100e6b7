// Draws the tree that markdown.js reads: names for mentions, spoilers that open, times that count.

import { el, safeLink } from "./dom.js";
import { parseInline } from "./inline.js";
import { parse } from "./markdown.js";
import { channelName, roleName, userName } from "./names.js";
import { timestamp } from "./time.js";

const MESSAGE = /^https:\/\/discord\.com\/channels\/(?:\d+|@me)\/(\d+)\/(\d+)$/;

const TAGS = { strong: "strong", em: "em", underline: "u", strike: "s" };

/** A message's text, blocks and all. `world` gives names and what a click on a mention does. */
export function prose(text, world) {
  const tree = parse(text);
  const root = el("div", { class: onlyEmoji(text) ? "prose jumbo" : "prose" });
  root.append(...tree.map((block) => drawBlock(block, world)));
  return root;
}

/** A text without blocks: titles, field names, labels. */
export function line(text, world) {
  return el("span", { class: "prose" }, drawAll(parseInline(text), world));
}

function onlyEmoji(text) {
  return text.length <= 60 && /^(?:\s|<a?:\w+:\d+>|\p{Extended_Pictographic}|\u200d|\ufe0f)+$/u.test(text);
}

function drawBlock(block, world) {
  if (block.type === "heading")
    return el(`h${block.level + 2}`, { class: `h${block.level}` }, drawAll(block.children, world));
  if (block.type === "subtext") return el("small", { class: "subtext" }, drawAll(block.children, world));
  if (block.type === "list") return drawList(block, world);
  if (block.type === "quote") {
    return el(
      "blockquote",
      {},
      block.blocks.map((inner) => drawBlock(inner, world)),
    );
  }
  return el("div", { class: "lines" }, drawAll(block.children, world));
}

function drawList(list, world) {
  const items = list.items.map((item) =>
    el(
      "li",
      {},
      drawAll(item.children, world),
      item.lists.map((inner) => drawList(inner, world)),
    ),
  );
  return list.ordered ? el("ol", { start: list.start }, items) : el("ul", {}, items);
}

function drawAll(nodes, world) {
  return nodes.map((node) => (typeof node === "string" ? node : DRAW[node.type](node, world)));
}

const DRAW = {
  strong: drawTag,
  em: drawTag,
  underline: drawTag,
  strike: drawTag,
  spoiler: (node, world) => spoiler(el("span", {}, drawAll(node.children, world))),
  code: (node) => el("code", {}, node.text),
  fence: (node) => el("pre", { tabindex: "0" }, el("code", { data: { language: node.language } }, node.text)),
  break: () => el("br"),
  link: drawLink,
  user: (node, world) => mention(`@${userName(world.state, node.id)}`, node.id === world.state.me?.id),
  role: (node, world) => mention(`@${roleName(world.state, node.id)}`),
  everyone: (node) => mention(node.text),
  channel: (node, world) =>
    chip(`#${channelName(world.state, node.id)}`, () => world.act.openChannel(node.id)),
  command: (node, world) => chip(`/${node.name}`, () => world.act.writeCommand(node.name)),
  emoji: (node) => el("span", { class: "emoji", title: `:${node.name}:` }, `:${node.name}:`),
  time: drawTime,
};

function drawTag(node, world) {
  return el(TAGS[node.type], {}, drawAll(node.children, world));
}

function drawLink(node, world) {
  const [, channel, message] = node.href.match(MESSAGE) ?? [];
  if (channel) return drawMessageLink(channel, message, world);
  const href = safeLink(node.href);
  const children = drawAll(node.children, world);
  if (!href) return el("span", {}, children);
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", title: href }, children);
}

/** A link to a message leads there, as Discord's client does, and not out of the sandbox. */
function drawMessageLink(channel, message, world) {
  const go = () => {
    world.act.openChannel(channel);
    world.act.goTo(message);
  };
  return chip(`#${channelName(world.state, channel)} › message`, go);
}

function mention(text, mine = false) {
  return el("span", { class: mine ? "mention mine" : "mention" }, text);
}

function chip(text, onClick) {
  return el("button", { type: "button", class: "mention", on: { click: onClick } }, text);
}

function drawTime(node) {
  const full = timestamp(node.seconds, "F");
  if (full === "Invalid date") return full;
  const data = node.style === "R" ? { relative: node.seconds } : {};
  const datetime = new Date(node.seconds * 1000).toISOString();
  return el("time", { datetime, title: full, data, "aria-live": "off" }, timestamp(node.seconds, node.style));
}

/** Hides some content until it is clicked, or opened with Enter or the space bar. */
export function spoiler(content, kind = "span") {
  content.inert = true;
  content.setAttribute("aria-hidden", "true");
  const cover = { role: "button", tabindex: "0", "aria-label": "Spoiler", "aria-expanded": "false" };
  const box = el(kind, { class: "spoiler", ...cover }, content);
  const open = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    if (box.classList.contains("open")) return;
    event.preventDefault();
    event.stopPropagation();
    content.inert = false;
    content.removeAttribute("aria-hidden");
    box.classList.add("open");
    for (const name of Object.keys(cover)) box.removeAttribute(name);
  };
  box.addEventListener("click", open);
  box.addEventListener("keydown", open);
  return box;
}
