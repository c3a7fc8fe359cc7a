// The slider of the matrix, and the side panel in which a cell opens.

const FRAME = 250; // four steps a second
const DAY = 86400000;
const form = document.querySelector("#when");
const panel = document.querySelector("#cell");
const told = document.querySelector("#told");

function iso(ordinal) {
  const day = new Date(0);
  day.setUTCFullYear(1, 0, 1);
  return new Date(day.getTime() + (ordinal - 1) * DAY).toISOString().slice(0, 10);
}

function words(ordinal) {
  const day = new Date(`${iso(ordinal)}T00:00:00Z`);
  return day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}

function slide() {
  const range = form.querySelector("#day");
  const play = form.querySelector("[data-play]");
  const days = range.dataset.days.split(" ").map(Number);
  let asked = 0;
  let playing = false;

  function address() {
    const query = new URLSearchParams(location.search);
    query.set("at", iso(Number(range.value)));
    return query;
  }

  async function show() {
    const mine = ++asked;
    const query = address();
    range.setAttribute("aria-valuetext", words(Number(range.value)));
    form.querySelector("#at").value = query.get("at");
    const answer = await fetch(`/positions/grid?${query}`, { headers: { "HX-Request": "true" } });
    const text = await answer.text();
    if (mine !== asked) return; // a later day was asked for meanwhile
    history.replaceState(history.state, "", `/positions?${query}`);
    swap(text);
    follow(query);
  }

  function swap(text) {
    const old = document.querySelector("#grid");
    const held = old.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const box = old.querySelector(".matrix");
    const place = box ? [box.scrollLeft, box.scrollTop] : [0, 0];
    const made = new DOMParser().parseFromString(text, "text/html").body.firstElementChild;
    old.replaceWith(made);
    made.querySelector(".matrix")?.scrollTo(...place);
    if (held) made.querySelector(`a[href="${CSS.escape(held)}"]`)?.focus();
    if (!playing && made.dataset.told) told.textContent = made.dataset.told;
  }

  function follow(query) {
    for (const link of document.querySelectorAll(".tabs a, .looks a")) {
      const target = new URL(link.href);
      target.searchParams.set("at", query.get("at"));
      link.href = target.href;
    }
  }

  function step(by) {
    const now = Number(range.value);
    const next = by > 0 ? days.find((d) => d > now) : days.findLast((d) => d < now);
    if (next === undefined) return false;
    range.value = next;
    return true;
  }

  function stop() {
    playing = false;
    play.textContent = "Play";
    play.setAttribute("aria-pressed", "false");
    if (document.querySelector("#grid").dataset.told) told.textContent = document.querySelector("#grid").dataset.told;
  }

  async function run() {
    if (step(1) === false) range.value = days[0];
    playing = true;
    play.textContent = "Pause";
    play.setAttribute("aria-pressed", "true");
    do {
      const begun = performance.now();
      await show();
      const left = FRAME - (performance.now() - begun);
      await new Promise((done) => setTimeout(done, Math.max(left, 0)));
    } while (playing && step(1));
    stop();
  }

  range.addEventListener("input", show);
  range.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (!by || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (playing) stop();
    if (event.shiftKey) range.value = Number(range.value) + by;
    else step(by);
    show();
  });
  play.addEventListener("click", () => (playing ? stop() : run()));
  for (const button of form.querySelectorAll("[data-step]")) {
    button.addEventListener("click", () => step(Number(button.dataset.step)) && show());
  }
}

async function open(link) {
  panel.querySelector("#cell-body").textContent = "";
  if (!panel.open) panel.showModal();
  await htmx.ajax("GET", link.getAttribute("href"), { target: "#cell-body", swap: "innerHTML" });
  panel.scrollTop = 0;
}

async function older(link) {
  const answer = await fetch(link.getAttribute("href"), { headers: { "HX-Request": "true" } });
  const made = new DOMParser().parseFromString(await answer.text(), "text/html").body;
  link.closest("p").replaceWith(...made.childNodes);
}

document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const cell = event.target.closest("a[data-cell]");
  const more = event.target.closest("a[data-more]");
  if (!cell && !more) return;
  event.preventDefault();
  if (cell) open(cell);
  else older(more);
});

panel?.addEventListener("click", (event) => {
  if (event.target === panel) panel.close();
});
if (form?.querySelector("#day")) slide();
