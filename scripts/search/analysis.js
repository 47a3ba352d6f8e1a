/**
 * From text to the terms that are compared, exactly as generator/praktijkenbank/dutch/analysis.py does it: a table of examples in
 * tests/search/ holds the two equal.
 */
import { porter } from "./stemmer.js";

/** Between the stems of a phrase. */
export const JOINT = "_";

/** @type {Record<string, string>} */
const OTHER_LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "\u00ad": "" };
const OLDER = /(?<!ver)ouderen?$/; // ouderen, of whom the stemmer makes parents: ouders
const PLURAL_ES = /[a-z]{2}(?:i|[b-df-hj-np-tv-z])es$/;
const NO_PLURAL = new RegExp("(?:advies|precies|verlies|vlies|servies|logies|markies|[bfv]ries|blies|spies|alles|fles|" +
  "(?:bij|rij|taal|muziek|zwem|dans|kook|computer)les|adres|congres|expres|bres|[ae]res|proces|succes|prinses|barones|" +
  "diabetes|mercedes|charles|hannes)$");
const OTHER = /[ßæœøđł\u00ad]/g;
const MARKS = /[\u0300-\u036f]+/g;
const PLURAL_APOSTROPHE = /(?<=[aiouy])['’ʼ`]s(?![a-z0-9])/g;
const INNER_APOSTROPHE = /(?<=[a-z0-9])['’ʼ`](?=[a-z0-9])/g;
const WORD = /[a-z0-9]+/g;
const DOUBLED = /([^aeiou0-9])\1$/;
const LONG_VOWEL = /([aeou])\1([b-df-hj-np-tv-xz])$/;
const SOFT = /[zv]$/;
/** @type {Record<string, string>} */
const HARD = { z: "s", v: "f" };
const ONE_SYLLABLE = /^([^aeiouy]*)([aeou])([b-df-hj-np-tv-z])$/;
const LONG = /^[^aeiouy]*(?:([aeou])\1|[aeou][b-df-hj-np-tv-z][aeiouy])/;
// Nouns whose short vowel is long in the plural, as in dag and dagen.
const LENGTHEN = new Set(["bad", "blad", "dag", "dak", "dal", "gat", "glas", "god", "graf", "grof", "hof", "hol", "lot", "pad", "rad", "schot", "slag", "slot", "spel", "staf", "tred", "vat", "weg"]);
const MOST_STEMS = 50_000; // that are remembered
/** @type {Map<string, string>} */
const stems = new Map();

/** Small letters without diacritics: foto’s is foto. @param {string} text */
export function fold(text) {
  return text
    .toLowerCase()
    .replace(OTHER, (letter) => OTHER_LETTERS[letter])
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(PLURAL_APOSTROPHE, "")
    .replace(INNER_APOSTROPHE, "");
}

/** The words of a text, folded. @param {string} text @returns {string[]} */
export const words = (text) => fold(text).match(WORD) ?? [];

/**
 * Porter's stem, and what Dutch spelling changes at its end: klussen, klus; sociale, sociaal; vacatures, vacature. Of one
 * syllable a long vowel is written twice: kopen is koop, koppen is kop.
 * @param {string} word
 */
function root(word) {
  if (OLDER.test(word)) return word.endsWith("n") ? word.slice(0, -1) : word;
  const rest = porter(PLURAL_ES.test(word) && !NO_PLURAL.test(word) ? word.slice(0, -1) : word);
  if (rest.length < 3) return rest;
  const found = rest
    .replace(DOUBLED, "$1")
    .replace(LONG_VOWEL, "$1$2")
    .replace(SOFT, (letter) => HARD[letter]);
  return found.length > 2 && !LENGTHEN.has(found) && LONG.test(word) ? found.replace(ONE_SYLLABLE, "$1$2$2$3") : found;
}

/** The stem of a folded word. @param {string} word */
export function stem(word) {
  let its = stems.get(word);
  if (its === undefined) {
    if (stems.size > MOST_STEMS) stems.clear();
    its = root(word);
    stems.set(word, its);
  }
  return its;
}

/** The term that a word or phrase is looked up by. @param {string} text */
export const key = (text) => words(text).map(stem).join(JOINT);
