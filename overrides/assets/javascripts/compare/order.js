/* Sorting the rows of a table by one of its columns. What is empty stands last, in whichever direction. Letters count without
   their marks, as in `dutch/alphabet.py`. */
"use strict";
window.pbCompare.order = (function () {
  const collator = new Intl.Collator("nl", { numeric: true });

  // Worst: "'".repeat(n), "a\u0301".repeat(n)
  const MARKS = /[^\p{L}\p{N}\p{Z}]/gu;

  const plain = (words) => words.normalize("NFKD").replace(MARKS, "").trim();

  function key(cell) {
    return { silent: Boolean(cell.querySelector(".pb-silence")), words: cell.dataset.order || plain((cell.querySelector("a") || cell).textContent) };
  }

  /* The rows in the order of the column at this place; `direction` is 1, or -1 for the other way round. */
  return function order(rows, at, direction) {
    const keyed = rows.map((row) => ({ row, ...key(row.cells[at]) }));
    keyed.sort((a, b) => Number(a.silent) - Number(b.silent) || direction * collator.compare(a.words, b.words));
    return keyed.map((one) => one.row);
  };
})();
