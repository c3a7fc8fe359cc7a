// What every screen has: g and a letter lead to a place, ? shows the keys, / searches.

import { keyOf, label, off, on, typing } from "./keys.js";

const WAIT = 1500;
let going = 0;

on("go", () => {
  going = Date.now();
});

document.addEventListener(
  "keydown",
  (event) => {
    if (off() || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (Date.now() - going > WAIT || event.key === keyOf("go") || event.key === "Shift") return;
    going = 0;
    const place = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
    if (!place) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    place.click();
  },
  true,
);

on("search", () => {
  const field = document.querySelector("main [type=search]");
  if (field) field.focus();
  else document.querySelector('[data-go="s"]')?.click();
});

on("help", () => document.getElementById("help")?.showModal());

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-help]")) document.getElementById("help")?.showModal();
  if (event.target.closest?.("[data-close]")) event.target.closest("dialog")?.close();
});

// What was done is told for a while; a question stays until it is answered.
const STAYS = 8000;
const told = document.getElementById("told");
let fading = 0;
new MutationObserver(() => {
  clearTimeout(fading);
  if (told.querySelector("button, a")) return;
  fading = setTimeout(() => told.replaceChildren(), STAYS);
}).observe(told, { childList: true, characterData: true, subtree: true });

// On a phone the places stand in one line that scrolls: where one is comes into view.
document.querySelector(".bar nav [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });

label();
document.addEventListener("htmx:after:swap", () => label());
