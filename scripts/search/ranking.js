/**
 * Which documents answer a query, best first. lunr says how much a term counts in a document; a document's score is
 * the sum over the words of the query, each the more telling the more, times how much of the query it covers to the power
 * 2.5. What covers too little is no result but a near miss.
 */
import { JOINT, stem, words as split } from "./analysis.js";
import { PAGE, nameKeys } from "./index.js";
import { meantStems, named } from "./named.js";

/** @typedef {import("./index.js").Document} Document */
/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./query.js").Item} Item */
/** @typedef {import("./steps.js").Steps} Steps */
/** @typedef {{ document: Document, score: number, coverage: number, named: number }} Ranked */
/** @typedef {Ranked & { terms: Set<string> }} Hit with the terms by which it was found */
/** @typedef {Ranked & { page: Hit, parts: Hit[] }} PageHit */
/** @typedef {Map<number, { score: number, terms: string[], covers: number }>} Scores by the number of the document */

const TELLING = 0.5; // power of how telling a word is
const COVERAGE = 2.5;
const ENOUGH = 0.2; // of what was asked
const ENOUGH_BY_ROADS = 0.55; // where a word of it only leads to others
const ENOUGH_IN_DOUBT = 0.63; // where a word of it stands nowhere as it was typed: then a page must hold the more
const MOST_OF_IT = 0.57; // what the page that covers the most of it must cover
const WEAK = 0.3;
const PART_OF_NAME = 1.3;
const BEHIND = 0.95; // of the best score of a word itself: the most that what it also leads to can get
const MENTIONED = 5; // score of a word, for how telling it is, under which a page mentions it and no more
const IN_PASSING = 0.75; // of a word: what such a page covers
const GENERAL = 0.75; // of a word that stands here itself: what a page with no more than what it also leads to covers
const KEPT = 0.3; // of the score of a page: what else on it is worth naming
const MOST_PARTS = 3;
const BEGIN = 0.5; // before all but what has the very name that was typed
const BY_WORD = 3; // a working element is not asked for by another name
const LISTS = new Set(["themes", "target-groups", "provinces", "municipalities", "source"]); // what only leads on

/**
 * The best score of a word in each document, the terms by which it stands there, and how much of it the document covers.
 * @param {Item} item
 * @param {Index} index
 * @param {Steps} steps
 */
function answers(item, index, steps) {
  /** @type {Scores} */
  const best = new Map();
  let itself = 0;
  for (const way of [...item.ways].sort((a, b) => Number(a.loose ?? 0) - Number(b.loose ?? 0))) {
    const terms = way.terms.map((term) => ({ scores: index.scores(term), enough: MENTIONED * index.telling(term) }));
    const all = [...terms[0].scores.keys()];
    if (!steps.take(all.length * terms.length)) break;
    for (const at of all) {
      if (!terms.every(({ scores }) => scores.has(at))) continue;
      const found = terms.map(({ scores }) => scores.get(at) ?? 0);
      let here = (found.reduce((sum, score) => sum + score, 0) / found.length) * (way.factor / way.share);
      if (!way.synonym) itself = Math.max(itself, here);
      else if (way.loose && itself) here = Math.min(here, BEHIND * itself);
      const covers = (way.loose && itself ? GENERAL : 1) * (found.some((score, nth) => score < terms[nth].enough) ? IN_PASSING : 1);
      const old = best.get(at) ?? { score: 0, terms: [], covers: 0 };
      best.set(at, { score: Math.max(here, old.score), terms: [...old.terms, ...way.terms], covers: Math.max(covers, old.covers) });
    }
  }
  return best;
}

/**
 * How telling a word is: what stands everywhere says little, and what stands nowhere was still asked for.
 * @param {Item} item
 * @param {Scores} scores
 * @param {Index} index
 */
function telling({ weak }, scores, index) {
  if (weak && !scores.size) return 0;
  return index.rarity(scores.keys()) * (weak ? WEAK : 1);
}

/** Who types the very name of something gets that first. @param {Ranked} a @param {Ranked} b */
const before = (a, b) => b.named - a.named || b.score - a.score || a.document.at - b.document.at;

/**
 * How much it counts that somebody asks for a document by its name: of two of the same name the most for a practice.
 * @param {Document} document
 * @param {number} count
 */
const nameCounts = ({ kind }, count) => (count >= BY_WORD || kind !== "working-elements" ? count + Number(kind === "practices") : 0);

/** Whether all that was asked stands in a name. @param {Item[]} items @param {Document} document @param {Index} index */
const inName = (items, document, index) => !LISTS.has(document.kind) && items.every(({ stem }) => index.inName(stem, document));

/**
 * The documents that answer a query, best first.
 * @param {Item[]} items
 * @param {string} text
 * @param {Index} index
 * @param {Steps} steps
 */
export function rank(items, text, index, steps) {
  const answered = items.map((item) => answers(item, index, steps));
  const weights = items.map((item, nth) => telling(item, answered[nth], index));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  /** @type {Map<number, Hit>} */
  const hits = new Map();
  const terms = new Set(split(text).map(stem));
  for (const [at, how] of index.called([...nameKeys(text), meantStems(text, items).join(JOINT)])) {
    const document = index.documents[at];
    const count = nameCounts(document, how);
    if (count) hits.set(at, { document, score: 0, coverage: 1, named: count, terms: new Set(terms) });
  }
  const begin = named(text, items, weights, index);
  // Who typed the very name of a record asked for that.
  (hits.size && !begin.all ? [] : begin.documents).forEach((document, nth) => {
    if (!hits.has(document.at)) hits.set(document.at, { document, score: 0, coverage: begin.coverage, named: BEGIN - nth / 100, terms: new Set(terms) });
  });
  answered.forEach((best, nth) => {
    for (const [at, { score, terms, covers }] of best) {
      const document = index.documents[at];
      const hit = hits.get(at) ?? { document, score: 0, coverage: 0, named: 0, terms: new Set() };
      hit.score += score * weights[nth] ** TELLING;
      if (!hit.named) hit.coverage += (weights[nth] * items[nth].certainty * covers) / (whole || 1);
      for (const term of terms) hit.terms.add(term);
      hits.set(at, hit);
    }
  });
  for (const [at, hit] of hits) {
    if (hit.document.kind === PAGE && !hit.named) hits.delete(at); // who does not name a fixed page looks for none
    hit.score *= hit.coverage ** COVERAGE * (items.length && inName(items, hit.document, index) ? PART_OF_NAME : 1);
  }
  return { hits: [...hits.values()].sort(before), withoutPage: begin.withoutPage };
}

/** The page that a hit is on, as if that was hit, where it is a document of its own. @param {Hit} hit @param {Index} index */
function around(hit, index) {
  const document = index.documents[hit.document.page];
  return document.whole ? { ...hit, document } : hit;
}

/**
 * One result for each page: the page itself where it is a document, and what on it answers by itself.
 * @param {Hit[]} hits
 * @param {Index} index
 * @returns {PageHit[]}
 */
export function pages(hits, index) {
  /** @type {Map<number, Hit[]>} */
  const byPage = new Map();
  for (const hit of hits) {
    const group = byPage.get(hit.document.page);
    if (group) group.push(hit);
    else byPage.set(hit.document.page, [hit]);
  }
  return [...byPage.values()].map((group) => {
    const [{ score, named }] = group;
    const page = group.find(({ document }) => document.whole) ?? around(group[0], index);
    const parts = group.filter((hit) => hit !== page && hit.score >= score * KEPT).slice(0, MOST_PARTS);
    return { page, parts, score, named, document: page.document, coverage: Math.max(...group.map((hit) => hit.coverage)) };
  }).sort(before);
}

/**
 * The pages that are a result: those that cover enough of a query, the more, the less sure we are of its words. Where no
 * page covers the most of it, each only holds what is general in it, and none is an answer.
 * @template {{ coverage: number }} Covering
 * @param {Covering[]} hits
 * @param {Item[]} items
 */
export function enough(hits, items) {
  const meant = items.filter((item) => !item.weak);
  const least = meant.some((item) => !item.sure) ? ENOUGH_IN_DOUBT : meant.some((item) => item.loose) ? ENOUGH_BY_ROADS : ENOUGH;
  return hits.some(({ coverage }) => coverage >= MOST_OF_IT) ? hits.filter(({ coverage }) => coverage >= least) : [];
}
