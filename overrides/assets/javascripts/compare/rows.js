/* The rows of practices from the tables that stand ready: made and escaped there, and moved here as nodes. */
"use strict";
window.pbCompare = {};
window.pbCompare.rows = (function () {
  async function get(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer;
  }

  /* Such a table, and how to take a node of it over: its links lead where they led from `address`. */
  function parsed(html, address) {
    const found = new DOMParser().parseFromString(html, "text/html");
    function take(node) {
      const copy = document.importNode(node, true);
      for (const link of copy.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), address).href;
      return copy;
    }
    return { found, take };
  }

  async function page(url) {
    const answer = await get(url);
    return parsed(await answer.text(), answer.url);
  }

  /* The row of one practice, with its sources. */
  async function apart(slug) {
    const answer = await get(`rijen/${slug}.json`);
    const { row, sources } = await answer.json();
    return parsed(`<table>${row}</table><ol>${sources}</ol>`, answer.url);
  }

  const source = (found, key) => found.querySelector(`li[data-source="${CSS.escape(key)}"]`);

  /* What a table is must not be lost where a phone shows it as blocks (some browsers go by `display`). */
  function roles(table) {
    table.setAttribute("role", "table");
    for (const group of [table.tHead, ...table.tBodies, table.tFoot].filter(Boolean)) group.setAttribute("role", "rowgroup");
    for (const row of table.rows) {
      row.setAttribute("role", "row");
      for (const cell of row.cells) {
        const head = cell.scope && cell.scope.startsWith("col") ? "columnheader" : "rowheader";
        cell.setAttribute("role", cell.tagName === "TH" ? head : "cell");
      }
    }
  }

  return { get, page, apart, roles, source };
})();
