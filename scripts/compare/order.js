/**
 * Sorting the rows of a table by one of its columns. What is empty stands last, in whichever direction. Letters count without
 * their marks, as in `dutch/wording.py`.
 */
const MARKS = /[^\p{L}\p{N}\p{Z}]/gu;

const collator = new Intl.Collator("nl", { numeric: true });

/** What counts of a text. @param {string} text */
export const plain = (text) => text.normalize("NFKD").replace(MARKS, "").trim();

/** The order of two texts, of what counts of them. @type {(one: string, other: string) => number} */
export const compare = collator.compare;

/** @param {HTMLTableCellElement} cell */
function keyOf(cell) {
  return { silent: Number(cell.querySelector(".pb-silence") !== null), text: cell.dataset.order || plain((cell.querySelector("a") ?? cell).textContent) };
}

/**
 * The rows in the order of the column at this place.
 * @param {HTMLTableRowElement[]} rows
 * @param {number} at
 * @param {1 | -1} direction
 */
export function inOrder(rows, at, direction) {
  const keyed = rows.map((row) => ({ row, ...keyOf(row.cells[at]) }));
  keyed.sort((a, b) => a.silent - b.silent || direction * compare(a.text, b.text));
  return keyed.map(({ row }) => row);
}
