/**
 * On the guide for contributors: what the address asks, in words, with the names of the target group and the theme from the
 * open data. And a file to begin with in which both are filled in, to copy or to save. No Dutch here.
 */
import { everyPage } from "../every-page/every-page.js";
import { one, ready } from "../shared/dom.js";
import { fetched } from "../shared/fetched.js";
import { sentences } from "../shared/sentences.js";

/** @typedef {"group" | "theme"} Gap */
/** @typedef {Map<Gap, { id: string, name: string }>} Known */

const VOCABULARIES = /** @type {const} */ ([["group", "target-groups", "doelgroep"], ["theme", "themes", "thema"]]);
/** Where in the file a choice comes. */
const LINES = { theme: "\nthemes:\n", group: "\n  for_whom:\n" };

/**
 * What the address asks for and exists.
 * @param {string} data where the vocabularies are
 * @returns {Promise<Known>}
 */
async function asked(data) {
  const address = new URLSearchParams(window.location.search);
  const wanted = VOCABULARIES.map(([gap, vocabulary, name]) => ({ gap, vocabulary, id: address.get(name) })).filter(({ id }) => id);
  if (!wanted.length) return new Map();
  /** @type {{ "@id": string, prefLabel: string }[]} */
  const terms = (await (await fetched(data)).json())["@graph"];
  /** @type {Known} */
  const known = new Map();
  for (const { gap, vocabulary, id } of wanted) {
    const term = terms.find((other) => other["@id"].endsWith(`#${vocabulary}.${id}`));
    if (term && id) known.set(gap, { id, name: term.prefLabel });
  }
  return known;
}

/**
 * @param {HTMLElement} place
 * @param {HTMLElement} begin
 * @param {Known} known
 */
function say(place, begin, known) {
  const names = Object.fromEntries([...known].map(([gap, { name }]) => [gap, name]));
  place.append(sentences(document).sentence(known.size === 2 ? "both" : [...known.keys()][0], names));
  place.hidden = false;
  one(document, "main h1").after(place, begin);
}

/**
 * @param {HTMLElement} begin
 * @param {Known} known
 */
async function offer(begin, known) {
  let file = await (await fetched(begin.dataset.begin ?? "")).text();
  let command = begin.dataset.command ?? "";
  for (const [gap, { id }] of known) {
    file = file.replace(LINES[gap], (line) => `${line.trimEnd()} [${id}]\n`);
    command += ` ${begin.dataset[gap]} ${id}`;
  }
  one(begin, '[data-take="command"]').textContent = command;
  one(begin, '[data-take="file"]').textContent = file;
  one(begin, "[data-save]", HTMLAnchorElement).href = URL.createObjectURL(new Blob([file], { type: "text/yaml" }));
  const status = one(begin, "[role=status]");
  begin.addEventListener("click", async ({ target }) => {
    const wanted = target instanceof HTMLElement && target.dataset.copy;
    if (!wanted) return;
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(wanted === "command" ? command : file);
      status.textContent = status.dataset.copied ?? "";
    } catch {
      status.textContent = status.dataset.failed ?? "";
    }
  });
  begin.hidden = false;
}

async function begin() {
  const place = one(document, "[data-asked]");
  const example = one(document, "[data-begin]");
  const known = await asked(place.dataset.asked ?? "");
  if (!known.size) return;
  say(place, example, known);
  await offer(example, known);
}

everyPage();
begin().catch(() => { /* The guide says the same without it. */ }).finally(() => ready(true));
