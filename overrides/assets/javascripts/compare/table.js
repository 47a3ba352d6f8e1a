/*
 * A comparison that stands ready: sort by a heading, choose columns, and show only what the filters in the address
 * leave (the same names and values as in the catalogue). All texts come from the HTML.
 */
"use strict";
(function () {
  const table = document.querySelector("[data-ready-made] table");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const FILTERS = ["thema", "doelgroep", "via", "provincie", "gemeente", "onderbouwing", "element", "soort", "status"];

  /* What is empty stands last, in whichever direction. */
  function compare(at, direction) {
    return (one, other) => {
      const [a, b] = [one.cells[at], other.cells[at]];
      const [silentA, silentB] = [a, b].map((cell) => Boolean(cell.querySelector(".pb-silence")));
      if (silentA !== silentB) return silentA ? 1 : -1;
      const [x, y] = [a, b].map((cell) => cell.dataset.order || (cell.querySelector("a") || cell).textContent.trim());
      return direction * x.localeCompare(y, "nl", { numeric: true });
    };
  }

  function sort(head) {
    const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
    body.append(...[...body.rows].sort(compare(heads.indexOf(head), direction)));
  }

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pb-wide__sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(head));
    head.append(button);
  }

  function columns(box) {
    const boxes = [...box.querySelectorAll("input")];
    const asked = new URLSearchParams(location.search).get("kolommen");
    const chosen = asked === null ? null : asked.split(",");

    function show() {
      for (const [at, one] of boxes.entries()) {
        for (const row of table.rows) row.cells[at + 1].hidden = !one.checked;
      }
    }

    function remember() {
      const address = new URL(location.href);
      if (boxes.every((one) => one.checked)) address.searchParams.delete("kolommen");
      else address.searchParams.set("kolommen", boxes.filter((one) => one.checked).map((one) => one.value).join(","));
      history.replaceState(null, "", address);
    }

    for (const one of boxes) {
      if (chosen) one.checked = chosen.includes(one.value);
      one.addEventListener("change", () => { show(); remember(); });
    }
    show();
    box.hidden = false;
  }

  function filter(said) {
    const asked = new URLSearchParams(location.search);
    const names = FILTERS.filter((name) => asked.has(name));
    if (!names.length) return;
    let left = 0;
    for (const row of body.rows) {
      const fits = names.every((name) => {
        const values = (row.dataset[name] || "").split(" ");
        return asked.getAll(name).some((value) => values.includes(value));
      });
      row.hidden = !fits;
      left += Number(fits);
    }
    const all = document.createElement("a");
    all.href = location.pathname;
    all.textContent = said.dataset.all;
    said.append(said.dataset.said.replace("{n}", left).replace("{m}", body.rows.length), " ", all);
    said.hidden = false;
  }

  columns(document.querySelector("[data-columns]"));
  filter(document.querySelector("[data-filtered]"));
  window.pbTake(table);
})();
