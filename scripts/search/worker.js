/** The answers to queries. What is needed for them is loaded with the first one. */
import { fetched } from "../shared/fetched.js";
import { fold, words as split } from "./analysis.js";
import { excerpt } from "./excerpt.js";
import { filtered } from "./filters.js";
import { Index, nameKeys } from "./index.js";
import { MOST_WORDS, understand } from "./query.js";
import { enough, pages, rank } from "./ranking.js";
import { Steps } from "./steps.js";
import { DUTCH, FORMS, Words } from "./words.js";

/** @typedef {import("./client.js").Answer} Answer */
/** @typedef {import("./client.js").Options} Options */
/** @typedef {import("./client.js").Result} Result */
/** @typedef {import("./ranking.js").PageHit} PageHit */
/** @typedef {{ index: Index, words: Words }} Searched */

const TYPED_WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LONGEST = 400; // characters of a query that are looked at
const NEAR = 5;
const PRACTICES = "practices";
const SUGGESTIONS = 6;

/** Where this script stands: on a disk it runs in a page that stands elsewhere. */
const HERE = /** @type {any} */ (self).document?.currentScript?.src ?? self.location.href;

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();
/** @type {Promise<Searched> | null} */
let searched = null;

/** What stands in a file of the search. @param {string} path @returns {Promise<any>} */
async function load(path) {
  const earlier = loaded.get(path);
  if (earlier) return earlier;
  const folder = new URL("../../../zoeken/", HERE);
  const contents = fetched(new URL(path, folder)).then((answer) => (path.endsWith(".json") ? answer.json() : answer.text()));
  loaded.set(path, contents);
  contents.catch(() => loaded.delete(path)); // a next question may try again
  return contents;
}

function start() {
  searched ??= load("index.json").then((file) => {
    const index = new Index(file, load);
    return { index, words: new Words(file, index) };
  });
  searched.catch(() => { searched = null; });
  return searched;
}

/** Learn what is needed to compare words. Without the list of Dutch words every word that stands nowhere here may be an error. @param {Words} words */
async function learn(words) {
  const [forms, dutch] = await Promise.all([load(FORMS), words.wanted.has(DUTCH) ? load(DUTCH).catch(() => "") : null]);
  words.wanted.clear();
  words.learn(forms, dutch);
}

/**
 * What a query means: asked again until all that it needs is here.
 * @param {Words} words
 * @param {string} query
 * @param {Options} options
 * @param {Steps} steps
 */
async function understood(words, query, options, steps) {
  for (;;) {
    const items = understand(words, query, options, steps);
    if (items) return items;
    await (words.wanted.size ? learn(words) : words.index.open());
  }
}

/**
 * @param {PageHit} hit
 * @param {Words} words
 * @param {boolean} texts
 * @param {Steps} steps
 * @returns {Promise<Result>}
 */
async function shown({ page, parts, score, named }, words, texts, steps) {
  const documents = [page, ...parts].map(({ document }) => document);
  const rows = await Promise.all(documents.map((document) => words.index.row(document)));
  const shelves = new Set(rows.filter(([, , title], nth) => title === undefined || (texts && nth === 0)).map(([, shelf]) => shelf));
  /** @type {Record<string, any>} */
  const told = Object.assign({}, ...(await Promise.all([...shelves].map((shelf) => load(`teksten/${shelf}.json`)))));
  const [first, ...others] = rows.map(([url, , title], nth) => ({ at: documents[nth].at, url, kind: documents[nth].kind, title: title ?? told[`=${url}`] }));
  const result = { ...first, score, begin: named > 0, parts: others };
  return texts ? { ...result, excerpt: excerpt(told[first.url] ?? [], page.terms, words, steps), facts: told[`#${first.url}`] ?? [] } : result;
}

/** A word as it was typed: utrecht, Utrecht. @param {string} query */
function asTyped(query) {
  const typed = new Map((query.match(TYPED_WORD) ?? []).map((word) => [fold(word), word]));
  /** @param {string} word */
  return (word) => typed.get(word) ?? word;
}

/** Whether a page is one of these practices, of any, or of anything. @param {Options["within"]} within @param {Index} index */
function among(within, index) {
  const these = Array.isArray(within) && new Set(within);
  return (/** @type {PageHit} */ { document }) => within === "all" || (document.kind === PRACTICES && (!these || these.has(index.placeOf(document))));
}

/** Words to try instead of those that lead nowhere. @param {import("./query.js").Item[]} unknown @param {Words} words @param {Steps} steps */
async function instead(unknown, words, steps) {
  if (!unknown.length) return [];
  if (!words.compares(false)) await learn(words);
  const alike = unknown.flatMap((item) => words.alike?.instead(item, SUGGESTIONS, steps) ?? []);
  return [...new Set(alike.map((term) => words.form(term)))].slice(0, SUGGESTIONS);
}

/**
 * Answer a question.
 * @param {Options & { query: string }} question
 * @returns {Promise<Answer>}
 */
export async function answer({ query: typed, exact = false, typing = false, limit = 50, from = 0, kind = "", theme = "", counts = false, texts = true, within = "all", nearWithin = within }) {
  const begun = start();
  if (typing) load(FORMS).catch(() => {}); // it will be wanted
  const { index, words } = await begun;
  const query = typed.slice(0, LONGEST);
  const whole = query === typed && split(query).length <= MOST_WORDS;
  const steps = new Steps();
  const items = await understood(words, query, { exact, typing }, steps);
  await index.open([...nameKeys(query), ...items.flatMap((item) => item.ways.flatMap((way) => way.terms))]);
  const sure = new Steps(); // what is sure is shown, however much was tried in vain
  let ranked = rank(items, query, index, sure);
  if (index.waits) { // for names that lie in other drawers
    await index.open();
    ranked = rank(items, query, index, sure);
  }
  const hits = pages(ranked.hits, index).filter(among(within, index));
  const results = enough(hits, items);
  const themes = counts || theme ? await load("themas.json").catch(() => []) : [];
  const { left, ...amounts } = filtered(results, themes, { kind, theme }, index);
  const near = results.length ? [] : hits.filter(among(nearWithin, index)).slice(0, NEAR);
  const unknown = items.filter((item) => !item.ways.length && !item.weak);
  const written = asTyped(query);
  /** @param {PageHit} hit */
  const show = (hit) => shown(hit, words, texts, sure);
  return {
    total: left.length,
    all: results.length,
    ...amounts,
    withoutPage: within === "all" ? ranked.withoutPage : [],
    list: index.list,
    places: within === "all" ? [] : results.map(({ document }) => index.placeOf(document)),
    cut: whole ? null : { characters: LONGEST, words: MOST_WORDS },
    results: await Promise.all(left.slice(from, from + limit).map(show)),
    near: await Promise.all(near.map(show)),
    asked: items.length,
    said: items.flatMap(({ word, said }) => (said ? [{ from: written(word), ...said }] : [])),
    unknown: unknown.map((item) => written(item.word)),
    known: results.length || !near.length ? [] : items.filter((item) => item.ways.length && !item.weak).map((item) => written(item.word)),
    instead: results.length ? [] : await instead(unknown, words, steps),
    steps: steps.taken + sure.taken,
  };
}
