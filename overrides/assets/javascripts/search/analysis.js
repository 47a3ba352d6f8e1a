/*
 * From text to the terms that are compared, exactly as generator/praktijkenbank/dutch/analysis.py does it: a table of examples in
 * tests/search/ holds the two equal. Needs lunr and its Dutch stemmer.
 */
"use strict";
self.pbAnalysis = (function () {
  const JOINT = "_"; // between the stems of a phrase
  const OTHER_LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "\u00ad": "" };
  // Worst: "ouderen".repeat(n)
  const OLDER = /(?<!ver)ouderen?$/; // ouderen, of whom the stemmer makes parents: ouders
  // Worst: "es".repeat(n)
  const PLURAL_ES = /[a-z]{2}(?:i|[b-df-hj-np-tv-z])es$/;
  // Worst: "les".repeat(n), "taal".repeat(n)
  const NO_PLURAL = new RegExp("(?:advies|precies|verlies|vlies|servies|logies|markies|[bfv]ries|blies|spies|alles|fles|" +
    "(?:bij|rij|taal|muziek|zwem|dans|kook|computer)les|adres|congres|expres|bres|[ae]res|proces|succes|prinses|barones|" +
    "diabetes|mercedes|charles|hannes)$");
  // Worst: "ß".repeat(n)
  const OTHER = /[ßæœøđł\u00ad]/g;
  // Worst: "\u0301".repeat(n)
  const MARKS = /[\u0300-\u036f]+/g;
  // Worst: "a's".repeat(n), "a'".repeat(n)
  const PLURAL_APOSTROPHE = /(?<=[aiouy])['’ʼ`]s(?![a-z0-9])/g;
  // Worst: "a'".repeat(n)
  const INNER_APOSTROPHE = /(?<=[a-z0-9])['’ʼ`](?=[a-z0-9])/g;
  // Worst: "a".repeat(n), "a ".repeat(n)
  const WORD = /[a-z0-9]+/g;
  // Worst: "b".repeat(n)
  const DOUBLED = /([^aeiou0-9])\1$/;
  // Worst: "a".repeat(n)
  const LONG_VOWEL = /([aeou])\1([b-df-hj-np-tv-xz])$/;
  // Worst: "z".repeat(n) + "a"
  const SOFT = /[zv]$/;
  const MOST_STEMS = 50_000; // that are remembered
  const HARD = { z: "s", v: "f" };
  const stems = new Map();

  function fold(text) {
    return text
      .toLowerCase()
      .replace(OTHER, (letter) => OTHER_LETTERS[letter])
      .normalize("NFKD")
      .replace(MARKS, "")
      .replace(PLURAL_APOSTROPHE, "")
      .replace(INNER_APOSTROPHE, "");
  }

  const words = (text) => fold(text).match(WORD) || [];

  /* Porter's stem, and what Dutch spelling changes at its end: klussen, klus; sociale, sociaal; huizen, huis; vacatures, vacature. */
  function root(word) {
    if (OLDER.test(word)) return word.endsWith("n") ? word.slice(0, -1) : word;
    const found = self.lunr.nl.stemmer(PLURAL_ES.test(word) && !NO_PLURAL.test(word) ? word.slice(0, -1) : word);
    if (found.length < 3) return found;
    return found
      .replace(DOUBLED, "$1")
      .replace(LONG_VOWEL, "$1$2")
      .replace(SOFT, (letter) => HARD[letter]);
  }

  function stem(word) {
    if (stems.size > MOST_STEMS) stems.clear();
    if (!stems.has(word)) stems.set(word, root(word));
    return stems.get(word);
  }

  const key = (text) => words(text).map(stem).join(JOINT);

  return { JOINT, fold, words, stem, key };
})();
