/*
 * Which terms look like a word that stands nowhere here, and whether it is good Dutch, which is no typing error.
 */
"use strict";
self.pbLookalikes = (function () {
  const { stem } = self.pbAnalysis;

  const LINKS = ["", "s", "en", "e", "n", "er"]; // between the parts of a compound, as in compounds.py
  const MOST = 3;
  // Worst: "1".repeat(n), "1" + "a".repeat(n), "a".repeat(n)
  const PACKED = /(\d)(\D+)/g;
  const PREFIXES = ["aan", "af", "be", "her", "in", "mis", "niet", "om", "on", "ont", "op", "over", "uit", "ver", "voor", "wan"];
  const SHORT = 4; // letters of a stem that looks like too many others

  /* How many steps (a letter more, less, other, or two swapped) lead from one word to the other; `most` + 1 is too many. */
  function between(one, other, most) {
    let before = [];
    let last = [];
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      [before, last, row] = [last, row, [i]];
      let least = i;
      for (let j = 1; j <= other.length; j++) {
        const same = one[i - 1] === other[j - 1];
        let steps = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) steps = Math.min(steps, before[j - 2] + 1);
        row.push(steps);
        least = Math.min(least, steps);
      }
      if (least > most) return most + 1;
    }
    return row[other.length];
  }

  const allowed = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

  /* The stems of the usual words of Dutch, out of usual_words.py: each with how many letters it shares with the one before. */
  function usual(packed) {
    const found = new Set();
    let last = "";
    for (const [, shared, rest] of packed.matchAll(PACKED)) {
      last = last.slice(0, Number(shared)) + rest;
      found.add(last);
    }
    return found;
  }

  class Lookalikes {
    /* `written` says by which words a term stands here, `amount` in how many documents. */
    constructor(terms, written, amount) {
      Object.assign(this, { terms, written, amount });
      this.dutch = null; // the usual words of Dutch, once they are loaded
    }

    learn(packed) {
      this.dutch = usual(packed);
    }

    isDutch(word) {
      return this.dutch !== null && this.dutch.has(stem(word));
    }

    /* Whether a word is made of two good Dutch words, or of one and a prefix: onbelast. */
    isDutchCompound(word) {
      if (PREFIXES.some((prefix) => word.startsWith(prefix) && word.length - prefix.length >= 4 && this.isDutch(word.slice(prefix.length)))) return true;
      for (let end = 4; end <= word.length - 4; end++) {
        if (!this.isDutch(word.slice(0, end))) continue;
        if (LINKS.some((link) => word.startsWith(link, end) && word.length - end - link.length >= 4 && this.isDutch(word.slice(end + link.length)))) return true;
      }
      return false;
    }

    /* The nearest terms, to search for instead; none before we know what is good Dutch. */
    nearest(item, steps) {
      if (!this.dutch) return [];
      const found = this.near(item, steps);
      if (!found.length || (found[0].steps >= 2 && this.isDutchCompound(item.word))) return [];
      return found.filter(({ steps }) => steps === found[0].steps).slice(0, MOST);
    }

    near(item, steps) {
      const found = [];
      const most = allowed(item.word);
      if (!most) return found;
      // Rows of the table of a distance, each as wide as the other word.
      const distance = (one, other) => {
        if (Math.abs(one.length - other.length) > most || !steps.take(one.length * other.length)) return most + 1;
        return between(one, other, most);
      };
      for (const term of this.terms) {
        if (!steps.take(1)) break;
        // By the words as they are written; by their stems is a little further, and so is another first letter.
        let away = item.stem.length > SHORT ? distance(item.stem, term) + 0.5 : most + 1;
        for (const word of this.written(term)) if (word.length > 3) away = Math.min(away, distance(item.word, word));
        if (term[0] !== item.word[0]) away += 0.2;
        if (away < most + 1) found.push({ term, steps: away });
      }
      return found.sort((a, b) => a.steps - b.steps || this.amount(b.term) - this.amount(a.term));
    }

    /* Terms to try instead of a word that leads nowhere: what looks like it, or begins like it for the most part. */
    instead(item, amount, counted) {
      const alike = this.isDutch(item.word) ? [] : this.near(item, counted).filter(({ steps }) => steps < 2).map(({ term }) => term);
      const start = item.word.slice(0, Math.max(5, Math.ceil(item.word.length * 0.6)));
      const kin = item.word.length >= 5 ? this.terms.filter((term) => term.startsWith(start)) : [];
      return [...new Set([...alike, ...kin])].slice(0, amount);
    }
  }

  return { LINKS, Lookalikes };
})();
