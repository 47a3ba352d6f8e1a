/*
 * Figures of chosen practices, like beside like: a row for each unit in which more than one of them counts, then the rest.
 * Figures of one result stay together, since a caveat holds for all of them.
 */
"use strict";
window.pbCompare.figures = (function () {
  const unitsOf = (item) => item.dataset.units.split("|").filter(Boolean);

  /* The units of more than one practice; those of most practices first. */
  function shared(lists) {
    const users = new Map();
    for (const items of lists) {
      for (const unit of new Set(items.flatMap(unitsOf))) users.set(unit, (users.get(unit) || 0) + 1);
    }
    return [...users].filter(([, amount]) => amount > 1).sort((a, b) => b[1] - a[1]).map(([unit]) => unit);
  }

  /* The cells of a row with figures → for each unit, and "" for the rest, the items of each practice. */
  function byUnit(cells) {
    const lists = cells.map((cell) => [...cell.querySelectorAll("li[data-units]")]);
    const units = shared(lists);
    const unitOf = (item) => units.find((unit) => unitsOf(item).includes(unit)) || "";
    return [...units, ""].map((unit) => ({ unit, lists: lists.map((items) => items.filter((item) => unitOf(item) === unit)) }));
  }

  /* A list with whole results: as many as a screen has room for; the others are for paper, and a link leads to them. */
  function list(items, one, most, words) {
    let shown = 0;
    const at = items.findIndex((item) => {
      const full = shown > 0 && shown + item.children.length > most;
      shown += item.children.length;
      return full;
    });
    const rest = at < 0 ? [] : items.slice(at);
    for (const item of items) item.className = rest.includes(item) ? "pb-cell__rest" : "";
    const made = document.createElement("ul");
    made.className = "pb-cell";
    made.append(...items);
    if (!rest.length) return [made];
    const link = document.createElement("a");
    const whose = document.createElement("span");
    link.className = "pb-cell__note pb-cell__beyond";
    link.href = `${one.address}#${rest[0].dataset.result.split("/")[0]}`;
    whose.className = "pb-sr";
    whose.textContent = `: ${one.name}`;
    link.append(words.left.replace("{n}", rest.reduce((sum, item) => sum + item.children.length, 0)), whose);
    return [made, " ", link];
  }

  return { byUnit, list };
})();
