// Which key does what: the keys that we ship, what somebody set in this browser, or none.

const STORE = "detente.keys";
const handlers = new Map();
const held = [];
let waiting = false;

function stored() {
  try {
    return JSON.parse(localStorage.getItem(STORE)) || {};
  } catch {
    return {};
  }
}

export function save(changed) {
  localStorage.setItem(STORE, JSON.stringify({ ...stored(), ...changed }));
  label();
}

export const off = () => stored().off === true;
export const chosen = () => stored().map || {};

export function defaults() {
  const found = {};
  for (const row of document.querySelectorAll("#help [data-action]")) {
    found[row.dataset.action] = row.dataset.default;
  }
  return found;
}

export function keyOf(action) {
  return chosen()[action] ?? defaults()[action] ?? "";
}

const SIGNS = { Enter: "↵", Escape: "Esc", ArrowDown: "↓", ArrowUp: "↑", " ": "Space" };

// Show on every button the key that works it.
export function label(root = document) {
  const known = { ...defaults(), ...chosen() };
  for (const place of root.querySelectorAll("kbd[data-key]")) {
    const key = known[place.dataset.key] ?? "";
    const silent = off() && key.length === 1;
    place.textContent = silent ? "" : SIGNS[key] || key;
    place.hidden = silent || key === "";
  }
}

export function on(action, handler) {
  handlers.set(action, handler);
}

// While a whole page is drawn anew, keys are kept and done after it.
export function hold() {
  waiting = true;
}

export function release() {
  waiting = false;
  while (held.length && !waiting) held.shift()();
}

export function typing(target) {
  return target.closest?.("input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]") != null;
}

function plain(event) {
  if (event.isComposing) return false;
  return event.getModifierState("AltGraph") || !(event.ctrlKey || event.metaKey || event.altKey);
}

// A button or link does what it says when Enter is pressed on it.
function own(event) {
  return (event.key === "Enter" || event.key === " ") && event.target.closest?.("a, button, summary, input, label") != null;
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || !plain(event) || typing(event.target) || own(event)) return;
  if (document.querySelector("dialog[open]")) return;
  if (off() && event.key.length === 1) return;
  for (const [action, handler] of handlers) {
    if (keyOf(action) !== event.key) continue;
    const done = handler(event);
    if (done !== false) {
      event.preventDefault();
      return;
    }
  }
});

// A handler that waits until the page is drawn.
export function whenDrawn(handler) {
  return (event) => {
    if (waiting) held.push(() => handler(event));
    else return handler(event);
  };
}
