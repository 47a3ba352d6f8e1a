/** Names that are like another, by the same measure as `editing/lookalikes.py`: a list of cases holds the two equal. */

const ALIKE = 82; // percent
const WHOLE = 5; // letters of the shortest name that counts when it stands whole inside another
const MARKS = /\p{M}+/gu;
const OTHER = /[^\p{L}\p{N}]+/gu;

/** @param {string} name */
const folded = (name) => name.toLowerCase().replaceAll("ß", "ss").replaceAll("&", " en ").normalize("NFKD").replace(MARKS, "").replace(OTHER, " ").trim();

/** The letters that two texts have in common, in one order, of all their letters: percent. @param {string} text @param {string} other */
function ratio(text, other) {
  let row = new Array(other.length + 1).fill(0);
  for (const letter of text) {
    const before = row;
    row = [0];
    for (let at = 0; at < other.length; at++) row.push(letter === other[at] ? before[at] + 1 : Math.max(before[at + 1], row[at]));
  }
  return text.length + other.length ? (200 * row[other.length]) / (text.length + other.length) : 100;
}

/** @param {string} text */
const sorted = (text) => text.split(" ").sort().join(" ");

/** @param {string} name @param {string} other */
function likeness(name, other) {
  const [shorter, longer] = [name, other].sort((a, b) => a.length - b.length);
  if (shorter.length >= WHOLE && ` ${longer} `.includes(` ${shorter} `)) return 100;
  return Math.max(ratio(name, other), ratio(sorted(name), sorted(other)));
}

/**
 * Which of these a name is like, the most alike first.
 * @param {string} name
 * @param {[slug: string, ...names: string[]][]} practices
 */
export function lookalikes(name, practices) {
  const wanted = folded(name);
  if (!wanted) return [];
  return practices
    .map(([slug, first, ...others]) => ({ slug, name: first, likeness: Math.max(...[slug, first, ...others].map((known) => likeness(wanted, folded(known)))) }))
    .filter((practice) => practice.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness || (a.slug < b.slug ? -1 : 1));
}
