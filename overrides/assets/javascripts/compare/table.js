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
  const { show: showColumns, strange: strangeColumns } = columns(table, page.querySelector("[data-columns]"));
  const former = JSON.parse(words.former);
  let whole = words.parts ? null : Promise.resolve(own);
  const NAMED = 5; // of what is unknown; a longer list helps nobody
  const LONGEST = 60; // characters of it
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

  /* A value as it is called now: a term may have had another id. */
  function now(name, value) {
    const id = value.trim().toLowerCase();
    return Object.hasOwn(former, name) && Object.hasOwn(former[name], id) ? former[name][id] : id;
  }

  /* What the address asks for: values by filter, and a column with its direction. */
  function wanted() {
    const address = new URLSearchParams(location.search);
    const values = words.filters.split(" ").map((name) => [name, [...new Set(address.getAll(name).map((value) => now(name, value)).filter(Boolean))]]);
    const sort = address.get("sorteer") || "";
    const column = sort.slice(sort.startsWith("-") ? 1 : 0);
    const at = heads.findIndex((head) => "sorts" in head.dataset && [head.dataset.name, head.dataset.field].includes(column));
    return { values: values.filter(([, ids]) => ids.length), at, direction: sort.startsWith("-") ? -1 : 1 };
  }

  /* What the address asks for and this table cannot do is said. */
  function strange() {
    const address = new URLSearchParams(location.search);
    const known = new Set([...words.filters.split(" "), "q", "sorteer", "kolommen"]);
    const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
    const names = [...new Set([...address.keys()].filter((name) => !known.has(name))), ...strangeColumns];
    if (address.get("sorteer") && wanted().at < 0) names.push(address.get("sorteer"));
    const told = [];
    if ((address.get("q") || "").trim()) told.push(words.noWords.replace("{q}", short(address.get("q").trim())));
    if (names.length) told.push(words.strange + names.slice(0, NAMED).map(short).join(", "));
    return told.join(" ");
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
      total.textContent = values.length ? words.fits.replace("{n}", left.length.toLocaleString("nl-NL")).replace("{m}", found.length.toLocaleString("nl-NL")) : said;
      part("range").textContent = shown.length < left.length ? words.range.replace("{n}", shown.length.toLocaleString("nl-NL")) : "";
      more.parentElement.hidden = shown.length === left.length;
      part("none").hidden = left.length > 0;
      table.parentElement.hidden = left.length === 0;
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
    form.elements.sorteer.value = at < 0 ? "" : heads[at].dataset.name;
    form.elements.omgekeerd.checked = direction < 0;
  }

  function sortBy(field, reverse) {
    go((search) => (field ? search.set("sorteer", (reverse ? "-" : "") + field) : search.delete("sorteer")));
  }

  for (const head of heads.filter((one) => "sorts" in one.dataset)) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "pb-wide__sort";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sortBy(head.dataset.name, head.getAttribute("aria-sort") === "ascending"));
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
  part("unknown").textContent = strange();
  const date = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
  const printed = () => words.printed.replace("{date}", date).replace("{address}", location.href);
  window.addEventListener("beforeprint", () => { part("printed").textContent = printed(); });
  window.pbTake(table, () => [printed(), page.querySelector(".pb-total").textContent]);
  show().finally(() => page.removeAttribute("data-unready"));
})();
