// The menus under a message's buttons: the bot's commands for messages, the emoji to react with.

import { el, icon } from "./dom.js";

const EMOJI = [
  ["👍", "Thumbs up"],
  ["🎉", "Party"],
  ["😂", "Laughing"],
  ["🤔", "Thinking"],
  ["🎬", "Film"],
  ["👀", "Eyes"],
];

/** Opens the bot's commands in a message; `onPick(command)` is told what was chosen. */
export function openApps(message, button, commands, onPick) {
  const items = commands.map((command) =>
    el("button", { type: "button", role: "menuitem" }, icon("apps"), command.name),
  );
  openMenu(message, button, "Apps", items, (index) => onPick(commands[index]));
}

/** Opens a few emoji in a message; `onPick(emoji)` is told what was chosen. */
export function openEmoji(message, button, onPick) {
  const items = EMOJI.map(([emoji, name]) =>
    el("button", { type: "button", role: "menuitem", "aria-label": name, title: name }, emoji),
  );
  openMenu(message, button, "React", items, (index) => onPick(EMOJI[index][0])).classList.add("emoji-menu");
}

function openMenu(message, button, label, items, onPick) {
  const empty = el("p", { class: "quiet" }, "The bot has no commands for messages.");
  const menu = el("div", { class: "menu", role: "menu", "aria-label": label, tabindex: "-1" });
  menu.append(...(items.length ? items : [empty]));
  const close = closer(menu);
  items.forEach((item, index) =>
    item.addEventListener("click", () => {
      close();
      onPick(index);
    }),
  );
  menu.addEventListener("keydown", (event) => onKey(event, items, () => (close(), button.focus())));
  menu.addEventListener("focusout", (event) => menu.contains(event.relatedTarget) || close());
  message.append(menu);
  menu.scrollIntoView({ block: "nearest" });
  (items[0] ?? menu).focus();
  return menu;
}

/** Taking the menu away moves the focus out of it, which closes it again. */
function closer(menu) {
  let closed = false;
  return () => {
    if (!closed) {
      closed = true;
      menu.remove();
    }
  };
}

function onKey(event, items, close) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step) items[(items.indexOf(document.activeElement) + step + items.length) % items.length]?.focus();
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
