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
  }
}

function failed(name, answer) {
  const made = document.createElement("template");
  made.innerHTML = answer;
  const fault = made.content.querySelector(".fault");
  const line = document.createElement("div");
  line.append(`${name}: `, fault ?? "it could not be sent; try again");
  return line;
}

async function send(files) {
  const faults = [];
  let done = 0;
  const bar = document.createElement("progress");
  bar.max = files.length;
  bar.setAttribute("aria-label", "sent");
  for (const file of files) {
    bar.value = done;
    sending.replaceChildren(bar, ` sending ${done + 1} of ${files.length}: ${file.name}`, ...faults);
    const data = new FormData();
    data.append("files", file, file.name);
    about(data);
    try {
      const answer = await fetch("/inbox/files", { method: "POST", body: data, headers: HEADERS });
      const text = await answer.text();
      if (answer.ok) put(text);
      else faults.push(failed(file.name, text));
    } catch {
      faults.push(failed(file.name, ""));
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
    send(files);
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
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length) send(files);
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
