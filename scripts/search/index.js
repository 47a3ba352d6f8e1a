/**
 * The index: which terms stand in which documents, and how much they count there. Its drawers are opened for the terms that
 * are asked for, and the leaves of its register for what is shown.
 */
import { fold, key, stem, words } from "./analysis.js";

/**
 * @typedef {object} IndexFile
 * @property {[kind: string, amount: number, page: number][]} documents the kinds of the documents in their order, each with how
 *   many there are, and whether they are pages (0), stand on the page before them (1) or on one that is no document (2)
 * @property {string} list the mark of the list of practices
 * @property {Row[] | number} register all of it, or how many documents there are on a leaf
 * @property {string} drawers the term that each drawer but the first begins with
 * @property {string[]} stop
 * @property {string[]} weak words that say little
 */

/** @typedef {[url: string, shelf: string, title?: string]} Row a source has its title with its sentences */
/** @typedef {[gaps: number[], scores: number[], named: number[]]} Postings those of a title or name by their number among the others */
/** @typedef {Record<string, string[]>} Table term → those that it leads to as well */
/** @typedef {{ kind: string, title: string }} WithoutPage */
/**
 * The documents that are called so, those that are when it is written as one word, and with what a visitor begins who names it.
 * @typedef {[called: number[], written: number[], begin: (number | [kind: string, title: string])[]]} Named
 */
/** @typedef {"same" | "everyday" | "narrower" | "broader"} How */
/** @typedef {{ terms: string, forms: string, postings: Postings[], same: Table, everyday: Table, narrower: Table, broader: Table, names: Record<string, Named> }} DrawerFile */
/** @typedef {Omit<DrawerFile, "terms" | "forms" | "postings"> & { postings: Map<string, Postings> }} Drawer */
/** @typedef {{ at: number, kind: string, page: number, whole: boolean }} Document `page` is the number of the first on its page; `whole` is one that is a page */

const SOURCE = "source";

/** What a term may lead to. */
export const TABLES = /** @type {const} */ (["same", "everyday", "narrower", "broader"]);
const [BY_SIGN, BY_WORD, AS_ONE] = [7, 3, 1]; // how much it counts to have a name

/** A fixed page: about this bank, privacy, the form. */
export const PAGE = "page";
const TOGETHER = 2;
const CODED = /([A-Z])([^A-Z]*)/g;
const NONE_SHARED = "A".charCodeAt(0);
const BLANKS = /\s+/g;

/** The words out of drawers.py: each with how many letters it shares with the one before. @param {string} coded */
export function uncoded(coded) {
  let last = "";
  return [...coded.matchAll(CODED)].map(([, shared, rest]) => (last = last.slice(0, shared.charCodeAt(0) - NONE_SHARED) + rest));
}

/**
 * The keys of a name, whatever it is made of: sign by sign, its stems, its words as one.
 * @param {string} name
 */
export function nameKeys(name) {
  const found = words(name);
  const signs = fold(name).trim().replace(BLANKS, found.length ? " " : "");
  return [`${signs}=`, ...(found.length ? [key(name), stem(found.join(""))] : [])];
}

/** @param {IndexFile["documents"]} runs @returns {Document[]} */
function documentsOf(runs) {
  /** @type {Document[]} */
  const documents = [];
  for (const [kind, amount, stands] of runs) {
    const first = stands === TOGETHER ? documents.length : documents.at(-1)?.page ?? 0;
    for (let nth = 0; nth < amount; nth++) {
      const at = documents.length;
      documents.push({ at, kind, page: stands ? first : at, whole: !stands });
    }
  }
  return documents;
}

/** The index, and the documents that it knows. */
export class Index {
  /** The words that a term stands for, the most usual first: of the terms that were met. @type {Map<string, string[]>} */
  forms = new Map();
  /** @type {Map<string, Map<number, number>>} */
  #scores = new Map();
  /** @type {Map<string, Set<number>>} */
  #named = new Map();
  /** @type {Map<string, number>} */
  #telling = new Map();
  /** @type {Map<number, Drawer>} */
  #open = new Map();
  /** Drawers that somebody wanted to look into and that are not open. @type {Set<number>} */
  #wanted = new Set();
  /** @type {string[]} */
  #starts;

  /**
   * @param {IndexFile} file
   * @param {(path: string) => Promise<any>} load
   */
  constructor(file, load) {
    this.documents = documentsOf(file.documents);
    this.first = this.documents.findIndex(({ kind }) => kind === "practices");
    this.told = this.documents.filter(({ kind }) => kind !== SOURCE).length;
    this.list = file.list;
    this.register = file.register;
    this.load = load;
    this.#starts = file.drawers.split(" ").filter(Boolean);
  }

  /** The number of a practice among the practices: its place in the alphabet. @param {Document} document */
  placeOf({ at }) {
    return at - this.first;
  }

  /** The row of a document in the register. @param {Document} document @returns {Promise<Row>} */
  async row({ at }) {
    const leaf = this.register;
    return typeof leaf === "number" ? (await this.load(`register/${Math.floor(at / leaf)}.json`))[at % leaf] : leaf[at];
  }

  /** Keep how terms are written, as forms.py has it. @param {string[]} terms @param {string} forms */
  keep(terms, forms) {
    forms.split("|").forEach((words, number) => {
      const term = terms[number];
      if (words) this.forms.set(term, words.split(" ").map((word) => (word.startsWith("~") ? term + word.slice(1) : word)));
    });
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
      /** @type {DrawerFile} */
      const { terms: coded, forms, postings, ...tables } = await this.load(`laden/${number}.json`);
      const found = uncoded(coded);
      this.keep(found, forms);
      this.#open.set(number, { ...tables, postings: new Map(found.map((term, nth) => [term, postings[nth]])) });
    }));
  }

  /** Whether a term stands somewhere; not yet where its drawer is not open. @param {string} term */
  has(term) {
    return this.#drawer(term)?.postings.has(term) ?? false;
  }

  /** Whether a term leads anywhere. @param {string} term */
  known(term) {
    return this.has(term) || TABLES.some((how) => this.leads(term, how).length > 0);
  }

  /** The terms that a term leads to as well; none yet where its drawer is not open. @param {string} term @param {How} how */
  leads(term, how) {
    const table = this.#drawer(term)?.[how];
    return table && Object.hasOwn(table, term) ? table[term] : [];
  }

  /** @param {string} name @returns {Named} */
  #names(name) {
    const table = this.#drawer(name)?.names;
    return table && Object.hasOwn(table, name) ? table[name] : [[], [], []];
  }

  /** The documents with one of these keys of a name, and how much that counts: C++ is not C#. @param {string[]} keys */
  called(keys) {
    /** @type {Map<number, number>} */
    const found = new Map();
    /** @param {number[]} documents @param {number} count */
    const put = (documents, count) => documents.forEach((at) => found.set(at, Math.max(count, found.get(at) ?? 0)));
    for (const name of keys) {
      const [called, written] = this.#names(name);
      put(called, name.endsWith("=") ? BY_SIGN : BY_WORD);
      put(written, AS_ONE);
    }
    return found;
  }

  /** With what a visitor begins who names it so. @param {string} name @returns {(Document | WithoutPage)[]} */
  begin(name) {
    return this.#names(name)[2].map((thing) => (typeof thing === "number" ? this.documents[thing] : { kind: thing[0], title: thing[1] }));
  }

  /** Document → score, for a term whose drawer is open. @param {string} term */
  scores(term) {
    let scores = this.#scores.get(term);
    if (!scores) {
      const [gaps, found, named] = this.#drawer(term)?.postings.get(term) ?? [[], [], []];
      let at = 0;
      const documents = gaps.map((gap) => (at += gap));
      scores = new Map(documents.map((document, nth) => [document, found[nth]]));
      this.#scores.set(term, scores);
      this.#named.set(term, new Set(named.map((nth) => documents[nth])));
    }
    return scores;
  }

  /** Whether a term stands in the title or another name of a document. @param {string} term @param {Document} document */
  inName(term, { at }) {
    this.scores(term);
    return this.#named.get(term)?.has(at) ?? false;
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
