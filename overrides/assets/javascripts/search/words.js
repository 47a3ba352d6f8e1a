/*
 * What the words of a query lead to. Each word gets its ways into the index, from sure to doubtful: the word itself,
 * what editors say means the same, neighbours written as one, the parts of a word that we do not know, a word
 * that looks like it, a word that begins like it. The doubtful ways are tried only when nothing sure is there.
 */
"use strict";
self.pbWords = (function () {
  const { JOINT, words: split, stem } = self.pbAnalysis;

  const LONGEST = 400; // characters of a query that are looked at
  const MOST_WORDS = 24;
  const LINKS = ["", "s", "en", "e", "n", "er"]; // between the parts of a compound, as in compounds.py
  const SYNONYM = 0.6;
  const SYNONYM_BESIDE = 0.3; // where the word itself stands here too, and so is what was meant
  const PARTS = 0.8;
  const LOOKALIKE = 0.8;
  const BEGINNING = 0.5;
  const MOST_SYNONYMS = 4; // that are told
  const MOST_LOOKALIKES = 3;
  const MOST_BEGINNINGS = 40;

  /* How many steps (a letter more, less, other, or two swapped) lead from one word to the other; `most` + 1 is too many. */
  function distance(one, other, most) {
    if (Math.abs(one.length - other.length) > most) return most + 1;
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

  /* What a small thing is called when it is not small: klusjes, klus; praatje, praat; filmpje, film; woninkje, woning. */
  function diminutives(word) {
    const found = /^(.{3,}?)(?:([bdfgklmnprst])\2etjes?|([tp]?)jes?|(kjes?))$/.exec(word);
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
      .filter((form) => form.length >= 5);
  }

  const allowed = (word) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

  class Words {
    /* `index` says which terms there are and in how many documents; `data` is the index file. */
    constructor(data, index) {
      this.index = index;
      this.stop = new Set(data.stop);
      this.weak = new Set(data.weak);
      this.synonyms = new Map(data.synonyms.flatMap(([terms, found]) => terms.map((term) => [term, found.filter((other) => other !== term)])));
      this.forms = new Map(Object.entries(data.forms).map(([term, words]) => [term, words.split(" ")]));
      this.single = index.terms.filter((term) => !term.includes(JOINT));
      this.dutch = null; // the usual words of Dutch, once they are loaded
    }

    /* The word that a term stands for, to show to a visitor. */
    form(term) {
      return term.split(JOINT).map((part) => this.written(part)[0]).join(" ");
    }

    /* The words that a stem stands for here, the most usual first. */
    written(term) {
      return this.forms.get(term) || [term];
    }

    /*
     * The meaningful words of a query, each with its ways. With `exact` only the word itself; with `typing` the last
     * word may be unfinished.
     */
    understand(text, { exact = false, typing = false } = {}) {
      const all = split(text.slice(0, LONGEST)).slice(0, MOST_WORDS);
      const found = all.map((word) => ({ word, stem: stem(word), ways: [], said: null }));
      const asked = found.filter(({ word }) => !this.stop.has(word) && (word.length > 1 || /\d/.test(word)));
      for (const item of asked) {
        this.direct(item, exact);
      }
      if (!exact) {
        this.phrases(found);
        this.neighbours(found);
      }
      const last = found[found.length - 1];
      for (const item of asked) {
        item.sure = item.ways.length > 0;
        item.here = item.ways.some((way) => !way.synonym);
        if (!exact && typing && item === last) this.beginnings(item);
        if (!exact && !item.ways.length) this.doubtful(item);
        if (!item.here && !item.said && item.ways.length) {
          const terms = item.ways.flatMap((way) => way.terms).filter((term) => this.index.has(term));
          item.said = { how: "synonym", to: [...new Set(terms)].slice(0, MOST_SYNONYMS).map((term) => this.form(term)) };
        }
        item.weak = this.weak.has(item.stem) || /^\d\d?$/.test(item.word);
      }
      return this.once(asked);
    }

    direct(item, exact) {
      if (this.index.has(item.stem)) item.ways.push({ terms: [item.stem], factor: 1, share: 1 });
      if (exact) return;
      this.alsoFound(item, item.stem, 1);
    }

    alsoFound(item, term, share) {
      for (const other of this.synonyms.get(term) || []) {
        item.ways.push({ terms: [other], factor: this.index.has(term) ? SYNONYM_BESIDE : SYNONYM, share, synonym: true });
      }
    }

    /* Several words that are known as one term. */
    phrases(found) {
      for (let from = 0; from < found.length; from++) {
        for (let to = from + 2; to <= Math.min(found.length, from + 6); to++) {
          const items = found.slice(from, to);
          const term = items.map((item) => item.stem).join(JOINT);
          if (!this.index.has(term) && !this.synonyms.has(term)) continue;
          const meant = items.filter((item) => !this.stop.has(item.word));
          for (const item of meant) {
            if (this.index.has(term)) item.ways.push({ terms: [term], factor: 1, share: meant.length });
            this.alsoFound(item, term, meant.length);
          }
        }
      }
    }

    /* Neighbours that are one word here: vrijwilliger centrale. */
    neighbours(found) {
      for (let from = 0; from + 1 < found.length; from++) {
        for (const to of [from + 2, from + 3]) {
          if (to > found.length) break;
          const items = found.slice(from, to);
          let written = [items[0].word];
          for (const item of items.slice(1)) written = written.flatMap((start) => LINKS.map((link) => start + link + item.word));
          const terms = [...new Set(written.map(stem))].filter((term) => this.index.has(term));
          const meant = items.filter((item) => !this.stop.has(item.word));
          for (const item of meant) {
            for (const term of terms) {
              item.ways.push({ terms: [term], factor: 1, share: meant.length, joined: true });
              this.alsoFound(item, term, meant.length);
            }
          }
        }
      }
    }

    doubtful(item) {
      const kin = [...diminutives(item.word).map(stem), ...inflections(item.stem)];
      const known = [...new Set(kin)].filter((term) => this.index.has(term) || this.synonyms.has(term));
      if (known.length) {
        item.sure = true;
        item.here = known.some((term) => this.index.has(term));
        for (const term of known) {
          if (this.index.has(term)) item.ways.push({ terms: [term], factor: 1, share: 1 });
          this.alsoFound(item, term, 1);
        }
        return;
      }
      // A word that is good Dutch and stands nowhere here is not here: what looks like it is something else.
      if (this.dutch && this.dutch.has(item.word)) return;
      const alike = this.lookalikes(item);
      const parts = alike.length && alike[0].steps < 2 ? null : this.parts(item.word);
      if (parts) {
        item.ways.push({ terms: parts, factor: PARTS, share: 1 });
        item.said = { how: "parts", to: parts.map((term) => this.form(term)) };
        return;
      }
      if (alike.length) {
        item.said = { how: "corrected", to: alike.map(({ term }) => this.form(term)) };
        for (const { term } of alike) {
          item.ways.push({ terms: [term], factor: LOOKALIKE, share: 1 });
          this.alsoFound(item, term, 1);
        }
        return;
      }
      if (item.word.length >= 4) this.beginnings(item);
    }

    /* The parts of a word that stands nowhere here, if all of them do: every part counts. */
    parts(word) {
      const from = (start) => {
        if (start === word.length) return [];
        for (let end = word.length; end - start >= 3; end--) {
          if (start === 0 && end === word.length) continue;
          const part = word.slice(start, end);
          const known = this.stop.has(part) ? [] : end - start > 3 && this.index.has(stem(part)) ? [stem(part)] : null;
          if (!known) continue;
          for (const link of end === word.length ? [""] : LINKS) {
            if (!word.startsWith(link, end)) continue;
            const rest = from(end + link.length);
            if (rest) return [...known, ...rest];
          }
        }
        return null;
      };
      const found = word.length >= 8 ? from(0) : null;
      return found && found.length > 1 ? found : null;
    }

    /* Whether a word is made of two good Dutch words. */
    isDutchCompound(word) {
      for (let end = 4; end <= word.length - 4; end++) {
        if (!this.dutch.has(word.slice(0, end))) continue;
        if (LINKS.some((link) => word.startsWith(link, end) && word.length - end - link.length >= 4 && this.dutch.has(word.slice(end + link.length)))) return true;
      }
      return false;
    }

    /* Terms that look like a word: the nearest. */
    lookalikes(item) {
      if (!this.dutch) return [];
      const found = this.near(item);
      if (!found.length || (found[0].steps >= 2 && this.isDutchCompound(item.word))) return [];
      return found.filter(({ steps }) => steps === found[0].steps).slice(0, MOST_LOOKALIKES);
    }

    near(item) {
      const found = [];
      const most = allowed(item.word);
      if (!most) return found;
      for (const term of this.single) {
        // By the words as they are written; by their stems is a little further, and so is another first letter.
        let steps = distance(item.stem, term, most) + 0.5;
        for (const word of this.written(term)) if (word.length > 3) steps = Math.min(steps, distance(item.word, word, most));
        if (term[0] !== item.word[0]) steps += 0.2;
        if (steps < most + 1) found.push({ term, steps });
      }
      return found.sort((a, b) => a.steps - b.steps || this.index.amount(b.term) - this.index.amount(a.term));
    }

    beginnings(item) {
      const begins = this.single.filter((term) => term.startsWith(item.word) || this.written(term).some((word) => word.startsWith(item.word)));
      begins.sort((a, b) => this.index.amount(b) - this.index.amount(a));
      const terms = begins.filter((term) => term !== item.stem).slice(0, MOST_BEGINNINGS);
      for (const term of terms) item.ways.push({ terms: [term], factor: BEGINNING, share: 1 });
      if (terms.length && !item.sure) item.said = { how: "beginning", to: [item.word] };
    }

    /* Words to try instead of one that leads nowhere: what looks like it, or begins like it for the most part. */
    suggestions(item, amount) {
      const alike = this.near(item).filter(({ steps }) => steps < 2).map(({ term }) => term);
      const start = item.word.slice(0, Math.max(5, Math.ceil(item.word.length * 0.6)));
      const kin = item.word.length >= 5 ? this.single.filter((term) => term.startsWith(start)) : [];
      return [...new Set([...alike, ...kin])].slice(0, amount).map((term) => this.form(term));
    }

    /* Each stem once: twice the same word asks no more than once. */
    once(asked) {
      const seen = new Set();
      return asked.filter((item) => !seen.has(item.stem) && seen.add(item.stem));
    }
  }

  return { Words, distance };
})();
