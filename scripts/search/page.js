/** The search page: asks for what stands in the address, and shows the answer, in parts and by kind and theme. All words come from the page. */
import { offer } from "../every-page/selection.js";
import { all, around, make, one, plainPress, ready } from "../shared/dom.js";
import { sentences } from "../shared/sentences.js";
import { ask } from "./client.js";
import { items, link } from "./results.js";

/** @typedef {import("./client.js").Answer} Answer */
/** @typedef {import("./client.js").Count} Count */
/** @typedef {import("./client.js").Result} Result */
/** @typedef {{ query: string, exact: boolean, kind: string, theme: string, page: number }} Asked what stands in the address */

const FIRST = 10; // shown as soon as they are there, with the sentences of those pages alone
const PART = 50; // results on a page
const MOST_PAGES = 5; // that are named around this one
const LONGEST = 100; // characters of a question that are shown
const PAUSE = 400; // milliseconds: a screen reader finishes what it was saying
const EMPTIED = ["said", "begin", "results", "known", "near", "instead"];
const HIDDEN = ["none", "begin-section", "filters", "pager", "tell", "near-section", "instead-section", "failed"];

/** @returns {Asked} */
function fromAddress() {
  const parameters = new URLSearchParams(window.location.search);
  /** @param {string} name */
  const of = (name) => parameters.get(name) ?? "";
  return { query: of("q").trim(), exact: of("precies") === "1", kind: of("soort"), theme: of("thema"), page: Math.max(1, Math.floor(Number(of("bladzij"))) || 1) };
}

/** The search page, from its first question on. */
export function searchPage() {
  const page = one(document, "[data-search-page]");
  const form = one(page, "form[data-search]", HTMLFormElement);
  const input = one(form, "input[type=search]", HTMLInputElement);
  const status = one(page, ".pb-search-page__answer [role=status]");
  const parts = Object.fromEntries(all(page, "[data-part]").map((part) => [part.dataset.part, part]));
  const [kindOf, themeOf] = all(parts.filters, "select", HTMLSelectElement);
  const tell = one(parts.tell, "a", HTMLAnchorElement);
  const words = sentences(page);
  const { sentence } = words;
  const { item, without, nameOf } = items(words, JSON.parse(page.dataset.kinds ?? "{}"));
  let turn = 0;

  /** @param {Partial<Asked> & { query: string }} asked */
  function address({ query, exact = false, kind = "", theme = "", page: number = 1 }) {
    const url = new URL(form.action);
    url.searchParams.set("q", query);
    if (exact) url.searchParams.set("precies", "1");
    if (kind) url.searchParams.set("soort", kind);
    if (theme) url.searchParams.set("thema", theme);
    if (number > 1) url.searchParams.set("bladzij", String(number));
    return url;
  }

  /** Where a practice is told, with what was asked filled in; behind a #, so that no server hears of it. @param {string} query */
  function formFor(query) {
    const url = new URL(tell.href);
    url.hash = String(new URLSearchParams({ vraag: query }));
    return url;
  }

  /** @param {Result[]} results @param {URL} told */
  function add(results, told) {
    const begin = results.filter((result) => result.begin);
    parts.begin.append(...begin.map((result) => item(result, "result", "h3", told)));
    parts.results.append(...results.filter((result) => !result.begin).map((result) => item(result, "result", "h2", told)));
    if (parts.begin.childElementCount) parts["begin-section"].hidden = false;
    offer(parts.begin);
    offer(parts.results);
  }

  function clear() {
    for (const part of EMPTIED) parts[part].replaceChildren();
    for (const part of HIDDEN) parts[part].hidden = true;
  }

  /** @param {Answer} answer @param {string} query */
  function report({ total, all: whole }, query) {
    status.dataset.total = String(total);
    const told = sentence(total < whole ? "some" : total === 0 ? "none" : total === 1 ? "one" : "many", { n: total, all: whole, q: query });
    const mine = turn;
    status.replaceChildren();
    window.setTimeout(() => {
      if (mine === turn) status.replaceChildren(told);
    }, PAUSE);
  }

  /** @param {HTMLSelectElement} select @param {Count[]} counts @param {string} chosen @param {(count: Count) => string} name */
  function offerChoices(select, counts, chosen, name) {
    select.replaceChildren(select.options[0], ...counts.map((count) => {
      const option = make("option", sentence("option", { name: name(count), n: count.amount }));
      option.value = count.id;
      return option;
    }));
    select.value = chosen;
    if (select.selectedIndex < 0) select.value = "";
  }

  /** @param {number} total @param {Asked} asked */
  function showPages(total, asked) {
    const last = Math.ceil(total / PART);
    parts.pager.hidden = last < 2;
    const near = Array.from({ length: last }, (_, nth) => nth + 1).filter((number) => number === 1 || number === last || Math.abs(number - asked.page) <= MOST_PAGES);
    one(parts.pager, "ol").replaceChildren(...near.map((number) =>
      make("li", number === asked.page ? sentence("here", { n: number }) : sentence("page", { n: number, href: address({ ...asked, page: number }) }))));
  }

  /** @param {Answer} answer @param {Asked} asked */
  function show(answer, asked) {
    const query = asked.query.length > LONGEST ? `${asked.query.slice(0, LONGEST)}…` : asked.query;
    const told = formFor(asked.query);
    const nothing = !answer.all && !answer.withoutPage.length;
    if (asked.page === 1) parts.begin.append(...answer.withoutPage.map((thing) => without(thing, told)));
    add(answer.results, told);
    for (const { how, from, to } of answer.said) parts.said.append(sentence(how, { from, to: to.join(", "), exact: address({ query: asked.query, exact: true }) }));
    if (asked.exact) parts.said.append(sentence("exact", { wide: address({ query: asked.query }) }));
    if (answer.cut) parts.said.append(sentence("long", answer.cut));
    for (const word of answer.unknown) parts.said.append(sentence("unknown", { word }));
    offerChoices(kindOf, answer.kinds, asked.kind, ({ id }) => nameOf(id));
    offerChoices(themeOf, answer.themes, asked.theme, ({ title = "" }) => title);
    parts.filters.hidden = answer.all < 2;
    parts.none.hidden = !nothing;
    parts.tell.hidden = false;
    tell.href = told.href;
    parts["near-section"].hidden = !answer.near.length;
    if (answer.known.length) parts.known.append(sentence("known", { words: answer.known.join(", ") }));
    parts.near.replaceChildren(...answer.near.map((result) => item(result, "near", "h3", told)));
    parts["instead-section"].hidden = !answer.instead.length;
    for (const word of answer.instead) {
      const row = make("li", link(word, address({ query: word }).href));
      row.dataset.near = word;
      parts.instead.append(row);
    }
    showPages(answer.total, asked);
    report(answer, query);
  }

  async function search() {
    const asked = fromAddress();
    const { query, exact, kind, theme } = asked;
    input.value = query;
    turn += 1;
    const mine = turn;
    clear();
    parts.start.hidden = query !== "";
    if (!query) {
      status.replaceChildren();
      delete status.dataset.total;
      ready(true);
      return;
    }
    ready(false);
    const from = (asked.page - 1) * PART;
    const options = { exact, kind, theme, counts: true };
    try {
      const answer = await ask(query, { ...options, from, limit: FIRST });
      if (mine !== turn) return;
      show(answer, asked);
      if (answer.total > from + FIRST) {
        const { results } = await ask(query, { ...options, from: from + FIRST, limit: PART - FIRST });
        if (mine !== turn) return;
        add(results, formFor(query));
      }
      window.setTimeout(() => {
        if (mine === turn) ready(true);
      }, PAUSE);
    } catch {
      if (mine !== turn) return;
      parts.failed.hidden = false;
      status.dataset.total = "0";
      ready(true);
    }
  }

  /** @param {URL | string} url */
  function go(url) {
    window.history.pushState(null, "", url);
    search();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(address({ query: input.value.trim() }));
  });
  parts.filters.addEventListener("change", () => {
    const { query, exact } = fromAddress();
    go(address({ query, exact, kind: kindOf.value, theme: themeOf.value }));
  });
  page.addEventListener("click", (event) => {
    const pressed = /** @type {HTMLAnchorElement | null} */ (around(event, "a"));
    if (!pressed || !plainPress(event) || pressed.pathname !== window.location.pathname || !pressed.search) return;
    event.preventDefault();
    const turned = parts.pager.contains(pressed);
    go(pressed.href);
    if (turned) status.scrollIntoView();
    else input.focus();
  });
  window.addEventListener("popstate", search);
  if (window.location.hash === `#${input.id}`) input.focus();
  search();
}
