// Libraries that draw: loaded when something is drawn, and never before.

export const VENDOR = "/static/vendor/";
export const DARK = matchMedia("(prefers-color-scheme: dark)");

export function script(name) {
  return new Promise((done, fail) => {
    const made = document.createElement("script");
    made.src = VENDOR + name;
    made.onload = done;
    made.onerror = () => fail(new Error(`${name} could not be loaded`));
    document.head.append(made);
  });
}
