/** What makes it work, of chosen practices: a row for each element that occurs more than once; what occurs once stands together at the end. */
import { all, make, one, styled } from "../shared/dom.js";
import { addCell, byAll, markEqual } from "./cells.js";
import { part, words } from "./page.js";

/** @typedef {import("./page.js").Chosen} Chosen */
/** @typedef {Map<Chosen, HTMLElement>} Users the practices with an element, each with its item */

/** @param {ParentNode} cell */
const itemsIn = (cell) => all(cell, "li[data-key]");

/** @param {HTMLElement} item */
const keyOf = (item) => item.dataset.key ?? "";

/** The elements by their key. @param {Chosen[]} practices @param {HTMLTableCellElement[]} cells */
function byKey(practices, cells) {
  /** @type {Map<string, Users>} */
  const elements = new Map();
  for (const [at, practice] of practices.entries()) {
    for (const item of itemsIn(cells[at])) {
      const users = elements.get(keyOf(item)) ?? new Map();
      elements.set(keyOf(item), users.set(practice, item));
    }
  }
  return elements;
}

/** How many elements are in how many practices. @param {Users[]} elements @param {number} most */
function counted(elements, most) {
  const text = words();
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { size } of elements) counts.set(size, (counts.get(size) ?? 0) + 1);
  const sizes = [...counts.keys()].sort().reverse();
  return sizes.map((size) => `${counts.get(size)} ${size === most ? byAll(size) : text[`some-${size}`]}`).join(", ");
}

/** @param {string} key @param {Users} users @param {Chosen[]} practices */
function sharedRow(key, users, practices) {
  const { yes, no } = words();
  const [first] = users.values();
  const head = make("th", one(first, "a").cloneNode(true));
  head.scope = "row";
  const row = make("tr", head);
  row.dataset.folds = "";
  row.dataset.field = `working_elements/${key}`;
  for (const practice of practices) {
    const item = users.get(practice);
    const name = item?.querySelector("a");
    const box = make("div", item ? yes : no, ...[...(item?.childNodes ?? [])].filter((node) => node !== name));
    box.className = item ? "pb-yes" : "pb-silence";
    addCell(row, practice, box);
  }
  if (users.size === practices.length) {
    head.append(make("small", byAll(users.size)));
    markEqual(row);
  }
  return row;
}

/**
 * The rows of the elements, before the row with what only one practice has.
 * @param {HTMLTableRowElement} last
 * @param {Chosen[]} practices
 * @param {HTMLTableCellElement[]} cells
 */
export function workingElements(last, practices, cells) {
  const { only, none } = words();
  const elements = byKey(practices, cells);
  part("elements").textContent = counted([...elements.values()], practices.length);
  for (const [key, users] of [...elements].sort((a, b) => b[1].size - a[1].size)) {
    if (users.size > 1) last.before(sharedRow(key, users, practices));
  }
  last.cells[0].textContent = only;
  for (const [at, practice] of practices.entries()) {
    const own = itemsIn(cells[at]).filter((item) => elements.get(keyOf(item))?.size === 1);
    const silent = cells[at].querySelector(".pb-silence") ? cells[at].childNodes : [none];
    addCell(last, practice, make("div", ...(own.length ? [styled("ul", "pb-cell", ...own)] : silent)));
  }
}
