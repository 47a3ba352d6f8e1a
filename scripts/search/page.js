/** The search page: asks for what stands in the address, and shows the answer. All words come from the page. */
import { offer } from "../every-page/selection.js";
import { all, around, make, one, plainPress, ready, styled } from "../shared/dom.js";
import { sentences } from "../shared/sentences.js";
import { addressOf, ask } from "./client.js";

/** @typedef {import("./client.js").Answer} Answer */
/** @typedef {import("./client.js").Result} Result */

const LAST_STROKE = /\/$/;
const FIRST = 10; // shown as soon as they are there, with the sentences of those pages alone
const MOST = 50;
const LONGEST = 100; // characters of a question that are shown
const PAUSE = 400; // milliseconds: a screen reader finishes what it was saying
const EMPTIED = ["said", "results", "known", "near", "instead"];
const HIDDEN = ["none", "near-section", "instead-section", "failed"];

/** @param {string} text @param {string} href */
function link(text, href) {
  const made = make("a", text);
  made.href = href;
  return made;
}

/** The search page, from its first question on. */
export function searchPage() {
  const page = one(document, "[data-search-page]");
  const form = one(page, "form", HTMLFormElement);
  const input = one(form, "input[type=search]", HTMLInputElement);
  const status = one(page, ".pb-search-page__answer [role=status]");
  const parts = Object.fromEntries(all(page, "[data-part]").map((part) => [part.dataset.part, part]));
  const { sentence } = sentences(page);
  /** @type {Record<string, string>} */
  const kinds = JSON.parse(page.dataset.kinds ?? "{}");
  let asked = 0;

  /** @param {string} kind */
  const nameOf = (kind) => kinds[kind] || kind;

  /** @param {string} query @param {boolean} exact */
  function address(query, exact) {
    const url = new URL(form.action);
    url.searchParams.set("q", query);
    if (exact) url.searchParams.set("precies", "1");
    return url;
  }

  /**
   * @param {Result} result
   * @param {"result" | "near"} name of the attribute that says which it is
   * @param {"h2" | "h3"} heading
   */
  function item({ url, kind, title, excerpt = [], fact, parts: others }, name, heading) {
    const made = styled("li", "pb-result-item",
      styled("p", "pb-result-item__kind", nameOf(kind)),
      styled(heading, "pb-result-item__title", link(title, addressOf(url))),
      styled("p", "pb-result-item__text", ...excerpt.map(([text, marked]) => (marked ? make("mark", text) : text))),
    );
    made.dataset[name] = url.split("#")[0].replace(LAST_STROKE, "");
    if (fact) made.append(styled("p", "pb-meta", fact));
    const rows = others.map((part) => make("li", styled("span", "pb-result-item__kind", `${nameOf(part.kind)}: `), link(part.title, addressOf(part.url))));
    if (rows.length) made.append(styled("ul", "pb-result-item__parts", ...rows));
    return made;
  }

  /** @param {Result[]} results */
  function add(results) {
    parts.results.append(...results.map((result) => item(result, "result", "h2")));
    offer(parts.results);
  }

  function clear() {
    for (const part of EMPTIED) parts[part].replaceChildren();
    for (const part of HIDDEN) parts[part].hidden = true;
  }

  /** @param {number} total @param {string} query */
  function tell(total, query) {
    status.dataset.total = String(total);
    const words = sentence(total === 0 ? "none" : total === 1 ? "one" : "many", { n: total, q: query });
    const mine = asked;
    status.replaceChildren();
    window.setTimeout(() => {
      if (mine === asked) status.replaceChildren(words);
    }, PAUSE);
  }

  /** @param {Answer} answer @param {string} query @param {boolean} exact */
  function show(answer, query, exact) {
    add(answer.results);
    for (const { how, from, to } of answer.said) parts.said.append(sentence(how, { from, to: to.join(", "), exact: address(query, true) }));
    if (exact) parts.said.append(sentence("exact", { wide: address(query, false) }));
    if (answer.cut) parts.said.append(sentence("long", answer.cut));
    for (const word of answer.unknown) parts.said.append(sentence("unknown", { word }));
    if (answer.total > MOST) parts.said.append(sentence("cut", { n: MOST }));
    parts.none.hidden = answer.total > 0;
    parts["near-section"].hidden = !answer.near.length;
    if (answer.known.length) parts.known.append(sentence("known", { words: answer.known.join(", ") }));
    parts.near.replaceChildren(...answer.near.map((result) => item(result, "near", "h3")));
    parts["instead-section"].hidden = !answer.instead.length;
    for (const word of answer.instead) {
      const row = make("li", link(word, address(word, false).href));
      row.dataset.near = word;
      parts.instead.append(row);
    }
    tell(answer.total, query);
  }

  async function search() {
    const parameters = new URLSearchParams(window.location.search);
    const query = (parameters.get("q") ?? "").trim();
    const exact = parameters.get("precies") === "1";
    input.value = query;
    asked += 1;
    const mine = asked;
    clear();
    parts.start.hidden = query !== "";
    if (!query) {
      status.replaceChildren();
      delete status.dataset.total;
      ready(true);
      return;
    }
    ready(false);
    try {
      const answer = await ask(query, { exact, limit: FIRST });
      if (mine !== asked) return;
      show(answer, query.length > LONGEST ? `${query.slice(0, LONGEST)}…` : query, exact);
      if (answer.total > FIRST) {
        const { results } = await ask(query, { exact, limit: MOST });
        if (mine !== asked) return;
        add(results.slice(FIRST));
      }
      window.setTimeout(() => {
        if (mine === asked) ready(true);
      }, PAUSE);
    } catch {
      if (mine !== asked) return;
      parts.failed.hidden = false;
      status.dataset.total = "0";
      ready(true);
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    window.history.pushState(null, "", address(input.value.trim(), false));
    search();
  });
  page.addEventListener("click", (event) => {
    const pressed = /** @type {HTMLAnchorElement | null} */ (around(event, "a"));
    if (!pressed || !plainPress(event) || pressed.pathname !== window.location.pathname || !pressed.search) return;
    event.preventDefault();
    window.history.pushState(null, "", pressed.href);
    search();
    input.focus();
  });
  window.addEventListener("popstate", search);
  search();
}
