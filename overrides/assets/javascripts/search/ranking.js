/*
 * Which documents answer a query, best first. lunr says how much a term counts in a document; a document's score is
 * the sum over the words of the query, times how much of the query it covers to the power 1.5. What covers too little
 * is no result but a near miss.
 */
"use strict";
self.pbRanking = (function () {
  const { JOINT, key } = self.pbAnalysis;

  const COVERAGE = 1.5;
  const ENOUGH = 0.3; // of what was asked
  const ENOUGH_BY_ROADS = 0.55; // where a word of it only leads to others
  const ENOUGH_IN_DOUBT = 0.6; // where a word of it stands nowhere as it was typed: then a page must hold the more
  const WEAK = 0.3;
  const PART_OF_TITLE = 1.3;
  const BEHIND = 0.95; // of the best score of a word itself: the most that what it also leads to can get
  const KEPT = 0.3; // of the score of a page: what else on it is worth naming
  const LISTS = new Set(["themes", "target-groups", "provinces", "municipalities", "source"]); // what only leads on

  /* lunr's index out of the packed one: the postings follow from the vectors. */
  function unpack(data, terms) {
    const postings = terms.map((_, number) => ({ _index: number }));
    const names = Object.keys(data.vectors);
    for (const posting of postings) for (const name of names) posting[name] = Object.create(null);
    const fieldVectors = [];
    for (const name of names) {
      data.vectors[name].forEach(([gaps, scores], ref) => {
        const elements = [];
        let number = 0;
        gaps.forEach((gap, at) => {
          number += gap;
          elements.push(number, scores[at]);
          postings[number][name][ref] = {};
        });
        fieldVectors.push([`${name}/${ref}`, elements]);
      });
    }
    const invertedIndex = terms.map((term, number) => [term, postings[number]]).sort((a, b) => (a[0] < b[0] ? -1 : 1));
    return { version: self.lunr.version, fields: names, fieldVectors, invertedIndex, pipeline: [] };
  }

  class Index {
    constructor(data) {
      this.documents = data.documents.map(([url, kind, title, ...names], at) => ({
        at, url, kind, title, page: url.split("#")[0], texts: data.texts[at], keys: [title, ...names].map(key),
      }));
      this.terms = data.terms.split(" ");
      this.lunr = self.lunr.Index.load(unpack(data, this.terms));
      this.found = new Map();
    }

    has(term) {
      return term in this.lunr.invertedIndex;
    }

    /* Document → score, for one term. */
    scores(term) {
      if (!this.found.has(term)) {
        const results = this.lunr.query((query) => query.term(term, { usePipeline: false }));
        this.found.set(term, new Map(results.map(({ ref, score }) => [Number(ref), score])));
      }
      return this.found.get(term);
    }

    amount(term) {
      const posting = this.lunr.invertedIndex[term];
      return posting ? new Set(this.lunr.fields.flatMap((name) => Object.keys(posting[name]))).size : 0;
    }
  }

  /* Document → the best score of a word there, and the terms by which it was found. */
  function answers(item, index, steps) {
    const best = new Map();
    let itself = 0;
    for (const way of [...item.ways].sort((a, b) => Boolean(a.loose) - Boolean(b.loose))) {
      const [first, ...rest] = way.terms.map((term) => index.scores(term));
      if (!steps.take(first.size * way.terms.length)) break;
      for (const [at, score] of first) {
        if (!rest.every((scores) => scores.has(at))) continue;
        const whole = rest.reduce((sum, scores) => sum + scores.get(at), score) / way.terms.length;
        let here = (whole * way.factor) / way.share;
        if (!way.synonym) itself = Math.max(itself, here);
        else if (way.loose && itself) here = Math.min(here, BEHIND * itself);
        const old = best.get(at);
        if (!old || old.score < here) best.set(at, { score: here, terms: old ? [...old.terms, ...way.terms] : way.terms });
        else old.terms.push(...way.terms);
      }
    }
    return best;
  }

  /* How telling a word is: what stands everywhere says little, and what stands nowhere was still asked for. */
  function telling(item, found, amount) {
    if (item.weak && !found.size) return 0;
    return Math.log(1 + amount / (2 + found.size)) * (item.weak ? WEAK : 1);
  }

  function rank(items, text, index, steps) {
    const asked = key(text);
    const answered = items.map((item) => answers(item, index, steps));
    const weights = items.map((item, nth) => telling(item, answered[nth], index.documents.length));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const found = new Map();
    answered.forEach((best, nth) => {
      for (const [at, { score, terms }] of best) {
        const hit = found.get(at) || { document: index.documents[at], score: 0, covered: 0, terms: new Set() };
        hit.score += score * (items[nth].weak ? WEAK : 1);
        hit.covered += weights[nth] * items[nth].certainty;
        terms.forEach((term) => hit.terms.add(term));
        found.set(at, hit);
      }
    });
    for (const hit of found.values()) {
      hit.coverage = whole ? hit.covered / whole : 0;
      hit.named = isName(asked, hit.document);
      hit.score *= hit.coverage ** COVERAGE * (inTitle(asked, hit.document) ? PART_OF_TITLE : 1);
    }
    return [...found.values()].sort(before);
  }

  /* Who types the very name of something gets that first. */
  const before = (a, b) => b.named - a.named || b.score - a.score || a.document.at - b.document.at;

  function isName(asked, { kind, keys }) {
    if (!asked || LISTS.has(kind)) return false;
    return (kind === "working-elements" ? keys.slice(0, 1) : keys).includes(asked);
  }

  function inTitle(asked, { kind, keys }) {
    if (!asked || LISTS.has(kind)) return false;
    return keys.some((name) => `${JOINT}${name}${JOINT}`.includes(JOINT + asked + JOINT));
  }

  /* One result for each page: the page itself where it is a document, and what on it answers by itself. */
  function pages(hits, index) {
    const byPage = new Map();
    for (const hit of hits) {
      if (!byPage.has(hit.document.page)) byPage.set(hit.document.page, []);
      byPage.get(hit.document.page).push(hit);
    }
    return [...byPage.values()].map((group) => {
      const own = group.find(({ document }) => document.url === document.page);
      const page = own || ownHit(group[0], index) || group[0];
      const score = group[0].score;
      const parts = group.filter((hit) => hit !== page && hit.score >= score * KEPT).slice(0, 3);
      return { page, parts, score, named: group[0].named, document: page.document, coverage: Math.max(...group.map((hit) => hit.coverage)) };
    }).sort(before);
  }

  function ownHit(hit, index) {
    const document = index.documents.find(({ url }) => url === hit.document.page);
    return document && { ...hit, document };
  }

  /* Whether a page covers enough of a query to be a result: the more, the less sure we are of its words. */
  function enough(hit, items) {
    const meant = items.filter((item) => !item.weak);
    const wanted = meant.some((item) => !item.here) ? ENOUGH_IN_DOUBT : meant.some((item) => item.loose) ? ENOUGH_BY_ROADS : ENOUGH;
    return hit.coverage >= wanted;
  }

  return { Index, unpack, rank, pages, enough };
})();
