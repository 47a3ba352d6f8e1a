/**
 * A comparison that stands ready: sorted, narrowed by the filters of the catalogue, in columns of choice.
 * All of it stands in the address. A long table comes in parts: as soon as one sorts or filters, the others are fetched,
 * so that it holds for the whole, and rows come so many at a time. All texts come from the HTML.
 */
import { offer } from "../every-page/selection.js";
import { all, one, ready, wordsOf } from "../shared/dom.js";
import { filled, inDutch, todayInDutch } from "../shared/sentences.js";
import { address } from "./asked.js";
import { columns } from "./columns.js";
import { inOrder } from "./order.js";
import { pageAt } from "../shared/other-page.js";
import { roles, sourceOf } from "./rows.js";
import { takeAlong } from "./take-along.js";

const SEVERAL = "several";

/** The rows at an address, after their sources have come to this page. @param {string} url @param {HTMLElement} page */
async function rowsAt(url, page) {
  const { root, take } = await pageAt(url);
  const list = one(page, ".pb-sources");
  for (const source of all(root, "li[data-source]")) {
    if (!sourceOf(page, source.dataset.source ?? "")) list.append(take(source));
  }
  return all(root, "tr[data-practice]", HTMLTableRowElement).map(take);
}

/** Whether a row has one of the values of each filter. @param {HTMLElement} row @param {import("./asked.js").Wanted[]} values */
const fits = ({ dataset }, values) => values.every(([name, ids]) => (dataset[name] ?? "").split(" ").some((value) => ids.includes(value)));

/**
 * A filter says what the address says. That may be several values, or one that the table does not have; the filter then says so.
 * @param {HTMLSelectElement} filter
 * @param {string[]} ids
 * @param {string} several
 */
function fill(filter, ids, several) {
  for (const option of all(filter, "[data-several]")) option.remove();
  const single = ids.length === 1 && [...filter.options].some(({ value }) => value === ids[0]);
  if (!single) {
    const option = new Option(ids.length > 1 ? several : ids[0], SEVERAL);
    option.dataset.several = "";
    filter.add(option);
  }
  filter.value = single ? ids[0] : SEVERAL;
}

/** Begin, on a page with such a table. */
export function readyMade() {
  const page = one(document, "[data-ready-made]");
  const words = wordsOf(page);
  /** @param {string} name */
  const part = (name) => one(page, `[data-table="${name}"]`);
  const table = one(page, "table", HTMLTableElement);
  const body = table.tBodies[0];
  const heads = [...table.rows[0].cells];
  const form = one(part("filters"), "form");
  const sorting = one(form, "[name=sorteer]", HTMLSelectElement);
  const reversed = one(form, "[name=omgekeerd]", HTMLInputElement);
  const filters = all(form, "select", HTMLSelectElement).filter((select) => select !== sorting);
  const total = one(page, "[data-total]");
  const usualTotal = total.textContent;
  const more = part("more");
  const step = Number(words.rows);
  const own = [...body.rows];
  const { show: showColumns, strange: strangeColumns } = columns(table, one(page, "[data-columns]"));
  const { wanted, strange } = address(words, heads);
  let whole = words.parts ? null : Promise.resolve(own);
  let limit = step;

  /** The rows of another part. When it does not come, that is said, and the rest stands. @param {string} url */
  async function rowsOf(url) {
    try {
      return await rowsAt(url, page);
    } catch {
      part("failed").textContent = words.failed;
      return [];
    }
  }

  /** Every row of the table, from all its parts. */
  async function allRows() {
    const parts = words.parts.trim().split(" ").map((url, at) => (at + 1 === Number(words.partNumber) ? own : rowsOf(url)));
    return (await Promise.all(parts)).flat();
  }

  /** @param {ReturnType<typeof wanted>} wanted */
  async function showRows({ values, at, direction }) {
    whole ??= allRows();
    const rows = await whole;
    const left = rows.filter((row) => fits(row, values));
    const shown = (at < 0 ? left : inOrder(left, at, direction)).slice(0, limit);
    body.replaceChildren(...shown);
    showColumns(shown);
    total.dataset.total = String(left.length);
    total.textContent = values.length ? filled(words.fits, { n: inDutch(left.length), m: inDutch(rows.length) }) : usualTotal;
    part("range").textContent = shown.length < left.length ? filled(words.range, { n: inDutch(shown.length) }) : "";
    /** @type {HTMLElement} */ (more.parentElement).hidden = shown.length === left.length;
    part("none").hidden = left.length > 0;
    /** @type {HTMLElement} */ (table.parentElement).hidden = left.length === 0;
    for (const pager of all(page, ".pb-pager")) pager.hidden = true;
  }

  async function show() {
    const now = wanted();
    const { values, at } = now;
    if (whole || values.length || at >= 0) {
      ready(false);
      await showRows(now);
    }
    for (const row of body.rows) row.dataset.result = `praktijken/${row.dataset.practice}`;
    offer(body);
    roles(table);
    ready(true);
  }

  /** The form says what the address says. */
  function fillForm() {
    const { values, at, direction } = wanted();
    const chosen = new Map(values);
    for (const filter of filters) fill(filter, chosen.get(filter.name) ?? [""], words.several);
    sorting.value = heads[at]?.dataset.name ?? "";
    reversed.checked = direction < 0;
  }

  /** Ask something else. @param {string} name @param {string} value empty for nothing */
  function go(name, value) {
    const next = new URL(window.location.href);
    if (value) next.searchParams.set(name, value);
    else next.searchParams.delete(name);
    window.history.replaceState(null, "", next);
    limit = step;
    fillForm();
    return show();
  }

  /** @param {string} field @param {boolean} reverse */
  const sortBy = (field, reverse) => go("sorteer", field && (reverse ? "-" : "") + field);

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", ({ target }) => {
    const filter = filters.find((select) => select === target);
    if (filter) go(filter.name, filter.value);
    else sortBy(sorting.value, reversed.checked);
  });
  more.addEventListener("click", async () => {
    const before = body.rows.length;
    limit += step;
    await show();
    one(body.rows[before], "a").focus();
  });

  fillForm();
  part("filters").hidden = false;
  part("filters").toggleAttribute("open", wanted().values.length > 0);
  part("unknown").textContent = strange(strangeColumns);
  const date = todayInDutch();
  const printed = () => filled(words.printed, { date, address: window.location.href });
  window.addEventListener("beforeprint", () => { part("printed").textContent = printed(); });
  takeAlong(table, () => [printed(), one(page, ".pb-total").textContent]);
  return show();
}
