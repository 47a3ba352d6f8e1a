/** Which terms look like a word that stands nowhere here, and whether it is good Dutch, which is no typing error. */
import { stem } from "./analysis.js";

/** @typedef {import("./steps.js").Steps} Steps */
/** @typedef {{ word: string, stem: string }} Misspelt */
/** @typedef {{ term: string, steps: number }} Lookalike */

/** Between the parts of a compound, as in compounds.py. */
export const LINKS = ["", "s", "en", "e", "n", "er"];

const MOST = 3;
const PACKED = /(\d)(\D+)/g;
const PREFIXES = ["aan", "af", "be", "her", "in", "mis", "niet", "om", "on", "ont", "op", "over", "uit", "ver", "voor", "wan"];
const MOST_BY_STEM = 2; // steps: words whose stems alone are alike differ in their endings too
const SHORT = 4; // letters of a stem that looks like too many others

/**
 * How many steps (a letter more, less, other, or two swapped) lead from one word to the other; `most` + 1 is too many.
 * @param {string} word
 * @param {string} other
 * @param {number} most
 */
export function distance(word, other, most) {
  /** @type {number[]} */
  let before;
  /** @type {number[]} */
  let last = [];
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i++) {
    [before, last, row] = [last, row, [i]];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = word[i - 1] === other[j - 1];
      let steps = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) steps = Math.min(steps, before[j - 2] + 1);
      row.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return most + 1;
  }
  return row[other.length];
}

/** The letters of a word, as bits; digits share one. @param {string} word */
export function letters(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << Math.max(0, word.charCodeAt(at) - 96);
  return bits;
}

/**
 * Whether two words differ in more letters than so many steps could change: a step brings one letter and takes another away.
 * @param {number} word
 * @param {number} other
 * @param {number} most
 */
export function differ(word, other, most) {
  let bits = word ^ other;
  let left = 2 * most;
  while (bits && left >= 0) {
    bits &= bits - 1;
    left -= 1;
  }
  return left < 0;
}

/** @param {string} word */
const allowed = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** The stems of the usual words of Dutch, out of drawers.py: each with how many letters it shares with the one before. @param {string} packed */
function usual(packed) {
  const stems = new Set();
  let last = "";
  for (const [, shared, rest] of packed.matchAll(PACKED)) {
    last = last.slice(0, Number(shared)) + rest;
    stems.add(last);
  }
  return stems;
}

/** The words that are here, to compare others with. */
export class Lookalikes {
  /** The usual words of Dutch, once they are loaded. @type {Set<string> | null} */
  dutch = null;

  /** The letters of the words that are here. @type {Map<string, number>} */
  #letters = new Map();

  /** What was found for a question, which is looked at again when more of the index is here. @type {WeakMap<Steps, Map<string, Lookalike[]>>} */
  #found = new WeakMap();

  /**
   * @param {Map<string, number>} amounts term → in how many documents it stands
   * @param {(term: string) => string[]} written by which words a term stands here
   */
  constructor(amounts, written) {
    this.amounts = amounts;
    this.terms = [...amounts.keys()];
    this.written = written;
  }

  /** @param {string} term */
  has(term) {
    return this.amounts.has(term);
  }

  /** In how many documents a term stands. @param {string} term */
  amount(term) {
    return this.amounts.get(term) ?? 0;
  }

  /** @param {string} packed */
  learn(packed) {
    this.dutch = usual(packed);
  }

  /** @param {string} word */
  isDutch(word) {
    return this.dutch !== null && this.dutch.has(stem(word));
  }

  /**
   * Whether a word is made of two good Dutch words, or of one and a prefix: onbelast. The list of Dutch words has none of
   * three letters: the last word may be one that is here, pianoles.
   * @param {string} word
   */
  isDutchCompound(word) {
    /** @param {number} start */
    const ends = (start) => {
      const last = word.slice(start);
      return last.length >= 4 ? this.isDutch(last) : last.length === 3 && this.has(stem(last));
    };
    if (PREFIXES.some((prefix) => word.startsWith(prefix) && ends(prefix.length))) return true;
    for (let end = 4; end <= word.length - 4; end++) {
      if (!this.isDutch(word.slice(0, end))) continue;
      if (LINKS.some((link) => word.startsWith(link, end) && ends(end + link.length))) return true;
    }
    return false;
  }

  /**
   * The nearest terms, to search for instead; none before we know what is good Dutch.
   * @param {Misspelt} item
   * @param {Steps} steps
   */
  nearest(item, steps) {
    if (!this.dutch) return [];
    const near = this.near(item, steps);
    if (!near.length || (near[0].steps >= 2 && this.isDutchCompound(item.word))) return [];
    return near.filter((lookalike) => lookalike.steps === near[0].steps).slice(0, MOST);
  }

  /** @param {string} word */
  #lettersOf(word) {
    let bits = this.#letters.get(word);
    if (bits === undefined) this.#letters.set(word, (bits = letters(word)));
    return bits;
  }

  /**
   * @param {Misspelt} item
   * @param {Steps} steps
   */
  near(item, steps) {
    const found = this.#found.get(steps) ?? new Map();
    this.#found.set(steps, found);
    if (!found.has(item.word)) found.set(item.word, this.#near(item, steps));
    return /** @type {Lookalike[]} */ (found.get(item.word));
  }

  /**
   * @param {Misspelt} item
   * @param {Steps} steps
   */
  #near(item, steps) {
    /** @type {Lookalike[]} */
    const near = [];
    const most = allowed(item.word);
    if (!most) return near;
    // Rows of the table of a distance, each as wide as the other word.
    /** @param {string} word @param {number} bits @param {string} other */
    const away = (word, bits, other) => {
      if (Math.abs(word.length - other.length) > most || differ(bits, this.#lettersOf(other), most)) return most + 1;
      return steps.take(word.length * other.length) ? distance(word, other, most) : most + 1;
    };
    const ofStem = letters(item.stem);
    const ofWord = letters(item.word);
    for (const term of this.terms) {
      if (!steps.take(1 + this.written(term).length)) break;
      // By the words as they are written; by their stems is a little further, and so is another first letter.
      let least = item.stem.length > SHORT ? away(item.stem, ofStem, term) + 0.5 : most + 1;
      if (least > MOST_BY_STEM) least = most + 1;
      for (const word of this.written(term)) if (word.length > 3) least = Math.min(least, away(item.word, ofWord, word));
      if (term[0] !== item.word[0]) least += 0.2;
      if (least < most + 1) near.push({ term, steps: least });
    }
    return near.sort((a, b) => a.steps - b.steps || this.amount(b.term) - this.amount(a.term));
  }

  /**
   * Terms to try instead of a word that leads nowhere: what looks like it, or begins like it for the most part.
   * @param {Misspelt} item
   * @param {number} amount
   * @param {Steps} counted
   */
  instead(item, amount, counted) {
    const alike = this.isDutch(item.word) ? [] : this.near(item, counted).filter(({ steps }) => steps < 2).map(({ term }) => term);
    const start = item.word.slice(0, Math.max(5, Math.ceil(item.word.length * 0.6)));
    const kin = item.word.length >= 5 ? this.terms.filter((term) => term.startsWith(start)) : [];
    return [...new Set([...alike, ...kin])].slice(0, amount);
  }
}
