// The page of keys: what is set is kept in this browser.

import { chosen, defaults, off, save } from "./keys.js";

const form = document.getElementById("keys");
const told = document.getElementById("told");

function fill() {
  document.getElementById("keys-off").checked = off();
  for (const field of form.querySelectorAll("[data-remap]")) {
    field.value = chosen()[field.dataset.remap] ?? defaults()[field.dataset.remap];
  }
}

function taken(action, key) {
  const known = { ...defaults(), ...chosen() };
  return Object.keys(known).find((other) => other !== action && known[other] === key);
}

document.getElementById("keys-off").addEventListener("change", (event) => {
  save({ off: event.target.checked });
  told.textContent = event.target.checked ? "single keys are off" : "single keys are on";
});

form.addEventListener("keydown", (event) => {
  const field = event.target.closest("[data-remap]");
  if (!field || event.key === "Tab" || event.key === "Shift") return;
  event.preventDefault();
  if (event.key === "Escape") return;
  const other = taken(field.dataset.remap, event.key);
  if (other) {
    told.textContent = `${event.key} already works “${other}”`;
    return;
  }
  save({ map: { ...chosen(), [field.dataset.remap]: event.key } });
  told.textContent = `${event.key} is set`;
  fill();
});

form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("keys-reset").addEventListener("click", () => {
  save({ map: {}, off: false });
  told.textContent = "the keys are as shipped";
  fill();
});
fill();
