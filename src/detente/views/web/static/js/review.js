// Disputes by keyboard: j and k go from one to the next, a digit settles, u takes back.

import { keyOf, label, off, on, typing } from "./keys.js";

const told = document.getElementById("told");
const all = () => [...document.querySelectorAll(".dispute")];

function current() {
  return document.querySelector(".dispute.current");
}

function go(to) {
  if (!to) return;
  current()?.classList.remove("current");
  to.classList.add("current");
  to.focus({ preventScroll: true });
  to.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

function step(by) {
  const list = all();
  const at = list.indexOf(current());
  go(list[Math.min(Math.max(at + by, 0), list.length - 1)]);
}

function next(after) {
  const list = all();
  const rest = list.slice(list.indexOf(after) + 1).concat(list);
  return rest.find((each) => !each.classList.contains("settled")) ?? after;
}

// The counts of the page follow what was settled on it.
function counted() {
  const add = (text, by) => text.replace(/\d+/, (found) => String(Math.max(Number(found) + by, 0)));
  const left = document.querySelector(".left");
  if (left) left.textContent = add(left.textContent, -1);
  const settled = document.querySelector(".other");
  if (settled) settled.textContent = add(settled.textContent, 1);
  const heading = document.querySelector("h1");
  const open = Number.parseInt(heading.textContent, 10) - 1;
  if (open >= 0) heading.textContent = open ? `${open} ${open === 1 ? "dispute" : "disputes"} to settle` : "Nothing to settle";
}

async function settle(form, button) {
  const body = new URLSearchParams(new FormData(form));
  body.set("option", button.value);
  const dispute = form.closest(".dispute");
  if (dispute.dataset.busy) return;
  dispute.dataset.busy = "yes";
  let answer, text;
  try {
    answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
    text = await answer.text();
  } catch {
    answer = null;
    text = "The workbench does not answer. Is it still running? Try again.";
  }
  delete dispute.dataset.busy;
  if (answer?.ok) {
    const made = new DOMParser().parseFromString(text, "text/html").querySelector(".dispute");
    dispute.replaceWith(made);
    label(made);
    counted();
    told.textContent = `Settled as view ${button.value} has it.${off() ? "" : ` ${keyOf("undo")} takes it back.`}`;
    go(next(made));
    return;
  }
  dispute.querySelector(".fault")?.remove();
  const fault = answer && new DOMParser().parseFromString(text, "text/html").querySelector(".fault");
  const shown = fault ?? Object.assign(document.createElement("p"), { className: "fault", textContent: text });
  shown.setAttribute("role", "alert");
  form.append(shown);
}

function choose(number) {
  const button = current()?.querySelector(`[data-option="${number}"]`);
  if (!button) return false;
  settle(button.form, button);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-settle]")) return;
  event.preventDefault();
  if (event.submitter?.value) settle(form, event.submitter);
});

on("next", () => all().length > 0 && step(1));
on("previous", () => all().length > 0 && step(-1));
on("undo", () => {
  const mine = current()?.querySelector("[data-undo]");
  const undone = mine ?? [...document.querySelectorAll(".dispute.settled [data-undo]")].pop();
  if (!undone) return false;
  undone.click();
});
on("settle", () => choose(1));

// The first view has a key that can be chosen, the others their numbers.
document.addEventListener("keydown", (event) => {
  if (off() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
  if (document.querySelector("dialog[open]") || !/^[2-9]$/.test(event.key)) return;
  if (choose(Number(event.key)) !== false) event.preventDefault();
});

document.addEventListener("focusin", (event) => {
  const dispute = event.target.closest?.(".dispute");
  if (dispute && dispute !== current()) {
    current()?.classList.remove("current");
    dispute.classList.add("current");
  }
});

// Enter in the reason must not settle by the first button: the choice is made by its own key.
document.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("[data-settle] input[name=why]")) {
    event.preventDefault();
    event.target.blur();
    event.target.closest(".dispute").focus();
  }
});

if (off()) {
  for (const shown of document.querySelectorAll(".keys, .view kbd")) shown.hidden = true;
}
go(document.querySelector(location.hash.startsWith("#d-") ? location.hash : ".dispute"));
