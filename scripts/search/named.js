/**
 * What a query names: themes, groups, elements, places and fixed pages, of which it holds a name. With those a visitor begins:
 * they come first as one block, also a place that has no page since nothing here is of it.
 */
import { JOINT, stem, words as split } from "./analysis.js";
import { PAGE } from "./index.js";

/** @typedef {import("./index.js").Document} Document */
/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./index.js").WithoutPage} WithoutPage */
/** @typedef {import("./query.js").Item} Item */
/** @typedef {{ from: number, to: number, named: (Document | WithoutPage)[] }} Span */

const LONGEST = 6; // words of a name
const MOST_OF_IT = 0.8; // of a query: what the names in it must say together
const MOST = 6;
const MUCH_OF_IT = 0.4; // what a name must say by itself: who looks for a certificate for volunteers does not begin with volunteers
const AS_MUCH = 0.7; // of what the most telling name says: what another must say, to be named beside it

/**
 * What is called by some words of a query; if nothing is called by all of it, what is called by what editors say is the same,
 * and else by what they say is meant.
 * @param {string[]} stems
 * @param {boolean} all
 * @param {Index} index
 */
function calledSo(stems, all, index) {
  const key = stems.join(JOINT);
  const found = index.begin(key);
  if (!all) return found.filter(({ kind }) => kind !== PAGE);
  if (found.length) return found;
  const same = index.leads(key, "same").flatMap((name) => index.begin(name));
  return same.length ? same : index.leads(key, "everyday").flatMap((name) => index.begin(name));
}

/**
 * The names in a query, the longest first, and none that stands in another.
 * @param {string[]} stems
 * @param {Index} index
 */
function spans(stems, index) {
  /** @type {Span[]} */
  const found = [];
  for (let length = Math.min(LONGEST, stems.length); length; length--) {
    for (let from = 0; from + length <= stems.length; from++) {
      const to = from + length;
      if (found.some((span) => from < span.to && span.from < to)) continue;
      const named = calledSo(stems.slice(from, to), length === stems.length, index);
      if (named.length) found.push({ from, to, named });
    }
  }
  return found;
}

/**
 * The stems of a query as it was meant: of a misspelt word that of the word it was corrected to.
 * @param {string} text
 * @param {Item[]} items
 */
export function meantStems(text, items) {
  const meant = new Map(items.map((item) => [item.word, item.said?.how === "corrected" ? item.ways[0].terms[0] : item.stem]));
  return split(text).map((word) => meant.get(word) ?? stem(word));
}

/**
 * What a query names, in its order: all of it, or if its names say the most of what was asked.
 * @param {string} text
 * @param {Item[]} items
 * @param {number[]} weights of the items
 * @param {Index} index
 */
export function named(text, items, weights, index) {
  const stems = meantStems(text, items);
  const weight = new Map(items.map((item, nth) => [item.stem, weights[nth]]));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const written = split(text).map(stem);
  const found = spans(stems, index).map((span) => {
    const said = [...new Set(written.slice(span.from, span.to))].reduce((sum, one) => sum + (weight.get(one) ?? 0), 0) / (whole || 1);
    return { ...span, says: span.to - span.from === stems.length ? 1 : said };
  });
  const most = Math.max(...found.map(({ says }) => says));
  const telling = most < MUCH_OF_IT ? [] : found.filter(({ says }) => says >= AS_MUCH * most).sort((a, b) => a.from - b.from);
  const coverage = found.reduce((sum, { says }) => sum + says, 0);
  const unsure = items.some((item) => !item.sure && !item.weak && item.said?.how !== "corrected");
  if (!telling.length || coverage < MOST_OF_IT || (unsure && most < 1)) return { documents: [], withoutPage: /** @type {WithoutPage[]} */ ([]), coverage: 0, all: false };
  const things = [...new Set(telling.flatMap((span) => span.named))].slice(0, MOST);
  return {
    documents: things.flatMap((thing) => ("at" in thing ? [thing] : [])),
    withoutPage: things.flatMap((thing) => ("at" in thing ? [] : [thing])),
    coverage: Math.min(coverage, 1),
    all: telling[0].to - telling[0].from === stems.length,
  };
}
