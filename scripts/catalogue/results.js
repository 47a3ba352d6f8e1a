/** The results: how many, by which choices, the practices themselves as cards or as a table, and the way to the rest. */
import { offer } from "../every-page/selection.js";
import { all, make, one, styled } from "../shared/dom.js";
import { tellOf } from "../shared/tell.js";
import { choices, without, write } from "./address.js";
import { rowOf } from "./cards.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("./address.js").Choice} Choice */

/**
 * How many practices are left of all, which of them are shown, and on how many pages they stand.
 * @typedef {{ left: number, all: number, from: number, to: number, pages: number }} Extent
 */

/**
 * @param {import("../shared/sentences.js").Sentences} sentences
 * @param {import("./form.js").FilterForm} form
 */
export function resultList(sentences, { facetName, label }) {
  const { sentence, element } = sentences;
  const status = one(document, ".pb-total [role=status]");
  const chips = one(document, ".pb-found > .pb-chips");
  const notices = one(document, ".pb-notices");
  const results = one(document, ".pb-results");
  const views = all(document, ".pb-views [data-view]", HTMLAnchorElement);
  status.tabIndex = -1;

  const removers = () => all(chips, "button");

  /** How many there are. The text is set at once, so that it is announced once. @param {Extent} extent */
  function showTotal({ left, all: whole, from, to }) {
    status.dataset.total = String(left);
    status.replaceChildren(sentence(left === whole ? "all" : "some", { n: left, all: whole }, left));
    while (status.nextSibling) status.nextSibling.remove();
    if (to - from + 1 < left) status.after(sentence("range", { from, to }));
  }

  /**
   * A button that takes a choice away.
   * @param {HTMLElement} button
   * @param {Choice} choice
   */
  function remover(button, { facet, id }) {
    button.dataset.choice = facet;
    button.dataset.value = id;
    return button;
  }

  /** A link that takes all choices away. @param {State} state */
  function clear(state) {
    const link = element("clear");
    link.setAttribute("href", write(without(state, null)));
    return link;
  }

  /** @param {State} state */
  function showChoices(state) {
    const made = choices(state).map((choice) =>
      remover(element("chip", { facet: facetName(choice.facet), value: label(choice) }), choice),
    );
    if (made.length) made.push(clear(state));
    chips.hidden = !made.length;
    chips.replaceChildren(...made);
  }

  /**
   * Nothing left: which one choice could go, what that gives, and where to tell of a practice that would be left.
   * @param {State} state
   * @param {(choice: Choice) => number} rest
   */
  function nothing(state, rest) {
    const chosen = choices(state);
    const ways = chosen
      .map((choice) => ({ choice, n: rest(choice) }))
      .filter(({ n }) => n > 0)
      .map(({ choice, n }) => remover(element("without", { value: label(choice), n }, n), choice));
    const said = !chosen.length ? sentence("no-practices") : ways.length ? sentence("no-results", { ways }) : sentence("no-way", { ways: clear(state) });
    tellOf(said, state.chosen);
    for (const guide of all(said, "a[data-choose]", HTMLAnchorElement)) guide.search = String(new URLSearchParams(chosen.map(({ facet, id }) => [facet, id])));
    return said;
  }

  /** @param {State} state @param {number} last */
  function pager(state, last) {
    const pages = Array.from({ length: last }, (_, at) => {
      const page = at + 1;
      const item = element("page", { n: page });
      const link = one(item, "a");
      link.setAttribute("href", write({ ...state, page }));
      if (page === state.page) link.setAttribute("aria-current", "page");
      return item;
    });
    return sentence("pager", { pages });
  }

  /**
   * @param {State} state
   * @param {HTMLElement[]} cards
   * @param {Extent} extent
   * @param {(choice: Choice) => number} rest how many practices there would be without a choice
   */
  function show(state, cards, extent, rest) {
    for (const view of views) {
      const name = view.dataset.view ?? "";
      view.setAttribute("href", write({ ...state, view: name }));
      if (name === state.view) view.setAttribute("aria-current", "true");
      else view.removeAttribute("aria-current");
    }
    showChoices(state);
    if (!cards.length) results.replaceChildren(nothing(state, rest));
    else if (state.view === "tabel") results.replaceChildren(sentence("table", { rows: cards.map((card) => rowOf(card, sentences)) }));
    else results.replaceChildren(styled("div", "pb-cards", ...cards));
    showTotal(extent);
    if (extent.pages > 1) results.append(pager(state, extent.pages));
    offer(results);
  }

  /**
   * Say something of a practice: at the foot of its card, or under its name in the table. The box to choose with stays last.
   * @param {string} slug
   * @param {Node} remark
   */
  function add(slug, remark) {
    const result = one(results, `[data-result="praktijken/${CSS.escape(slug)}"]`);
    const cell = result.querySelector("th") ?? result;
    cell.insertBefore(remark, cell.querySelector(".pb-pick"));
  }

  /**
   * Which of the chosen values a practice that is shown has.
   * @param {string} slug
   * @param {(Choice & { parts: string[] })[][]} reasons by facet, each with what counts for it as a part
   */
  function why(slug, reasons) {
    /** @param {Choice & { parts: string[] }} choice */
    function inWords({ facet, id, parts }) {
      const part = parts.map((one) => label({ facet, id: one }).toLowerCase()).join(", ");
      return part ? (sentence("part", { part, whole: label({ facet, id }).toLowerCase() }).textContent ?? "") : label({ facet, id });
    }
    const told = reasons.map((having) => `${facetName(having[0].facet)}: ${having.map(inWords).join(", ")}`);
    if (told.length) add(slug, sentence("why", { why: told.join(" · ") }));
  }

  /** And the sentence of it that answers the words. @param {string} slug @param {import("../search/client.js").Piece[]} pieces */
  function answering(slug, pieces) {
    add(slug, sentence("sentence", { sentence: pieces.map(([text, marked]) => (marked ? make("mark", text) : text)) }));
  }

  /** @param {Node[]} remarks */
  function notice(remarks) {
    notices.hidden = !remarks.length;
    notices.replaceChildren(...remarks);
  }

  /** Where a button stands among the choices; -1 for one elsewhere. @param {HTMLElement} button */
  const chipAt = (button) => removers().indexOf(button);

  /** To the choice at that place, else to the number of results. @param {number} [at] */
  function focus(at = -1) {
    (removers()[at] ?? status).focus();
  }

  return { show, why, answering, notice, chipAt, focus };
}
