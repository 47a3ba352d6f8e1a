/** The sources of a booklet: each once, with the number that it has in all of it. */
import { make } from "../shared/dom.js";
import { filled } from "../shared/sentences.js";

/** @typedef {ReturnType<typeof sourceList>} SourceList */

const PREFIX = "bron-";

/**
 * @param {HTMLElement} list where they come to stand
 * @param {string} words how a number is called
 */
export function sourceList(list, words) {
  /** @type {Map<string, number>} */
  const numbers = new Map();

  /** Add a source as it stands on the page of a practice, without how it was used there. @param {HTMLElement} item */
  function add(item) {
    if (numbers.has(item.id)) return;
    numbers.set(item.id, numbers.size + 1);
    const copy = make("li", ...[...item.childNodes].map((node) => node.cloneNode(true)));
    for (const use of copy.querySelectorAll(".pb-meta")) use.remove();
    copy.id = item.id;
    list.append(copy);
  }

  /** A link to a source by its number. @param {string} id */
  function link(id) {
    const made = make("a", filled(words, { n: numbers.get(id) ?? "" }));
    made.href = `#${id}`;
    return made;
  }

  /** Whether a place on a page is a source. @param {string} id */
  const holds = (id) => id.startsWith(PREFIX) && numbers.has(id);

  return { add, link, holds };
}
