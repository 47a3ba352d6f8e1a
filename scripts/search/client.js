/** The way to the search for every page: the worker is started by the first question. */

import { disk } from "../shared/door.js";

/**
 * @typedef {object} Options
 * @property {boolean} [exact] only the words themselves
 * @property {boolean} [typing] the last word may be unfinished
 * @property {number} [limit] the most results that are told
 * @property {number} [from] how many to pass over
 * @property {string} [kind] only results of that kind
 * @property {string} [theme] only practices of that theme
 * @property {boolean} [counts] how many results there are of each kind and theme
 * @property {boolean} [texts] with the sentence that matches
 * @property {"all" | "practices" | number[]} [within] everything, all practices, or those at these places of the alphabet
 * @property {"all" | "practices" | number[]} [nearWithin] the same for near misses
 */

/** @typedef {{ at: number, url: string, kind: string, title: string }} Part `at` is its number in the index */
/** @typedef {[text: string, marked: boolean]} Piece */
/**
 * What was found. `begin`: the query names it. `facts` are told with it; of a term that is how many practices have it.
 * @typedef {Part & { score: number, begin: boolean, parts: Part[], excerpt?: Piece[], facts?: string[] | number }} Result
 */
/** @typedef {{ id: string, title?: string, amount: number }} Count */

/**
 * @typedef {object} Answer
 * @property {number} total
 * @property {number} all without the filters
 * @property {Count[]} kinds
 * @property {Count[]} themes
 * @property {{ kind: string, title: string }[]} withoutPage what the query names and nothing here is of
 * @property {{ characters: number, words: number } | null} cut how much of the query was looked at, when that is not all
 * @property {string} list the mark of the list of practices that the places are of
 * @property {number[]} places of all results, where those are practices
 * @property {Result[]} results
 * @property {Result[]} near
 * @property {number} asked
 * @property {{ from: string, how: string, to: string[] }[]} said
 * @property {string[]} unknown
 * @property {string[]} known
 * @property {string[]} instead
 * @property {number} steps
 */

/** @typedef {{ resolve: (answer: Answer) => void, reject: (error: unknown) => void }} Waiting */

/** @type {Map<number, Waiting>} */
const waiting = new Map();
/** @type {Worker | null} */
let worker = null;
let count = 0;

/** Where the worker is, as every search box on a page says; null on a page without one. */
function address() {
  const form = /** @type {HTMLElement | null} */ (document.querySelector("form[data-search]"));
  return form?.dataset.search ? new URL(form.dataset.search, document.baseURI) : null;
}

/** Whether this page can search. */
export const available = () => address() !== null;

/** The address of a page that was found. @param {string} url */
export function addressOf(url) {
  const found = new URL(url, new URL("../../../", address() ?? document.baseURI));
  return (disk()?.named(found) ?? found).href;
}

/** Give an answer to who asked. @param {{ data: { id: number, answer: Answer, error?: string } }} message */
function tell({ data }) {
  const asked = /** @type {Waiting} */ (waiting.get(data.id));
  waiting.delete(data.id);
  if (data.error) asked.reject(new Error(data.error));
  else asked.resolve(data.answer);
}

function started() {
  if (worker) return worker;
  const script = address();
  if (!script) throw new Error("no search on this page");
  const begun = disk()?.inPage(script) ?? new Worker(script);
  begun.onmessage = tell;
  begun.onerror = (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(new Error("the worker stopped"));
    waiting.clear();
    worker = null;
  };
  worker = begun;
  return begun;
}

/**
 * Ask the search.
 * @param {string} query
 * @param {Options} [options]
 * @returns {Promise<Answer>}
 */
export function ask(query, options = {}) {
  return new Promise((resolve, reject) => {
    try {
      const asked = started();
      count += 1;
      waiting.set(count, { resolve, reject });
      asked.postMessage({ id: count, query, ...options });
    } catch (error) {
      reject(error);
    }
  });
}
