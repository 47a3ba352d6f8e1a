/** The index as lunr makes it, out of the counts in the packed one: BM25, whose k1 and b are those of lunr. */
import { lunr } from "./stemmer.js";

const K1 = 1.2;
const B = 0.75;

/** How telling a term is (lunr counts each field of a document as one finding). @param {number} found @param {number} amount */
const idf = (found, amount) => Math.log(1 + Math.abs((amount - found + 0.5) / (found + 0.5)));

/** @param {number[]} gaps */
function numbered(gaps) {
  let number = 0;
  return gaps.map((gap) => (number += gap));
}

/** @param {string} counts @param {number} at */
const times = (counts, at) => (counts ? parseInt(counts[at], 36) : 1);

/**
 * @param {Pick<import("./index.js").IndexFile, "vectors" | "boosts" | "weights" | "documents">} file
 * @param {string[]} terms
 * @returns {import("lunr").Packed}
 */
export function scored({ vectors, boosts, weights, documents }, terms) {
  const fields = Object.keys(vectors);
  const postings = terms.map((_, number) => {
    /** @type {Record<string, any>} */
    const posting = { _index: number };
    for (const field of fields) posting[field] = Object.create(null);
    return /** @type {import("lunr").Posting} */ (posting);
  });
  const found = new Array(terms.length).fill(0);
  const vector = fields.map((field) => vectors[field].map(([gaps, counts], ref) => {
    const numbers = numbered(gaps);
    let length = 0;
    numbers.forEach((number, at) => {
      found[number] += 1;
      length += times(counts, at);
      postings[number][field][ref] = {};
    });
    return { numbers, counts, length };
  }));
  const telling = found.map((amount) => idf(amount, documents.length));
  const fieldVectors = fields.flatMap((field, nth) => {
    const average = vector[nth].reduce((sum, { length }) => sum + length, 0) / documents.length || 1;
    return vector[nth].map(({ numbers, counts, length }, ref) => {
      const damp = K1 * (1 - B + (B * length) / average);
      const whole = (K1 + 1) * boosts[field] * weights[documents[ref][1]];
      const elements = numbers.flatMap((number, at) => [number, (telling[number] * whole * times(counts, at)) / (damp + times(counts, at))]);
      return /** @type {[string, number[]]} */ ([`${field}/${ref}`, elements]);
    });
  });
  const invertedIndex = terms
    .map((term, number) => /** @type {[string, import("lunr").Posting]} */ ([term, postings[number]]))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return { version: lunr.version, fields, fieldVectors, invertedIndex, pipeline: [] };
}
