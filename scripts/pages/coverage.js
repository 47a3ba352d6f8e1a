/**
 * The table of what there is and what not. The names of a cell show while one points at it or has the focus on it, over other
 * cells: Escape puts them away (WCAG 1.4.13).
 */
import { roles } from "../compare/rows.js";
import { everyPage } from "../every-page/every-page.js";
import { around, one } from "../shared/dom.js";

const QUIET = "pb-cross--quiet";

everyPage();
const table = one(document, ".pb-cross", HTMLTableElement);
roles(table);
document.addEventListener("keydown", ({ key }) => key === "Escape" && table.classList.add(QUIET));
for (const type of /** @type {const} */ (["mouseover", "focusin"])) {
  table.addEventListener(type, (event) => {
    const { relatedTarget } = /** @type {MouseEvent | FocusEvent} */ (event);
    const cell = around(event, "td");
    if (!cell || !cell.contains(/** @type {Node | null} */ (relatedTarget))) table.classList.remove(QUIET);
  });
}
