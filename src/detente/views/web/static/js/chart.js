// Charts: a Vega-Lite specification is fetched and drawn as SVG, without eval.

import { DARK, VENDOR, script } from "./vendor.js";

const NARROW = matchMedia("(max-width: 48rem)");
let ready = null;

function libraries() {
  ready ??= script("vega-6.4.0.min.js")
    .then(() => Promise.all([script("vega-lite-6.4.3.min.js"), import(`${VENDOR}vega-interpreter-2.3.2.js`)]))
    .then(([, interpreter]) => interpreter.expressionInterpreter);
  return ready;
}

function failed(figure) {
  figure.querySelector(".drawing").textContent = "The chart could not be drawn; the table below holds the same.";
  const twin = figure.parentElement.querySelector(".twin");
  if (twin) twin.open = true;
}

async function draw(figure) {
  const place = figure.querySelector(".drawing");
  const address = new URL(figure.dataset.chart, location.href);
  if (NARROW.matches) address.searchParams.set("narrow", "1");
  if (DARK.matches) address.searchParams.set("dark", "1");
  try {
    const [answer, interpreter] = await Promise.all([fetch(address), libraries()]);
    if (!answer.ok) throw new Error(answer.statusText);
    const spec = await answer.json();
    if (!spec.$schema) return failed(figure);
    spec.config.font = getComputedStyle(place).fontFamily;
    const parsed = vega.parse(vegaLite.compile(spec, { logger: vega.logger(vega.Error) }).spec, null, { ast: true });
    const view = new vega.View(parsed, { expr: interpreter, renderer: "none", logLevel: vega.Error });
    const drawn = await view.toSVG();
    const made = new DOMParser().parseFromString(drawn, "image/svg+xml").documentElement;
    made.setAttribute("role", "img");
    made.setAttribute("aria-label", figure.dataset.summary);
    made.setAttribute("focusable", "false");
    place.replaceChildren(document.importNode(made, true));
    figure.dataset.drawn = "yes";
    view.finalize();
  } catch (error) {
    failed(figure);
  }
}

function all(root) {
  for (const figure of root.querySelectorAll("figure[data-chart]:not([data-drawn])")) {
    figure.dataset.drawn = "under way";
    draw(figure);
  }
}

function again() {
  for (const figure of document.querySelectorAll("figure[data-drawn]")) delete figure.dataset.drawn;
  all(document);
}

all(document);
document.addEventListener("htmx:after:swap", () => all(document));
NARROW.addEventListener("change", again);
DARK.addEventListener("change", again);
