/*
 * From text to the terms that are compared, exactly as generator/search/analysis.py does it: a table of examples in
 * tests/search/ holds the two equal. Needs lunr and its Dutch stemmer.
 */
"use strict";
self.pbAnalysis = (function () {
  const JOINT = "_"; // between the stems of a phrase
  const OTHER_LETTERS = { "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "\u00ad": "" };
  const OLDER = /(?<!ver)ouderen?$/; // ouderen, of whom the stemmer makes parents: ouders
  const PLURAL_ES = /[a-z]{2}(?:i|[b-df-hj-np-tv-z])es$/;
  const NO_PLURAL = new RegExp("(?:advies|precies|verlies|vlies|servies|logies|markies|[bfv]ries|blies|spies|alles|fles|" +
    "(?:bij|rij|taal|muziek|zwem|dans|kook|computer)les|adres|congres|expres|bres|[ae]res|proces|succes|prinses|barones|" +
    "diabetes|mercedes|charles|hannes)$");
  const stems = new Map();

  function fold(text) {
    return text
      .toLowerCase()
      .replace(/[ßæœøđł\u00ad]/g, (letter) => OTHER_LETTERS[letter])
      .normalize("NFKD")
      .replace(/[\u0300-\u036f]+/g, "")
      .replace(/(?<=[aiouy])['’ʼ`]s(?![a-z0-9])/g, "")
      .replace(/(?<=[a-z0-9])['’ʼ`](?=[a-z0-9])/g, "");
  }

  const words = (text) => fold(text).match(/[a-z0-9]+/g) || [];

  /* Porter's stem, and what Dutch spelling changes at its end: klussen, klus; sociale, sociaal; huizen, huis; vacatures, vacature. */
  function root(word) {
    if (OLDER.test(word)) return word.replace(/n$/, "");
    const found = self.lunr.nl.stemmer(PLURAL_ES.test(word) && !NO_PLURAL.test(word) ? word.slice(0, -1) : word);
    if (found.length < 3) return found;
    return found
      .replace(/([^aeiou0-9])\1$/, "$1")
      .replace(/([aeou])\1([b-df-hj-np-tv-xz])$/, "$1$2")
      .replace(/z$/, "s")
      .replace(/v$/, "f");
  }

  function stem(word) {
    if (!stems.has(word)) stems.set(word, root(word));
    return stems.get(word);
  }

  const key = (text) => words(text).map(stem).join(JOINT);

  return { JOINT, fold, words, stem, key };
})();
