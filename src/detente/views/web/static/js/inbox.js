// Files dropped anywhere on the inbox are sent one after another, so that one that is
// refused keeps no other out; what is told above goes along with whatever is brought in.

const form = document.getElementById("bring");
const sending = document.getElementById("sending");
const HEADERS = { "HX-Request": "true" };

function about(data) {
  for (const field of form.querySelectorAll("#about input, #about select")) {
    if (!data.has(field.name)) data.set(field.name, field.value);
  }
}

function put(part) {
  const old = document.getElementById("jobs");
  const made = document.createElement("template");
  made.innerHTML = part;
  const fresh = made.content.querySelector("#jobs");
  if (old && fresh) {
    old.replaceWith(fresh);
    window.htmx.process(fresh);
    coming = underWay();
  }
}

// Once all has come in, the days that are covered are drawn anew, and a first list gets its
// filters; what somebody is at in them is left alone.
const underWay = () => document.querySelector("#jobs .job:is(.waiting, .running)") !== null;
let coming = underWay();

async function drawn() {
  const answer = await fetch(location.href);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const id of ["coverage", "narrowing"]) {
    const [old, fresh] = [document.getElementById(id), page.getElementById(id)];
    if (!fresh || old.contains(document.activeElement) || (id === "narrowing" && old.firstElementChild)) continue;
    old.replaceWith(fresh);
    window.htmx.process(fresh);
  }
}

document.addEventListener("htmx:after:swap", () => {
  const before = coming;
  coming = underWay();
  if (before && !coming) drawn();
});

function failed(name, answer) {
  const made = document.createElement("template");
  made.innerHTML = answer;
  const fault = made.content.querySelector(".fault");
  const line = document.createElement("div");
  line.append(`${name}: `, fault ?? "it could not be sent; try again");
  return line;
}

// Of a folder the files in it that look like reports, to its depths; hidden ones are left out.
async function inside(entry, top) {
  if (entry.name.startsWith(".") && !top) return [];
  if (entry.isFile) {
    const end = entry.name.slice(entry.name.lastIndexOf(".")).toLowerCase();
    if (!top && !form.dataset.reports.split(" ").includes(end)) return [];
    const file = await new Promise((done, failed) => entry.file(done, failed));
    return [{ file, name: entry.fullPath.replace(/^\//, "") }];
  }
  const reader = entry.createReader();
  const found = [];
  for (let some = null; some === null || some.length; found.push(...some)) {
    some = await new Promise((done, failed) => reader.readEntries(done, failed));
  }
  found.sort((one, other) => (one.name < other.name ? -1 : 1));
  return (await Promise.all(found.map((each) => inside(each, false)))).flat();
}

const named = (file) => ({ file, name: file.name });

// What was dropped, folders opened; entries are to be had only while the event lasts.
async function dropped(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.());
  const files = [...transfer.files].map(named);
  if (!entries.some((entry) => entry?.isDirectory)) return files;
  return (await Promise.all(entries.map((entry) => (entry ? inside(entry, true) : [])))).flat();
}

async function send(files) {
  const faults = [];
  let done = 0;
  const bar = document.createElement("progress");
  bar.max = files.length;
  bar.setAttribute("aria-label", "sent");
  for (const { file, name } of files) {
    bar.value = done;
    sending.replaceChildren(bar, ` sending ${done + 1} of ${files.length}: ${name}`, ...faults);
    const data = new FormData();
    data.append("files", file, name);
    about(data);
    try {
      const answer = await fetch("/inbox/files", { method: "POST", body: data, headers: HEADERS });
      const text = await answer.text();
      if (answer.ok) put(text);
      else faults.push(failed(name, text));
    } catch {
      faults.push(failed(name, ""));
    }
    done += 1;
  }
  const sent = files.length - faults.length;
  sending.replaceChildren(sent ? `${sent} of ${files.length} handed over` : "", ...faults);
  form.querySelector("#files").value = "";
}

if (form) {
  form.addEventListener("submit", (event) => {
    const files = [...form.querySelector("#files").files];
    if (!files.length) return;
    event.preventDefault();
    send(files.map(named));
  });
  for (const other of document.querySelectorAll("form[data-about]")) {
    other.addEventListener("formdata", (event) => about(event.formData));
  }
  const over = (on) => (event) => {
    if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
    event.preventDefault();
    form.classList.toggle("over", on);
  };
  addEventListener("dragenter", over(true));
  addEventListener("dragover", over(true));
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("over");
  });
  addEventListener("drop", (event) => {
    over(false)(event);
    if (!event.dataTransfer?.files.length) return;
    dropped(event.dataTransfer)
      .then((files) => {
        if (files.length) send(files);
        else sending.replaceChildren("nothing in it looks like a report");
      })
      .catch(() => sending.replaceChildren("the folder could not be opened: drop its files, or a ZIP"));
  });
}

// The list is asked for anew by itself only as long as it is as it came: no further page,
// no copies and no form is open in it.
let grown = false;
document.addEventListener("click", (event) => {
  if (event.target.closest(".more a")) grown = true;
});
document.addEventListener(
  "live",
  (event) => {
    if (event.target.id !== "arrivals") return;
    if (grown || event.target.querySelector("form, .copies")) event.stopImmediatePropagation();
  },
  true,
);
