/** The rows of chosen practices side by side: what each says in a cell of its own, what is equal once. */
import { make } from "../shared/dom.js";
import { words } from "./page.js";

/** @typedef {import("./page.js").Practice} Practice */

/** What a row says of itself. @param {HTMLTableRowElement} row */
export const nameOf = (row) => (row.cells[0].firstChild?.textContent ?? "").trim();

/** That something is so in all practices, of which there are so many. @param {number} amount */
export const byAll = (amount) => words()[`all-${amount}`];

/**
 * What one practice says. It stands in one box, so that a phone can set the name beside it.
 * @param {HTMLTableRowElement} row
 * @param {Practice} practice
 * @param {HTMLElement} box
 */
export function addCell(row, { name }, box) {
  const cell = make("td", box);
  cell.dataset.name = name;
  row.append(cell);
}

/** The practices say the same here. @param {HTMLTableRowElement} row */
export function markEqual(row) {
  row.classList.add("pb-chosen__equal");
  row.dataset.equal = "";
}

/**
 * A row with what each practice says, or once what they all say.
 * @param {HTMLTableRowElement} row
 * @param {Practice[]} practices
 * @param {Iterable<Node | string>[]} contents
 */
export function fill(row, practices, contents) {
  const boxes = contents.map((content) => make("div", ...content));
  if (boxes.some((box) => box.innerHTML !== boxes[0].innerHTML)) {
    practices.forEach((practice, at) => addCell(row, practice, boxes[at]));
    return;
  }
  boxes[0].append(make("span", `, ${byAll(practices.length)}`));
  const cell = make("td", boxes[0]);
  cell.colSpan = practices.length;
  row.append(cell);
  markEqual(row);
}
