/* Which columns of a table are shown stands in the address. On a phone the usual choice is what matters most. */
"use strict";
window.pbCompare.columns = function (table, box) {
  const boxes = [...box.querySelectorAll("input")];
  const asked = new URLSearchParams(location.search).get("kolommen");
  const narrow = window.matchMedia("(max-width: 44em)").matches;
  const usual = (one) => !narrow || "essential" in one.dataset;

  /* Also used for rows that come later. */
  function show(rows) {
    for (const [at, one] of boxes.entries()) {
      for (const row of rows) row.cells[at + 1].hidden = !one.checked;
    }
  }

  function remember() {
    const address = new URL(location.href);
    if (boxes.every((one) => one.checked === usual(one))) address.searchParams.delete("kolommen");
    else address.searchParams.set("kolommen", boxes.filter((one) => one.checked).map((one) => one.value).join(","));
    history.replaceState(null, "", address);
  }

  for (const one of boxes) {
    one.checked = asked === null ? usual(one) : asked.split(",").includes(one.value);
    one.addEventListener("change", () => {
      show(table.rows);
      remember();
    });
  }
  show(table.rows);
  box.hidden = false;
  return show;
};
