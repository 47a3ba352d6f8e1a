/*
 * What the words of a query lead to. Each word gets its ways into the index, from sure to doubtful: the word itself,
 * what editors say means the same, neighbours written as one, other forms of it, the parts of a word that we do not
 * know, a word that looks like it, a word that begins like it. The doubtful ways are tried only when nothing sure is there.
 */
"use strict";
self.pbWords = (function () {
  const { JOINT, words: split, stem } = self.pbAnalysis;
  const { diminutives, inflections, separable, differs } = self.pbForms;
  const { LINKS, Lookalikes } = self.pbLookalikes;

  // Worst: "a".repeat(n)
  const DIGIT = /\d/;
  // Worst: "1".repeat(n)
  const SHORT_NUMBER = /^\d\d?$/;
  const MOST_WORDS = 24;
  const LONGEST_PART = 40; // letters of a part of a word
  const MOST_STEPS = 20e6; // in which the doubtful ways must be found: some tenths of a second
  const SYNONYM = 0.6;
  const SYNONYM_BESIDE = 0.3; // where the word itself stands here too, and so is what was meant
  const PARTS = 0.8;
  const LOOKALIKE = 0.8;
  const BEGINNING = 0.5;
  const LOOSE = 0.9; // how sure we are that a page with what an editor says it leads to is a page with the word
  const IN_PARTS = 0.65;
  const MOST_SYNONYMS = 4; // that are told
  const MOST_BEGINNINGS = 40;

  /* How many steps have been taken for a query. What is doubtful is given up when there are too many. */
  class Steps {
    constructor() {
      this.taken = 0;
    }

    /* Whether there is room for so many more. */
    take(amount) {
      this.taken += amount;
      return this.taken <= MOST_STEPS;
    }
  }

  class Words {
    /* `index` says which terms there are and in how many documents; `data` is the index file. */
    constructor(data, index) {
      this.index = index;
      this.stop = new Set(data.stop);
      this.weak = new Set(data.weak);
      const table = (packed) => new Map(packed.flatMap(([terms, numbers]) => {
        const found = numbers.map((number) => index.terms[number]);
        return terms.split(" ").map((term) => [term, found.filter((other) => other !== term)]);
      }));
      this.synonyms = table(data.synonyms);
      this.broader = table(data.broader);
      this.forms = new Map();
      data.forms.split("|").forEach((words, number) => {
        const term = index.terms[number];
        if (words) this.forms.set(term, words.split(" ").map((word) => (word.startsWith("~") ? term + word.slice(1) : word)));
      });
      this.single = index.terms.filter((term) => !term.includes(JOINT));
      this.alike = new Lookalikes(this.single, (term) => this.written(term), (term) => index.amount(term));
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
    understand(text, { exact = false, typing = false } = {}, steps = new Steps()) {
      this.steps = steps;
      const all = split(text).slice(0, MOST_WORDS);
      const found = all.map((word) => ({ word, stem: stem(word), ways: [], said: null, certainty: 1 }));
      const asked = found.filter(({ word }) => !this.stop.has(word) && (word.length > 1 || DIGIT.test(word)));
      for (const item of asked) this.direct(item, exact);
      if (!exact) {
        this.phrases(found);
        this.neighbours(found);
        this.apart(found);
        for (const item of asked) if (!item.ways.some((way) => !way.synonym)) this.kin(item);
      }
      const last = found[found.length - 1];
      for (const item of asked) {
        item.sure = item.ways.length > 0;
        item.here = item.certainty === 1 && item.ways.length > 0;
        if (!exact && typing && item === last) this.beginnings(item);
        if (!exact && !item.ways.length) this.doubtful(item);
        if (!item.said && item.ways.length && item.ways.every((way) => way.synonym)) {
          const terms = item.ways.flatMap((way) => way.terms).filter((term) => this.index.has(term));
          item.said = { how: "synonym", to: [...new Set(terms)].slice(0, MOST_SYNONYMS).map((term) => this.form(term)) };
        }
        item.loose = item.here && item.ways.every((way) => way.loose);
        if (item.loose) item.certainty = LOOSE;
        item.weak = this.weak.has(item.stem) || SHORT_NUMBER.test(item.word);
      }
      return this.once(asked.filter((item) => !item.spent));
    }

    known(term) {
      return this.index.has(term) || this.synonyms.has(term) || this.broader.has(term);
    }

    direct(item, exact) {
      if (this.index.has(item.stem) && !differs(item.word, item.stem, this.written(item.stem))) {
        item.ways.push({ terms: [item.stem], factor: 1, share: 1 });
      }
      if (exact) return;
      this.alsoFound(item, item.stem, 1);
    }

    alsoFound(item, term, share) {
      const factor = this.index.has(term) ? SYNONYM_BESIDE : SYNONYM;
      for (const other of this.synonyms.get(term) || []) item.ways.push({ terms: [other], factor, share, synonym: true });
      for (const other of this.broader.get(term) || []) item.ways.push({ terms: [other], factor, share, synonym: true, loose: true });
    }

    /* Several words that are known as one term. */
    phrases(found) {
      for (let from = 0; from < found.length; from++) {
        for (let to = from + 2; to <= Math.min(found.length, from + 6); to++) {
          const items = found.slice(from, to);
          const term = items.map((item) => item.stem).join(JOINT);
          if (!this.known(term)) continue;
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
          const terms = [...new Set(written.map(stem))].filter((term) => this.known(term));
          const meant = items.filter((item) => !this.stop.has(item.word));
          for (const item of meant) {
            for (const term of terms) {
              if (this.index.has(term)) item.ways.push({ terms: [term], factor: 1, share: meant.length });
              this.alsoFound(item, term, meant.length);
            }
          }
        }
      }
    }

    /* Verbs whose particle stands further on: haken … af, afhaken. */
    apart(found) {
      const all = found.map(({ word }) => word);
      found.forEach((item, at) => {
        if (this.stop.has(item.word)) return;
        for (const { verb, particle } of separable(all, at)) {
          const term = stem(verb);
          if (!this.known(term)) continue;
          if (this.index.has(term)) item.ways.push({ terms: [term], factor: 1, share: 1 });
          this.alsoFound(item, term, 1);
          found[particle].spent = true;
        }
      });
    }

    /* Other forms of the word. */
    kin(item) {
      for (const term of new Set([...diminutives(item.word).map(stem), ...inflections(item.stem)])) {
        if (this.index.has(term)) item.ways.push({ terms: [term], factor: 1, share: 1 });
        this.alsoFound(item, term, 1);
      }
    }

    doubtful(item) {
      // A word that is good Dutch and stands nowhere here is not here: what looks like it is something else.
      if (this.alike.isDutch(item.word)) return;
      const alike = this.alike.nearest(item, this.steps);
      const parts = alike.length && alike[0].steps < 2 ? null : this.telling(this.parts(item.word));
      if (parts) {
        item.ways.push({ terms: parts, factor: PARTS, share: 1 });
        item.certainty = IN_PARTS;
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

    /* The parts of a word that stands nowhere here, if all of them do: every part counts. No place is tried twice. */
    parts(word) {
      const inVain = new Set();
      const from = (start) => {
        if (start === word.length) return [];
        if (inVain.has(start)) return null;
        for (let end = Math.min(word.length, start + LONGEST_PART); end - start >= 3; end--) {
          if (start === 0 && end === word.length) continue;
          if (!this.steps.take(end - start)) return null;
          const part = word.slice(start, end);
          const known = this.stop.has(part) ? [] : end - start > 3 && this.index.has(stem(part)) ? [stem(part)] : null;
          if (!known) continue;
          for (const link of end === word.length ? [""] : LINKS) {
            if (!word.startsWith(link, end)) continue;
            const rest = from(end + link.length);
            if (rest) return [...known, ...rest];
          }
        }
        inVain.add(start);
        return null;
      };
      const found = word.length >= 8 ? from(0) : null;
      return found && found.length > 1 ? found : null;
    }

    /* Of the parts of a word those that say something: of eenzaamheidsaanpak the first. */
    telling(parts) {
      const found = parts && parts.filter((term) => !this.weak.has(term));
      return found && found.length ? found : parts;
    }

    beginnings(item) {
      if (!this.steps.take(this.single.length)) return;
      const begins = this.single.filter((term) => term.startsWith(item.word) || this.written(term).some((word) => word.startsWith(item.word)));
      begins.sort((a, b) => this.index.amount(b) - this.index.amount(a));
      const terms = begins.filter((term) => term !== item.stem).slice(0, MOST_BEGINNINGS);
      for (const term of terms) item.ways.push({ terms: [term], factor: BEGINNING, share: 1 });
      if (terms.length && !item.sure) item.said = { how: "beginning", to: [item.word] };
    }

    /* Words to try instead of one that leads nowhere. */
    instead(item, amount, steps) {
      return this.alike.instead(item, amount, steps).map((term) => this.form(term));
    }

    /* Each stem once: twice the same word asks no more than once. */
    once(asked) {
      const seen = new Set();
      return asked.filter((item) => !seen.has(item.stem) && seen.add(item.stem));
    }
  }

  return { Words, Steps, MOST_WORDS };
})();
