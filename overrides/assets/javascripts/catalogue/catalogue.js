/*
 * The catalogue: reads what the address asks, and shows it. Every choice writes the address first, so that back, forward,
 * reload and a mailed link all come by the same way.
 */
"use strict";
(async function () {
  const { text, facets: { Facets }, address, cards, form, found, download } = window.pbCatalogue;
  const root = document.documentElement;
  const page = document.querySelector("[data-filters]");
  const size = Number(page.dataset.partSize);
  // Worst: "/".repeat(n)
  const LAST_STROKE = /\/$/;
  const WITH_SENTENCE = 20; // practices at the head of a page; each sentence is a small file
  let facets;
  let state;
  let asked = 0;

  /* The practices that answer the words, best first; null without words, or when there is no search. */
  async function answered({ words, typed, exact, chosen }, notices) {
    if (!words) return null;
    try {
      const nearWithin = facets.matching(chosen).map((place) => `praktijken/${facets.slugs[place]}/`);
      const answer = await window.pbSearch.ask(typed, { exact, within: "praktijken/", nearWithin, texts: false, limit: facets.amount });
      for (const { how, from, to } of answer.said) {
        const precisely = wording("precisely", true);
        notices.push(how === "beginning" ? text("beginning", { from, precisely }) : text("other-words", { from, to: to.join(", "), precisely }));
      }
      if (answer.cut) notices.push(text("long", answer.cut));
      if (exact) notices.push(text("exact", { wide: wording("wide", false) }));
      for (const word of answer.unknown) notices.push(text("unknown-word", { word }));
      if (answer.near.length) notices.push(text("near", { near: answer.near.map(nearby) }));
      return answer.results.map(({ url }) => facets.place.get(url.split("/")[1])).filter((place) => place !== undefined);
    } catch (error) {
      notices.push(text("no-search", { words }));
      return null;
    }
  }

  async function show() {
    asked += 1;
    const mine = asked;
    root.dataset.ready = "false";
    state = address.read(facets);
    const notices = state.unknown.map(({ facet, value }) => text("unknown", { facet: form.facetName(facet).toLowerCase(), value }));
    const best = await answered(state, notices);
    if (mine !== asked) return;
    const within = best && facets.bits(best);
    const relevance = new Map((best || []).map((place, rank) => [place, rank]));
    const order = state.order === "relevantie" && !best ? "naam" : state.order;

    const left = facets.matching(state.chosen, within);
    const pages = Math.max(1, Math.ceil(left.length / size));
    state.page = Math.min(state.page, pages);
    const from = (state.page - 1) * size;
    const sorted = facets.sorted(left, order, relevance);
    const shown = sorted.slice(from, from + size);
    const slugs = shown.map((place) => facets.slugs[place]);
    const { found: list, whole } = await cards.of(slugs, (slug) => Math.floor(facets.place.get(slug) / size) + 1);
    if (mine !== asked) return;
    if (!whole) notices.push(text("no-part"));

    form.show(state, facets.counts(state.chosen, within));
    download.show(sorted.map((place) => facets.slugs[place]));
    found.notice(notices);
    found.show({
      state,
      found: list,
      rest: (choice) => facets.matching(address.without(state, choice).chosen, choice.facet === "q" ? null : within).length,
      all: { found: left.length, practices: facets.amount, from: from + 1, to: from + shown.length, pages },
    });
    for (const card of list) reason(card.dataset.result.split("/")[1]);
    if (best && list.length) await sentences(slugs.slice(0, WITH_SENTENCE), mine);
    if (mine === asked) root.dataset.ready = "true";
  }

  /* A link to the same question, with exactly these words or with what is like them. */
  function wording(name, exact) {
    const link = text(name).firstElementChild;
    link.href = address.write({ ...state, exact, page: 1 });
    return link;
  }

  function nearby({ url, title }) {
    const item = text("near-practice", { name: title });
    item.querySelector("a").href = new URL(url, window.pbSearch.root);
    item.firstElementChild.dataset.near = url.replace(LAST_STROKE, "");
    return item;
  }

  function reason(slug) {
    const place = facets.place.get(slug);
    const reasons = [...state.chosen].map(([facet, ids]) => ({ facet, ids: [...ids].filter((id) => facets.has(facet, id, place)) }));
    found.why(slug, reasons.filter(({ ids }) => ids.length));
  }

  /* The sentences come after the list, so that nobody waits for them. */
  async function sentences(slugs, mine) {
    const within = slugs.map((slug) => `praktijken/${slug}/`);
    try {
      const answer = await window.pbSearch.ask(state.words, { exact: state.exact, within, limit: slugs.length });
      if (mine !== asked) return;
      for (const { url, excerpt } of answer.results) {
        const slug = url.split("/")[1];
        if (excerpt.some(([, marked]) => marked)) found.sentence(slug, excerpt);
      }
    } catch (error) { /* the list stands without them */ }
  }

  async function go(next) {
    const written = address.write(next);
    if (written !== window.location.pathname + window.location.search) window.history.pushState(null, "", written);
    await show();
  }

  /* After a chip is gone the focus is on the one that took its place, else on the number of results. */
  async function remove(button) {
    const inRow = button.parentElement === page.querySelector(".pb-found > .pb-chips");
    const at = inRow ? [...button.parentElement.querySelectorAll("button")].indexOf(button) : -1;
    await go(address.without(state, { facet: button.dataset.choice, id: button.dataset.value }));
    found.focus(inRow && found.chip(at));
  }

  page.addEventListener("click", async (event) => {
    const chip = event.target.closest("button.pb-chip");
    if (chip) return remove(chip);
    const link = event.target.closest(".pb-views a, .pb-pager a, .pb-chips a, .pb-notices [data-again]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return undefined;
    event.preventDefault();
    window.history.pushState(null, "", link.href);
    await show();
    if (link.closest(".pb-views")) return undefined;
    found.focus();
    return window.scrollTo({ top: 0 });
  });
  window.addEventListener("popstate", () => facets && show());

  try {
    const answer = await fetch(page.dataset.filters);
    if (!answer.ok) throw new Error(`${page.dataset.filters}: ${answer.status}`);
    facets = new Facets(await answer.json());
  } catch (error) {
    found.notice([text("no-filters")]);
    page.querySelector(".pb-finding").classList.add("pb-finding--plain");
    root.dataset.ready = "true";
    return;
  }
  cards.keep(document, window.location.href);
  form.open(address.read(facets));
  form.appear(Boolean(window.pbSearch), () => go(form.read(state)));
  await show();
})();
