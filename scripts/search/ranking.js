/**
 * Which documents answer a query, best first. lunr says how much a term counts in a document; a document's score is
 * the sum over the words of the query, times how much of the query it covers to the power 1.5. What covers too little
 * is no result but a near miss.
 */
import { JOINT, key } from "./analysis.js";

/** @typedef {import("./index.js").Document} Document */
/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./query.js").Item} Item */
/** @typedef {import("./steps.js").Steps} Steps */
/** @typedef {{ document: Document, score: number, coverage: number, named: boolean }} Ranked */
/** @typedef {Ranked & { terms: Set<string> }} Hit with the terms by which it was found */
/** @typedef {Ranked & { page: Hit, parts: Hit[] }} PageHit */
/** @typedef {Map<number, { score: number, terms: string[] }>} Scores by the number of the document */

const COVERAGE = 1.5;
const ENOUGH = 0.3; // of what was asked
const ENOUGH_BY_ROADS = 0.55; // where a word of it only leads to others
const ENOUGH_IN_DOUBT = 0.6; // where a word of it stands nowhere as it was typed: then a page must hold the more
const WEAK = 0.3;
const PART_OF_TITLE = 1.3;
const BEHIND = 0.95; // of the best score of a word itself: the most that what it also leads to can get
const KEPT = 0.3; // of the score of a page: what else on it is worth naming
const MOST_PARTS = 3;
const LISTS = new Set(["themes", "target-groups", "provinces", "municipalities", "source"]); // what only leads on

/**
 * The best score of a word in each document, and the terms by which it stands there.
 * @param {Item} item
 * @param {Index} index
 * @param {Steps} steps
 */
function answers(item, index, steps) {
  /** @type {Scores} */
  const best = new Map();
  let itself = 0;
  for (const way of [...item.ways].sort((a, b) => Number(a.loose ?? 0) - Number(b.loose ?? 0))) {
    const [first, ...rest] = way.terms.map((term) => index.scores(term));
    if (!steps.take(first.size * way.terms.length)) break;
    for (const [at, score] of first) {
      if (!rest.every((scores) => scores.has(at))) continue;
      const whole = rest.reduce((sum, scores) => sum + (scores.get(at) ?? 0), score) / way.terms.length;
      let here = (whole * way.factor) / way.share;
      if (!way.synonym) itself = Math.max(itself, here);
      else if (way.loose && itself) here = Math.min(here, BEHIND * itself);
      const old = best.get(at);
      if (!old || old.score < here) best.set(at, { score: here, terms: old ? [...old.terms, ...way.terms] : [...way.terms] });
      else old.terms.push(...way.terms);
    }
  }
  return best;
}

/**
 * How telling a word is: what stands everywhere says little, and what stands nowhere was still asked for.
 * @param {Item} item
 * @param {Scores} scores
 * @param {number} amount
 */
function telling({ weak }, scores, amount) {
  if (weak && !scores.size) return 0;
  return Math.log(1 + amount / (2 + scores.size)) * (weak ? WEAK : 1);
}

/** Who types the very name of something gets that first. @param {Ranked} a @param {Ranked} b */
const before = (a, b) => Number(b.named) - Number(a.named) || b.score - a.score || a.document.at - b.document.at;

/** @param {string} asked @param {Document} document */
function isName(asked, { kind, keys }) {
  if (!asked || LISTS.has(kind)) return false;
  return (kind === "working-elements" ? keys.slice(0, 1) : keys).includes(asked);
}

/** @param {string} asked @param {Document} document */
function inTitle(asked, { kind, keys }) {
  if (!asked || LISTS.has(kind)) return false;
  return keys.some((name) => `${JOINT}${name}${JOINT}`.includes(JOINT + asked + JOINT));
}

/**
 * The documents that answer a query, best first.
 * @param {Item[]} items
 * @param {string} text
 * @param {Index} index
 * @param {Steps} steps
 */
export function rank(items, text, index, steps) {
  const asked = key(text);
  const answered = items.map((item) => answers(item, index, steps));
  const weights = items.map((item, nth) => telling(item, answered[nth], index.documents.length));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  /** @type {Map<number, Hit>} */
  const hits = new Map();
  answered.forEach((best, nth) => {
    for (const [at, { score, terms }] of best) {
      const document = index.documents[at];
      const hit = hits.get(at) ?? { document, score: 0, coverage: 0, named: isName(asked, document), terms: new Set() };
      hit.score += score * (items[nth].weak ? WEAK : 1);
      hit.coverage += weights[nth] * items[nth].certainty;
      for (const term of terms) hit.terms.add(term);
      hits.set(at, hit);
    }
  });
  for (const hit of hits.values()) {
    hit.coverage = whole ? hit.coverage / whole : 0;
    hit.score *= hit.coverage ** COVERAGE * (inTitle(asked, hit.document) ? PART_OF_TITLE : 1);
  }
  return [...hits.values()].sort(before);
}

/** The page that a hit is on, as if that was hit, where it is a document of its own. @param {Hit} hit @param {Index} index */
function around(hit, index) {
  const document = index.documents.find(({ url }) => url === hit.document.page);
  return document ? { ...hit, document } : hit;
}

/**
 * One result for each page: the page itself where it is a document, and what on it answers by itself.
 * @param {Hit[]} hits
 * @param {Index} index
 * @returns {PageHit[]}
 */
export function pages(hits, index) {
  /** @type {Map<string, Hit[]>} */
  const byPage = new Map();
  for (const hit of hits) {
    const group = byPage.get(hit.document.page);
    if (group) group.push(hit);
    else byPage.set(hit.document.page, [hit]);
  }
  return [...byPage.values()].map((group) => {
    const [{ score, named }] = group;
    const page = group.find(({ document }) => document.url === document.page) ?? around(group[0], index);
    const parts = group.filter((hit) => hit !== page && hit.score >= score * KEPT).slice(0, MOST_PARTS);
    return { page, parts, score, named, document: page.document, coverage: Math.max(...group.map((hit) => hit.coverage)) };
  }).sort(before);
}

/**
 * Whether a page covers enough of a query to be a result: the more, the less sure we are of its words.
 * @param {{ coverage: number }} hit
 * @param {Item[]} items
 */
export function enough({ coverage }, items) {
  const meant = items.filter((item) => !item.weak);
  return coverage >= (meant.some((item) => !item.sure) ? ENOUGH_IN_DOUBT : meant.some((item) => item.loose) ? ENOUGH_BY_ROADS : ENOUGH);
}
