/** How an answer looks on the search page. All words come from the page. */
import { make, styled } from "../shared/dom.js";
import { addressOf } from "./client.js";

/** @typedef {import("../shared/sentences.js").Sentences} Sentences */
/** @typedef {import("./client.js").Part} Part */
/** @typedef {import("./client.js").Result} Result */

const LAST_STROKE = /\/$/;

/** @param {string} text @param {string} href */
export function link(text, href) {
  const made = make("a", text);
  made.href = href;
  return made;
}

/**
 * What makes the items of a list of results.
 * @param {Sentences} words of the page
 * @param {Record<string, string>} kinds in words
 */
export function items({ sentence }, kinds) {
  /** @param {string} kind */
  const nameOf = (kind) => kinds[kind] || kind;

  /** Where a practice is told that is not here yet, with the question that found nothing. @param {URL} form */
  const nothingYet = (form) => sentence("no-practice", { form });

  /** What is told beside a result: of a practice how firm and where, of a term how many practices have it. @param {Result} result @param {URL} form */
  function facts({ facts: told = [] }, form) {
    if (Array.isArray(told)) return told.map((fact) => styled("p", "pb-meta", fact));
    return [styled("p", "pb-meta", told ? sentence("practices", { n: told }, told) : nothingYet(form))];
  }

  /**
   * @param {Result} result
   * @param {"result" | "near"} name of the attribute that says which it is
   * @param {"h2" | "h3"} heading
   * @param {URL} form
   */
  function item(result, name, heading, form) {
    const { url, kind, title, excerpt = [], parts } = result;
    const made = styled("li", "pb-result-item",
      styled("p", "pb-result-item__kind", nameOf(kind)),
      styled(heading, "pb-result-item__title", link(title, addressOf(url))),
    );
    made.dataset[name] = url.split("#")[0].replace(LAST_STROKE, "");
    if (!result.begin || Array.isArray(result.facts)) made.append(styled("p", "pb-result-item__text", ...excerpt.map(([text, marked]) => (marked ? make("mark", text) : text))));
    made.append(...facts(result, form));
    const rows = parts.map((part) => make("li", styled("span", "pb-result-item__kind", `${nameOf(part.kind)}: `), link(part.title, addressOf(part.url))));
    if (rows.length) made.append(styled("ul", "pb-result-item__parts", ...rows));
    return made;
  }

  /** What is named and has no page. @param {{ kind: string, title: string }} thing @param {URL} form */
  function without({ kind, title }, form) {
    return styled("li", "pb-result-item", styled("p", "pb-result-item__kind", nameOf(kind)), make("p", make("strong", title), ": ", nothingYet(form)));
  }

  return { item, without, nameOf };
}
