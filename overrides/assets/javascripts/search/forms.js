/*
 * Other forms of a Dutch word than the stemmer brings together: small things, verbs, verbs that stand apart; and words
 * that it brings together though they are not the same.
 */
"use strict";
self.pbForms = (function () {
  // Worst: "a".repeat(n), "tjetje".repeat(n), "bbetje".repeat(n)
  const SMALL_THING = /^(.{3,}?)(?:([bdfgklmnprst])\2etjes?|([tp]?)jes?|(kjes?))$/;
  // Worst: "b".repeat(n)
  const ONE_SYLLABLE = /^[^aeiouy]*[aeou][b-df-hj-np-tv-z]$/;
  // Worst: "b".repeat(n), "a".repeat(n) + "\n"
  const FIRST_VOWEL = /^[^aeiouy]*([aeou])(.*)$/;
  // Worst: "b".repeat(n)
  const OPEN = /^[b-df-hj-np-tv-z][aeiouy]/;
  const PARTICLES = new Set(["aan", "af", "bij", "door", "in", "mee", "na", "om", "onder", "op", "over", "samen", "terug", "toe", "uit", "voor", "weg"]);
  const FURTHEST = 4; // words between a verb and its particle
  // Nouns whose short vowel is long in the plural, as in dag and dagen.
  const LENGTHEN = new Set(["bad", "blad", "dag", "dak", "dal", "gat", "glas", "god", "graf", "hof", "hol", "lot", "pad", "rad", "slag", "slot", "spel", "staf", "vat", "weg"]);

  /* What a small thing is called when it is not small: klusjes, klus; praatje, praat; filmpje, film; woninkje, woning. */
  function diminutives(word) {
    const found = SMALL_THING.exec(word);
    if (!found) return [];
    const [, start, doubled, middle, kje] = found;
    if (doubled) return [start + doubled];
    if (kje) return [`${start}g`, `${start}k`];
    return middle ? [start, start + middle] : [start];
  }

  /* Other forms of a verb that the stemmer leaves apart: bereken, berekend; scheid, gescheiden. */
  function inflections(root) {
    if (root.length < 5) return [];
    const longer = ["d", "t", "de", "te", "end"].map((ending) => root + ending);
    const shorter = ["d", "t", "end"].filter((ending) => root.endsWith(ending) && root.length - ending.length >= 5);
    const past = ["", "d", "t"].map((ending) => `ge${root}${ending}`);
    return [...longer, ...shorter.map((ending) => root.slice(0, -ending.length)), ...past, ...(root.startsWith("ge") ? [root.slice(2), root.slice(2, -1)] : [])]
      .filter((form) => form.length >= (root.startsWith("ge") ? 4 : 5));
  }

  /* The verbs that a word is with a particle after it, and where that stands: haken … af, afhaken. `words` are all of the query. */
  function separable(words, at) {
    return words
      .map((word, particle) => ({ verb: word + words[at], particle }))
      .filter(({ particle }) => particle > at && particle <= at + FURTHEST && PARTICLES.has(words[particle]));
  }

  /* Whether the vowel of a word of one syllable is long or short: kopen and koop, kop and koppen; null for other words. */
  function vowel(word, root) {
    if (!ONE_SYLLABLE.test(root) || LENGTHEN.has(root)) return null;
    const found = FIRST_VOWEL.exec(word);
    return found && (found[2].startsWith(found[1]) || OPEN.test(found[2])) ? "long" : "short";
  }

  /* Whether a word that has the stem of these is none of them after all, by its vowel. */
  function differs(word, root, written) {
    const own = vowel(word, root);
    return own !== null && written.every((other) => vowel(other, root) !== own);
  }

  return { diminutives, inflections, separable, differs };
})();
