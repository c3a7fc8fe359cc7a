// What every screen has: g and a letter lead to a place.

const WAIT = 1500;
let going = 0;

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "g") {
    going = Date.now();
    return;
  }
  if (Date.now() - going > WAIT) return;
  going = 0;
  const place = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
  if (place) {
    event.preventDefault();
    place.click();
  }
});
