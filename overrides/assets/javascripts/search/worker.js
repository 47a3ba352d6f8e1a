/*
 * The worker that answers queries, so that a page never stands still. Asked: {id, query, exact, typing, limit, texts,
 * within, nearWithin}. Answers {id, answer} or {id, error}. It loads the index with the first question.
 * What it imports is written out in it when the site is built (generator/praktijkenbank/site/output/minify.py); lunr's stemmer is not strict.
 */
importScripts("lunr.js", "stemmer-support.js", "stemmer-nl.js", "analysis.js", "forms.js", "lookalikes.js", "words.js", "ranking.js", "excerpt.js");

const FOLDER = new URL("../../../zoeken/", self.location.href);
// Worst: "a".repeat(n), "\u0301".repeat(n), "a ".repeat(n)
const TYPED_WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LONGEST = 400; // characters of a query that are looked at
const NEAR = 5;
const SUGGESTIONS = 6;
const loaded = new Map();

async function load(path, read) {
  if (!loaded.has(path)) {
    const asked = fetch(new URL(path, FOLDER)).then((answer) => {
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return answer[read]();
    });
    loaded.set(path, asked);
    asked.catch(() => loaded.delete(path)); // a next question may try again
  }
  return loaded.get(path);
}

let ready = null;
function start() {
  ready = ready || load("index.json", "json").then((data) => {
    const index = new self.pbRanking.Index(data);
    return { index, words: new self.pbWords.Words(data, index) };
  });
  ready.catch(() => { ready = null; });
  return ready;
}

/* The list of Dutch words is needed only for a word that stands nowhere here; without it every such word may be an error. */
async function understand(words, query, options, steps) {
  const items = words.understand(query, options, steps);
  if (words.alike.dutch || options.exact || items.every((item) => item.sure)) return items;
  words.alike.learn(await load("woorden.txt", "text").catch(() => ""));
  return words.understand(query, options, steps);
}

async function shown({ page, parts, score }, words, texts, steps) {
  const { document, terms } = page;
  const result = { url: document.url, kind: document.kind, title: document.title, score };
  result.parts = parts.map((hit) => ({ url: hit.document.url, kind: hit.document.kind, title: hit.document.title }));
  if (texts) {
    const told = await load(document.texts, "json");
    result.excerpt = self.pbExcerpt.excerpt(told[document.url] || [], terms, words, steps);
    result.fact = told[`#${document.url}`] || "";
  }
  return result;
}

/* A word as it was typed: utrecht, Utrecht. */
function asTyped(query) {
  const typed = new Map((query.match(TYPED_WORD) || []).map((word) => [self.pbAnalysis.fold(word), word]));
  return (word) => typed.get(word) || word;
}

const beginsWith = (starts) => ({ page }) => [starts].flat().some((start) => page.document.page.startsWith(start));

async function answer({ query: typed, exact = false, typing = false, limit = 50, texts = true, within = "", nearWithin = within }) {
  const { index, words } = await start();
  const query = typed.slice(0, LONGEST);
  const whole = query === typed && self.pbAnalysis.words(query).length <= self.pbWords.MOST_WORDS;
  const steps = new self.pbWords.Steps();
  const items = await understand(words, query, { exact, typing }, steps);
  const shownIn = new self.pbWords.Steps(); // what is sure is shown, however much was tried in vain
  const hits = self.pbRanking.rank(items, query, index, shownIn);
  const found = self.pbRanking.pages(hits, index).filter(beginsWith(within));
  const results = found.filter((hit) => self.pbRanking.enough(hit, items));
  const near = results.length ? [] : found.filter(beginsWith(nearWithin)).slice(0, NEAR);
  const unknown = items.filter((item) => !item.ways.length && !item.weak);
  const written = asTyped(query);
  return {
    total: results.length,
    cut: whole ? null : { characters: LONGEST, words: self.pbWords.MOST_WORDS },
    results: await Promise.all(results.slice(0, limit).map((hit) => shown(hit, words, texts, shownIn))),
    near: await Promise.all(near.map((hit) => shown(hit, words, texts, shownIn))),
    asked: items.length,
    said: items.filter((item) => item.said).map((item) => ({ from: written(item.word), ...item.said })),
    unknown: unknown.map((item) => written(item.word)),
    known: results.length || !near.length ? [] : items.filter((item) => item.ways.length && !item.weak).map((item) => written(item.word)),
    instead: results.length ? [] : [...new Set(unknown.flatMap((item) => words.instead(item, SUGGESTIONS, steps)))].slice(0, SUGGESTIONS),
    steps: steps.taken + shownIn.taken,
  };
}

self.onmessage = async ({ data }) => {
  try {
    self.postMessage({ id: data.id, answer: await answer(data) });
  } catch (error) {
    self.postMessage({ id: data.id, error: String(error) });
  }
};
