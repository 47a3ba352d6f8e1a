/**
 * What is asked stands in the address: the words (and whether exactly those), the chosen values, the order, the view and
 * the page. What it does not know it leaves out, and names what it left out of a filter.
 */

/** @typedef {import("./facets.js").Chosen} Chosen */

/**
 * @typedef {object} State
 * @property {string} words
 * @property {string} typed the words before they are cut to what is looked at
 * @property {boolean} exact
 * @property {Chosen} chosen
 * @property {Choice[]} unknown what the address asks of a facet that has no such value
 * @property {string} order
 * @property {string} view
 * @property {number} page
 */

/** A value of a facet; the words are one of the facet "q". @typedef {{ facet: string, id: string }} Choice */

const VIEWS = ["kaartjes", "tabel"];
const ORDERS = ["relevantie", "naam", "onderbouwing", "nagekeken", "compleet"];
const LONGEST = 400; // characters of words, as the search box allows
const LONGEST_VALUE = 60;
const NUMBER = /^[1-9]\d{0,5}$/;
const NAMED = 3; // unknown values; a longer list helps nobody

/** The order when none is asked. @param {string} words */
export const usualOrder = (words) => (words ? "relevantie" : "naam");

/** @param {string} value */
const shortened = (value) => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value);

/**
 * The state that an address asks for.
 * @param {Pick<import("./facets.js").Facets, "names" | "known">} facets
 * @param {string} [query]
 * @returns {State}
 */
export function read(facets, query = window.location.search) {
  const asked = new URLSearchParams(query);
  /** @param {string} name */
  const value = (name) => asked.get(name) ?? "";
  /** @type {Chosen} */
  const chosen = new Map();
  /** @type {Choice[]} */
  const unknown = [];
  for (const facet of facets.names) {
    /** @type {Set<string>} */
    const ids = new Set();
    for (const wanted of new Set(asked.getAll(facet))) {
      const id = facets.known(facet, wanted.trim().toLowerCase());
      if (id !== undefined) ids.add(id);
      else if (wanted.trim()) unknown.push({ facet, id: shortened(wanted) });
    }
    chosen.set(facet, ids);
  }
  const typed = value("q").trim();
  const words = typed.slice(0, LONGEST);
  const [order, view, page] = ["sorteer", "weergave", "bladzij"].map(value);
  return {
    words,
    typed,
    exact: words !== "" && value("precies") === "1",
    chosen,
    unknown: unknown.slice(0, NAMED),
    order: ORDERS.includes(order) && (words || order !== "relevantie") ? order : usualOrder(words),
    view: VIEWS.includes(view) ? view : VIEWS[0],
    page: NUMBER.test(page) ? Number(page) : 1,
  };
}

/**
 * The address of a state. What is as usual is left out; what others put in the address stays.
 * @param {State} state
 * @param {{ pathname: string, search: string }} [here]
 */
export function write(state, here = window.location) {
  const ours = new Set(["q", "precies", "sorteer", "weergave", "bladzij", ...state.chosen.keys()]);
  const parts = new URLSearchParams([...new URLSearchParams(here.search)].filter(([name]) => !ours.has(name)));
  if (state.words) parts.append("q", state.words);
  if (state.exact) parts.append("precies", "1");
  for (const [facet, ids] of state.chosen) for (const id of ids) parts.append(facet, id);
  if (state.order !== usualOrder(state.words)) parts.append("sorteer", state.order);
  if (state.view !== VIEWS[0]) parts.append("weergave", state.view);
  if (state.page > 1) parts.append("bladzij", String(state.page));
  const query = parts.toString();
  return here.pathname + (query ? `?${query}` : "");
}

/**
 * The same state without one choice, or without any.
 * @param {State} state
 * @param {Choice | null} choice
 * @returns {State}
 */
export function without(state, choice) {
  const chosen = new Map([...state.chosen].map(([facet, ids]) => [facet, new Set(choice ? ids : [])]));
  if (choice) chosen.get(choice.facet)?.delete(choice.id);
  const words = choice && choice.facet !== "q" ? state.words : "";
  const order = state.order === "relevantie" && !words ? "naam" : state.order;
  return { ...state, chosen, words, exact: state.exact && words !== "", order, page: 1 };
}

/** Every choice of a state, in the order of the form. @param {State} state */
export function choices(state) {
  const values = [...state.chosen].flatMap(([facet, ids]) => [...ids].map((id) => ({ facet, id })));
  return state.words ? [{ facet: "q", id: state.words }, ...values] : values;
}
