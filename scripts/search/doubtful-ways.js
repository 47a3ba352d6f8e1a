/**
 * The doubtful ways of a word into the index, for when there is no sure one: its parts, a word that looks like it, a word
 * that begins like it.
 */
import { stem } from "./analysis.js";
import { LINKS } from "./lookalikes.js";
import { lead } from "./sure-ways.js";

/** @typedef {import("./query.js").Item} Item */
/** @typedef {import("./steps.js").Steps} Steps */
/** @typedef {import("./words.js").Words} Words */

const LONGEST_PART = 40; // letters of a part of a word
const PARTS = 0.8;
const LOOKALIKE = 0.8;
const BEGINNING = 0.5;
const IN_PARTS = 0.65;
const MOST_BEGINNINGS = 40;

/**
 * The parts of a word that stands nowhere here, if all of them do: every part counts. No place is tried twice.
 * @param {Words} words
 * @param {import("./lookalikes.js").Lookalikes} here
 * @param {string} word
 * @param {Steps} steps
 * @returns {string[]} none where it cannot be parted
 */
function partsOf(words, here, word, steps) {
  const inVain = new Set();

  /** @param {number} start @returns {string[] | null} */
  function from(start) {
    if (start === word.length) return [];
    if (inVain.has(start)) return null;
    for (let end = Math.min(word.length, start + LONGEST_PART); end - start >= 3; end--) {
      if (start === 0 && end === word.length) continue;
      if (!steps.take(end - start)) return null;
      const terms = termOf(word.slice(start, end));
      if (!terms) continue;
      for (const link of end === word.length ? [""] : LINKS) {
        if (!word.startsWith(link, end)) continue;
        const rest = from(end + link.length);
        if (rest) return [...terms, ...rest];
      }
    }
    inVain.add(start);
    return null;
  }

  /** The term of a part, none for a word that says nothing, and null where it is no word. @param {string} part */
  function termOf(part) {
    if (words.stop.has(part)) return [];
    const term = part.length > 3 && stem(part);
    return term && here.has(term) ? [term] : null;
  }

  const parts = (word.length >= 8 && from(0)) || [];
  return parts.length > 1 ? parts : [];
}

/** Of the parts of a word those that say something: of eenzaamheidsaanpak the first. @param {Words} words @param {string[]} parts */
function telling(words, parts) {
  const strong = parts.filter((term) => !words.weak.has(term));
  return strong.length ? strong : parts;
}

/**
 * What begins like a word, which may be unfinished.
 * @param {Words} words
 * @param {Item} item
 * @param {Steps} steps
 */
export function beginnings(words, item, steps) {
  const here = words.alike;
  if (!here || !steps.take(here.terms.length)) return;
  const terms = here.terms
    .filter((term) => term.startsWith(item.word) || words.written(term).some((word) => word.startsWith(item.word)))
    .sort((a, b) => here.amount(b) - here.amount(a))
    .filter((term) => term !== item.stem)
    .slice(0, MOST_BEGINNINGS);
  for (const term of terms) item.ways.push({ terms: [term], factor: BEGINNING, share: 1 });
  if (terms.length && !item.sure) item.said = { how: "beginning", to: [item.word] };
}

/**
 * What a word may have been meant to be.
 * @param {Words} words
 * @param {Item} item
 * @param {Steps} steps
 */
export function doubtful(words, item, steps) {
  // A word that is good Dutch and stands nowhere here is not here: what looks like it is something else.
  const here = words.alike;
  if (!here || here.isDutch(item.word)) return;
  const alike = here.nearest(item, steps);
  const parts = alike.length && alike[0].steps < 2 ? [] : telling(words, partsOf(words, here, item.word, steps));
  if (parts.length) {
    item.ways.push({ terms: parts, factor: PARTS, share: 1 });
    item.certainty = IN_PARTS;
    item.said = { how: "parts", to: parts.map((term) => words.form(term)) };
  } else if (alike.length) {
    item.said = { how: "corrected", to: alike.map(({ term }) => words.form(term)) };
    for (const { term } of alike) lead(words, item, term, 1, LOOKALIKE);
  } else if (item.word.length >= 4) {
    beginnings(words, item, steps);
  }
}
