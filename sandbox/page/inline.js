// The inside of a line of Discord's Markdown: emphasis, code, links, mentions, spoilers, timestamps.

const DEEPEST = 12;
const FENCE = /```(?:([a-z0-9_+\-.#]+)\n)?\n*([^\n][^]*?)\n*```/iy;

const PLAIN = /[^\\*_~|`<[@h\n]+/y;
const EM_STAR = /\*(?=\S)((?:\*\*|\\[^]|\s+(?:\\[^]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/y;
const EM_LINE = /_((?:__|\\[^]|[^\\_])+?)_\b/y;
const STRONG = /\*\*((?:\\[^]|[^\\])+?)\*\*(?!\*)/y;
const UNDERLINE = /__((?:\\[^]|[^\\])+?)__(?!_)/y;
const LINK =
  /\[((?:\\.|\[[^\]]*\]|[^[\]\\])+)\]\(\s*<?(https?:\/\/(?:\([^\s<>()]*\)|[^\s<>()])+)>?(?:\s+["'][^"')]*["'])?\s*\)/y;
const ADDRESS = /https?:\/\/(?:\([^\s<()]*\)|[^\s<()|])*(?:\([^\s<()]*\)|[^\s<()|.,:;"'\]*~])/y;

/** The rules, in the order in which they are tried at a position; each returns a node or null. */
const RULES = [
  [/\\([^0-9A-Za-z\s])/y, (match) => match[1]],
  [FENCE, (match) => ({ type: "fence", language: match[1] ?? "", text: match[2] })],
  [/(`+)([^]*?[^`])\1(?!`)/y, (match) => ({ type: "code", text: trimCode(match[2]) })],
  [/<(https?:\/\/[^\s<>]+)>/y, (match) => link(match[1], [match[1]])],
  [ADDRESS, (match) => link(match[0], [match[0]])],
  [LINK, (match, depth) => link(match[2], inline(match[1], depth))],
  [/<@!?(\d{1,20})>/y, (match) => ({ type: "user", id: match[1] })],
  [/<@&(\d{1,20})>/y, (match) => ({ type: "role", id: match[1] })],
  [/<#(\d{1,20})>/y, (match) => ({ type: "channel", id: match[1] })],
  [/<\/([^:<>\n]{1,100}):(\d{1,20})>/y, (match) => ({ type: "command", name: match[1], id: match[2] })],
  [/<(a?):(\w{2,32}):(\d{1,20})>/y, (match) => emoji(match)],
  [/<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y, (match) => time(match)],
  [/@(?:everyone|here)\b/y, (match) => ({ type: "everyone", text: match[0] })],
  [/\|\|([^]+?)\|\|/y, (match, depth) => wrap("spoiler", match[1], depth)],
  [/~~([^]+?)~~/y, (match, depth) => wrap("strike", match[1], depth)],
];

const EMPHASIS = [
  ["em", EM_STAR],
  ["em", EM_LINE],
  ["strong", STRONG],
  ["underline", UNDERLINE],
];

/** Reads the text of one block into strings and nodes {type, children | text | id | …}. */
export function parseInline(text) {
  return inline(text, 0);
}

/** Cuts a text into [piece, is it a code fence]. */
export function fences(text) {
  const pieces = [];
  const pattern = new RegExp(FENCE.source, "gi");
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    pieces.push([text.slice(from, match.index), false], [match[0], true]);
    from = match.index + match[0].length;
  }
  pieces.push([text.slice(from), false]);
  return pieces;
}

function inline(text, depth) {
  if (depth > DEEPEST) return [text];
  const nodes = [];
  for (let at = 0; at < text.length;) {
    const [node, length] = readAt(text, at, depth);
    if (typeof node === "string" && typeof nodes.at(-1) === "string") nodes[nodes.length - 1] += node;
    else nodes.push(node);
    at += length;
    if (node.type === "fence" && text[at] === "\n") at += 1;
  }
  return nodes;
}

function readAt(text, at, depth) {
  const plain = sticky(PLAIN, text, at);
  if (plain) return [plain[0], plain[0].length];
  if (text[at] === "\n") return [{ type: "break" }, 1];
  const emphasis = readEmphasis(text, at, depth);
  if (emphasis) return emphasis;
  for (const [pattern, make] of RULES) {
    const match = sticky(pattern, text, at);
    if (match) return [make(match, depth + 1), match[0].length];
  }
  return [text[at], 1];
}

/** `***a***` fits several rules; the longest one wins, as it does in Discord. */
function readEmphasis(text, at, depth) {
  if (text[at] !== "*" && text[at] !== "_") return null;
  const insideWord = text[at] === "_" && at > 0 && /[0-9A-Za-z]/.test(text[at - 1]);
  let best = null;
  for (const [type, pattern] of EMPHASIS) {
    const match = pattern === EM_LINE && insideWord ? null : sticky(pattern, text, at);
    if (match && (!best || match[0].length > best.match[0].length)) best = { type, match };
  }
  return best && [wrap(best.type, best.match[1], depth + 1), best.match[0].length];
}

function sticky(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function wrap(type, text, depth) {
  return { type, children: inline(text, depth) };
}

function link(href, children) {
  return { type: "link", href, children };
}

function emoji([, animated, name, id]) {
  return { type: "emoji", name, id, animated: animated === "a" };
}

function time([, seconds, style]) {
  return { type: "time", seconds: Number(seconds), style: style ?? "f" };
}

/** A space at each end lets code begin or end with a backtick. */
function trimCode(text) {
  return /^ *`|` *$/.test(text) ? text.replace(/^ | $/g, "") : text;
}
