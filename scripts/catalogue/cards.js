/**
 * The cards of the practices, and the same facts as rows of a table. The page holds the first part of the list; cards
 * of other parts come out of their pages when they are asked for.
 */
import { all, one } from "../shared/dom.js";
import { fetched } from "../shared/fetched.js";

/** @param {HTMLElement} card */
export const slugOf = (card) => (card.dataset.result ?? "").split("/")[1];

/** @param {HTMLElement} card @param {string} selector */
const copies = (card, selector) => all(card, selector).map((element) => element.cloneNode(true));

/** A row with the facts of a card. @param {HTMLElement} card @param {import("../shared/sentences.js").Sentences} sentences */
export function rowOf(card, { element }) {
  const row = element("row", {
    title: one(card, ".pb-card__title a").cloneNode(true),
    theme: one(card, ".pb-card__theme").textContent ?? "",
    place: copies(card, ".pb-card__place"),
    basis: copies(card, ".pb-card__basis, .pb-card__recognition"),
    figure: copies(card, ".pb-card__figure, .pb-card__figure-silence"),
  });
  row.dataset.result = card.dataset.result;
  return row;
}

/** The cards that have come so far: first those of the page itself. */
export function cardIndex() {
  /** @type {Map<string, HTMLElement>} */
  const cards = new Map();
  /** The number of a part → its way here. @type {Map<number, Promise<void>>} */
  const parts = new Map();

  /** @param {Document} page @param {string | URL} address */
  function keep(page, address) {
    for (const card of all(page, "article[data-result]")) {
      for (const link of all(card, "a[href]", HTMLAnchorElement)) link.href = new URL(link.getAttribute("href") ?? "", address).href;
      cards.set(slugOf(card), card);
    }
  }

  /** @param {number} number */
  async function load(number) {
    const address = new URL(`bladzij/${number}/`, window.location.href);
    const answer = await fetched(address);
    keep(new DOMParser().parseFromString(await answer.text(), "text/html"), address);
  }

  /** @param {number} number */
  function part(number) {
    const loading = parts.get(number) ?? load(number);
    parts.set(number, loading);
    loading.catch(() => parts.delete(number)); // a next question may try again
    return loading;
  }

  /**
   * The cards of these practices, clean of what was added for an earlier question, and whether all parts came.
   * @param {string[]} slugs
   * @param {(slug: string) => number} partOf
   */
  async function cardsOf(slugs, partOf) {
    const missing = new Set(slugs.filter((slug) => !cards.has(slug)).map(partOf));
    const outcome = await Promise.allSettled([...missing].map(part));
    const list = slugs.flatMap((slug) => cards.get(slug) ?? []);
    for (const card of list) for (const reason of all(card, ".pb-card__why")) reason.remove();
    return { list, whole: outcome.every(({ status }) => status === "fulfilled") };
  }

  keep(document, window.location.href);
  return { cardsOf };
}
