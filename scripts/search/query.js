/**
 * What the words of a query lead to. Each word gets its ways into the index, from sure to doubtful; the doubtful ones are
 * tried only when nothing sure is there.
 */
import { stem, words as split } from "./analysis.js";
import { beginnings, doubtful } from "./doubtful-ways.js";
import { combined, direct, kin } from "./sure-ways.js";

/** @typedef {import("./words.js").Words} Words */
/** @typedef {import("./steps.js").Steps} Steps */

/**
 * @typedef {object} Way
 * @property {string[]} terms that a document must hold
 * @property {number} factor how much it counts
 * @property {number} share among how many words of the query it is divided
 * @property {boolean} [synonym] not the word itself
 * @property {boolean} [loose] nor one that means the same
 */

/**
 * @typedef {object} Item a word of a query
 * @property {string} word
 * @property {string} stem
 * @property {Way[]} ways
 * @property {{ how: string, to: string[] } | null} said to the visitor about them
 * @property {number} certainty
 * @property {boolean} sure it leads somewhere as it was typed
 * @property {boolean} loose it only leads to other words
 * @property {boolean} weak it says little
 * @property {boolean} spent it is part of another
 */

/** The most words that are looked at. */
export const MOST_WORDS = 24;

const DIGIT = /\d/;
const SHORT_NUMBER = /^\d\d?$/;
const LOOSE = 0.9; // how sure we are that a page with what an editor says it leads to is a page with the word
const MOST_SYNONYMS = 4; // that are told

/** @param {string} word @returns {Item} */
const item = (word) => ({ word, stem: stem(word), ways: [], said: null, certainty: 1, sure: false, loose: false, weak: false, spent: false });

/**
 * The meaningful words of a query, each with its ways. With `exact` only the word itself; with `typing` the last word may
 * be unfinished. Null where drawers of the index have to be opened first, or words learnt.
 * @param {Words} words
 * @param {string} text
 * @param {{ exact?: boolean, typing?: boolean }} options
 * @param {Steps} steps
 */
export function understand(words, text, { exact = false, typing = false }, steps) {
  const items = split(text).slice(0, MOST_WORDS).map(item);
  const asked = items.filter(({ word }) => !words.stop.has(word) && (word.length > 1 || DIGIT.test(word)));
  for (const meant of asked) direct(words, meant, exact);
  if (!exact) {
    combined(words, items);
    for (const meant of asked) kin(words, meant);
  }
  if (words.index.waits) return null;
  const doubt = asked.some((meant) => !meant.ways.length);
  if (!exact && (doubt || typing) && !words.compares(doubt)) return null;
  for (const meant of asked) {
    meant.sure = meant.ways.length > 0;
    if (!exact && typing && meant === items.at(-1)) beginnings(words, meant, steps);
    if (!exact && !meant.ways.length) doubtful(words, meant, steps);
    judge(words, meant);
  }
  if (words.index.waits) return null;
  // Each stem once: twice the same word asks no more than once.
  const seen = new Set();
  return asked.filter((meant) => !meant.spent && !seen.has(meant.stem) && seen.add(meant.stem));
}

/** How much a word says, and what is told of it. @param {Words} words @param {Item} meant */
function judge(words, meant) {
  const { ways } = meant;
  if (!meant.said && ways.length && ways.every((way) => way.synonym)) {
    const terms = ways.flatMap((way) => way.terms).filter((term) => words.index.has(term));
    meant.said = { how: ways.every((way) => way.loose) ? "broader" : "synonym", to: [...new Set(terms)].slice(0, MOST_SYNONYMS).map((term) => words.form(term)) };
  }
  meant.loose = meant.sure && ways.every((way) => way.loose);
  if (meant.loose) meant.certainty = LOOSE;
  meant.weak = words.weak.has(meant.stem) || SHORT_NUMBER.test(meant.word);
}
