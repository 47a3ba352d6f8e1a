/**
 * The sure ways of the words of a query into the index: the word itself, what editors say means the same, neighbours
 * written as one, other forms of it.
 */
import { JOINT, stem } from "./analysis.js";
import { TABLES } from "./index.js";
import { compared, diminutives, inflections, separable } from "./forms.js";
import { LINKS } from "./lookalikes.js";

/** @typedef {import("./query.js").Item} Item */
/** @typedef {import("./words.js").Words} Words */

const SYNONYM = 0.75;
const SYNONYM_BESIDE = 0.15; // where the word itself stands here too, and so is what was meant
const THING_BESIDE = 0.5; // where the small thing stands here itself
const LONGEST_PHRASE = 6; // words

/**
 * What editors say that a term leads to as well.
 * @param {Words} words
 * @param {Item} item
 * @param {string} term
 * @param {number} share among how many words of the query the way is divided
 */
function alsoTo({ index }, { ways }, term, share) {
  const factor = index.has(term) ? SYNONYM_BESIDE : SYNONYM;
  const here = index.has(term);
  for (const how of TABLES) {
    const loose = how === "broader" || (how === "everyday" && here); // who says a word that stands here may mean just that
    for (const other of index.leads(term, how)) ways.push({ terms: [other], factor, share, synonym: true, loose });
  }
}

/**
 * Lead a word to a term, and to what editors say that leads to.
 * @param {Words} words
 * @param {Item} item
 * @param {string} term
 * @param {number} [share]
 * @param {number} [factor]
 */
export function lead(words, item, term, share = 1, factor = 1) {
  if (words.index.has(term)) item.ways.push({ terms: [term], factor, share });
  alsoTo(words, item, term, share);
}

/**
 * The word itself; with `exact` that alone.
 * @param {Words} words
 * @param {Item} item
 * @param {boolean} exact
 */
export function direct(words, item, exact) {
  if (words.index.has(item.stem)) item.ways.push({ terms: [item.stem], factor: 1, share: 1 });
  if (!exact) alsoTo(words, item, item.stem, 1);
}

/**
 * Several words of a query that lead to one term together.
 * @param {Words} words
 * @param {Item[]} items
 * @param {string[]} terms
 */
function together(words, items, terms) {
  const known = terms.filter((term) => words.index.known(term));
  const meant = items.filter((item) => !words.stop.has(item.word));
  for (const item of meant) for (const term of known) lead(words, item, term, meant.length);
}

/** Several words that are known as one term. @param {Words} words @param {Item[]} items */
function phrases(words, items) {
  for (let from = 0; from < items.length; from++) {
    for (let to = from + 2; to <= Math.min(items.length, from + LONGEST_PHRASE); to++) {
      const part = items.slice(from, to);
      together(words, part, [part.map((item) => item.stem).join(JOINT)]);
    }
  }
}

/** Neighbours that are one word here: vrijwilliger centrale. @param {Words} words @param {Item[]} items */
function neighbours(words, items) {
  for (let from = 0; from + 1 < items.length; from++) {
    for (const to of [from + 2, from + 3]) {
      if (to > items.length) break;
      const part = items.slice(from, to);
      let written = [part[0].word];
      for (const { word } of part.slice(1)) written = written.flatMap((start) => LINKS.map((link) => start + link + word));
      together(words, part, [...new Set(written.map(stem))]);
    }
  }
}

/** Verbs whose particle stands further on: haken … af, afhaken. @param {Words} words @param {Item[]} items */
function apart(words, items) {
  const all = items.map(({ word }) => word);
  items.forEach((item, at) => {
    if (words.stop.has(item.word)) return;
    for (const { verb, particle } of separable(all, at)) {
      const term = stem(verb);
      if (!words.index.known(term)) continue;
      lead(words, item, term);
      items[particle].spent = true;
    }
  });
}

/** What the words of a query are together. @param {Words} words @param {Item[]} items */
export function combined(words, items) {
  phrases(words, items);
  neighbours(words, items);
  apart(words, items);
}

/** Other forms of the word. Beside the word itself a small thing is still the thing: it counts for less. @param {Words} words @param {Item} item */
export function kin(words, item) {
  const things = diminutives(item.word).map(stem);
  if (item.ways.every((way) => way.synonym)) {
    for (const term of new Set([...things, ...compared(item.word).map(stem), ...inflections(item.stem)])) lead(words, item, term);
  } else {
    for (const term of new Set(things)) if (words.index.has(term)) item.ways.push({ terms: [term], factor: THING_BESIDE, share: 1 });
  }
}
