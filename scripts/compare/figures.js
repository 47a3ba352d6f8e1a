/**
 * Figures of chosen practices, like beside like: a row for each unit in which more than one of them counts, then the rest.
 * Figures of one result stay together, since a caveat holds for all of them.
 */
import { all, styled } from "../shared/dom.js";
import { fill } from "./cells.js";
import { words } from "./page.js";
import { filled } from "../shared/sentences.js";

/** @typedef {import("./page.js").Chosen} Chosen */

const MOST_OPEN = 2; // rows of a unit that stand open on a phone

/** @param {ParentNode} cell */
const resultsIn = (cell) => all(cell, "li[data-units]", HTMLLIElement);

/** @param {HTMLElement} item */
const unitsOf = (item) => (item.dataset.units ?? "").split("|").filter(Boolean);

/**
 * The units of more than one practice, those of most practices first; each counts in the results that no unit before it has,
 * so that no row has one practice alone.
 * @param {HTMLElement[][]} lists
 */
function shared(lists) {
  /** @type {string[]} */
  const units = [];
  for (let left = lists; ;) {
    /** @type {Map<string, number>} */
    const users = new Map();
    for (const items of left) {
      for (const unit of new Set(items.flatMap(unitsOf))) users.set(unit, (users.get(unit) ?? 0) + 1);
    }
    const [most] = [...users].filter(([, amount]) => amount > 1).sort((a, b) => b[1] - a[1]);
    if (!most) return units;
    units.push(most[0]);
    left = left.map((items) => items.filter((item) => !unitsOf(item).includes(most[0])));
  }
}

/**
 * A list with whole results: as many as there is room for; a link leads to the others.
 * @param {HTMLElement[]} items
 * @param {Chosen} practice
 */
function list(items, { name, address }) {
  const { figures: most, left } = words();
  let amount = 0;
  const at = items.findIndex(({ children }) => {
    const full = amount > 0 && amount + children.length > Number(most);
    amount += children.length;
    return full;
  });
  const rest = at < 0 ? [] : items.slice(at);
  const results = styled("ul", "pb-cell", ...items.filter((item) => !rest.includes(item)));
  if (!rest.length) return [results];
  const beyond = rest.reduce((sum, { children }) => sum + children.length, 0);
  const link = styled("a", "pb-cell__note pb-cell__beyond", filled(left, { n: beyond }), styled("span", "pb-sr", `: ${name}`));
  link.href = `${address}#${(rest[0].dataset.result ?? "").split("/")[0]}`;
  return [results, " ", link];
}

/**
 * A row for each unit that practices share, before the row with their other figures.
 * @param {HTMLTableRowElement} last
 * @param {Chosen[]} practices
 * @param {HTMLTableCellElement[]} cells
 */
export function figures(last, practices, cells) {
  const text = words();
  const lists = cells.map(resultsIn);
  const units = shared(lists);
  const title = last.cells[0].textContent;
  /** @param {HTMLElement} item */
  const unitOf = (item) => units.find((unit) => unitsOf(item).includes(unit));

  /** @param {string | undefined} unit @param {string} none */
  function contents(unit, none) {
    return lists.map((items, at) => {
      const mine = items.filter((item) => unitOf(item) === unit);
      if (mine.length) return list(mine, practices[at]);
      return items.length ? [none] : [...cells[at].cloneNode(true).childNodes]; // there it says why there are none
    });
  }

  for (const [nth, unit] of units.entries()) {
    const row = /** @type {HTMLTableRowElement} */ (last.cloneNode(true));
    row.dataset.field = `${last.dataset.field}/${unit}`;
    if (nth >= MOST_OPEN) row.dataset.folds = "";
    row.cells[0].textContent = `${title}: ${unit}`;
    fill(row, practices, contents(unit, text.noFigure));
    last.before(row);
  }
  if (units.length) {
    last.cells[0].textContent = text.otherFigures;
    last.dataset.folds = "";
  }
  if (units.length && lists.flat().every(unitOf)) last.remove();
  else fill(last, practices, contents(undefined, text.noOther));
}
