/* The search page: asks for what stands in the address, and shows the answer. All words come from the page. */
"use strict";
(function () {
  const root = document.documentElement;
  const page = document.querySelector("[data-search-page]");
  const form = page.querySelector("form");
  const input = form.elements.q;
  const status = page.querySelector(".pb-search-page__answer [role=status]");
  const parts = Object.fromEntries([...page.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
  // Worst: "/".repeat(n)
  const LAST_STROKE = /\/$/;
  const FIRST = 10; // shown as soon as they are there, with the sentences of those pages alone
  const MOST = 50;
  const PAUSE = 400; // milliseconds: a screen reader finishes what it was saying
  const kinds = JSON.parse(page.dataset.kinds);
  let asked = 0;

  /* A sentence of the page with its gaps filled: texts by name, or elements. */
  function sentence(name, values) {
    const copy = page.querySelector(`template[data-text="${name}"]`).content.cloneNode(true);
    for (const gap of copy.querySelectorAll("[data-gap]")) {
      const value = values[gap.dataset.gap];
      if (gap.localName === "a") gap.href = value;
      else gap.textContent = value;
    }
    return copy;
  }

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  function link(url, text) {
    const made = element("a", "", text);
    made.href = new URL(url, window.pbSearch.root);
    return made;
  }

  function address(query, exact) {
    const url = new URL(form.action);
    url.searchParams.set("q", query);
    if (exact) url.searchParams.set("precies", "1");
    return url.href;
  }

  function item(result, attribute, heading) {
    const made = element("li", "pb-result-item");
    made.setAttribute(attribute, result.url.split("#")[0].replace(LAST_STROKE, ""));
    made.append(
      element("p", "pb-result-item__kind", kinds[result.kind] || result.kind),
      element(heading, "pb-result-item__title", link(result.url, result.title)),
      element("p", "pb-result-item__text", ...result.excerpt.map(([text, marked]) => (marked ? element("mark", "", text) : text))),
    );
    if (result.fact) made.append(element("p", "pb-meta", result.fact));
    if (result.parts.length) {
      const list = element("ul", "pb-result-item__parts");
      for (const part of result.parts) {
        list.append(element("li", "", element("span", "pb-result-item__kind", `${kinds[part.kind] || part.kind}: `), link(part.url, part.title)));
      }
      made.append(list);
    }
    return made;
  }

  function clear() {
    for (const part of ["said", "results", "known", "near", "instead"]) parts[part].replaceChildren();
    for (const part of ["none", "near-section", "instead-section", "failed"]) parts[part].hidden = true;
  }

  function say(total, query) {
    status.dataset.total = total;
    const words = total === 0 ? "none" : total === 1 ? "one" : "many";
    const said = sentence(words, { n: total.toLocaleString("nl-NL"), q: query });
    const mine = asked;
    status.replaceChildren();
    window.setTimeout(() => {
      if (mine === asked) status.replaceChildren(said);
    }, PAUSE);
  }

  function show(answer, query, exact) {
    parts.results.replaceChildren(...answer.results.map((result) => item(result, "data-result", "h2")));
    window.pbBench?.offer(parts.results);
    for (const { how, from, to } of answer.said) {
      parts.said.append(sentence(how, { from, to: to.join(", "), exact: address(query, true) }));
    }
    if (exact) parts.said.append(sentence("exact", { wide: address(query, false) }));
    if (answer.cut) parts.said.append(sentence("long", answer.cut));
    for (const word of answer.unknown) parts.said.append(sentence("unknown", { word }));
    if (answer.total > MOST) parts.said.append(sentence("cut", { n: MOST }));
    parts.none.hidden = answer.total > 0;
    parts["near-section"].hidden = !answer.near.length;
    if (answer.known.length) parts.known.append(sentence("known", { words: answer.known.join(", ") }));
    parts.near.replaceChildren(...answer.near.map((result) => item(result, "data-near", "h3")));
    parts["instead-section"].hidden = !answer.instead.length;
    for (const word of answer.instead) {
      const made = element("a", "", word);
      made.href = address(word, false);
      const row = element("li", "", made);
      row.dataset.near = word;
      parts.instead.append(row);
    }
    say(answer.total, query);
  }

  async function search() {
    const sought = new URLSearchParams(window.location.search);
    const query = (sought.get("q") || "").trim();
    const exact = sought.get("precies") === "1";
    input.value = query;
    asked += 1;
    const mine = asked;
    clear();
    parts.start.hidden = query !== "";
    if (!query) {
      status.replaceChildren();
      delete status.dataset.total;
      root.dataset.ready = "true";
      return;
    }
    root.dataset.ready = "false";
    try {
      const answer = await window.pbSearch.ask(query, { exact, limit: FIRST });
      if (mine !== asked) return;
      show(answer, query.length > 100 ? `${query.slice(0, 100)}…` : query, exact);
      if (answer.total > FIRST) {
        const { results } = await window.pbSearch.ask(query, { exact, limit: MOST });
        if (mine !== asked) return;
        parts.results.append(...results.slice(FIRST).map((result) => item(result, "data-result", "h2")));
        window.pbBench?.offer(parts.results);
      }
      window.setTimeout(() => {
        if (mine === asked) root.dataset.ready = "true";
      }, PAUSE);
    } catch (error) {
      if (mine !== asked) return;
      parts.failed.hidden = false;
      status.dataset.total = 0;
      root.dataset.ready = "true";
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    window.history.pushState(null, "", address(input.value.trim(), false));
    search();
  });
  page.addEventListener("click", (event) => {
    const target = event.target.closest("a");
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey || target.pathname !== window.location.pathname || !target.search) return;
    event.preventDefault();
    window.history.pushState(null, "", target.href);
    search();
    input.focus();
  });
  window.addEventListener("popstate", search);
  search();
})();
