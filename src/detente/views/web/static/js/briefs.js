// The brief builder: keeps what is written, moves passages, cites sources, jumps to findings.

const WAIT = 900;
let waiting = 0;
let keeping = Promise.resolve();
let field = null;
let current = "";

const editor = () => document.getElementById("editor");
const form = () => document.getElementById("writing");
const passages = () => [...document.querySelectorAll(".passage")];

function say(words) {
  document.getElementById("told").textContent = words;
}

function placeOf(element) {
  const passage = element ? element.closest(".passage") : null;
  return passage ? passages().indexOf(passage) : -1;
}

async function send(doing, part) {
  const data = new FormData(form());
  data.set("do", doing);
  const at = placeOf(field);
  data.set("at", at < 0 ? "" : String(at));
  const body = new URLSearchParams(data);
  return fetch(form().action, { method: "POST", body, headers: { "X-Detente-Part": part, "HX-Request": "true" } });
}

async function failed(answer) {
  const box = document.createElement("div");
  box.innerHTML = await answer.text();
  if (answer.status === 409) {
    editor().replaceChildren(box);
    box.querySelector("h1").setAttribute("tabindex", "-1");
    box.querySelector("h1").focus();
    return;
  }
  document.getElementById("told").replaceChildren(box);
}

async function save() {
  clearTimeout(waiting);
  waiting = 0;
  if (!form()) return false;
  try {
    const answer = await send("save", "saved");
    if (!answer.ok) {
      await failed(answer);
      return false;
    }
    const told = await answer.json();
    form().elements.version.value = told.version;
    side(told.side);
    const places = document.querySelectorAll(".cites");
    if (places.length === told.cites.length) told.cites.forEach((html, at) => { places[at].innerHTML = html; });
    return true;
  } catch {
    say("Not kept: the server does not answer. What you wrote is still here; it is tried again with the next change.");
    return false;
  }
}

function side(html) {
  const place = document.getElementById("side");
  const scrolled = place.scrollTop;
  place.innerHTML = html;
  place.scrollTop = scrolled;
  mark();
}

async function act(doing) {
  clearTimeout(waiting);
  waiting = 0;
  try {
    const answer = await send(doing, "editor");
    if (!answer.ok) return void (await failed(answer));
    const box = document.createElement("div");
    box.innerHTML = await answer.text();
    editor().replaceWith(box.firstElementChild);
    field = null;
    const at = editor().dataset.at;
    const passage = at === undefined ? null : document.getElementById(`p${at}`);
    const text = passage ? passage.querySelector(".text") : null;
    if (doing.startsWith("pick:")) {
      field = text;
      picked(doing.slice(5), Number(at) + 1);
    } else if (text) {
      const button = /^(up|down):/.test(doing) ? passage.querySelector(`[value^="${doing.split(":")[0]}:"]:not(:disabled)`) : null;
      (button || text).focus();
      field = text;
      passage.scrollIntoView({ block: "nearest" });
    }
    grow();
    mark();
  } catch {
    say("That did not work: the server does not answer. Try again.");
  }
}

// Picking goes on where it was: the list stays, and says what was done.
function picked(item, place) {
  const button = document.querySelector(`#items [value="pick:${CSS.escape(item)}"]`);
  if (button) {
    button.textContent = "Picked ✓";
    button.setAttribute("aria-label", button.getAttribute("aria-label").replace(/^Pick(ed ✓)?:/, "Picked ✓:"));
  }
  say(`Picked as passage ${place}.`);
}

// One after another, so that no version is overtaken by the next.
function queue(work) {
  keeping = keeping.then(work, work);
  return keeping;
}

function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => queue(save), WAIT);
}

function fit(text) {
  text.style.height = "auto";
  text.style.height = `${text.scrollHeight + 2}px`;
}

function grow() {
  document.querySelectorAll("textarea.text").forEach(fit);
}

function mark() {
  document.querySelectorAll(".cite-it").forEach((button) => {
    const own = button.closest("li");
    if (button.dataset.mark === current) own.setAttribute("aria-current", "true");
    else own.removeAttribute("aria-current");
  });
}

function insert(words, target = field) {
  const text = target && document.contains(target) ? target : [...document.querySelectorAll("textarea.text")].pop();
  if (!text) return say("Add a text first.");
  const at = text.selectionEnd ?? text.value.length;
  const before = text.value.slice(0, at);
  const told = (before && !/\s$/.test(before) ? " " : "") + words;
  text.setRangeText(told, at, at, "end");
  text.focus();
  if (text.matches("textarea")) fit(text);
  changed();
}

function jump(link) {
  const number = Number(link.dataset.passage);
  const target = number < 0 ? document.getElementById("brief-title") : document.getElementById(`text${number}`);
  if (!target) return;
  target.focus();
  target.setSelectionRange(Number(link.dataset.start), Number(link.dataset.end));
  target.scrollIntoView({ block: "center" });
}

document.addEventListener("focusin", (event) => {
  if (event.target.matches(".passage .text")) field = event.target;
});

document.addEventListener("input", (event) => {
  if (!event.target.closest("#writing")) return;
  if (event.target.matches(".likelihood")) {
    if (event.target.value) insert(event.target.value, document.getElementById(event.target.dataset.for));
    event.target.value = "";
    return;
  }
  if (event.target.matches("textarea.text")) fit(event.target);
  changed();
});

document.addEventListener("click", (event) => {
  const finding = event.target.closest(".findings a[data-passage]");
  if (finding) {
    event.preventDefault();
    return jump(finding);
  }
  const cite = event.target.closest(".cite-it");
  if (cite) {
    current = cite.dataset.mark;
    mark();
    insert(current);
  }
});

// Who goes elsewhere takes along what he wrote last.
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href]");
  const plain = !(event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey);
  if (!link || !waiting || !plain || link.getAttribute("href").startsWith("#")) return;
  event.preventDefault();
  queue(async () => {
    if (await save()) location.href = link.href;
  });
});

document.addEventListener("submit", (event) => {
  if (event.target.id !== "writing" || !event.submitter) return;
  event.preventDefault();
  const doing = event.submitter.value;
  queue(() => (doing === "save" ? save() : act(doing)));
});

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || !form()) return;
  const at = placeOf(document.activeElement);
  if ((event.key === "ArrowUp" || event.key === "ArrowDown") && at >= 0) {
    event.preventDefault();
    queue(() => act(`${event.key === "ArrowUp" ? "up" : "down"}:${at}`));
  } else if (event.code === "KeyC") {
    event.preventDefault();
    const first = document.querySelector(".cite-it");
    if (!current && first) current = first.dataset.mark;
    if (current) insert(current);
    mark();
  } else if (event.code === "KeyS") {
    event.preventDefault();
    queue(save);
  }
});

// By mouse: the grip carries a passage to another place.
let dragged = -1;
document.addEventListener("dragstart", (event) => {
  if (!event.target.matches?.(".grip")) return;
  dragged = placeOf(event.target);
  event.dataTransfer.setData("text/plain", String(dragged));
  event.dataTransfer.effectAllowed = "move";
});
document.addEventListener("dragover", (event) => {
  const passage = event.target.closest?.(".passage");
  if (dragged < 0 || !passage) return;
  event.preventDefault();
  passages().forEach((one) => one.classList.toggle("over", one === passage));
});
document.addEventListener("drop", (event) => {
  const target = placeOf(event.target);
  if (dragged < 0 || target < 0) return;
  event.preventDefault();
  const origin = dragged;
  queue(() => act(`move:${origin}:${target}`));
});
document.addEventListener("dragend", () => {
  dragged = -1;
  passages().forEach((one) => one.classList.remove("over"));
});

window.addEventListener("beforeunload", (event) => {
  if (waiting) event.preventDefault();
});

grow();
const at = editor()?.dataset.at;
if (at !== undefined) document.querySelector(`#p${at} .text`)?.focus();
