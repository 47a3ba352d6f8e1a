/* Sorting the rows of a table by one of its columns. What is empty stands last, in whichever direction. */
"use strict";
window.pbCompare.order = (function () {
  const collator = new Intl.Collator("nl", { numeric: true });

  function key(cell) {
    return { silent: Boolean(cell.querySelector(".pb-silence")), words: cell.dataset.order || (cell.querySelector("a") || cell).textContent.trim() };
  }

  /* The rows in the order of the column at this place; `direction` is 1, or -1 for the other way round. */
  return function order(rows, at, direction) {
    const keyed = rows.map((row) => ({ row, ...key(row.cells[at]) }));
    keyed.sort((a, b) => Number(a.silent) - Number(b.silent) || direction * collator.compare(a.words, b.words));
    return keyed.map((one) => one.row);
  };
})();
