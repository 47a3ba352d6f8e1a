/*
 * A comparison that stands ready: sorted by a heading, narrowed by the filters of the catalogue, in columns of choice.
 * All of it stands in the address. A long table comes in parts: as soon as one sorts or filters, the others are fetched,
 * so that it holds for the whole, and rows come so many at a time. All texts come from the HTML.
 */
"use strict";
(function () {
  const page = document.querySelector("[data-ready-made]");
  const words = page.dataset;
  const part = (name) => page.querySelector(`[data-table="${name}"]`);
  const table = page.querySelector("table");
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const form = part("filters").querySelector("form");
  const filters = [...form.querySelectorAll("select")].filter((one) => one.name !== "sorteer");
  const total = page.querySelector("[data-total]");
  const said = total.textContent;
  const more = part("more");
  const step = Number(words.rows);
  const { rows, columns, order } = window.pbCompare;
  const own = [...body.rows];
  const showColumns = columns(table, page.querySelector("[data-columns]"));
  let whole = words.parts ? null : Promise.resolve(own);
  let limit = step;

  /* Every row of the table, from all its parts. A part that does not come is said, and the rest stands. */
  function all() {
    whole = whole || Promise.all(words.parts.trim().split(" ").map((url, at) => (at + 1 === Number(words.partNumber) ? own : rowsOf(url)))).then((found) => found.flat());
    return whole;
  }

  async function rowsOf(url) {
    try {
      const { found, take } = await rows.page(url);
      const list = page.querySelector(".pb-sources");
      for (const source of found.querySelectorAll("li[data-source]")) {
        if (!rows.source(page, source.dataset.source)) list.append(take(source));
      }
      return [...found.querySelectorAll("tr[data-practice]")].map(take);
    } catch (error) {
      part("failed").textContent = words.failed;
      return [];
    }
  }

  /* What the address asks for: values by filter, and a column with its direction. */
  function wanted() {
    const address = new URLSearchParams(location.search);
    const values = words.filters.split(" ").map((name) => [name, address.getAll(name).map((value) => value.trim().toLowerCase()).filter(Boolean)]);
    const sort = address.get("sorteer") || "";
    const at = heads.findIndex((head) => head.dataset.field === sort.replace(/^-/, ""));
    return { values: values.filter(([, ids]) => ids.length), at, direction: sort.startsWith("-") ? -1 : 1 };
  }

  function fits(row, values) {
    return values.every(([name, ids]) => (row.dataset[name] || "").split(" ").some((value) => ids.includes(value)));
  }

  async function show() {
    const { values, at, direction } = wanted();
    if (whole || values.length || at >= 0) {
      document.documentElement.dataset.ready = "false";
      const found = await all();
      const left = found.filter((row) => fits(row, values));
      const sorted = at < 0 ? left : order(left, at, direction);
      const shown = sorted.slice(0, limit);
      body.replaceChildren(...shown);
      showColumns(shown);
      total.dataset.total = left.length;
      total.textContent = values.length ? words.fits.replace("{n}", left.length).replace("{m}", found.length) : said;
      part("range").textContent = shown.length < left.length ? words.range.replace("{n}", shown.length) : "";
      more.parentElement.hidden = shown.length === left.length;
      const pager = page.querySelector(".pb-pager");
      if (pager) pager.hidden = true;
    }
    for (const [place, head] of heads.entries()) {
      if (place === at) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    }
    rows.roles(table);
    document.documentElement.dataset.ready = "true";
  }

  function go(change) {
    const address = new URL(location.href);
    change(address.searchParams);
    history.replaceState(null, "", address);
    limit = step;
    fill();
    return show();
  }

  /* The form says what the address says. Of one filter the address may have several values; the form then says so. */
  function fill() {
    const { values, at, direction } = wanted();
    const chosen = new Map(values);
    for (const one of filters) {
      for (const option of one.querySelectorAll("[data-several]")) option.remove();
      const ids = chosen.get(one.name) || [""];
      if (ids.length > 1 || ![...one.options].some((option) => option.value === ids[0])) {
        const option = new Option(ids.length > 1 ? words.several : ids[0], "several");
        option.dataset.several = "";
        one.add(option);
      }
      one.value = one.querySelector("[data-several]") ? "several" : ids[0];
    }
    form.elements.sorteer.value = at < 0 ? "" : heads[at].dataset.field;
    form.elements.omgekeerd.checked = direction < 0;
  }

  function sortBy(field, reverse) {
    go((search) => (field ? search.set("sorteer", (reverse ? "-" : "") + field) : search.delete("sorteer")));
  }

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pb-wide__sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sortBy(head.dataset.field, head.getAttribute("aria-sort") === "ascending"));
    head.append(button);
  }

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    if (filters.includes(target)) go((search) => (target.value ? search.set(target.name, target.value) : search.delete(target.name)));
    else sortBy(form.elements.sorteer.value, form.elements.omgekeerd.checked);
  });

  more.addEventListener("click", async () => {
    const before = body.rows.length;
    limit += step;
    await show();
    body.rows[before].querySelector("a").focus();
  });

  fill();
  part("filters").hidden = false;
  part("filters").open = wanted().values.length > 0;
  window.pbTake(table);
  show().finally(() => page.removeAttribute("data-unready"));
})();
