/** Which columns of a table show, also on paper and in what one takes along; the address says so. As long as nobody chose, those that matter most. */
import { all, one } from "../shared/dom.js";

const PARAMETER = "kolommen";
const ALL = "alle";

/** @param {HTMLInputElement} box */
const isUsual = (box) => "essential" in box.dataset;

/** @param {HTMLInputElement} box */
const nameOf = (box) => box.dataset.name ?? "";

/**
 * @param {HTMLTableElement} table
 * @param {HTMLElement} choices
 * @returns how to show the columns of rows that come later, and the names that the address has and the table does not
 */
export function columns(table, choices) {
  const boxes = all(choices, "input", HTMLInputElement);

  /** @param {Iterable<HTMLTableRowElement>} rows */
  function show(rows) {
    for (const [at, { checked }] of boxes.entries()) {
      for (const row of rows) {
        row.cells[at + 1].hidden = !checked;
      }
    }
  }

  /** @param {(box: HTMLInputElement) => boolean} isWanted */
  function choose(isWanted) {
    for (const box of boxes) box.checked = isWanted(box);
    show(table.rows);
  }

  /** @param {(box: HTMLInputElement) => boolean} isWanted */
  function change(isWanted) {
    choose(isWanted);
    const address = new URL(window.location.href);
    const checked = boxes.filter((box) => box.checked);
    if (boxes.some((box) => box.checked !== isUsual(box))) address.searchParams.set(PARAMETER, checked.length === boxes.length ? ALL : checked.map(nameOf).join(","));
    else address.searchParams.delete(PARAMETER);
    window.history.replaceState(null, "", address);
  }

  choices.addEventListener("change", () => change(({ checked }) => checked));
  one(choices, "[data-columns-all]").addEventListener("click", () => change(() => true));
  one(choices, "[data-columns-usual]").addEventListener("click", () => change(isUsual));

  const names = new URLSearchParams(window.location.search).get(PARAMETER)?.split(",") ?? [];
  /** @param {HTMLInputElement} box */
  const isNamed = (box) => [ALL, nameOf(box), box.value].some((name) => names.includes(name));
  choose(boxes.some(isNamed) ? isNamed : isUsual);
  choices.hidden = false;
  const known = new Set([ALL, ...boxes.flatMap((box) => [nameOf(box), box.value])]);
  return { show, strange: names.filter((name) => name && !known.has(name)) };
}
