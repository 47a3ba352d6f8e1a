/** Other forms of a Dutch word than the stemmer brings together: small things, verbs, verbs that stand apart. */

const SMALL_THING = /^(.{3,}?)(?:([bdfgklmnprst])\2etjes?|([tp]?)jes?|(kjes?))$/;
const PARTICLES = new Set(["aan", "af", "bij", "door", "in", "mee", "na", "om", "onder", "op", "over", "samen", "terug", "toe", "uit", "voor", "weg"]);
const COMPARATIVE = /^(.+(?:ig|lijk|ij|baar|zaam))ere?$/;
const DOUBLED = /([aeou])\1([^aeiou])$/; // verveelt, vervelen
const FURTHEST = 4; // words between a verb and its particle

/** What a small thing is called when it is not small: klusjes, klus; praatje, praat; filmpje, film; woninkje, woning. @param {string} word */
export function diminutives(word) {
  const small = SMALL_THING.exec(word);
  if (!small) return [];
  const [, start, doubled, middle, kje] = small;
  if (doubled) return [start + doubled];
  if (kje) return [`${start}g`, `${start}k`];
  return middle ? [start, start + middle] : [start];
}

/** What a comparative compares, where its ending is that of an adjective: gelukkiger, gelukkig; blijer, blij. @param {string} word */
export function compared(word) {
  const [, adjective] = COMPARATIVE.exec(word) ?? [];
  return adjective ? [adjective] : [];
}

/** Other forms of a verb that the stemmer leaves apart: bereken, berekend; scheid, gescheiden. @param {string} root */
export function inflections(root) {
  if (root.length < 5) return [];
  const past = root.startsWith("ge");
  const forms = ["d", "t", "de", "te", "end"].map((ending) => root + ending);
  for (const ending of ["d", "t", "end"]) if (root.endsWith(ending) && root.length - ending.length >= 5) forms.push(root.slice(0, -ending.length), root.slice(0, -ending.length).replace(DOUBLED, "$1$2"));
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
