/**
 * The catalogue: reads what the address asks, and shows it. Every choice writes the address first, so that back, forward,
 * reload and a mailed link all come by the same way.
 */
import { available } from "../search/client.js";
import { around, one, plainPress, ready, wordsOf } from "../shared/dom.js";
import { fetched } from "../shared/fetched.js";
import { sentences } from "../shared/sentences.js";
import { read, without, write } from "./address.js";
import { cardIndex, slugOf } from "./cards.js";
import { downloadButtons } from "./download.js";
import { Facets } from "./facets.js";
import { filterForm } from "./form.js";
import { unpacked } from "./packed.js";
import { resultList } from "./results.js";
import { answerOf, excerptsOf } from "./words.js";

const WITH_SENTENCE = 20; // practices at the head of a page; each sentence is a small file

/**
 * Show what the address asks, now and whenever it changes.
 * @param {HTMLElement} page
 * @param {Facets} facets
 * @param {import("../shared/sentences.js").Sentences} texts
 * @param {import("./form.js").FilterForm} form
 * @param {ReturnType<typeof resultList>} results
 */
function follow(page, facets, texts, form, results) {
  const cards = cardIndex();
  const download = downloadButtons(texts, facets.searched.map((place) => facets.slugs[place]));
  const size = Number(page.dataset.partSize);
  let state = read(facets);
  let asked = 0;

  /** @param {string} slug */
  const placeOf = (slug) => facets.places.get(slug) ?? 0;

  /** The chosen values that a practice counts for, by facet, each with the parts of it that the practice names. @param {string} slug */
  function reasons(slug) {
    const choices = [...state.chosen].map(([facet, ids]) => [...ids].map((id) => ({ facet, id })));
    return choices
      .map((ofFacet) => ofFacet.filter(({ facet, id }) => facets.has(facet, id, placeOf(slug))).map((choice) => ({ ...choice, parts: facets.parts(choice.facet, choice.id, placeOf(slug)) })))
      .filter((having) => having.length);
  }

  async function show() {
    asked += 1;
    const mine = asked;
    ready(false);
    state = read(facets);
    const unknown = state.unknown.map(({ facet, id }) => texts.sentence("unknown", { facet: form.facetName(facet).toLowerCase(), value: id }));
    const { best, lines } = await answerOf(state, facets, texts);
    if (mine !== asked) return;

    const within = best && facets.set(best);
    const left = facets.matching(state.chosen, within);
    const slugs = facets.sorted(left, state.order, best).map((place) => facets.slugs[place]);
    const pages = Math.max(1, Math.ceil(left.length / size));
    state.page = Math.min(state.page, pages);
    const from = (state.page - 1) * size;
    const shown = slugs.slice(from, from + size);
    const { list, whole } = await cards.cardsOf(shown, (slug) => Math.floor(placeOf(slug) / size) + 1);
    if (mine !== asked) return;

    form.show(state, facets.counts(state.chosen, within), left.length);
    download.show(slugs);
    results.notice([...unknown, ...lines, ...(whole ? [] : [texts.sentence("no-part")])]);
    results.show(
      state,
      list,
      { left: left.length, all: facets.amount, from: from + 1, to: from + shown.length, pages },
      (choice) => facets.matching(without(state, choice).chosen, choice.facet === "q" ? null : within).length,
    );
    for (const slug of list.map(slugOf)) results.why(slug, reasons(slug));
    if (best && list.length) {
      // The sentences come after the list, so that nobody waits for them.
      const excerpts = await excerptsOf(state, shown.slice(0, WITH_SENTENCE), facets);
      if (mine !== asked) return;
      for (const { slug, excerpt } of excerpts) results.answering(slug, excerpt);
    }
    ready(true);
  }

  /** @param {import("./address.js").State} next */
  async function go(next) {
    const written = write(next);
    if (written !== window.location.pathname + window.location.search) window.history.pushState(null, "", written);
    await show();
  }

  /** After a chip is gone the focus is on the one that took its place, else on the number of results. @param {HTMLElement} chip */
  async function remove(chip) {
    const at = results.chipAt(chip);
    await go(without(state, { facet: chip.dataset.choice ?? "", id: chip.dataset.value ?? "" }));
    results.focus(at);
  }

  page.addEventListener("click", async (event) => {
    const chip = around(event, "button.pb-chip");
    if (chip) return remove(chip);
    /** @type {HTMLAnchorElement | null} */
    const link = around(event, ".pb-views a, .pb-pager a, .pb-chips a, .pb-notices [data-again]");
    if (!link || !plainPress(event)) return undefined;
    event.preventDefault();
    window.history.pushState(null, "", link.href);
    await show();
    if (link.closest(".pb-views")) return undefined;
    results.focus();
    return window.scrollTo({ top: 0 });
  });
  window.addEventListener("popstate", show);

  form.open(state);
  form.appear(available(), () => go(form.read(state)));
  return show();
}

/** Begin. Without the data of the filters the whole list stands, and that is said. */
export async function catalogue() {
  const page = one(document, "[data-filters]");
  const texts = sentences(page);
  const form = filterForm(texts);
  const results = resultList(texts, form);
  let facets;
  try {
    const answer = await fetched(wordsOf(page).filters);
    facets = new Facets(unpacked(await answer.json()));
  } catch {
    results.notice([texts.sentence("no-filters")]);
    one(page, ".pb-finding").classList.add("pb-finding--plain");
    return ready(true);
  }
  return follow(page, facets, texts, form, results);
}
