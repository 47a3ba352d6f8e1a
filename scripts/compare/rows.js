/** The rows of practices from the tables that stand ready: made and escaped there, and moved here as nodes. */
import { fetched } from "../shared/fetched.js";
import { parsed } from "../shared/other-page.js";

/**
 * The row of one practice, with its sources.
 * @param {string} slug
 * @param {number} file which of the files with rows holds it
 */
export async function rowOf(slug, file) {
  const answer = await fetched(`rijen/${file}.json`);
  const { [slug]: { row, sources } } = await answer.json();
  return parsed(`<table>${row}</table><ol>${sources}</ol>`, answer.url);
}

/**
 * The source with this key.
 * @param {ParentNode} root
 * @param {string} key
 * @returns {HTMLElement | null}
 */
export const sourceOf = (root, key) => root.querySelector(`li[data-source="${CSS.escape(key)}"]`);

/** What a table is must not be lost where a phone shows it as blocks (some browsers go by `display`). @param {HTMLTableElement} table */
export function roles(table) {
  table.setAttribute("role", "table");
  for (const group of [table.tHead, ...table.tBodies, table.tFoot]) group?.setAttribute("role", "rowgroup");
  for (const row of table.rows) {
    row.setAttribute("role", "row");
    for (const cell of row.cells) {
      const head = cell.scope.startsWith("col") ? "columnheader" : "rowheader";
      cell.setAttribute("role", cell.tagName === "TH" ? head : "cell");
    }
  }
}
