/**
 * The data of the filters as they come: lists of whole numbers are text, written by facets.py in five bits a sign, the first
 * of a number in front. A set of practices is written as the distances between them, so that gzip has little left to do.
 */

/** @typedef {import("./facets.js").FilterData} FilterData */
/**
 * @typedef {object} PackedData
 * @property {string} practices slugs, with a blank between them
 * @property {string} concepts the places of those that the search does not know
 * @property {string} list
 * @property {Record<string, Record<string, string>>} values
 * @property {Record<string, Record<string, string>>} [own]
 * @property {Record<string, string[]>} [broader]
 * @property {Record<string, Record<string, string>>} former
 * @property {Record<string, string>} sort
 */

const SIGNS = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].map((sign, bits) => [sign, bits]));
const BASE = 32; // signs from there on are followed by more of the same number

/** Whole numbers out of text. @param {string} text */
export function numbers(text) {
  const found = [];
  let number = 0;
  for (const sign of text) {
    const bits = SIGNS.get(sign) ?? 0;
    number = number * BASE + (bits % BASE);
    if (bits >= BASE) continue;
    found.push(number);
    number = 0;
  }
  return found;
}

/** Places out of text: each as how far it is beyond the one before. @param {string} text */
export function places(text) {
  let place = -1;
  return numbers(text).map((beyond) => (place += beyond + 1));
}

/** @template T @param {Record<string, string>} packed @param {(text: string) => T} read */
const each = (packed, read) => Object.fromEntries(Object.entries(packed).map(([name, text]) => [name, read(text)]));

/** @param {PackedData} data @returns {FilterData} */
export function unpacked({ practices, concepts, list, values, own = {}, broader = {}, former, sort }) {
  const slugs = practices.split(" ").filter(Boolean);
  const apart = new Set(places(concepts));
  /** @param {Record<string, Record<string, string>>} sets */
  const byFacet = (sets) => Object.fromEntries(Object.entries(sets).map(([facet, byId]) => [facet, each(byId, places)]));
  return {
    practices: slugs,
    searched: [...slugs.keys()].filter((place) => !apart.has(place)),
    list,
    values: byFacet(values),
    own: byFacet(own),
    broader,
    former,
    sort: each(sort, numbers),
  };
}
