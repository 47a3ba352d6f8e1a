/** What the address asks of a table that stands ready: values by filter, and a column to sort by. */
import { MOST_NAMED, shortened } from "./naming.js";
import { filled } from "../shared/sentences.js";

/** @typedef {[filter: string, ids: string[]]} Wanted */

const OTHERS = ["q", "sorteer", "kolommen"];

/** @param {string[]} values */
const distinct = (values) => [...new Set(values.filter(Boolean))];

/**
 * @param {Record<string, string>} words of the page
 * @param {HTMLTableCellElement[]} heads
 */
export function address(words, heads) {
  const filters = words.filters.split(" ");
  /** @type {Record<string, Record<string, string>>} */
  const former = JSON.parse(words.former);
  const parameters = () => new URLSearchParams(window.location.search);

  /** A value as it is called now: a term may have had another id. @param {string} filter @param {string} value */
  function now(filter, value) {
    const id = value.trim().toLowerCase();
    return Object.hasOwn(former, filter) && Object.hasOwn(former[filter], id) ? former[filter][id] : id;
  }

  /** The values that count, and the place of the column, -1 for none, with its direction. */
  function wanted() {
    const search = parameters();
    const sort = search.get("sorteer") ?? "";
    const column = sort.slice(sort.startsWith("-") ? 1 : 0);
    /** @type {1 | -1} */
    const direction = sort.startsWith("-") ? -1 : 1;
    return {
      values: filters.map((name) => /** @type {Wanted} */ ([name, distinct(search.getAll(name).map((value) => now(name, value)))])).filter(([, ids]) => ids.length),
      at: heads.findIndex(({ dataset }) => "sorts" in dataset && [dataset.name, dataset.field].includes(column)),
      direction,
    };
  }

  /** What is asked and this table cannot do. @param {string[]} columns that it does not have */
  function strange(columns) {
    const search = parameters();
    const typed = (search.get("q") ?? "").trim();
    const sort = search.get("sorteer");
    const names = [...new Set(search.keys())].filter((name) => !filters.includes(name) && !OTHERS.includes(name)).concat(columns);
    if (sort && wanted().at < 0) names.push(sort);
    const sentences = [];
    if (typed) sentences.push(filled(words.noWords, { q: shortened(typed) }));
    if (names.length) sentences.push(words.strange + names.slice(0, MOST_NAMED).map(shortened).join(", "));
    return sentences.join(" ");
  }

  return { wanted, strange };
}
