/**
 * Which practices a choice leaves. A set of practices is a row of bits: bit n is the practice at place n of the
 * alphabet. Values of one facet widen, facets narrow each other; a value is counted without the choice in its own facet.
 */

/**
 * What the page is given: by facet and value the places that have it, by facet and former id the id of now, by order the ranks.
 * @typedef {object} FilterData
 * @property {string[]} practices
 * @property {Record<string, Record<string, number[]>>} values
 * @property {Record<string, Record<string, number[]>>} [own] by facet and group the places that name it, where others count too
 * @property {Record<string, string[]>} [broader] by group what it is a part of
 * @property {Record<string, Record<string, string>>} former
 * @property {Record<string, number[]>} sort
 * @property {number[]} [searched] the places of the practices that the search knows, all without it
 * @property {string} [list] the mark of the list of those
 */

/** Facet → the ids of the values that are chosen. @typedef {Map<string, Set<string>>} Chosen */
/** @typedef {Uint32Array} PracticeSet */

const WORD = 32;

/** @param {number} amount */
const empty = (amount) => new Uint32Array(Math.ceil(amount / WORD));

/** @param {PracticeSet} set @param {number} place */
const holds = (set, place) => Boolean(set[place >>> 5] & (1 << (place & 31)));

/** @param {PracticeSet} set @param {PracticeSet} other */
function widen(set, other) {
  for (let at = 0; at < set.length; at++) set[at] |= other[at];
}

/** @param {PracticeSet} set @param {PracticeSet} other */
function narrow(set, other) {
  for (let at = 0; at < set.length; at++) set[at] &= other[at];
}

/** How many practices are in both. @param {PracticeSet} set @param {PracticeSet} other */
function common(set, other) {
  let amount = 0;
  for (let at = 0; at < set.length; at++) {
    for (let word = set[at] & other[at]; word; word &= word - 1) amount += 1;
  }
  return amount;
}

export class Facets {
  /** @type {Map<string, Map<string, PracticeSet>>} */
  #values;
  /** @type {Map<string, Map<string, string>>} */
  #former;
  /** @type {Map<string, number[]>} */
  #ranks;
  /** @type {Map<string, Map<string, PracticeSet>>} */
  #own;

  /** @param {FilterData} data */
  constructor({ practices, values, own = {}, broader = {}, former, sort, searched = [...practices.keys()], list = "" }) {
    this.searched = searched;
    this.list = list;
    this.slugs = practices;
    this.amount = practices.length;
    this.places = new Map(practices.map((slug, place) => [slug, place]));
    this.#values = new Map(Object.entries(values).map(([facet, byId]) => [facet, this.#sets(byId)]));
    this.#own = new Map(Object.entries(own).map(([facet, byId]) => [facet, this.#sets(byId)]));
    this.broader = new Map(Object.entries(broader));
    this.#former = new Map(Object.entries(former).map(([facet, ids]) => [facet, new Map(Object.entries(ids))]));
    this.#ranks = new Map(Object.entries(sort));
  }

  /** @param {Record<string, number[]>} byId */
  #sets(byId) {
    return new Map(Object.entries(byId).map(([id, places]) => [id, this.set(places)]));
  }

  /** The practices that have a value. @param {string} facet @param {string} id */
  #having(facet, id) {
    return this.#values.get(facet)?.get(id) ?? empty(this.amount);
  }

  /** In the order of the form. */
  get names() {
    return [...this.#values.keys()];
  }

  /** The id of a value now, for an id of now or of before; undefined when there never was one. @param {string} facet @param {string} id */
  known(facet, id) {
    const now = this.#former.get(facet)?.get(id) ?? id;
    return this.#values.get(facet)?.has(now) ? now : undefined;
  }

  /** Whether the practice at a place has a value. @param {string} facet @param {string} id @param {number} place */
  has(facet, id, place) {
    return holds(this.#having(facet, id), place);
  }

  /** The parts of a value that the practice at a place names itself, when it does not name the whole. @param {string} facet @param {string} id @param {number} place */
  parts(facet, id, place) {
    const own = this.#own.get(facet);
    /** @param {string} group */
    const names = (group) => holds(own?.get(group) ?? this.#having(facet, group), place);
    return own?.has(id) && !names(id) ? [...this.broader].filter(([group, wider]) => wider.includes(id) && names(group)).map(([group]) => group) : [];
  }

  /** @param {number[]} places */
  set(places) {
    const made = empty(this.amount);
    for (const place of places) made[place >>> 5] |= 1 << (place & 31);
    return made;
  }

  /** Facet → the practices that its chosen values leave, for the facets in which something is chosen. @param {Chosen} chosen */
  #widened(chosen) {
    /** @type {Map<string, PracticeSet>} */
    const byFacet = new Map();
    for (const [facet, ids] of chosen) {
      if (!ids.size) continue;
      const set = empty(this.amount);
      for (const id of ids) widen(set, this.#having(facet, id));
      byFacet.set(facet, set);
    }
    return byFacet;
  }

  /** @param {Map<string, PracticeSet>} widened @param {PracticeSet | null} within @param {string} [without] */
  #narrowed(widened, within, without) {
    const left = empty(this.amount).fill(0xffffffff);
    if (within) narrow(left, within);
    for (const [facet, set] of widened) if (facet !== without) narrow(left, set);
    return left;
  }

  /**
   * The places that a choice leaves.
   * @param {Chosen} chosen
   * @param {PracticeSet | null} [within] the practices that answer the words; null without words
   */
  matching(chosen, within = null) {
    const left = this.#narrowed(this.#widened(chosen), within);
    return [...this.slugs.keys()].filter((place) => holds(left, place));
  }

  /**
   * Facet → value → how many practices it would leave.
   * @param {Chosen} chosen
   * @param {PracticeSet | null} [within]
   */
  counts(chosen, within = null) {
    const widened = this.#widened(chosen);
    const left = this.#narrowed(widened, within);
    /** @type {Map<string, Map<string, number>>} */
    const counts = new Map();
    for (const [facet, values] of this.#values) {
      const others = widened.has(facet) ? this.#narrowed(widened, within, facet) : left;
      counts.set(facet, new Map([...values].map(([id, set]) => [id, common(others, set)])));
    }
    return counts;
  }

  /**
   * Places in the order that is asked; without one, or when nothing tells it, that of the alphabet.
   * @param {number[]} places
   * @param {string} order
   * @param {number[] | null} [best] the places that answer the words, the best answer first
   */
  sorted(places, order, best = null) {
    if (order === "relevantie" && best) {
      const at = new Map(best.map((place, rank) => [place, rank]));
      return [...places].sort((a, b) => Number(at.get(a)) - Number(at.get(b)));
    }
    const ranks = this.#ranks.get(order);
    return ranks ? [...places].sort((a, b) => ranks[b] - ranks[a] || a - b) : places;
  }
}
