// Tells what others did meanwhile, and asks anew for parts that changed, never under a
// person's hands. One connection a page, and none while the page is not looked at: a
// browser has only a few for one server.

const REST = 1000;
const OTHERS = 4000; // what others did is no hurry, and many pages hear of it at once
const waiting = new Set();
let source = null;
let timer = 0;
let due = 0;

function busy(part) {
  const active = document.activeElement;
  if (active && part.contains(active) && active.matches("input, textarea, select")) return true;
  return [...part.querySelectorAll("input, textarea, select")].some((field) =>
    field.type === "checkbox" || field.type === "radio"
      ? field.checked !== field.defaultChecked
      : field.matches("select")
        ? [...field.options].some((option) => option.selected !== option.defaultSelected)
        : field.type !== "hidden" && field.value !== field.defaultValue,
  );
}

function refresh() {
  timer = 0;
  const kinds = [...waiting];
  waiting.clear();
  for (const part of document.querySelectorAll("[data-live]")) {
    const wanted = part.dataset.live.split(" ");
    if (kinds.some((kind) => wanted.includes(kind)) && !busy(part)) {
      part.dispatchEvent(new CustomEvent("live"));
    }
  }
}

function soon(kind, rest = REST) {
  waiting.add(kind);
  const then = Date.now() + rest;
  if (timer && due <= then) return;
  clearTimeout(timer);
  due = then;
  timer = setTimeout(refresh, rest);
}

function later(kind) {
  soon(kind, OTHERS * (1 + Math.random()));
}

// What changed in the bar comes with the news: no page asks for it.
function renew(news) {
  for (const [id, html] of Object.entries(news.parts)) {
    const part = document.getElementById(id);
    if (part) part.outerHTML = html;
  }
  document.body.dataset.mark = news.mark;
}

function tell(change) {
  const told = document.getElementById("told");
  if (!told || !change.others) return;
  const more = change.others > 1 ? ` and ${change.others - 1} more` : "";
  const words = change.words || `${change.others === 1 ? "something was" : "some things were"} changed by others`;
  const text = document.createElement("span");
  text.textContent = change.words ? `${words}${more}` : words;
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = "Refresh";
  again.addEventListener("click", () => location.reload());
  const away = document.createElement("button");
  away.type = "button";
  away.textContent = "Later";
  away.addEventListener("click", () => told.replaceChildren());
  told.replaceChildren(text, " ", again, " ", away);
}

function listen() {
  if (source || document.hidden) return;
  source = new EventSource("/live");
  source.addEventListener("mark", (event) => {
    const news = JSON.parse(event.data);
    if (news.mark === document.body.dataset.mark) return;
    soon("jobs"); // something changed between the making of the page and now
    later("changed");
    renew(news);
  });
  source.addEventListener("change", (event) => {
    const change = JSON.parse(event.data);
    renew(change);
    if (change.jobs) soon("jobs");
    if (change.changed) {
      if (change.others) later("changed");
      else soon("changed");
      tell(change);
    }
  });
}

function rest() {
  source?.close();
  source = null;
}

document.addEventListener("visibilitychange", () => {
  if (document.hidden) {
    rest();
  } else {
    listen();
  }
});
addEventListener("pagehide", rest);
addEventListener("pageshow", listen);
listen();
