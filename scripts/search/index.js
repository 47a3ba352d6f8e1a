/** The index: which terms stand in which documents, and how much they count there. Its drawers are opened for the terms that are asked for. */
import { fold, key, stem, words } from "./analysis.js";
import { lunr } from "./stemmer.js";

/**
 * @typedef {object} IndexFile
 * @property {[url: string, kind: string, title?: string, ...names: string[]][]} documents a source has its title with its sentences
 * @property {string[]} texts for each document the file with its sentences
 * @property {string} terms in the order of the alphabet, each as what differs from the one before
 * @property {string} amounts for each term in how many documents it stands
 * @property {string} forms for each term the words that it stands for
 * @property {string} roads terms that stand nowhere and lead somewhere, written in the same way
 * @property {string} drawers the term that each drawer but the first begins with
 * @property {string[]} stop
 * @property {string[]} weak words that say little
 */

/** @typedef {[gaps: number[], scores: number[]]} Postings */
/** @typedef {Record<string, number[]>} Table term → the numbers of those that it leads to as well */
/** @typedef {{ from: number, postings: Postings[], same: Table, broader: Table }} Drawer */
/** @typedef {Drawer & { lunr: import("lunr").Index }} OpenDrawer */
/** @typedef {{ at: number, url: string, kind: string, title: string, page: string, texts: string, keys: string[], names: Set<string> }} Document */

const SOURCE = "source";
const ALL = "all"; // the scores of the fields are added up

/**
 * lunr's index of a drawer: the vectors follow from the postings.
 * @param {string[]} terms
 * @param {Postings[]} postings
 */
function unpacked(terms, postings) {
  /** @type {Map<number, number[]>} */
  const vectors = new Map();
  const invertedIndex = postings.map(([gaps, scores], number) => {
    /** @type {Record<string, object>} */
    const within = {};
    let ref = 0;
    gaps.forEach((gap, at) => {
      ref += gap;
      within[ref] = {};
      const vector = vectors.get(ref);
      if (vector) vector.push(number, scores[at]);
      else vectors.set(ref, [number, scores[at]]);
    });
    return /** @type {[string, import("lunr").Posting]} */ (/** @type {unknown} */ ([terms[number], { _index: number, [ALL]: within }]));
  });
  const fieldVectors = [...vectors].map(([ref, vector]) => /** @type {[string, number[]]} */ ([`${ALL}/${ref}`, vector]));
  return lunr.Index.load({ version: lunr.version, fields: [ALL], fieldVectors, invertedIndex, pipeline: [] });
}

const CODED = /([A-Z])([^A-Z]*)/g;
const NONE_SHARED = "A".charCodeAt(0);

/** The words out of front_coding.py: each with how many letters it shares with the one before. @param {string} coded */
function uncoded(coded) {
  let last = "";
  return [...coded.matchAll(CODED)].map(([, shared, rest]) => (last = last.slice(0, shared.charCodeAt(0) - NONE_SHARED) + rest));
}

const BLANKS = /\s+/g;

/**
 * The keys of a name, whatever it is made of: its stems, its words as one, and as it is written where it holds no word.
 * @param {string} name
 * @returns {string[]} none where there is no name
 */
export function nameKeys(name) {
  const found = words(name);
  if (found.length) return [key(name), stem(found.join(""))];
  const signs = fold(name).replace(BLANKS, "");
  return signs ? [signs] : [];
}

/** The index, and the documents that it knows. */
export class Index {
  /** @type {Map<string, Map<number, number>>} */
  #scores = new Map();
  /** @type {Map<string, number>} */
  #telling = new Map();
  /** @type {Map<string, number>} */
  #numbers;
  /** @type {Map<number, OpenDrawer>} */
  #open = new Map();
  /** Drawers that somebody wanted to look into and that are not open. @type {Set<number>} */
  #wanted = new Set();
  /** @type {Set<string>} */
  #roads;
  /** @type {string[]} */
  #starts;

  /**
   * @param {IndexFile} file
   * @param {(number: number) => Promise<Drawer>} load
   */
  constructor(file, load) {
    /** @type {Document[]} */
    this.documents = file.documents.map(([url, kind, title = "", ...names], at) => ({
      at, url, kind, title, page: url.split("#")[0], texts: file.texts[at], keys: [title, ...names].map(key), names: new Set([title, ...names].flatMap(nameKeys)),
    }));
    this.told = this.documents.filter(({ kind }) => kind !== SOURCE).length;
    this.terms = uncoded(file.terms);
    this.amounts = file.amounts;
    this.load = load;
    this.#numbers = new Map(this.terms.map((term, number) => [term, number]));
    this.#roads = new Set(uncoded(file.roads));
    this.#starts = file.drawers.split(" ");
  }

  /** Whether a term stands somewhere. @param {string} term */
  has(term) {
    return this.#numbers.has(term);
  }

  /** Whether a term leads anywhere. @param {string} term */
  known(term) {
    return this.has(term) || this.#roads.has(term);
  }

  /** In how many documents a term stands, up to 35. @param {string} term */
  amount(term) {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : parseInt(this.amounts[number], 36);
  }

  /** The drawer of a term. @param {string} term */
  #drawer(term) {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= term) low = middle + 1;
      else high = middle;
    }
    const drawer = this.#open.get(low);
    if (!drawer) this.#wanted.add(low);
    return drawer;
  }

  /** Whether a drawer is wanted that is not open. */
  get waits() {
    return this.#wanted.size > 0;
  }

  /** Open the drawers that were wanted, and those of more terms. @param {string[]} [terms] */
  async open(terms = []) {
    for (const term of terms) this.#drawer(term);
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    await Promise.all(wanted.map(async (number) => {
      const drawer = await this.load(number);
      this.#open.set(number, { ...drawer, lunr: unpacked(this.terms.slice(drawer.from, drawer.from + drawer.postings.length), drawer.postings) });
    }));
  }

  /** The terms that a term leads to as well; none yet where its drawer is not open. @param {string} term @param {"same" | "broader"} how */
  leads(term, how) {
    const table = this.known(term) ? this.#drawer(term)?.[how] : null;
    return table && Object.hasOwn(table, term) ? table[term].map((number) => this.terms[number]) : [];
  }

  /** Document → score, for a term whose drawer is open. @param {string} term */
  scores(term) {
    let scores = this.#scores.get(term);
    if (!scores) {
      const results = this.#drawer(term)?.lunr.query((query) => query.term(term, { usePipeline: false })) ?? [];
      scores = new Map(results.map(({ ref, score }) => [Number(ref), score]));
      this.#scores.set(term, scores);
    }
    return scores;
  }

  /**
   * How telling it is to stand in so many documents. Sources do not count, most of which are no more than a title: beside
   * so many of them every word of the practices would be rare.
   * @param {Iterable<number>} documents
   */
  rarity(documents) {
    let found = 0;
    for (const at of documents) if (this.documents[at].kind !== SOURCE) found += 1;
    return Math.log(1 + this.told / (2 + found));
  }

  /** How telling a term is whose drawer is open. @param {string} term */
  telling(term) {
    let telling = this.#telling.get(term);
    if (telling === undefined) this.#telling.set(term, (telling = this.rarity(this.scores(term).keys())));
    return telling;
  }
}
