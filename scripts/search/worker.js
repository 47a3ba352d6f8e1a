/** The answers to queries. What is needed for them is loaded with the first one. */
import { fetched } from "../shared/fetched.js";
import { fold, words as split } from "./analysis.js";
import { excerpt } from "./excerpt.js";
import { Index } from "./index.js";
import { MOST_WORDS, understand } from "./query.js";
import { enough, pages, rank } from "./ranking.js";
import { Steps } from "./steps.js";
import { Words } from "./words.js";

/** @typedef {import("./client.js").Answer} Answer */
/** @typedef {import("./client.js").Options} Options */
/** @typedef {import("./client.js").Result} Result */
/** @typedef {import("./ranking.js").PageHit} PageHit */
/** @typedef {{ index: Index, words: Words }} Searched */

const TYPED_WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LONGEST = 400; // characters of a query that are looked at
const NEAR = 5;
const SUGGESTIONS = 6;

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();
/** @type {Promise<Searched> | null} */
let searched = null;

/**
 * What stands in a file of the search.
 * @template T
 * @param {string} path
 * @param {(answer: Response) => Promise<T>} read
 * @returns {Promise<T>}
 */
async function load(path, read) {
  const earlier = loaded.get(path);
  if (earlier) return earlier;
  const folder = new URL("../../../zoeken/", self.location.href);
  const contents = fetched(new URL(path, folder)).then(read);
  loaded.set(path, contents);
  contents.catch(() => loaded.delete(path)); // a next question may try again
  return contents;
}

function start() {
  searched ??= load("index.json", (answer) => answer.json()).then((file) => {
    const index = new Index(file, (number) => load(`laden/${number}.json`, (answer) => answer.json()));
    return { index, words: new Words(file, index) };
  });
  searched.catch(() => { searched = null; });
  return searched;
}

/**
 * What a query means: asked again until all that it needs is here. The list of Dutch words is needed only for a word that
 * stands nowhere here; without it every such word may be an error.
 * @param {Words} words
 * @param {string} query
 * @param {Options} options
 * @param {Steps} steps
 */
async function understood(words, query, options, steps) {
  for (;;) {
    const items = understand(words, query, options, steps);
    if (items && (words.alike.dutch || options.exact || items.every((item) => item.sure))) return items;
    if (items) words.alike.learn(await load("woorden.txt", (answer) => answer.text()).catch(() => ""));
    else await words.index.open();
  }
}

/**
 * @param {PageHit} hit
 * @param {Words} words
 * @param {boolean} texts
 * @param {Steps} steps
 * @returns {Promise<Result>}
 */
async function shown({ page, parts, score }, words, texts, steps) {
  const { document: { url, texts: file }, terms } = page;
  const named = [page, ...parts].map(({ document }) => document);
  const files = new Set([...(texts ? [file] : []), ...named.filter(({ title }) => !title).map((document) => document.texts)]);
  /** @type {Record<string, any>} */
  const told = Object.assign({}, ...(await Promise.all([...files].map((path) => load(path, (answer) => answer.json())))));
  const [first, ...others] = named.map((document) => ({ url: document.url, kind: document.kind, title: document.title || told[`=${document.url}`] }));
  const result = { ...first, score, parts: others };
  return texts ? { ...result, excerpt: excerpt(told[url] ?? [], terms, words, steps), fact: told[`#${url}`] ?? "" } : result;
}

/** A word as it was typed: utrecht, Utrecht. @param {string} query */
function asTyped(query) {
  const typed = new Map((query.match(TYPED_WORD) ?? []).map((word) => [fold(word), word]));
  /** @param {string} word */
  return (word) => typed.get(word) ?? word;
}

/** @param {string | string[]} starts */
const beginsWith = (starts) => (/** @type {PageHit} */ { document }) => [starts].flat().some((start) => document.page.startsWith(start));

/**
 * Answer a question.
 * @param {Options & { query: string }} question
 * @returns {Promise<Answer>}
 */
export async function answer({ query: typed, exact = false, typing = false, limit = 50, texts = true, within = "", nearWithin = within }) {
  const { index, words } = await start();
  const query = typed.slice(0, LONGEST);
  const whole = query === typed && split(query).length <= MOST_WORDS;
  const steps = new Steps();
  const items = await understood(words, query, { exact, typing }, steps);
  await index.open(items.flatMap((item) => item.ways.flatMap((way) => way.terms)));
  const sure = new Steps(); // what is sure is shown, however much was tried in vain
  const hits = pages(rank(items, query, index, sure), index).filter(beginsWith(within));
  const results = enough(hits, items);
  const near = results.length ? [] : hits.filter(beginsWith(nearWithin)).slice(0, NEAR);
  const unknown = items.filter((item) => !item.ways.length && !item.weak);
  const written = asTyped(query);
  /** @param {PageHit} hit */
  const show = (hit) => shown(hit, words, texts, sure);
  return {
    total: results.length,
    cut: whole ? null : { characters: LONGEST, words: MOST_WORDS },
    results: await Promise.all(results.slice(0, limit).map(show)),
    near: await Promise.all(near.map(show)),
    asked: items.length,
    said: items.flatMap(({ word, said }) => (said ? [{ from: written(word), ...said }] : [])),
    unknown: unknown.map((item) => written(item.word)),
    known: results.length || !near.length ? [] : items.filter((item) => item.ways.length && !item.weak).map((item) => written(item.word)),
    instead: results.length ? [] : [...new Set(unknown.flatMap((item) => words.instead(item, SUGGESTIONS, steps)))].slice(0, SUGGESTIONS),
    steps: steps.taken + sure.taken,
  };
}
