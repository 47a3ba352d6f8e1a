/**
 * Other forms of a Dutch word than the stemmer brings together: small things, verbs, verbs that stand apart; and words
 * that it brings together though they are not the same.
 */

const SMALL_THING = /^(.{3,}?)(?:([bdfgklmnprst])\2etjes?|([tp]?)jes?|(kjes?))$/;
const ONE_SYLLABLE = /^[^aeiouy]*[aeou][b-df-hj-np-tv-z]$/;
const FIRST_VOWEL = /^[^aeiouy]*([aeou])(.*)$/;
const OPEN = /^[b-df-hj-np-tv-z][aeiouy]/;
const PARTICLES = new Set(["aan", "af", "bij", "door", "in", "mee", "na", "om", "onder", "op", "over", "samen", "terug", "toe", "uit", "voor", "weg"]);
const FURTHEST = 4; // words between a verb and its particle
// Nouns whose short vowel is long in the plural, as in dag and dagen.
const LENGTHEN = new Set(["bad", "blad", "dag", "dak", "dal", "gat", "glas", "god", "graf", "hof", "hol", "lot", "pad", "rad", "slag", "slot", "spel", "staf", "vat", "weg"]);

/** What a small thing is called when it is not small: klusjes, klus; praatje, praat; filmpje, film; woninkje, woning. @param {string} word */
export function diminutives(word) {
  const small = SMALL_THING.exec(word);
  if (!small) return [];
  const [, start, doubled, middle, kje] = small;
  if (doubled) return [start + doubled];
  if (kje) return [`${start}g`, `${start}k`];
  return middle ? [start, start + middle] : [start];
}

/** Other forms of a verb that the stemmer leaves apart: bereken, berekend; scheid, gescheiden. @param {string} root */
export function inflections(root) {
  if (root.length < 5) return [];
  const past = root.startsWith("ge");
  const forms = ["d", "t", "de", "te", "end"].map((ending) => root + ending);
  for (const ending of ["d", "t", "end"]) if (root.endsWith(ending) && root.length - ending.length >= 5) forms.push(root.slice(0, -ending.length));
  forms.push(`ge${root}`, `ge${root}d`, `ge${root}t`);
  if (past) forms.push(root.slice(2), root.slice(2, -1));
  return forms.filter((form) => form.length >= (past ? 4 : 5));
}

/**
 * The verbs that a word is with a particle after it, and where that stands: haken … af, afhaken.
 * @param {string[]} words all of the query
 * @param {number} at
 */
export function separable(words, at) {
  return words
    .map((word, particle) => ({ verb: word + words[at], particle }))
    .filter(({ particle }) => particle > at && particle <= at + FURTHEST && PARTICLES.has(words[particle]));
}

/**
 * Whether the vowel of a word of one syllable is long or short: kopen and koop, kop and koppen; null for other words.
 * @param {string} word
 * @param {string} root
 */
function vowel(word, root) {
  if (!ONE_SYLLABLE.test(root) || LENGTHEN.has(root)) return null;
  const [, first, rest] = FIRST_VOWEL.exec(word) ?? [];
  return first && (rest.startsWith(first) || OPEN.test(rest)) ? "long" : "short";
}

/**
 * Whether a word that has the stem of these is none of them after all, by its vowel.
 * @param {string} word
 * @param {string} root
 * @param {string[]} written
 */
export function differs(word, root, written) {
  const own = vowel(word, root);
  return own !== null && written.every((other) => vowel(other, root) !== own);
}
