/** The sources of chosen practices are numbered as notes: once in full below, by number in the table. */
import { all, make, one, styled } from "../shared/dom.js";
import { part, words } from "./page.js";

const NAMED = "pb-chosen__named"; // on paper the number leads to the name

/** Put each source below, once. @param {HTMLElement[]} sources @returns the number of each, by its key */
function numbered(sources) {
  const list = part("sources");
  /** @type {Map<string, number>} */
  const numbers = new Map();
  for (const source of sources) {
    const key = source.dataset.source ?? "";
    if (numbers.has(key)) continue;
    numbers.set(key, numbers.size + 1);
    const item = document.importNode(source, true);
    item.id = `bron-${key}`;
    list.append(item);
  }
  return numbers;
}

/** @param {HTMLElement} item @param {string} key @param {number} number */
function addNote(item, key, number) {
  const link = make("a", String(number));
  link.href = `#bron-${key}`;
  link.setAttribute("aria-label", words().note + number);
  const note = styled("sup", "pb-chosen__source", link);
  const caveat = item.querySelector(".pb-cell__caveat");
  const last = item.lastElementChild;
  if (caveat) caveat.before("\u00a0", note);
  else (last?.matches("div") ? last : item).append("\u00a0", note);
}

/** @param {HTMLTableElement} table @param {HTMLElement[]} sources */
export function notes(table, sources) {
  const named = all(table, 'tr[data-field="sources"] li[data-key]');
  const cited = new Set([...named, ...all(table, "[data-from]")].map(({ dataset }) => dataset.key ?? dataset.from));
  const numbers = numbered(sources.filter(({ dataset }) => cited.has(dataset.source)));
  for (const item of named) {
    const key = item.dataset.key ?? "";
    const link = one(item, "a", HTMLAnchorElement);
    link.href = `#bron-${key}`;
    link.className = NAMED;
    item.prepend(make("span", String(numbers.get(key)), styled("span", NAMED, ". ")));
  }
  for (const item of all(table, "[data-from]")) {
    const key = item.dataset.from ?? "";
    const number = numbers.get(key);
    if (number) addNote(item, key, number);
  }
}
