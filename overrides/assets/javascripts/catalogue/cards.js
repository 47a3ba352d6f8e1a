/*
 * The cards of the practices, and the same facts as rows of a table. The page holds the first part of the list; cards
 * of other parts come out of their pages when they are asked for.
 */
"use strict";
window.pbCatalogue.cards = (function () {
  const { text } = window.pbCatalogue;
  const cards = new Map(); // slug → card
  const parts = new Map(); // number of a part → what is on its way

  function keep(found, address) {
    for (const card of found.querySelectorAll("article[data-result]")) {
      for (const link of card.querySelectorAll("a[href]")) link.href = new URL(link.getAttribute("href"), address).href;
      cards.set(card.dataset.result.split("/")[1], card);
    }
  }

  async function load(number) {
    const address = new URL(`bladzij/${number}/`, window.location.href);
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    keep(new DOMParser().parseFromString(await answer.text(), "text/html"), address);
  }

  /* The cards of these practices, clean of what was added for an earlier question. */
  async function of(slugs, partOf) {
    const missing = new Set(slugs.filter((slug) => !cards.has(slug)).map(partOf));
    for (const number of missing) {
      if (!parts.has(number)) parts.set(number, load(number));
      parts.get(number).catch(() => parts.delete(number)); // a next question may try again
    }
    const outcome = await Promise.allSettled([...missing].map((number) => parts.get(number)));
    const found = slugs.filter((slug) => cards.has(slug)).map((slug) => cards.get(slug));
    for (const card of found) for (const old of card.querySelectorAll(".pb-card__why")) old.remove();
    return { found, whole: outcome.every(({ status }) => status === "fulfilled") };
  }

  const copy = (card, part) => [...card.querySelectorAll(part)].map((one) => one.cloneNode(true));

  /* A row with the facts of a card. */
  function row(card) {
    const title = card.querySelector(".pb-card__title a").cloneNode(true);
    const made = text("row", {
      title,
      theme: card.querySelector(".pb-card__theme").textContent,
      place: copy(card, ".pb-card__place"),
      basis: copy(card, ".pb-card__basis, .pb-card__recognition"),
      figure: copy(card, ".pb-card__figure, .pb-card__figure-silence"),
    }).firstElementChild;
    made.dataset.result = card.dataset.result;
    return made;
  }

  return { keep, of, row };
})();
