/** The table of chosen practices: a column for each, a row for each field. All texts come from the page's own data. */
import { all, make, one } from "../shared/dom.js";
import { filled, todayInDutch } from "../shared/sentences.js";
import { fill } from "./cells.js";
import { removal } from "./edit-selection.js";
import { workingElements } from "./elements.js";
import { figures } from "./figures.js";
import { differences, folds } from "./folds.js";
import { notes } from "./notes.js";
import { page, part, words } from "./page.js";
import { roles } from "./rows.js";
import { takeAlong } from "./take-along.js";

/** @typedef {import("./page.js").Chosen} Chosen */

/** @param {Chosen} practice @param {Chosen[]} practices */
function head(practice, practices) {
  const cell = make("th", ...practice.row.cells[0].childNodes, removal(practice, practices));
  cell.scope = "col";
  cell.dataset.practice = practice.slug;
  cell.setAttribute("aria-label", practice.name); // what is read with each cell, without what one can do here
  return cell;
}

/** @param {Chosen[]} practices two or three */
export function sideBySide(practices) {
  const text = words();
  const table = one(page(), "[data-compare]", HTMLTableElement);
  const heading = one(page(), "h1");
  const title = text[`title-${practices.length}`];
  document.title = document.title.replace(heading.textContent, title);
  heading.textContent = title;

  table.rows[0].append(...practices.map((practice) => head(practice, practices)));
  for (const group of all(table, ".pb-chosen__group th", HTMLTableCellElement)) group.colSpan = practices.length + 1;
  // The rows of this table and the cells of a practice's row come in the same order.
  for (const [at, row] of all(table, "tr[data-field]", HTMLTableRowElement).entries()) {
    const cells = practices.map((practice) => practice.row.cells[at + 1]);
    if (row.dataset.field === "working_elements") workingElements(row, practices, cells);
    else if (row.dataset.field === "figures") figures(row, practices, cells);
    else fill(row, practices, cells.map((cell) => cell.childNodes));
  }
  notes(table, practices.flatMap(({ sources }) => sources));
  differences(table, folds(table, practices.length + 1));
  roles(table);
  part("printed").textContent = filled(text.printed, { date: todayInDutch(), address: window.location.href });
  takeAlong(table, () => [part("printed"), part("hidden")].map((line) => line.textContent ?? ""));
  one(page(), "[data-booklet]", HTMLAnchorElement).search = `praktijken=${practices.map(({ slug }) => slug).join(",")}`;
  part("chosen").hidden = false;
  part("start").hidden = true;
}
