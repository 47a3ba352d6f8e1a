/** What the search answers to the words of a question. */
import { addressOf, ask } from "../search/client.js";
import { one } from "../shared/dom.js";
import { write } from "./address.js";

/** @typedef {import("./address.js").State} State */
/** @typedef {import("../search/client.js").Answer} Answer */
/** @typedef {import("../shared/sentences.js").Sentences} Sentences */

const LAST_STROKE = /\/$/;

/** The numbers of these places in the index, which knows no concepts. @param {number[]} places @param {import("./facets.js").Facets} facets */
function numbersOf(places, { searched }) {
  const numbers = new Map(searched.map((place, number) => [place, number]));
  return places.flatMap((place) => numbers.get(place) ?? []);
}

/**
 * A practice that comes near what was asked.
 * @param {import("../search/client.js").Part} practice
 * @param {Sentences} sentences
 */
function nearby({ url, title }, { element }) {
  const item = element("near-practice", { name: title });
  one(item, "a").setAttribute("href", addressOf(url));
  item.dataset.near = url.replace(LAST_STROKE, "");
  return item;
}

/**
 * What the search made of the words.
 * @param {Answer} answer
 * @param {State} state
 * @param {Sentences} sentences
 */
function remarks({ said, cut, unknown, near }, state, sentences) {
  const { sentence, element } = sentences;

  /** A link to the same question, with exactly these words or with what is like them. @param {string} name @param {boolean} exact */
  function wording(name, exact) {
    const link = element(name);
    link.setAttribute("href", write({ ...state, exact, page: 1 }));
    return link;
  }

  const lines = said.map(({ how, from, to }) => {
    const precisely = wording("precisely", true);
    return how === "beginning" ? sentence("beginning", { from, precisely }) : sentence("other-words", { from, to: to.join(", "), precisely });
  });
  if (cut) lines.push(sentence("long", cut));
  if (state.exact) lines.push(sentence("exact", { wide: wording("wide", false) }));
  for (const word of unknown) lines.push(sentence("unknown-word", { word }));
  if (near.length) lines.push(sentence("near", { near: near.map((practice) => nearby(practice, sentences)) }));
  return lines;
}

/**
 * The places of the practices that answer the words, best first, with what there is to say of it; null without words, or
 * when there is no search.
 * @param {State} state
 * @param {import("./facets.js").Facets} facets
 * @param {Sentences} sentences
 * @returns {Promise<{ best: number[] | null, lines: Node[] }>}
 */
export async function answerOf(state, facets, sentences) {
  const { words, typed, exact, chosen } = state;
  if (!words) return { best: null, lines: [] };
  try {
    const nearWithin = numbersOf(facets.matching(chosen), facets);
    const answer = await ask(typed, { exact, within: "practices", nearWithin, texts: false, limit: 0 });
    if (answer.list !== facets.list) throw new Error("the index is of another list");
    return { best: answer.places.map((number) => facets.searched[number]), lines: remarks(answer, state, sentences) };
  } catch {
    return { best: null, lines: [sentences.sentence("no-search", { words })] };
  }
}

/**
 * The sentences that answer the words, of those of these practices that have one; none when the search fails.
 * @param {State} state
 * @param {string[]} slugs
 * @param {import("./facets.js").Facets} facets
 */
export async function excerptsOf({ words, exact }, slugs, facets) {
  try {
    const within = numbersOf(slugs.map((slug) => facets.places.get(slug) ?? -1), facets);
    const { results } = await ask(words, { exact, within, limit: slugs.length });
    return results.flatMap(({ url, excerpt = [] }) => (excerpt.some(([, marked]) => marked) ? [{ slug: url.split("/")[1], excerpt }] : []));
  } catch {
    return [];
  }
}
