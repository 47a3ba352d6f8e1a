/**
 * Choosing practices to compare. A list item with `data-result="praktijken/<slug>"` and a practice page get a box to tick;
 * what is chosen shows at the bottom of every page. Stored in this browser, and only once something is chosen; what one
 * shares is the address of the comparison. All texts come from the HTML.
 */
import { all, around, make, one, styled, wordsOf } from "../shared/dom.js";
import { filled } from "../shared/sentences.js";

/** @typedef {{ slug: string, name: string }} Practice */

const KEY = "praktijkenbank.bench";
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** @type {Practice[]} */
let selected = [];
/** The practices that the page itself puts side by side. @type {string[] | null} */
let beside = null;
/** @type {(() => void)[]} */
const listeners = [];

const tray = () => one(document, "[data-tray]");
const seats = () => Number(tray().dataset.seats);

/** @param {unknown} found @returns {Practice[]} */
function sound(found) {
  if (!Array.isArray(found)) return [];
  return found.filter((item) => item && SLUG.test(item.slug) && typeof item.name === "string").slice(0, seats());
}

function read() {
  try {
    selected = sound(JSON.parse(window.localStorage.getItem(KEY) ?? "null"));
  } catch { /* Storage refused or spoilt: what is chosen holds for this page only. */ }
}

function write() {
  try {
    if (selected.length) window.localStorage.setItem(KEY, JSON.stringify(selected));
    else window.localStorage.removeItem(KEY);
  } catch { /* see above */ }
}

/** @param {string} slug */
const isSelected = (slug) => selected.some((practice) => practice.slug === slug);

/** @param {Practice} practice */
function toggle({ slug, name }) {
  read();
  if (isSelected(slug)) selected = selected.filter((practice) => practice.slug !== slug);
  else if (selected.length < seats()) selected.push({ slug, name });
  write();
  show();
}

/** Whether the page puts other practices side by side than are chosen here. */
const elsewhere = () => beside !== null && selected.map(({ slug }) => slug).sort().join() !== [...beside].sort().join();

/** @param {Practice | undefined} practice */
function seat(practice) {
  const words = wordsOf(tray());
  if (!practice) return styled("li", "pb-tray__seat pb-tray__seat--free", words.free);
  const cross = make("span", "×");
  cross.setAttribute("aria-hidden", "true");
  const button = styled("button", "pb-tray__remove", cross);
  button.type = "button";
  button.setAttribute("aria-label", words.remove + practice.name);
  button.addEventListener("click", () => {
    toggle(practice);
    // The pressed button is gone: on to the next one, else to what was chosen from.
    const next = tray().querySelector(".pb-tray__remove") ?? document.querySelector(".pb-pick input") ?? document.querySelector("main a");
    /** @type {HTMLElement | null} */ (next)?.focus();
  });
  return styled("li", "pb-tray__seat", practice.name, button);
}

function show() {
  const box = tray();
  const words = wordsOf(box);
  box.hidden = !selected.length || (beside !== null && !elsewhere());
  document.documentElement.classList.toggle("pb-tray-open", !box.hidden);
  const count = elsewhere() ? words.other : words.count;
  one(box, "[role=status]").textContent = filled(count, { n: selected.length, m: seats() });
  one(box, "ol").replaceChildren(...Array.from({ length: seats() }, (_, at) => seat(selected[at])));
  const go = one(box, ".pb-tray__go", HTMLAnchorElement);
  const enough = selected.length > 1;
  go.hidden = !enough;
  one(box, ".pb-tray__why").hidden = enough;
  go.href = `${words.compare}?praktijken=${selected.map(({ slug }) => slug).join(",")}`;
  for (const label of all(document, ".pb-pick")) mark(label);
  for (const listener of listeners) listener();
}

/** @param {HTMLElement} label */
function mark(label) {
  const input = one(label, "input", HTMLInputElement);
  const words = wordsOf(tray());
  const on = isSelected(input.value);
  const full = !on && selected.length >= seats();
  input.checked = on;
  input.disabled = full;
  label.classList.toggle("pb-pick--on", on);
  one(label, "span:not(.pb-sr)").textContent = full ? words.full : on ? words.picked : words.pick;
}

/** @param {Practice} practice */
function pick({ slug, name }) {
  const input = make("input");
  input.type = "checkbox";
  input.value = slug;
  const label = styled("label", "pb-pick", input, make("span"), styled("span", "pb-sr", `: ${name}`));
  label.dataset.name = name;
  return label;
}

/** @param {Element} element */
const nameIn = (element) => (element.textContent ?? "").trim();

/** Other practices instead of these. @param {Practice[]} practices */
export function put(practices) {
  selected = sound(practices);
  write();
  show();
}

/** The practices that are chosen. */
export const chosen = () => [...selected];

/** Say which practices the page itself puts side by side. @param {string[]} slugs */
export function shown(slugs) {
  beside = slugs;
  show();
}

/** Call this whenever the choice changes. @param {() => void} listener */
export function onChange(listener) {
  listeners.push(listener);
}

/** Give every practice in `root` its box, once. For lists that a script makes or changes. @param {ParentNode} root */
export function offer(root) {
  for (const result of all(root, '[data-result^="praktijken/"]:not([data-pick])')) {
    const name = nameIn(one(result, "h2 a, h3 a, a"));
    result.dataset.pick = "";
    // In a row of a table the box stands under the name: a row holds nothing but cells.
    (result.querySelector("th") ?? result).append(pick({ slug: (result.dataset.result ?? "").split("/")[1], name }));
  }
  const [practice] = all(root, "article[data-practice]:not([data-archived], [data-pick])");
  if (practice) {
    practice.dataset.pick = "";
    one(practice, ".pb-actions").prepend(pick({ slug: practice.dataset.practice ?? "", name: nameIn(one(practice, "h1")) }));
  }
  show();
}

/** Take up what was chosen before, and follow what other tabs choose. */
export function begin() {
  function again() {
    selected = [];
    read();
    show();
  }

  // Heard here and not on each box, so that lists may be put in another order, or copied.
  document.addEventListener("change", (event) => {
    const label = around(event, ".pb-pick");
    if (label) toggle({ slug: one(label, "input", HTMLInputElement).value, name: label.dataset.name ?? "" });
  });
  window.addEventListener("storage", ({ key }) => {
    if (key === KEY) again();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) again();
  });
  read();
  offer(document);
}
