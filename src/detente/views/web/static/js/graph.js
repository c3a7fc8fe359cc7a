// The network that a table holds, drawn with Cytoscape; the table stays what tells it.

import { DARK, script } from "./vendor.js";

const SPRINGS = {
  name: "cose", animate: false, randomize: false, padding: 40, nodeDimensionsIncludeLabels: true,
  nodeRepulsion: () => 400000, idealEdgeLength: () => 90, componentSpacing: 80, gravity: 0.4,
};
let ready = null;

function library() {
  if (ready) return ready;
  // Cytoscape would put its one rule into a style element, which our policy forbids: it is
  // in positions.css, and an element of this name tells Cytoscape that it is there.
  const there = document.createElement("meta");
  there.id = "__________cytoscape_stylesheet";
  document.head.append(there);
  ready = script("cytoscape-3.35.0.min.js");
  return ready;
}

function elements() {
  const nodes = [...document.querySelectorAll("#nodes tr[data-party]")].map((row) => ({
    data: { id: row.dataset.party, label: row.querySelector("th").textContent, count: Number(row.dataset.count) },
  }));
  const edges = [...document.querySelectorAll("#ties tr[data-one]")].map((row) => ({
    data: {
      source: row.dataset.one,
      target: row.dataset.other,
      weight: Math.abs(Number(row.dataset.weight)),
      sign: row.dataset.good ? "●" : "✕",
    },
    classes: row.dataset.good ? "with" : "against",
  }));
  return [...nodes, ...edges];
}

function looks() {
  const token = (name) => getComputedStyle(document.querySelector(".graph-of")).getPropertyValue(name).trim();
  const font = getComputedStyle(document.body).fontFamily;
  return [
    {
      selector: "node",
      style: {
        label: "data(label)", "font-family": font, "font-size": 12, color: token("--ink"),
        "text-valign": "bottom", "text-margin-y": 4, "text-wrap": "wrap", "text-max-width": 110,
        "background-color": token("--surface"), "border-width": 1.5, "border-color": token("--muted"),
        "text-background-color": token("--paper"), "text-background-opacity": 0.8,
      },
    },
    {
      selector: "edge",
      style: {
        label: "data(sign)",
        "curve-style": "straight", "text-background-color": token("--paper"), "text-background-opacity": 1,
      },
    },
    { selector: ".with", style: { "line-color": token("--with"), color: token("--with") } },
    {
      selector: ".against",
      style: { "line-color": token("--against"), color: token("--against"), "line-style": "dashed" },
    },
  ];
}

// Names, lines and circles are as large as on a wide page, however far the drawing is away.
function readable(graph, most, weightiest) {
  const far = 1 / Math.min(graph.zoom(), 1);
  graph.nodes().forEach((node) => {
    const size = far * (8 + (18 * node.data("count")) / most);
    node.style({ "font-size": 12 * far, "text-max-width": 110 * far, width: size, height: size });
  });
  graph.edges().forEach((edge) => {
    edge.style({ "font-size": 12 * far, width: far * (1 + (4 * edge.data("weight")) / weightiest) });
  });
}

async function draw() {
  const place = document.querySelector("#graph");
  if (!place || place.dataset.drawn) return;
  place.dataset.drawn = "under way";
  const told = elements();
  const most = Math.max(1, ...told.map((e) => e.data.count ?? 0));
  const weightiest = Math.max(1, ...told.map((e) => e.data.weight ?? 0));
  try {
    await library();
    const graph = cytoscape({
      container: place,
      elements: told,
      style: looks(),
      layout: { name: "circle" },
      minZoom: 0.05,
      maxZoom: 3,
      userZoomingEnabled: false,
    });
    graph.layout(SPRINGS).run(); // from the circle, so that the same table is always drawn alike
    readable(graph, most, weightiest);
    place.setAttribute("role", "img");
    place.setAttribute("aria-label", place.closest("figure").dataset.summary);
    place.dataset.drawn = "yes";
    DARK.addEventListener("change", () => graph.style(looks()));
  } catch (error) {
    place.textContent = "The network could not be drawn; the table below holds the same.";
  }
}

draw();
document.addEventListener("htmx:after:swap", draw);
