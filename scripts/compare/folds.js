/** Which rows of chosen practices show: only where they differ, and on a phone those that matter most. */
import { all, make, styled } from "../shared/dom.js";
import { nameOf } from "./cells.js";
import { part, words } from "./page.js";
import { filled } from "../shared/sentences.js";

/** @param {HTMLTableRowElement[]} rows */
const named = (rows) => rows.map(nameOf).join(", ");

/** The switch that leaves only differences. @param {HTMLTableElement} table @param {() => void} changed */
export function differences(table, changed) {
  const text = words();
  const equal = all(table, "tr[data-equal]", HTMLTableRowElement);
  const button = part("switch");
  part("same").textContent = equal.length === 1 ? text["same-1"] : filled(text.same, { n: equal.length });

  /** @param {boolean} only */
  function show(only) {
    button.setAttribute("aria-checked", String(only));
    for (const row of equal) row.hidden = only;
    for (const body of table.tBodies) body.hidden = all(body, "tr[data-field]").every((row) => row.hidden);
    part("hidden").textContent = only && equal.length ? text.hidden + named(equal) : "";
    changed();
  }

  button.addEventListener("click", () => show(button.getAttribute("aria-checked") !== "true"));
  show(false);
}

/**
 * At the end of a group a row with a button, which only a narrow screen shows: it says which rows are folded and shows them.
 * @param {HTMLTableSectionElement} body
 * @param {number} columns
 * @returns what to do when other rows are hidden
 */
function fold(body, columns) {
  const text = words();
  const folding = all(body, "tr[data-folds]", HTMLTableRowElement);
  const button = make("button");
  button.type = "button";
  const cell = make("td", button);
  cell.colSpan = columns;
  const last = styled("tr", "pb-chosen__more", cell);
  body.append(last);

  function update() {
    const left = folding.filter((row) => !row.hidden);
    const open = body.classList.contains("pb-chosen__open");
    last.hidden = !left.length;
    button.setAttribute("aria-expanded", String(open));
    button.textContent = open ? text.less : text.more + named(left);
  }

  button.addEventListener("click", () => {
    const open = body.classList.toggle("pb-chosen__open");
    update();
    const first = folding.find((row) => !row.hidden)?.cells[0];
    if (!first) return;
    first.tabIndex = -1; // what appears may stand above the button: that is where reading goes on
    if (open) first.focus();
  });
  return update;
}

/** Fold each group. @param {HTMLTableElement} table @param {number} columns @returns what to do when other rows are hidden */
export function folds(table, columns) {
  const updates = [...table.tBodies].map((body) => fold(body, columns));
  return () => updates.forEach((update) => update());
}
