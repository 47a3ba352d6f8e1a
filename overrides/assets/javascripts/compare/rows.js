/* The rows of practices from the tables that stand ready: made and escaped there, and moved here as nodes. */
"use strict";
window.pbCompare = {};
window.pbCompare.rows = (function () {
  async function get(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer;
  }

  /* A page with such a table, and how to take a node of it over: its links lead where they led. */
  async function page(url) {
    const answer = await get(url);
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    function take(node) {
      const copy = document.importNode(node, true);
      for (const link of copy.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), answer.url).href;
      return copy;
    }
    return { found, take };
  }

  const source = (found, key) => found.querySelector(`li[data-source="${CSS.escape(key)}"]`);

  /* What a table is must not be lost where a phone shows it as blocks (some browsers go by `display`). */
  function roles(table) {
    table.setAttribute("role", "table");
    for (const group of [table.tHead, ...table.tBodies]) group.setAttribute("role", "rowgroup");
    for (const row of table.rows) {
      row.setAttribute("role", "row");
      for (const cell of row.cells) {
        const head = cell.scope && cell.scope.startsWith("col") ? "columnheader" : "rowheader";
        cell.setAttribute("role", cell.tagName === "TH" ? head : "cell");
      }
    }
  }

  return { get, page, roles, source };
})();
