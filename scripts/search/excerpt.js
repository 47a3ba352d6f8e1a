/** The sentence of a page that shows why it was found, cut into pieces: [text, marked]. */
import { JOINT, fold, stem } from "./analysis.js";

/** @typedef {import("./client.js").Piece} Piece */
/** @typedef {import("./steps.js").Steps} Steps */
/** @typedef {Pick<import("./words.js").Words, "forms" | "stop">} Words */
/** @typedef {{ from: number, to: number, term: string }} Span where in a word a term stands */

const LONGEST = 260; // characters
const LONGEST_HEAD = 90; // before the first mark of a sentence that is longer
const REST_OF_HEAD = 80;
const SHORTEST = 4; // letters of a part of a word
const APART = 3; // letters that are left of a word beside its part
const CUT_WORD = /^\S*\s/;
const LAST_WORD = /\s\S*$/;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`][\p{L}\p{N}]+)*/gu;

/**
 * The pieces of a sentence, and how many different terms it holds.
 * @param {string} sentence
 * @param {(word: string) => Span | null} find
 */
function mark(sentence, find) {
  /** @type {Piece[]} */
  const pieces = [];
  const held = new Set();
  let done = 0;
  /** @param {number} from @param {number} to @param {boolean} marked */
  const put = (from, to, marked) => {
    if (from < to) pieces.push([sentence.slice(from, to), marked]);
  };
  for (const { 0: word, index: at } of sentence.matchAll(WORD)) {
    const span = find(word);
    if (!span) continue;
    put(done, at + span.from, false);
    put(at + span.from, at + span.to, true);
    done = at + span.to;
    held.add(span.term);
  }
  put(done, sentence.length, false);
  return { pieces, held: held.size };
}

/**
 * Finds where in a word a term stands: all of it, or the part of a compound. Each word is looked at once.
 * @param {Set<string>} terms
 * @param {Words} words
 * @param {Steps} steps
 */
function finder(terms, { forms, stop }, steps) {
  /** Part → the term that it stands for, and its turn. @type {Map<string, { nth: number, term: string }>} */
  const order = new Map();
  for (const term of terms) {
    for (const part of [...(forms.get(term) ?? []), term]) {
      if (part.length >= SHORTEST && !order.has(part)) order.set(part, { nth: order.size, term });
    }
  }
  const longest = Math.max(0, ...[...order.keys()].map((part) => part.length));
  /** @type {Map<string, Span | null>} */
  const spans = new Map();

  /** @param {string} word @returns {Span | null} */
  function within(word) {
    const folded = fold(word);
    if (stop.has(folded)) return null;
    const whole = stem(folded);
    if (terms.has(whole)) return { from: 0, to: word.length, term: whole };
    if (folded.length !== word.length) return null;
    /** @type {Span & { nth: number } | null} */
    let best = null;
    /** @param {number} from @param {number} to */
    const look = (from, to) => {
      const part = folded.slice(from, to);
      const known = folded.length - part.length >= APART && order.get(part);
      if (known && (!best || known.nth < best.nth) && folded.indexOf(part) === from) best = { ...known, from, to };
    };
    for (let to = SHORTEST; to <= Math.min(folded.length, longest); to++) look(0, to);
    for (let to = Math.max(SHORTEST, folded.length - APART); to <= folded.length; to++) {
      for (let from = Math.max(1, to - longest); to - from >= SHORTEST; from++) look(from, to);
    }
    return best;
  }

  /** @param {string} word */
  return (word) => {
    let span = spans.get(word);
    if (span === undefined) {
      span = steps.take(word.length) ? within(word) : null;
      spans.set(word, span);
    }
    return span;
  };
}

/**
 * A long sentence loses its head and tail, not its first mark.
 * @param {Piece[]} pieces
 */
function shorten(pieces) {
  const whole = pieces.reduce((sum, [text]) => sum + text.length, 0);
  if (whole <= LONGEST) return pieces;
  const [[head, marked], ...rest] = pieces;
  const cut = !marked && rest.length && head.length > LONGEST_HEAD;
  /** @type {Piece[]} */
  const short = cut ? [[`… ${head.slice(-REST_OF_HEAD).replace(CUT_WORD, "")}`, false], ...rest] : pieces;
  /** @type {Piece[]} */
  const kept = [];
  let room = LONGEST;
  for (const [text, isMarked] of short) {
    if (text.length > room) {
      kept.push([`${text.slice(0, room).replace(LAST_WORD, "")} …`, false]);
      break;
    }
    kept.push([text, isMarked]);
    room -= text.length;
  }
  return kept;
}

/**
 * The pieces of the sentence that holds most of the terms; of the first when none holds any.
 * @param {string[]} sentences
 * @param {Iterable<string>} terms
 * @param {Words} words
 * @param {Steps} steps
 */
export function excerpt(sentences, terms, words, steps) {
  const find = finder(new Set([...terms].flatMap((term) => term.split(JOINT))), words, steps);
  /** @type {ReturnType<typeof mark>} */
  let best = { pieces: [[sentences[0] ?? "", false]], held: 0 };
  for (const sentence of sentences) {
    const marked = mark(sentence, find);
    if (marked.held > best.held) best = marked;
  }
  return shorten(best.pieces);
}
