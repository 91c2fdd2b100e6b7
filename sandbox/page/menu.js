// The menu under a message's "Apps" button: the bot's commands for messages.

import { el, icon } from "./dom.js";

/** Opens the menu in a message; `onPick(command)` is told what was chosen. */
export function openMenu(message, button, commands, onPick) {
  const items = commands.map((command) =>
    el("button", { type: "button", role: "menuitem" }, icon("apps"), command.name),
  );
  const empty = el("p", { class: "quiet" }, "The bot has no commands for messages.");
  const menu = el("div", { class: "menu", role: "menu", "aria-label": "Apps", tabindex: "-1" });
  menu.append(...(items.length ? items : [empty]));
  const close = closer(menu);
  items.forEach((item, index) =>
    item.addEventListener("click", () => {
      close();
      onPick(commands[index]);
    }),
  );
  menu.addEventListener("keydown", (event) => onKey(event, items, () => (close(), button.focus())));
  menu.addEventListener("focusout", (event) => menu.contains(event.relatedTarget) || close());
  message.append(menu);
  (items[0] ?? menu).focus();
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
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) items[(items.indexOf(document.activeElement) + step + items.length) % items.length]?.focus();
  else if (event.key === "Escape") close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
