/*
 * Which practices are put side by side: the address says so, and this is all there is to know. The row of each is taken
 * from the table of all practices. What is wrong with an address is said. All texts come from the page's own data.
 */
"use strict";
(function () {
  const page = document.querySelector("[data-compare-page]");
  const words = page.dataset;
  const seats = Number(words.seats);
  const { rows, sideBySide } = window.pbCompare;

  const part = (name) => page.querySelector(`[data-part="${name}"]`);

  function say(text, names = [], ...links) {
    const said = document.createElement("p");
    said.append(text + names.join(", "), ...links);
    part("said").append(said);
  }

  /* The slugs of the address, each once. */
  function asked() {
    const all = new URLSearchParams(location.search).getAll("praktijken").join(",").split(",").map((slug) => slug.trim()).filter(Boolean);
    const once = [...new Set(all)];
    const repeated = once.filter((slug) => all.indexOf(slug) !== all.lastIndexOf(slug));
    if (repeated.length) say(words.repeated, repeated);
    return once;
  }

  /* The rows of these practices, each from the page of the table of all practices on which it stands. */
  async function fetched(slugs) {
    const places = await (await rows.get(words.places)).json();
    const numbers = slugs.map((slug) => places.findIndex((part) => part.includes(slug)));
    const pages = new Map();
    for (const at of new Set(numbers.filter((at) => at >= 0))) pages.set(at, await rows.page(at ? `alle/bladzij/${at + 1}/` : "alle/"));
    return slugs.map((slug, index) => {
      const there = pages.get(numbers[index]);
      const row = there && there.found.querySelector(`tr[data-practice="${slug}"]`);
      return row && { slug, row: there.take(row), sources: sourcesOf(row, there) };
    });
  }

  function sourcesOf(row, { found, take }) {
    const keys = [...row.querySelectorAll("li[data-key]")].map((item) => item.dataset.key);
    return keys.map((key) => rows.source(found, key)).filter(Boolean).map(take);
  }

  async function begin() {
    const slugs = asked();
    // A few more than fit, so that an unknown one does not take a seat; not without end.
    const tried = slugs.slice(0, 3 * seats);
    const found = await fetched(tried);
    const unknown = tried.filter((slug, at) => !found[at]);
    const known = found.filter(Boolean);
    const shown = known.slice(0, seats);
    const archived = new Map([...part("archived").children].map((item) => [item.dataset.slug, item.firstChild]));
    for (const slug of unknown.filter((slug) => archived.has(slug))) say(words.archived, [], archived.get(slug));
    const strange = unknown.filter((slug) => !archived.has(slug));
    if (strange.length) say(words.unknown, strange);
    const left = [...known.slice(shown.length).map((one) => one.slug), ...slugs.slice(tried.length)];
    if (left.length) say(words.many, left);
    if (shown.length === 1) say(words.one, [shown[0].row.querySelector("th a").textContent]);
    if (shown.length > 1) sideBySide(shown);
  }

  begin().catch(() => say(words.failed)).finally(() => {
    page.removeAttribute("data-unready");
    document.documentElement.dataset.ready = "true";
  });
})();
