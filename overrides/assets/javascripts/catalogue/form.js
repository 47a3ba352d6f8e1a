/* The form: what is chosen in it, how many practices each value would leave, and on a phone one button that opens it. */
"use strict";
window.pbCatalogue.form = (function () {
  const { text } = window.pbCatalogue;
  const form = document.getElementById("filters");
  const input = form.elements.q;
  const button = form.querySelector(".pb-filters__button");
  const panel = document.getElementById(button.getAttribute("aria-controls"));
  const tools = document.querySelector(".pb-tools");
  const sort = tools.querySelector(".pb-sort");
  const select = form.elements.sorteer;
  const groups = [...form.querySelectorAll("details[data-facet]")];
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  const rows = new Map(boxes.map((box) => [box, box.closest("label")]));

  /* The name of a facet, and of a value of it. */
  const names = new Map(groups.map((group) => [group.dataset.facet, group.querySelector("legend").textContent]));
  const labels = new Map(boxes.map((box) => [`${box.name} ${box.value}`, rows.get(box).querySelector("span").textContent]));
  const facetName = (facet) => (facet === "q" ? text("words").textContent : names.get(facet));
  const label = (facet, id) => (facet === "q" ? id : labels.get(`${facet} ${id}`));

  function show(state, counts) {
    input.value = state.words;
    select.value = state.order;
    select.options[0].hidden = select.options[0].disabled = !state.words;
    for (const box of boxes) {
      const amount = counts.get(box.name).get(box.value);
      const row = rows.get(box);
      box.checked = state.chosen.get(box.name).has(box.value);
      const none = amount === 0 && !box.checked;
      // A box that can no longer be ticked cannot hold the focus: its group takes it.
      if (none && box === document.activeElement) box.closest("details").querySelector("summary").focus();
      box.disabled = none;
      row.dataset.count = amount;
      row.querySelector(".pb-facet__count").textContent = amount.toLocaleString("nl-NL");
      row.classList.toggle("pb-facet__row--none", amount === 0);
    }
    for (const group of groups) {
      const amount = state.chosen.get(group.dataset.facet).size;
      group.querySelector(".pb-facet__chosen").replaceChildren(amount ? text("chosen", { n: amount }) : "");
    }
    const chosen = [...state.chosen.values()].reduce((sum, ids) => sum + ids.size, 0);
    button.firstElementChild.replaceChildren(chosen ? text("button-chosen", { n: chosen }) : text("button"));
  }

  /* What stands in the form, as a state. */
  function read(state) {
    const chosen = new Map([...state.chosen.keys()].map((facet) => [facet, new Set()]));
    for (const box of boxes) if (box.checked) chosen.get(box.name).add(box.value);
    const words = input.value.trim();
    const asked = words !== state.words; // new words are answered by how well they fit
    const usual = words ? "relevantie" : "naam";
    return { ...state, chosen, words, exact: state.exact && !asked, order: asked ? usual : select.value, page: 1 };
  }

  /* The groups with a choice are open when the page is. */
  function open(state) {
    for (const group of groups) if (state.chosen.get(group.dataset.facet).size) group.open = true;
  }

  function appear(withWords, changed) {
    input.closest(".pb-filters__words").hidden = !withWords;
    form.hidden = false;
    tools.hidden = false;

    button.addEventListener("click", () => {
      button.setAttribute("aria-expanded", String(button.getAttribute("aria-expanded") !== "true"));
    });
    // The stylesheet decides when there is a button; then the order of the list stands with the filters.
    const place = () => (window.getComputedStyle(button).display === "none" ? tools.querySelector(".pb-views").after(sort) : panel.prepend(sort));
    window.addEventListener("resize", () => {
      const focused = sort.contains(document.activeElement);
      place();
      if (focused) select.focus();
    });
    place();

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      changed();
    });
    form.addEventListener("change", ({ target }) => {
      if (target !== input) changed();
    });
    select.addEventListener("change", (event) => {
      if (!form.contains(select)) changed(event);
    });
    // The cross in the box, and nothing else, empties it without sending the form.
    input.addEventListener("search", () => {
      if (!input.value) changed();
    });
  }

  return { show, read, open, appear, facetName, label };
})();
