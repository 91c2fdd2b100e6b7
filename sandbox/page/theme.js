// Dark and light: the system's wish, unless this browser was told otherwise.

import { icon, iconButton } from "./dom.js";

const KEPT = "sandbox-theme";

function chosen() {
  const kept = localStorage.getItem(KEPT);
  return kept ?? (matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark");
}

/** The button that changes between the two; it sets the page's theme when it is made. */
export function themeButton() {
  const button = iconButton("moon", "", () => {
    localStorage.setItem(KEPT, chosen() === "dark" ? "light" : "dark");
    show();
  });
  const show = () => {
    const theme = chosen();
    const label = theme === "dark" ? "Light colours" : "Dark colours";
    document.documentElement.dataset.theme = theme;
    button.replaceChildren(icon(theme === "dark" ? "sun" : "moon"));
    button.setAttribute("aria-label", label);
    button.title = label;
  };
  matchMedia("(prefers-color-scheme: light)").addEventListener("change", show);
  show();
  return button;
}
