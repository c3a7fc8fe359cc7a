// Fields that complete what is typed: the best match at once, the others in a list below.

const MOST = 8;
const lists = new Map();

// The lists of an address, asked for once; with them what a statement means now.
function loaded(path = "/read/lists") {
  if (!lists.has(path)) {
    const asked = fetch(path, { headers: { "HX-Request": "true" } })
      .then((answer) => (answer.ok ? answer.text() : ""))
      .then((text) => {
        const made = new DOMParser().parseFromString(text, "text/html");
        const found = { now: made.querySelector("#lists")?.dataset.now ?? "" };
        for (const list of made.querySelectorAll("datalist")) {
          found[list.id] = [...list.options].map((o) => ({ value: o.value, label: o.textContent.trim() }));
        }
        return found;
      })
      .catch(() => ({}));
    lists.set(path, asked);
  }
  return lists.get(path);
}

// Ask for terms, or for all lists, anew next time: what somebody set is used at once.
export function forget(all) {
  for (const path of [...lists.keys()]) if (all || path !== "/read/lists") lists.delete(path);
}

// Terms are those of the issue that the form has now.
function helping(field) {
  if (field.dataset.list !== "terms") return loaded();
  const issue = field.form.elements.issue?.value ?? "";
  return loaded(`${new URL("terms", field.form.action).pathname}?issue=${encodeURIComponent(issue)}`);
}

// Tell which term a statement means, without making whoever opened the form wait for it.
async function tellTerm(field) {
  const { now } = await helping(field);
  const hint = document.getElementById(field.getAttribute("aria-describedby"));
  if (now && hint) hint.textContent = `now “${now}”; ${hint.textContent}`;
}

const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

// The part of the field that is being typed: after the last comma, or the last bracket of a chain.
function part(field) {
  const before = field.value.slice(0, field.selectionStart);
  if (field.dataset.list === "links") {
    const at = before.lastIndexOf("(");
    return at < 0 || before.indexOf(")", at) >= 0 ? null : at;
  }
  if (!("many" in field.dataset)) return 0;
  return before.length - before.slice(before.lastIndexOf(",") + 1).trimStart().length;
}

function matches(options, typed) {
  const wanted = fold(typed);
  const begins = options.filter((o) => fold(o.value).startsWith(wanted) || fold(o.label).startsWith(wanted));
  const words = options.filter((o) => !begins.includes(o) && fold(`${o.value} ${o.label}`).includes(wanted));
  return [...begins, ...words].slice(0, MOST);
}

class Completion {
  constructor(field) {
    this.field = field;
    this.list = document.createElement("ul");
    this.list.id = `${field.id}-list`;
    this.list.role = "listbox";
    this.list.className = "matches";
    this.list.hidden = true;
    this.list.setAttribute("aria-label", field.labels[0]?.textContent ?? "");
    field.after(this.list);
    field.removeAttribute("list");
    field.role = "combobox";
    field.setAttribute("aria-autocomplete", "both");
    field.setAttribute("aria-controls", this.list.id);
    field.setAttribute("aria-expanded", "false");
    field.addEventListener("input", (event) => this.typed(event));
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("blur", () => this.close());
    this.list.addEventListener("mousedown", (event) => {
      const option = event.target.closest("li");
      if (option) this.choose([...this.list.children].indexOf(option));
      event.preventDefault();
    });
  }

  async typed(event) {
    const options = (await helping(this.field))[this.field.dataset.list] ?? [];
    const start = part(this.field);
    const end = this.field.selectionStart;
    const typed = start === null ? "" : this.field.value.slice(start, end);
    this.start = start;
    this.found = typed ? matches(options, typed) : [];
    this.at = this.found.length ? 0 : -1;
    this.draw();
    const first = this.found[0];
    const deleting = event.inputType?.startsWith("delete");
    if (!first || deleting || end !== this.field.value.length) return;
    if (fold(first.value).startsWith(fold(typed))) {
      this.field.setRangeText(first.value.slice(typed.length), end, end, "select");
      this.field.setRangeText(first.value.slice(0, typed.length), start, end, "preserve");
      this.field.setSelectionRange(end, this.field.value.length);
    }
  }

  key(event) {
    if (this.list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const by = event.key === "ArrowDown" ? 1 : -1;
      this.choose((this.at + by + this.found.length) % this.found.length, true);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      this.close();
    } else if (event.key === "Enter" || event.key === "Tab") {
      this.choose(this.at);
      this.close();
    }
  }

  choose(at, stays = false) {
    const option = this.found[at];
    if (!option) return;
    this.at = at;
    this.field.value = this.field.value.slice(0, this.start) + option.value;
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    if (stays) this.draw();
    else this.close();
  }

  draw() {
    this.list.replaceChildren(
      ...this.found.map((option, nth) => {
        const made = document.createElement("li");
        made.id = `${this.list.id}-${nth}`;
        made.role = "option";
        made.ariaSelected = String(nth === this.at);
        made.textContent = option.label === option.value ? option.value : `${option.label} (${option.value})`;
        return made;
      }),
    );
    this.list.hidden = this.found.length === 0;
    this.field.setAttribute("aria-expanded", String(!this.list.hidden));
    if (this.at >= 0) this.field.setAttribute("aria-activedescendant", `${this.list.id}-${this.at}`);
    else this.field.removeAttribute("aria-activedescendant");
  }

  close() {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }
}

export function complete(root) {
  for (const field of root.querySelectorAll("input[data-list]:not([role])")) new Completion(field);
  if (root.querySelector("input[data-list]")) void loaded();
  for (const field of root.querySelectorAll("input[data-list='terms']:not([data-told])")) {
    field.dataset.told = "";
    void tellTerm(field);
  }
}
