/*
 * Which columns of a table a screen shows; the address says so. As long as nobody chose, it shows those that matter most,
 * and paper and what one copies have them all.
 */
"use strict";
window.pbCompare.columns = function (table, box) {
  const boxes = [...box.querySelectorAll("input")];
  const asked = new URLSearchParams(location.search).get("kolommen");
  const usual = (one) => "essential" in one.dataset;
  let chosen = false;

  /* Also used for rows that come later. */
  function show(rows) {
    for (const [at, one] of boxes.entries()) {
      for (const row of rows) {
        const cell = row.cells[at + 1];
        cell.hidden = chosen && !one.checked;
        cell.toggleAttribute("data-later", !chosen && !one.checked);
      }
    }
  }

  function choose(wanted) {
    for (const one of boxes) one.checked = wanted(one);
    chosen = boxes.some((one) => one.checked !== usual(one));
    show(table.rows);
  }

  function remember() {
    const address = new URL(location.href);
    const names = boxes.every((one) => one.checked) ? ["alle"] : boxes.filter((one) => one.checked).map((one) => one.dataset.name);
    if (chosen) address.searchParams.set("kolommen", names.join(","));
    else address.searchParams.delete("kolommen");
    history.replaceState(null, "", address);
  }

  box.addEventListener("change", () => {
    choose((one) => one.checked);
    remember();
  });
  box.querySelector("[data-columns-all]").addEventListener("click", () => {
    choose(() => true);
    remember();
  });
  box.querySelector("[data-columns-usual]").addEventListener("click", () => {
    choose(usual);
    remember();
  });

  const names = asked === null ? [] : asked.split(",");
  const named = (one) => names.includes("alle") || names.includes(one.dataset.name) || names.includes(one.value);
  choose(boxes.some(named) ? named : usual);
  box.hidden = false;
  const known = new Set(["alle", ...boxes.flatMap((one) => [one.dataset.name, one.value])]);
  return { show, strange: names.filter((name) => name && !known.has(name)) };
};
