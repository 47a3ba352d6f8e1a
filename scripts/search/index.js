/** The index: which terms stand in which documents, and how much they count there. */
import { key } from "./analysis.js";
import { scored } from "./scores.js";
import { lunr } from "./stemmer.js";

/** @typedef {[terms: string, leadTo: number[]][]} Table terms, and the numbers of those that they lead to as well */

/**
 * @typedef {object} IndexFile
 * @property {[url: string, kind: string, title?: string, ...names: string[]][]} documents a source has its title with its sentences
 * @property {string[]} texts for each document the file with its sentences
 * @property {string} terms
 * @property {Record<string, number>} boosts of the fields
 * @property {Record<string, number>} weights of the kinds of documents
 * @property {Record<string, [gaps: number[], counts: string][]>} vectors
 * @property {Table} synonyms
 * @property {Table} broader
 * @property {string} forms for each term the words that it stands for
 * @property {string[]} stop
 * @property {string[]} weak words that say little
 */

/** @typedef {{ at: number, url: string, kind: string, title: string, page: string, texts: string, keys: string[] }} Document */

/** The index, and the documents that it knows. */
export class Index {
  /** @type {Map<string, Map<number, number>>} */
  #scores = new Map();

  /** @param {IndexFile} file */
  constructor(file) {
    /** @type {Document[]} */
    this.documents = file.documents.map(([url, kind, title = "", ...names], at) => ({
      at, url, kind, title, page: url.split("#")[0], texts: file.texts[at], keys: [title, ...names].map(key),
    }));
    this.terms = file.terms.split(" ");
    this.lunr = lunr.Index.load(scored(file, this.terms));
  }

  /** @param {string} term */
  has(term) {
    return term in this.lunr.invertedIndex;
  }

  /** Document → score, for one term. @param {string} term */
  scores(term) {
    let scores = this.#scores.get(term);
    if (!scores) {
      const results = this.lunr.query((query) => query.term(term, { usePipeline: false }));
      scores = new Map(results.map(({ ref, score }) => [Number(ref), score]));
      this.#scores.set(term, scores);
    }
    return scores;
  }

  /** In how many documents a term stands. @param {string} term */
  amount(term) {
    const posting = this.lunr.invertedIndex[term];
    return posting ? new Set(this.lunr.fields.flatMap((field) => Object.keys(posting[field]))).size : 0;
  }
}
