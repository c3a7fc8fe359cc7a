// Read and check by keyboard: one current item, one key a deed, then on to the next that waits.

import { complete, forget } from "./read_fields.js";
import { chosenPlace, choosing, startChoosing } from "./read_select.js";
import { hold, label, on, release, whenDrawn } from "./keys.js";

const find = (selector, root = document) => root.querySelector(selector);
const reading = () => document.getElementById("reading");
const cards = () => [...document.querySelectorAll("#cards > .card")];
const current = () => document.getElementById(now);
const may = () => find("[data-deed=undo]") !== null;
const number = () => reading().dataset.document;
let now = find("#cards > .card.now")?.id ?? "";
let sheet = reading();
let rejected = "";
let queue = Promise.resolve();

export function say(words) {
  document.getElementById("told").textContent = words;
}

// Bring words into view, on a narrow screen above the sheet that holds the card.
function reveal(mark) {
  const box = mark.getBoundingClientRect();
  const low = matchMedia("(max-width: 60rem)").matches ? 0.4 : 0.75;
  if (box.top < 60 || box.bottom > innerHeight * low) scrollBy({ top: box.top - innerHeight * 0.25 });
}

// Make an item the current one: its card open, its words tinted and in view.
function become(id, focus = true) {
  const card = document.getElementById(id);
  if (!card) return;
  for (const old of document.querySelectorAll("#reading .now")) {
    if (old !== card) old.classList.remove("now");
    old.removeAttribute("aria-current");
  }
  now = id;
  card.classList.add("now");
  card.setAttribute("aria-current", "true");
  const marks = document.querySelectorAll(`mark[data-items~="${CSS.escape(id)}"]`);
  for (const mark of marks) mark.classList.add("now");
  if (focus) card.focus({ preventScroll: true });
  card.scrollIntoView({ block: "nearest" });
  if (marks[0]) reveal(marks[0]);
  // While the page loads, a place in the address would have the browser scroll the bar away.
  if (document.readyState === "complete") history.replaceState(history.state, "", `#${id}`);
}

function step(by) {
  const all = cards();
  const at = all.findIndex((card) => card.id === now);
  const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
  if (next) become(next.id);
}

// The next item that waits, from the current one on, then from the top; else the next report.
function onward() {
  const all = cards();
  const at = all.findIndex((card) => card.id === now);
  const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((card) => "waits" in card.dataset);
  if (next) become(next.id);
  else queue.then(() => document.getElementById("following")?.focus());
}

// Requests go one after the other, so that what is shown is never older than what was done.
function ask(verb, path, target, values) {
  const swap = /^#(adding|more-|roots-)/.test(target) ? "innerHTML" : "outerHTML";
  queue = queue
    .then(() => htmx.ajax(verb, path, { target, swap, values, source: document.body }))
    .catch(() => say("That was not kept: the workbench does not answer. Try again."))
    .then(redrawn);
  return queue;
}

function redrawn() {
  label(reading());
  const anew = reading() !== sheet;
  sheet = reading();
  if (anew || !current()) now = find("#cards > .card[aria-current]")?.id ?? "";
  const lost = document.activeElement === document.body || !document.activeElement?.isConnected;
  if (now) become(now, lost && !find("[data-state], [data-edit]"));
  for (const form of document.querySelectorAll("[data-edit], [data-state]")) complete(form);
}

function values(form, submitter) {
  return Object.fromEntries(new FormData(form, submitter));
}

function targetOf(form) {
  if (form.matches("[data-state]")) return "#adding";
  const card = form.closest(".card");
  return card && !form.closest("#progress") ? `#${card.id}` : "#reading";
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.closest("#reading, #together")) return;
  event.preventDefault();
  send(form, event.submitter);
});

function send(form, submitter) {
  const path = form.getAttribute("action");
  const told = values(form, submitter);
  forget("new_party" in told);
  if (form.matches("[data-judge]")) return judge(form, path, told);
  const target = targetOf(form);
  if (target === "#reading") return anew(path, told, form.dataset.deed);
  const card = form.closest(".card");
  const below = form.closest(".more") !== null;
  return ask("POST", path, target, told).then(() => {
    if (form.matches("[data-edit]")) edited(card.id);
    else if (form.matches("[data-state]")) stated();
    else if (form.matches("[data-why]")) onward();
    else become(card.id);
    if (below) return open(card.id).then(() => find(".more .fault", current())?.scrollIntoView({ block: "nearest" }));
  });
}

// The current item moves on at once; what is refused comes back with its reason.
function judge(form, path, told) {
  const card = form.closest(".card");
  const id = card.id;
  if (card.dataset.sent === told.verdict) return onward();  // a key pressed twice, no answer yet
  card.dataset.sent = told.verdict;
  delete card.dataset.waits;
  if (told.verdict === "reject") rejected = id;
  ask("POST", path, `#${id}`, told).then(() => {
    if (document.getElementById(id)?.querySelector(".fault")) become(id);
  });
  onward();
}

async function anew(path, told, deed) {
  if (!may()) return;
  const before = now;
  hold();
  find("#together")?.close();
  await ask("POST", path, "#reading", told);
  if (deed === "seen" && document.getElementById(before)) become(before);
  else if (now) become(now);
  release();
}

function edited(id) {
  const card = document.getElementById(id);
  const form = find("[data-edit]", card ?? document);
  if (!form) return onward();
  const wanted = find("[data-new-party]", form) ?? find("[data-take]", form) ?? find(".grid input, .grid select", form);
  wanted?.focus();
  say(find(".fault", form)?.textContent ?? "");
}

function stated() {
  const form = find("[data-state]");
  if (form) (find("[data-new-party]", form) ?? find(".grid input", form))?.focus();
  else become(now);
}

async function edit(field = "") {
  const id = now;
  if (!id || !may() || find("[data-edit]", current())) return;
  await ask("GET", `/items/${id}/edit`, `#${id}`);
  const form = find("[data-edit]", document.getElementById(id));
  if (!form) return;
  const place = find(`[name="${field || "none"}"]`, form) ?? find(".grid input, .grid select", form);
  place.focus();
  place.select?.();
}

async function leave() {
  const form = find("[data-edit]");
  const adding = document.getElementById("adding");
  if (adding.firstElementChild) adding.replaceChildren();
  else if (form) await ask("GET", `/items/${form.closest(".card").id}/card`, `#${form.closest(".card").id}`);
  become(now);
}

async function open(id) {
  const place = document.getElementById(`more-${id}`);
  if (place && !place.firstElementChild) await ask("GET", `/items/${id}/more`, `#more-${id}`);
}

async function more(then = "") {
  const place = document.getElementById(`more-${now}`);
  if (!place) return;
  if (!then && place.firstElementChild) return place.replaceChildren();
  await open(now);
  find(then || "h3", place)?.scrollIntoView({ block: "nearest" });
  if (then) find(then, place)?.focus();
}

async function state() {
  if (!may()) return;
  const place = chosenPlace();
  if (!place) return startChoosing(current() && now, state);
  await ask("GET", `/read/${number()}/new?place=${place}`, "#adding");
  find("[data-state] .grid input")?.focus();
}

function together() {
  const form = find("form.bulk");
  if (!form) return say("nothing waits in this report");
  let dialog = document.getElementById("together");
  if (!dialog) {
    dialog = document.createElement("dialog");
    dialog.id = "together";
    dialog.setAttribute("aria-label", "Accept together");
    document.body.append(dialog);
  }
  const home = form.parentElement;
  dialog.replaceChildren(form);
  dialog.addEventListener("close", () => home.isConnected && home.append(form), { once: true });
  dialog.showModal();
  find("input", form).focus();
}

on("next", whenDrawn(() => step(1)));
on("previous", whenDrawn(() => step(-1)));
on("accept", whenDrawn(() => {
  if (choosing()) return false;
  const form = current() && find("[data-judge]", current());
  if (form && may()) form.requestSubmit(find('[value="accept"]', form));
}));
on("reject", whenDrawn(() => {
  const form = current() && find("[data-judge]", current());
  if (form && may()) form.requestSubmit(find('[value="reject"]', form));
}));
on("edit", whenDrawn(() => void edit()));
on("undo", whenDrawn(() => void queue.then(() => anew(`/read/${number()}/undo`, {}, "undo"))));
on("seen", whenDrawn(() => void queue.then(() => anew(`/read/${number()}/seen`, {}, "seen"))));
on("why", whenDrawn(() => void queue.then(() => {
  const id = current()?.classList.contains("rejected") ? now : rejected;
  const card = document.getElementById(id);
  if (!card || !find("[data-why]", card)) return say("nothing was rejected just now");
  become(id);
  find("[data-why] input[name=why]", card).focus();
})));
on("more", whenDrawn(() => void more()));
on("note", whenDrawn(() => void more("[data-note] input")));
on("grade", whenDrawn(() => void more(".grading select")));
on("bulk", whenDrawn(() => together()));
on("state", whenDrawn(() => void state()));
on("onward", whenDrawn(() => find('[data-deed="onward"], #following')?.click()));

document.addEventListener("click", (event) => {
  const by = event.target.closest?.("[data-step]");
  if (by) return step(Number(by.dataset.step));
  const link = event.target.closest?.("#reading a[data-deed], #reading a[data-leave], #reading a[data-item], #reading [data-field], #reading [data-take], #reading mark");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const card = link.closest(".card");
  if (link.matches("[data-deed=onward]")) return;
  if (link.matches("mark, [data-field]") && !getSelection().isCollapsed) return;
  event.preventDefault();
  if (link.matches("mark")) return become(smallest(link));
  if (card && card.id !== now) become(card.id, false);
  if (link.matches("[data-take]")) return take(link);
  if (link.matches("[data-leave]")) return void leave();
  if (link.matches("[data-item]")) return become(link.dataset.item);
  if (link.matches("[data-field]")) return void edit(link.dataset.field);
  if (link.dataset.deed === "edit") return void edit();
  if (link.dataset.deed === "more") return void more();
  if (link.dataset.deed === "grade") return void more("[data-claim] select");
  if (link.dataset.deed === "roots") return void ask("GET", `/items/${card.id}/roots`, `#roots-${card.id}`);
  if (link.dataset.deed === "state") return void state();
});

// Of several items that share the words, the next one each time.
function smallest(mark) {
  const items = mark.dataset.items.split(" ");
  return items[(items.indexOf(now) + 1) % items.length];
}

function take(button) {
  const field = document.getElementById(button.dataset.take);
  field.value = button.value;
  field.focus();
}

document.addEventListener("change", (event) => {
  if (!event.target.matches("[data-kind]")) return;
  const place = find("[data-state] [name=place]")?.value ?? "";
  ask("GET", `/read/${number()}/new?place=${place}&kind_of=${event.target.value}`, "#adding").then(() =>
    find("[data-kind]")?.focus(),
  );
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest?.("[data-edit], [data-state]");
  if (event.key === "Escape") {
    if (document.querySelector("dialog[open]")) return;
    if (form || find("[data-edit], [data-state]")) void leave();
    else if (event.target.closest?.("#reading :is(input, select)")) become(now);
  } else if (event.key === "Enter" && form && event.target.matches("select, [type=checkbox]")) {
    event.preventDefault();
    form.requestSubmit();
  }
});

const wanted = decodeURIComponent(location.hash.slice(1));
if (document.getElementById(wanted)?.matches(".card")) now = wanted;
if (now) become(now);
complete(document);
