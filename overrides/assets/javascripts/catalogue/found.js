/* What was found: how many, by which choices, the practices themselves as cards or as a table, and the way to the rest. */
"use strict";
window.pbCatalogue.found = (function () {
  const { text, address, cards, form } = window.pbCatalogue;
  const status = document.querySelector(".pb-total [role=status]");
  const chips = document.querySelector(".pb-found > .pb-chips");
  const notices = document.querySelector(".pb-notices");
  const results = document.querySelector(".pb-results");
  const views = [...document.querySelectorAll(".pb-views [data-view]")];

  /* How many there are. The text is set at once, so that it is announced once. */
  function total(amount, all, from, to) {
    const said = amount === all ? text("all", { n: all }, amount) : text("some", { n: amount, all }, amount);
    status.dataset.total = amount;
    status.replaceChildren(said);
    while (status.nextSibling) status.nextSibling.remove();
    if (to - from + 1 < amount) status.after(text("range", { from, to }));
  }

  function show({ state, found, rest, all }) {
    for (const view of views) {
      view.href = address.write({ ...state, view: view.dataset.view });
      if (view.dataset.view === state.view) view.setAttribute("aria-current", "true");
      else view.removeAttribute("aria-current");
    }
    choices(state);
    if (!found.length) results.replaceChildren(nothing(state, rest));
    else if (state.view === "tabel") results.replaceChildren(text("table", { rows: found.map(cards.row) }));
    else {
      const list = document.createElement("div");
      list.className = "pb-cards";
      list.append(...found);
      results.replaceChildren(list);
    }
    total(all.found, all.practices, all.from, all.to);
    if (all.pages > 1) results.append(pager(state, all.pages));
    window.pbBench?.offer(results);
  }

  function remover(button, choice) {
    button.dataset.choice = choice.facet;
    button.dataset.value = choice.id;
    return button;
  }

  function choices(state) {
    const made = address.choices(state).map((choice) => {
      const { facet, id } = choice;
      return remover(text("chip", { facet: form.facetName(facet), value: form.label(facet, id) }).firstElementChild, choice);
    });
    if (made.length) {
      const clear = text("clear").firstElementChild;
      clear.href = address.write(address.without(state, null));
      made.push(clear);
    }
    chips.hidden = !made.length;
    chips.replaceChildren(...made);
  }

  /* Nothing left: which one choice could go, and what that gives. */
  function nothing(state, rest) {
    const ways = address
      .choices(state)
      .map((choice) => ({ choice, n: rest(choice) }))
      .filter(({ n }) => n > 0)
      .map(({ choice, n }) => remover(text("without", { value: form.label(choice.facet, choice.id), n }, n).firstElementChild, choice));
    if (ways.length) return text("no-results", { ways });
    if (!address.choices(state).length) return "";
    const clear = text("clear").firstElementChild;
    clear.href = address.write(address.without(state, null));
    return text("no-way", { ways: clear });
  }

  function pager(state, last) {
    const pages = [];
    for (let number = 1; number <= last; number++) {
      const item = text("page", { n: number }).firstElementChild;
      const link = item.firstElementChild;
      link.href = address.write({ ...state, page: number });
      if (number === state.page) link.setAttribute("aria-current", "page");
      pages.push(item);
    }
    return text("pager", { pages });
  }

  /* On each practice that is shown: which of the chosen values it has. */
  function why(slug, reasons) {
    const element = of(slug);
    if (!reasons.length) return;
    const said = reasons.map(({ facet, ids }) => `${form.facetName(facet).toLowerCase()}: ${ids.map((id) => form.label(facet, id)).join(", ")}`);
    add(element, text("why", { why: said.join(" · ") }));
  }

  /* And the sentence that answers the words: pieces of [text, marked]. */
  function sentence(slug, pieces) {
    const marked = pieces.map(([piece, mark]) => {
      if (!mark) return piece;
      const made = document.createElement("mark");
      made.textContent = piece;
      return made;
    });
    add(of(slug), text("sentence", { sentence: marked }));
  }

  /* The box to choose with stays last. */
  function add(element, said) {
    element.insertBefore(said, element.querySelector(".pb-pick"));
  }

  /* Where to say something of a practice: at the foot of its card, or under its name in the table. */
  function of(slug) {
    const element = results.querySelector(`[data-result="praktijken/${CSS.escape(slug)}"]`);
    return element.querySelector("th") || element;
  }

  function notice(sentences) {
    notices.hidden = !sentences.length;
    notices.replaceChildren(...sentences);
  }

  const chip = (at) => chips.querySelectorAll("button")[at];

  function focus(element) {
    (element || status).focus();
  }
  status.tabIndex = -1;

  return { show, why, sentence, notice, chip, focus };
})();
