// Discord's Markdown as a tree: lines become blocks here, what stands inside a line is read by inline.js.

import { fences, parseInline } from "./inline.js";

const HEADING = /^(#{1,3})[ \t]+(\S.*)$/;
const SUBTEXT = /^-#[ \t]+(\S.*)$/;
const ITEM = /^([ \t]*)([-*]|\d{1,9}\.)[ \t]+(\S.*)$/;
const QUOTE = /^> ?(.*)$/;

/**
 * Reads a message. Blocks: {type: "text" | "heading" | "subtext", children}, {type: "quote", blocks},
 * {type: "list", ordered, start, items: [{children, lists}]}; children are strings and inline nodes.
 */
export function parse(text) {
  return blocks(text.replace(/\r\n?/g, "\n"), true);
}

function blocks(text, quotesAllowed) {
  const lines = splitOutsideFences(text);
  const found = [];
  for (let at = 0; at < lines.length;) {
    const [block, next] = readBlock(lines, at, quotesAllowed);
    found.push(block);
    at = next;
  }
  return joinText(found);
}

function readBlock(lines, at, quotesAllowed) {
  const line = lines[at];
  if (quotesAllowed && line.startsWith(">>> ")) {
    const rest = [line.slice(4), ...lines.slice(at + 1)].join("\n");
    return [{ type: "quote", blocks: blocks(rest, false) }, lines.length];
  }
  if (quotesAllowed && /^> /.test(line)) return readQuote(lines, at);
  const heading = HEADING.exec(line);
  if (heading) {
    const children = parseInline(heading[2].replace(/\s+#+\s*$/, ""));
    return [{ type: "heading", level: heading[1].length, children }, at + 1];
  }
  const subtext = SUBTEXT.exec(line);
  if (subtext) return [{ type: "subtext", children: parseInline(subtext[1]) }, at + 1];
  if (ITEM.test(line)) return readList(lines, at);
  return [{ type: "line", text: line }, at + 1];
}

function readQuote(lines, at) {
  let end = at;
  while (end < lines.length && (/^> /.test(lines[end]) || lines[end] === ">")) end += 1;
  const inside = lines.slice(at, end).map((line) => QUOTE.exec(line)?.[1] ?? line);
  return [{ type: "quote", blocks: blocks(inside.join("\n"), false) }, end];
}

function readList(lines, at) {
  let end = at;
  while (end < lines.length && (ITEM.test(lines[end]) || continues(lines, at, end))) end += 1;
  const items = [];
  for (const line of lines.slice(at, end)) {
    const [, indent, marker, text] = ITEM.exec(line) ?? [];
    if (text === undefined) items.at(-1).lines.push(line.trim());
    else items.push({ indent: indent.length, marker, lines: [text] });
  }
  return [nestItems(items), end];
}

function continues(lines, start, at) {
  return at > start && /^[ \t]{2,}\S/.test(lines[at]);
}

/** Items that stand further right than the first one belong to the item before them. */
function nestItems(items) {
  const [{ indent, marker }] = items;
  const ordered = /\d/.test(marker);
  const list = { type: "list", ordered, start: ordered ? Number.parseInt(marker, 10) : 1, items: [] };
  for (let at = 0; at < items.length;) {
    let end = at + 1;
    while (end < items.length && items[end].indent > indent + 1) end += 1;
    const inner = items.slice(at + 1, end);
    const children = parseInline(items[at].lines.join("\n"));
    list.items.push({ children, lists: inner.length ? [nestItems(inner)] : [] });
    at = end;
  }
  return list;
}

/** Lines, except that a code fence and what it holds stay in one piece. */
function splitOutsideFences(text) {
  const lines = [];
  let line = "";
  for (const [piece, fenced] of fences(text)) {
    const parts = fenced ? [piece] : piece.split("\n");
    line += parts[0];
    for (const part of parts.slice(1)) {
      lines.push(line);
      line = part;
    }
  }
  lines.push(line);
  return lines;
}

/** Neighbouring plain lines are one text, so that bold and spoilers may span lines. */
function joinText(found) {
  const joined = [];
  let texts = null;
  for (const block of found) {
    if (block.type !== "line") joined.push(block);
    else if (texts) texts.push(block.text);
    else joined.push({ type: "text", texts: [block.text] });
    texts = block.type === "line" ? joined.at(-1).texts : null;
  }
  return joined
    .map((block) => (block.texts ? { type: "text", children: parseInline(block.texts.join("\n")) } : block))
    .filter((block) => block.type !== "text" || block.children.some((child) => child !== ""));
}
