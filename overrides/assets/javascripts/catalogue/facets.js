/*
 * Which practices a choice leaves. A set of practices is a row of bits: bit n is the practice at place n of the
 * alphabet. Values of one facet widen, facets narrow each other; a value is counted without the choice in its own facet.
 */
"use strict";
window.pbCatalogue.facets = (function () {
  const WORD = 32;

  const empty = (amount) => new Uint32Array(Math.ceil(amount / WORD));

  function bits(places, amount) {
    const made = empty(amount);
    for (const place of places) made[place >>> 5] |= 1 << (place & 31);
    return made;
  }

  function widen(one, other) {
    for (let at = 0; at < one.length; at++) one[at] |= other[at];
  }

  function narrow(one, other) {
    for (let at = 0; at < one.length; at++) one[at] &= other[at];
  }

  /* How many practices are in both. */
  function common(one, other) {
    let amount = 0;
    for (let at = 0; at < one.length; at++) {
      let word = one[at] & other[at];
      for (; word; word &= word - 1) amount += 1;
    }
    return amount;
  }

  function places(set, amount) {
    const found = [];
    for (let place = 0; place < amount; place++) if (set[place >>> 5] & (1 << (place & 31))) found.push(place);
    return found;
  }

  class Facets {
    constructor(data) {
      this.slugs = data.practices;
      this.amount = this.slugs.length;
      this.place = new Map(this.slugs.map((slug, place) => [slug, place]));
      this.values = new Map(Object.entries(data.values).map(([facet, values]) => [facet, new Map(Object.entries(values).map(([id, at]) => [id, bits(at, this.amount)]))]));
      this.former = new Map(Object.entries(data.former).map(([facet, ids]) => [facet, new Map(Object.entries(ids))]));
      this.order = new Map(Object.entries(data.sort));
    }

    /* The id of a value now, for an id of now or of before; undefined when there never was one. */
    known(facet, id) {
      const now = this.former.get(facet)?.get(id) ?? id;
      return this.values.get(facet).has(now) ? now : undefined;
    }

    has(facet, id, place) {
      return Boolean(this.values.get(facet).get(id)[place >>> 5] & (1 << (place & 31)));
    }

    /* Facet → the practices that its chosen values leave, for the facets in which something is chosen. */
    widened(chosen) {
      const found = new Map();
      for (const [facet, ids] of chosen) {
        if (!ids.size) continue;
        const set = empty(this.amount);
        for (const id of ids) widen(set, this.values.get(facet).get(id));
        found.set(facet, set);
      }
      return found;
    }

    narrowed(widened, within, without) {
      const set = empty(this.amount).fill(0xffffffff);
      if (within) narrow(set, within);
      for (const [facet, one] of widened) if (facet !== without) narrow(set, one);
      return set;
    }

    /* The places that a choice leaves; `within` holds those that answer the words, null without words. */
    matching(chosen, within = null) {
      return places(this.narrowed(this.widened(chosen), within), this.amount);
    }

    /* Facet → value → how many practices it would leave. */
    counts(chosen, within = null) {
      const widened = this.widened(chosen);
      const all = this.narrowed(widened, within);
      const found = new Map();
      for (const [facet, values] of this.values) {
        const others = widened.has(facet) ? this.narrowed(widened, within, facet) : all;
        found.set(facet, new Map([...values].map(([id, set]) => [id, common(others, set)])));
      }
      return found;
    }

    bits(found) {
      return bits(found, this.amount);
    }

    /* Places in the order that was asked; `relevance` is place → how good an answer, 0 the best. */
    sorted(found, order, relevance) {
      if (order === "relevantie") return [...found].sort((a, b) => relevance.get(a) - relevance.get(b));
      const rank = this.order.get(order);
      return rank ? [...found].sort((a, b) => rank[b] - rank[a] || a - b) : found;
    }
  }

  return { Facets };
})();
