/**
 * The guided choice. Every answer writes the address first, so that back, forward, reload and a mailed link all come by the
 * same way. It counts as the catalogue does, twice: what fits for sure, and what fits if what nobody knows is so. No Dutch here.
 */
import { Facets } from "../catalogue/facets.js";
import { places as placesOf } from "../catalogue/packed.js";
import { everyPage } from "../every-page/every-page.js";
import * as selection from "../every-page/selection.js";
import { all, make, one, ready, styled, wordsOf } from "../shared/dom.js";
import { fetched } from "../shared/fetched.js";
import { filled, inDutch } from "../shared/sentences.js";
import { tellOf } from "../shared/tell.js";

/** A term as it is called, with the choices that it answers: itself first. @typedef {[name: string, ids: string[]]} Answering */
/** @typedef {"thema" | "doelgroep" | "bereik" | "via"} Question */
/** @typedef {"stappen" | "kosten" | "inzet" | "materiaal"} Told */
/**
 * @typedef {Record<Question, Answering[]> & Record<Told, string[]> & {
 *   slug: string, name: string, summary: string, done: Record<string, string>, unknown: Record<string, string>
 * }} Practice
 */
/** @typedef {HTMLInputElement | HTMLOptionElement} Choice */
/**
 * How many practices there are, which fit an answer and of which nobody knows, and what each says or how many stand on a leaf.
 * @typedef {{ amount: number, fits: Record<string, Record<string, string>>, unknown: Record<string, string>, practices: Practice[] | number }} Data
 */

const QUESTIONS = /** @type {Question[]} */ (["thema", "doelgroep", "bereik", "via"]);
/** What one wants to know beforehand. */
const TOLD = /** @type {Told[]} */ (["stappen", "kosten", "inzet", "materiaal"]);
const NAMES = [...QUESTIONS, ...TOLD];
const DASH_LETTER = /-([a-z])/g;
const SHOWN = 50;
const OPEN = "vraag"; // in the address: the question that is open on a narrow screen, counted from 1

everyPage();
const page = one(document, "[data-guide]");
const words = wordsOf(page);
const form = one(page, "form", HTMLFormElement);
const enumeration = new Intl.ListFormat(document.documentElement.lang);
/** What every practice says, or how many there are on a leaf. @type {Data["practices"]} */
let practices = [];
/** The leaves that were fetched. @type {Map<number, Promise<Practice[]>>} */
const leaves = new Map();
let shown = 0;
/** What fits for sure, and what fits or may. @type {Facets[]} */
let counted = [];

/** @param {string} name */
const word = (name) => words[name.replace(DASH_LETTER, (_, letter) => letter.toUpperCase())];

/** The choices of a question: boxes, or the options of a list. @param {string} name */
const choices = (name) => /** @type {Choice[]} */ (all(form, `input[name="${name}"], select[name="${name}"] option`));
/** @param {Choice} choice */
const labelOf = (choice) => choice.dataset.label ?? choice.closest("label")?.querySelector("span")?.textContent ?? "";
/** @param {Choice} choice */
const isChosen = (choice) => choice.value !== "" && (choice instanceof HTMLInputElement ? choice.checked : choice.selected);
const answers = () => new Map(NAMES.map((name) => [name, new Set(choices(name).filter(isChosen).map(({ value }) => value))]));

/** The practices by question and answer. @param {Data} data @param {boolean} maybe whether what is not known counts too */
function counting({ amount, fits, unknown }, maybe) {
  const practices = Array.from({ length: amount }, (_, at) => String(at));
  /** @param {string} name @param {string} id */
  const places = (name, id) => [...placesOf(fits[name]?.[id] ?? ""), ...(maybe ? placesOf(unknown[name] ?? "") : [])];
  const values = Object.fromEntries(NAMES.map((name) => [name, Object.fromEntries(choices(name).filter(({ value }) => value).map(({ value }) => [value, places(name, value)]))]));
  return new Facets({ practices, values, former: {}, sort: {} });
}

/**
 * Why a practice fits an answer; nothing when it does not. A term is told with what it is a part of: the answer.
 * @param {Practice} practice
 * @param {Question} name
 * @param {string} answer
 */
function reason(practice, name, answer) {
  const terms = practice[name].filter(([, ids]) => ids.includes(answer));
  const label = labelOf(choices(name).filter(({ value }) => value === answer)[0]).toLowerCase();
  if (terms.some(([, ids]) => ids[0] === answer)) return `${words[name]}: ${label}`;
  if (terms.length) return `${words[name]}: ${filled(words.part, { part: enumeration.format(terms.map(([term]) => term)), whole: label })}`;
  if (name !== "bereik" || !practice.done[answer]) return "";
  return `${words[name]}: ${filled(words.done, { levels: enumeration.format(practice.bereik.map(([term]) => term)), places: practice.done[answer] })}`;
}

/**
 * Why a practice is here: what fits, and what is not known of it.
 * @param {Practice} practice
 * @param {Map<string, Set<string>>} given
 */
function* lines(practice, given) {
  for (const [name, wanted] of given) {
    if (!wanted.size) continue;
    const question = QUESTIONS.find((other) => other === name);
    const told = TOLD.find((other) => other === name);
    const found = question ? [...wanted].map((answer) => reason(practice, question, answer)).filter(Boolean) : [];
    if (told && practice[told].length) found.push(`${words[told]}: ${practice[told].join(" ")}`);
    if (!found.length) found.push(`${word(`unknown-${name}`) ?? words[name]}: ${word(practice.unknown[name])}`);
    else if (name === "via") {
      const others = practice.via.filter(([, ids]) => !ids.some((id) => wanted.has(id))).map(([term]) => term);
      if (others.length) found.push(`${words.also}: ${enumeration.format(others)}`);
    }
    yield* found;
  }
}

/** @param {Practice} practice @param {Map<string, Set<string>>} given */
function item(practice, given) {
  const link = make("a", practice.name);
  link.href = `${words.practices}${practice.slug}/`;
  const why = [...lines(practice, given)].map((line) => make("li", line));
  const made = make("li", make("h3", link), make("p", practice.summary), ...(why.length ? [make("ul", ...why)] : []));
  made.dataset.result = `praktijken/${practice.slug}`;
  return made;
}

/** @param {number} number */
function leafOf(number) {
  const leaf = leaves.get(number) ?? fetched(`praktijken/${number}.json`).then((answer) => answer.json());
  leaves.set(number, leaf);
  leaf.catch(() => leaves.delete(number)); // a next answer may try again
  return leaf;
}

/** @param {number} place */
const practiceAt = async (place) => (typeof practices === "number" ? (await leafOf(Math.floor(place / practices)))[place % practices] : practices[place]);

/** @param {string} name @param {number[]} places @param {Map<string, Set<string>>} given */
async function showList(name, places, given) {
  const section = one(page, `[data-list="${name}"]`);
  const list = one(section, "ol");
  section.hidden = !places.length && name === "maybe";
  const mine = shown;
  /** @param {number[]} some */
  async function put(some) {
    const items = (await Promise.all(some.map(practiceAt))).map((practice) => item(practice, given));
    if (mine !== shown) return;
    list.replaceChildren(...items);
    selection.offer(list);
  }
  await put(places.slice(0, SHOWN));
  if (mine === shown && places.length > SHOWN) {
    const rest = styled("button", "pb-button pb-button--second", filled(words.all, { n: inDutch(places.length) }));
    rest.type = "button";
    rest.addEventListener("click", () => put(places).catch(fail));
    list.append(make("li", rest));
  }
}

/** How many practices each choice would leave; one that leaves none cannot be made. @param {Map<string, Set<string>>} given */
function showCounts(given) {
  const [sure, possible] = counted.map((facets) => facets.counts(given));
  for (const [name, amounts] of sure) {
    for (const choice of choices(name).filter(({ value }) => value)) {
      const amount = inDutch(amounts.get(choice.value) ?? 0);
      choice.disabled = !possible.get(name)?.get(choice.value) && !isChosen(choice);
      if (choice instanceof HTMLOptionElement) choice.textContent = `${labelOf(choice)} (${amount})`;
      else one(/** @type {HTMLElement} */ (choice.closest("label")), ".pb-guide__count").textContent = amount;
    }
  }
}

const fail = () => page.append(make("p", words.failed));

async function show() {
  const given = answers();
  shown += 1;
  const [sure, left] = counted.map((facets) => facets.matching(given));
  const fits = new Set(sure);
  const maybe = left.filter((at) => !fits.has(at));
  const asked = [...given.values()].some(({ size }) => size);
  const status = one(page, "[role=status]");
  const found = (words[`sure-${sure.length}`] ?? words.sure) + (maybe.length ? words.maybe : "");
  status.textContent = filled(!asked ? words.start : left.length ? found : words.none, { n: inDutch(sure.length), m: inDutch(maybe.length) });
  status.dataset.total = String(sure.length);
  status.dataset.maybe = String(maybe.length);
  one(page, "p:has([data-tell])").hidden = left.length > 0;
  tellOf(page, given);
  showCounts(given);
  await Promise.all([showList("sure", sure, given), showList("maybe", maybe, given)]).catch(fail);
}

/** On a narrow screen one question shows at a time; the stylesheet decides where. */
function steps() {
  const questions = all(form, ".pb-guide__question");
  const bar = one(form, ".pb-guide__steps");
  const buttons = all(bar, "button", HTMLButtonElement);
  let now = 0;

  /** @param {number} next */
  function turn(next) {
    now = next;
    for (const [at, question] of questions.entries()) question.classList.toggle("pb-guide__question--now", at === now);
    one(bar, "span").textContent = filled(words.step, { n: now + 1, m: questions.length });
    buttons[0].disabled = now === 0;
  }

  bar.addEventListener("click", (event) => {
    const button = buttons.find((other) => other === event.target);
    if (!button) return;
    const next = now + Number(button.dataset.step);
    if (next === questions.length) return one(page, "#blijft-over").focus();
    turn(next);
    questions[next].focus();
    const address = new URL(window.location.href);
    address.searchParams.set(OPEN, String(next + 1));
    window.history.replaceState(null, "", address);
  });
  const asked = Number(new URLSearchParams(window.location.search).get(OPEN)) - 1;
  turn(questions[asked] ? asked : 0);
}

/** The answers in the address; without one, or with one that is no choice, the first choice of a question: any. */
function fromAddress() {
  const asked = new URLSearchParams(window.location.search);
  for (const name of NAMES) {
    const values = asked.getAll(name);
    for (const choice of choices(name)) {
      const on = choice.value !== "" && values.includes(choice.value);
      if (choice instanceof HTMLOptionElement) choice.selected ||= on || !choice.value;
      else if (choice.type === "checkbox") choice.checked = on;
      else if (on || !choice.value) choice.checked = true;
    }
  }
  return show();
}

function toAddress() {
  const address = new URL(window.location.href);
  const open = address.searchParams.get(OPEN);
  address.search = "";
  if (open) address.searchParams.set(OPEN, open);
  for (const [name, values] of answers()) for (const value of values) address.searchParams.append(name, value);
  if (address.href !== window.location.href) window.history.pushState(null, "", address);
  show();
}

async function begin() {
  /** @type {Data} */
  const data = await (await fetched(words.guide)).json();
  practices = data.practices;
  counted = [counting(data, false), counting(data, true)];
  form.addEventListener("change", toAddress);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("popstate", fromAddress);
  one(page, "[data-questions]").hidden = false;
  steps();
  await fromAddress();
}

begin().catch(fail).finally(() => ready(true));
