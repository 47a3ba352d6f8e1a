/*
 * Which practices are put side by side: the address says so, and this is all there is to know. The row of each is a file
 * of its own; an address from before a practice got another name still holds. What is wrong with an address is said. All
 * texts come from the page's own data.
 */
"use strict";
(function () {
  const page = document.querySelector("[data-compare-page]");
  const words = page.dataset;
  const seats = Number(words.seats);
  const { rows, sideBySide, changing } = window.pbCompare;
  const NAMED = 5; // of what is not shown; a longer list helps nobody
  const LONGEST = 60; // characters of a name that we do not know

  const part = (name) => page.querySelector(`[data-part="${name}"]`);

  function say(...content) {
    const said = document.createElement("p");
    said.append(...content);
    part("said").append(said);
  }

  /* Names one after another; of many the first, and how many more. */
  function named(list) {
    const left = list.length - NAMED;
    return list.slice(0, NAMED).join(", ") + (left > 0 ? ` ${words.left.replace("{n}", left)}` : "");
  }

  /* The row of a practice, with its name, its address and its sources. */
  async function fetched(slug) {
    const { found, take } = await rows.apart(slug);
    const row = take(found.querySelector("tr[data-practice]"));
    const link = row.querySelector("th a");
    const keys = [...row.querySelectorAll("li[data-key]")].map((item) => item.dataset.key);
    const sources = keys.map((key) => rows.source(found, key)).filter(Boolean).map(take);
    return { slug, row, name: link.textContent, address: link.href, sources };
  }

  async function begin() {
    const asked = new URLSearchParams(location.search).getAll("praktijken").join(",").split(",").map((slug) => slug.trim()).filter(Boolean);
    if (!asked.length) return;
    const { slugs, former } = await (await rows.get(words.known)).json();
    const now = asked.map((slug) => (Object.hasOwn(former, slug) ? former[slug] : slug));
    const once = [...new Set(now)];
    const isKnown = (slug) => slugs.includes(slug);
    const known = once.filter(isKnown);
    const archived = new Map([...part("archived").children].flatMap((item) => item.dataset.slugs.split(" ").map((slug) => [slug, item.firstChild])));
    const strange = once.filter((slug) => !isKnown(slug) && !archived.has(slug));

    const found = await Promise.all(known.slice(0, seats + NAMED).map(fetched));
    const names = new Map(found.map((one) => [one.slug, one.name]));
    const nameOf = (slug) => names.get(slug) || (slug.length > LONGEST ? `${slug.slice(0, LONGEST)}…` : slug);

    const repeated = once.filter((slug) => now.indexOf(slug) !== now.lastIndexOf(slug));
    if (repeated.length) say(words.repeated + named(repeated.map(nameOf)));
    for (const link of new Set(once.map((slug) => archived.get(slug)).filter(Boolean))) say(words.archived, link);
    if (strange.length) say(words.unknown + named(strange.map(nameOf)));
    const left = known.slice(seats);
    if (left.length) say(words.many + named(left.map(nameOf)));

    const shown = found.slice(0, seats);
    if (shown.length === 1) say(words.one + shown[0].name);
    if (shown.length > 1) sideBySide(shown);
    if (shown.length) changing.offer(shown);
  }

  begin().catch(() => say(words.failed)).finally(() => {
    page.removeAttribute("data-unready");
    document.documentElement.dataset.ready = "true";
  });
})();
