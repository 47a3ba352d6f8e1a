/** The rows of practices from the tables that stand ready: made and escaped there, and moved here as nodes. */
import { all } from "../shared/dom.js";
import { fetched } from "../shared/fetched.js";

/**
 * A page, and how to take an element of it over: its links lead where they led from `address`.
 * @param {string} html
 * @param {string} address
 */
function parsed(html, address) {
  const root = new DOMParser().parseFromString(html, "text/html");

  /**
   * @template {Element} E
   * @param {E} element
   */
  function take(element) {
    const copy = document.importNode(element, true);
    for (const link of all(copy, "a[href]", HTMLAnchorElement)) link.href = new URL(link.getAttribute("href") ?? "", address).href;
    return copy;
  }

  return { root, take };
}

/** A page with a table that stands ready. @param {string} url */
export async function tablePage(url) {
  const answer = await fetched(url);
  return parsed(await answer.text(), answer.url);
}

/** The row of one practice, with its sources. @param {string} slug */
export async function rowOf(slug) {
  const answer = await fetched(`rijen/${slug}.json`);
  const { row, sources } = await answer.json();
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
