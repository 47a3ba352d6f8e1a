/*
 * What is asked stands in the address: the words (and whether exactly those), the chosen values, the order, the view and the page. What it does not
 * know it leaves out, and names what it left out of a filter.
 */
"use strict";
window.pbCatalogue.address = (function () {
  const VIEWS = ["kaartjes", "tabel"];
  const ORDERS = ["relevantie", "naam", "onderbouwing", "nagekeken", "compleet"];
  const LONGEST = 400; // characters of words, as the search box allows
  // Worst: "1".repeat(n)
  const NUMBER = /^[1-9]\d{0,5}$/;
  const NAMED = 3; // unknown values; a longer list helps nobody

  function read(facets) {
    const asked = new URLSearchParams(window.location.search);
    const chosen = new Map();
    const unknown = [];
    for (const facet of facets.values.keys()) {
      const ids = new Set();
      for (const value of new Set(asked.getAll(facet))) {
        const id = facets.known(facet, value.trim().toLowerCase());
        if (id !== undefined) ids.add(id);
        else if (value.trim()) unknown.push({ facet, value: value.length > 60 ? `${value.slice(0, 60)}…` : value });
      }
      chosen.set(facet, ids);
    }
    const typed = (asked.get("q") || "").trim();
    const words = typed.slice(0, LONGEST);
    const usual = words ? "relevantie" : "naam";
    const order = asked.get("sorteer");
    const page = asked.get("bladzij") || "";
    return {
      words,
      typed,
      exact: words !== "" && asked.get("precies") === "1",
      chosen,
      unknown: unknown.slice(0, NAMED),
      order: ORDERS.includes(order) && (words || order !== "relevantie") ? order : usual,
      view: VIEWS.includes(asked.get("weergave")) ? asked.get("weergave") : VIEWS[0],
      page: NUMBER.test(page) ? Number(page) : 1,
    };
  }

  /* The address of a state. What is as usual is left out; what others put in the address stays. */
  function write(state) {
    const ours = new Set(["q", "precies", "sorteer", "weergave", "bladzij", ...state.chosen.keys()]);
    const parts = new URLSearchParams([...new URLSearchParams(window.location.search)].filter(([name]) => !ours.has(name)));
    if (state.words) parts.append("q", state.words);
    if (state.exact) parts.append("precies", "1");
    for (const [facet, ids] of state.chosen) for (const id of ids) parts.append(facet, id);
    if (state.order !== (state.words ? "relevantie" : "naam")) parts.append("sorteer", state.order);
    if (state.view !== VIEWS[0]) parts.append("weergave", state.view);
    if (state.page > 1) parts.append("bladzij", state.page);
    const written = parts.toString();
    return window.location.pathname + (written ? `?${written}` : "");
  }

  /* The same state without one choice, or without any. A choice is {facet, id}; the words have the facet "q". */
  function without(state, choice) {
    const chosen = new Map([...state.chosen].map(([facet, ids]) => [facet, new Set(choice ? ids : [])]));
    if (choice && choice.facet !== "q") chosen.get(choice.facet).delete(choice.id);
    const words = choice && choice.facet !== "q" ? state.words : "";
    const order = state.order === "relevantie" && !words ? "naam" : state.order;
    return { ...state, chosen, words, exact: state.exact && words !== "", order, page: 1 };
  }

  /* Every choice of a state, in the order of the form. */
  function choices(state) {
    const found = state.words ? [{ facet: "q", id: state.words }] : [];
    for (const [facet, ids] of state.chosen) for (const id of ids) found.push({ facet, id });
    return found;
  }

  return { read, write, without, choices };
})();
