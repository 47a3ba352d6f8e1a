/** The form: what is chosen in it, and how many practices each value would leave. */
import { all, one } from "../shared/dom.js";
import { inDutch } from "../shared/sentences.js";
import { usualOrder } from "./address.js";
import { filterSheet } from "./sheet.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {ReturnType<typeof filterForm>} FilterForm */

/** @param {import("../shared/sentences.js").Sentences} sentences */
export function filterForm(sentences) {
  const { sentence } = sentences;
  const form = one(document, "#filters", HTMLFormElement);
  const input = one(form, "[name=q]", HTMLInputElement);
  const button = one(form, ".pb-filters__button");
  const sheet = filterSheet(form, sentences);
  const tools = one(document, ".pb-tools");
  const sort = one(tools, ".pb-sort");
  const select = one(sort, "select", HTMLSelectElement);
  const groups = all(form, "details[data-facet]", HTMLDetailsElement).map((group) => ({ group, facets: (group.dataset.facet ?? "").split(" ") }));
  const boxes = groups.flatMap(({ group }) =>
    all(group, "label").map((row) => ({ group, row, box: one(row, "input[type=checkbox]", HTMLInputElement) })),
  );

  const names = new Map(groups.flatMap(({ group, facets }) => facets.map((facet) => [facet, one(group, "[data-title]").dataset.title ?? ""])));
  const labels = new Map(boxes.map(({ row, box }) => [`${box.name} ${box.value}`, one(row, "span").firstChild?.textContent ?? ""])); // without the years behind it

  /** The name of a facet. @param {string} facet */
  const facetName = (facet) => (facet === "q" ? sentence("words").textContent : names.get(facet)) ?? "";

  /** The name of a choice. @param {import("./address.js").Choice} choice */
  const label = ({ facet, id }) => (facet === "q" ? id : (labels.get(`${facet} ${id}`) ?? ""));

  /**
   * @param {State} state
   * @param {Map<string, Map<string, number>>} counts facet → value → how many practices it would leave
   * @param {number} left how many practices are left now
   */
  function show(state, counts, left) {
    input.value = state.words;
    select.value = state.order;
    select.options[0].hidden = select.options[0].disabled = !state.words;
    for (const { group, row, box } of boxes) {
      const amount = counts.get(box.name)?.get(box.value) ?? 0;
      box.checked = state.chosen.get(box.name)?.has(box.value) ?? false;
      const none = amount === 0 && !box.checked;
      // A box that can no longer be ticked cannot hold the focus: its group takes it.
      if (none && box === document.activeElement) one(group, "summary").focus();
      box.disabled = none;
      row.dataset.count = String(amount);
      one(row, ".pb-facet__count").textContent = inDutch(amount);
      row.classList.toggle("pb-facet__row--none", amount === 0);
    }
    let total = 0;
    for (const { group, facets } of groups) {
      const amount = facets.reduce((sum, facet) => sum + (state.chosen.get(facet)?.size ?? 0), 0);
      one(group, ".pb-facet__chosen").replaceChildren(amount ? sentence("chosen", { n: amount }) : "");
      total += amount;
    }
    sheet.show(left);
    one(button, "span").replaceChildren(total ? sentence("button-chosen", { n: total }) : sentence("button"));
  }

  /** What stands in the form, as a state. @param {State} state @returns {State} */
  function read(state) {
    const chosen = new Map([...state.chosen.keys()].map((facet) => [facet, /** @type {Set<string>} */ (new Set())]));
    for (const { box } of boxes) if (box.checked) chosen.get(box.name)?.add(box.value);
    const words = input.value.trim();
    const changed = words !== state.words; // new words are answered by how well they fit
    return { ...state, chosen, words, exact: state.exact && !changed, order: changed ? usualOrder(words) : select.value, page: 1 };
  }

  /** What holds a choice is open when the page is. @param {State} state */
  function open(state) {
    for (const { row, box } of boxes) {
      if (!state.chosen.get(box.name)?.has(box.value)) continue;
      for (let fold = row.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    }
  }

  /** @param {boolean} withWords @param {() => void} changed */
  function appear(withWords, changed) {
    one(form, ".pb-filters__words").hidden = !withWords;
    form.hidden = false;
    tools.hidden = false;

    sheet.appear();

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      changed();
    });
    form.addEventListener("change", ({ target }) => {
      if (target !== input) changed();
    });
    select.addEventListener("change", () => {
      if (!form.contains(select)) changed();
    });
    // The cross in the box, and nothing else, empties it without sending the form.
    input.addEventListener("search", () => {
      if (!input.value) changed();
    });
  }

  return { show, read, open, appear, facetName, label };
}
