// The bot's requests as the drawer lists them: what was asked, what was answered, what it costs, what is wrong.

import { el } from "./dom.js";

/** How many requests Discord would object to. */
export function countProblems(requests) {
  return requests.filter((request) => request.problems.length > 0).length;
}

/** Whether a request is invalid, or was refused. */
export function isBad(request) {
  return request.problems.length > 0 || request.status >= 400;
}

/** Draws one request as a list item. */
export function drawRequest(request) {
  const bad = request.problems.length > 0;
  return el(
    "li",
    { class: `request${bad ? " bad" : ""}` },
    el(
      "div",
      { class: "request-line" },
      el("span", { class: `method ${request.method.toLowerCase()}` }, request.method),
      el("code", { class: "path", title: request.path }, shortPath(request.path)),
      el("span", { class: `status${request.status >= 400 ? " failed" : ""}` }, String(request.status)),
    ),
    el(
      "div",
      { class: "request-about" },
      el("time", { datetime: new Date(request.at).toISOString() }, clock(request.at)),
      drawCost(request),
      bad ? null : el("span", {}, "valid"),
      request.note && el("span", {}, request.note),
    ),
    request.refusal && el("div", { class: "refusal" }, words(request.refusal)),
    bad &&
      el(
        "ul",
        { class: "problems" },
        request.problems.map((problem) => el("li", {}, problem)),
      ),
  );
}

function drawCost(request) {
  const scope = request.global
    ? "Counts against the bot's 50 requests a second"
    : "Outside the bot's global limit";
  const kind = request.global ? "scope global" : "scope";
  return el("span", { class: kind, title: scope }, request.global ? "global" : "free");
}

/** "Missing Permissions (50013)"; of a rate limit, whose it is and how long it lasts. */
function words({ code, message, retry_after: seconds, scope }) {
  const limit = seconds === undefined ? null : `${scope || "user"} limit, again in ${seconds} s`;
  const about = limit ?? (code ? String(code) : null);
  return about ? `${message} (${about})` : message;
}

/** Ids and tokens are what differs between two lines, and nothing that anybody reads. */
function shortPath(path) {
  return path.replace(/\d{15,}|[\w.-]{40,}/g, "…");
}

function clock(at) {
  const parts = { hour: "2-digit", minute: "2-digit", second: "2-digit" };
  return new Intl.DateTimeFormat("en-GB", parts).format(new Date(at));
}
