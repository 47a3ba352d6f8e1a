/*
 * What a table is must not be lost where a phone shows it as blocks (some browsers go by `display`). And the names of a
 * cell show while one points at it or has the focus on it, over other cells: Escape puts them away (WCAG 1.4.13).
 */
"use strict";
(function () {
  const table = document.querySelector(".pb-cross");
  window.pbCompare.rows.roles(table);
  const QUIET = "pb-cross--quiet";
  document.addEventListener("keydown", ({ key }) => key === "Escape" && table.classList.add(QUIET));
  for (const moved of ["mouseover", "focusin"]) {
    table.addEventListener(moved, ({ target, relatedTarget }) => {
      const cell = target.closest("td");
      if (!cell || !cell.contains(relatedTarget)) table.classList.remove(QUIET);
    });
  }
})();
