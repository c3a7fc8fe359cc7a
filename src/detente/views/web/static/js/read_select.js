// Words of the report chosen by keyboard: one word or sentence more or less, at either end.

import { keyOf, off } from "./keys.js";

const MOVES = {
  wider: ["word", 1],
  narrower: ["word", -1],
  "wider-sentence": ["sentence", 1],
  "narrower-sentence": ["sentence", -1],
};
let chosen = null;
let done = null;

const report = () => document.getElementById("report");
const paragraphs = () => [...document.querySelectorAll("#report [data-start]")];

export const choosing = () => chosen !== null;

// Where words begin and end in a paragraph; blanks between them belong to none.
function stops(paragraph, granularity) {
  const text = paragraph.textContent;
  const found = [];
  for (const part of new Intl.Segmenter(report().lang || undefined, { granularity }).segment(text)) {
    if (granularity === "word" && !part.isWordLike) continue;
    const kept = part.segment.trimEnd();
    if (kept) found.push({ start: part.index, end: part.index + kept.length });
  }
  return found;
}

function nodeAt(paragraph, offset) {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node = walker.nextNode();
  while (node && left > node.length) {
    left -= node.length;
    node = walker.nextNode() ?? node;
  }
  return [node ?? paragraph, Math.min(left, node?.length ?? 0)];
}

function offsetIn(paragraph, node, at) {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setEnd(node, at);
  return range.toString().length;
}

function paragraphOf(node) {
  return (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest("#report [data-start]");
}

function draw() {
  const all = paragraphs();
  const [a, b] = [chosen.start, chosen.end];
  getSelection().setBaseAndExtent(...nodeAt(all[a.p], a.o), ...nodeAt(all[b.p], b.o));
  all[chosen[chosen.moves].p].scrollIntoView({ block: "nearest" });
  document.getElementById("told").textContent = String(getSelection()).slice(-120);
}

// Begin at the current item, else at the first sentence in view; call back when Enter is pressed.
export function startChoosing(item, then) {
  const all = paragraphs();
  const mark = item && document.querySelector(`mark[data-items~="${CSS.escape(item)}"]`);
  const paragraph = mark ? paragraphOf(mark) : all.find((p) => p.getBoundingClientRect().bottom > 120);
  if (!paragraph) return;
  const p = all.indexOf(paragraph);
  const marks = item ? paragraph.querySelectorAll(`mark[data-items~="${CSS.escape(item)}"]`) : [];
  let start = 0;
  let end = stops(paragraph, "sentence")[0]?.end ?? paragraph.textContent.length;
  if (marks.length) {
    const last = marks[marks.length - 1];
    start = offsetIn(paragraph, marks[0], 0);
    end = offsetIn(paragraph, last, last.childNodes.length);
  }
  chosen = { start: { p, o: start }, end: { p, o: end }, moves: "end" };
  done = then;
  report().classList.add("choosing");
  draw();
}

function moved(place, granularity, by, side) {
  const all = paragraphs();
  const edges = stops(all[place.p], granularity).map((stop) => stop[side]);
  const next = by > 0 ? edges.find((edge) => edge > place.o) : edges.findLast((edge) => edge < place.o);
  if (next !== undefined) return { p: place.p, o: next };
  const other = all[place.p + by];
  if (!other) return place;
  const theirs = stops(other, granularity).map((stop) => stop[side]);
  if (theirs.length === 0) return place;
  return { p: place.p + by, o: by > 0 ? theirs[0] : theirs[theirs.length - 1] };
}

const before = (a, b) => a.p < b.p || (a.p === b.p && a.o < b.o);

function move(granularity, by, end = chosen.moves) {
  const outward = end === "end" ? by : -by;
  const next = moved(chosen[end], granularity, outward, end);
  const made = { ...chosen, [end]: next };
  if (before(made.start, made.end)) chosen = made;
  draw();
}

function stop() {
  chosen = null;
  report().classList.remove("choosing");
}

const codePoints = (text) => [...text].length;

function placeIn(paragraph, offset) {
  return Number(paragraph.dataset.start) + codePoints(paragraph.textContent.slice(0, offset));
}

// The chosen words, by keyboard or mouse, as their characters in the report; else nothing.
export function chosenPlace() {
  const selection = getSelection();
  if (selection.isCollapsed || selection.rangeCount === 0) return "";
  const range = selection.getRangeAt(0);
  const [first, last] = [paragraphOf(range.startContainer), paragraphOf(range.endContainer)];
  if (!first || !last) return "";
  const start = placeIn(first, offsetIn(first, range.startContainer, range.startOffset));
  const end = placeIn(last, offsetIn(last, range.endContainer, range.endOffset));
  return start < end ? `${start}-${end}` : "";
}

document.addEventListener(
  "keydown",
  (event) => {
    if (!choosing() || event.target.closest?.("input, textarea, select")) return;
    const action = off() ? "" : Object.keys(MOVES).find((name) => keyOf(name) === event.key);
    const arrow = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (action) move(...MOVES[action]);
    else if (arrow && event.shiftKey) move("word", -arrow, chosen.moves === "end" ? "start" : "end");
    else if (arrow) move("word", chosen.moves === "end" ? arrow : -arrow);
    else if (!off() && event.key === keyOf("other-end")) chosen.moves = chosen.moves === "end" ? "start" : "end";
    else if (event.key === "Enter") {
      const then = done;
      stop();
      then();
    } else if (event.key === "Escape") {
      stop();
      getSelection().removeAllRanges();
    } else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);
