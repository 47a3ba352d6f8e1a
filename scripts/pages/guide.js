/**
 * The guided choice. Every answer writes the address first, so that back, forward, reload and a mailed link all come by the
 * same way; each practice left says why, what the source says, and what is not known. No Dutch here.
 */
import { everyPage } from "../every-page/every-page.js";
import * as selection from "../every-page/selection.js";
import { all, make, one, ready, styled, wordsOf } from "../shared/dom.js";
import { fetched } from "../shared/fetched.js";
import { filled, inDutch } from "../shared/sentences.js";
import { tellOf } from "../shared/tell.js";

/** A term as it is called, with the choices that it answers: itself first. @typedef {[name: string, ids: string[]]} Answering */
/** @typedef {"thema" | "doelgroep" | "bereik" | "via"} Question */
/**
 * @typedef {Record<Question, Answering[]> & Record<"costs" | "effort", string[]> & {
 *   slug: string, name: string, summary: string, done: Record<string, string>, unknown: Record<string, string>
 * }} Practice
 */
/** @typedef {Record<"why" | "says" | "unknown", string[]>} Judgement */
/** @typedef {HTMLInputElement | HTMLOptionElement} Choice */

/** Question → the field that may be silent; a record always says what it is about and for whom. */
const QUESTIONS = /** @type {[Question, string | null][]} */ ([["thema", null], ["doelgroep", null], ["bereik", "reach"], ["via", "through"]]);
/** What one can put in, of which a record holds text only → that field. It leaves nothing out. */
const TOLD = /** @type {["geld" | "tijd", "costs" | "effort"][]} */ ([["geld", "costs"], ["tijd", "effort"]]);
const NAMES = [...QUESTIONS.map(([name]) => name), "inzet"];
const DASH_LETTER = /-([a-z])/g;
const SHOWN = 50;

everyPage();
const page = one(document, "[data-guide]");
const words = wordsOf(page);
const form = one(page, "form", HTMLFormElement);
const list = one(page, ".pb-guide__list");
const enumeration = new Intl.ListFormat(document.documentElement.lang);
/** @type {Practice[]} */
let practices = [];

/** @param {string} name */
const word = (name) => words[name.replace(DASH_LETTER, (_, letter) => letter.toUpperCase())];

/** The choices of a question: boxes, or the options of a list. @param {string} name */
const choices = (name) => /** @type {Choice[]} */ (all(form, `input[name="${name}"], select[name="${name}"] option`));
/** @param {string} name @param {string} value */
function labelOf(name, value) {
  const choice = choices(name).find((other) => other.value === value);
  return ((choice?.closest("label") ?? choice)?.textContent ?? "").trim().toLowerCase();
}
/** @param {Choice} choice */
const isChosen = (choice) => choice.value !== "" && (choice instanceof HTMLInputElement ? choice.checked : choice.selected);
const answers = () => new Map(NAMES.map((name) => [name, choices(name).filter(isChosen).map(({ value }) => value)]));

/**
 * Why a practice fits an answer; nothing when it does not. A term is told with what it is a part of: the answer.
 * @param {Practice} practice
 * @param {Question} name
 * @param {string} answer
 */
function reason(practice, name, answer) {
  const terms = practice[name].filter(([, ids]) => ids.includes(answer));
  const label = labelOf(name, answer);
  if (terms.some(([, ids]) => ids[0] === answer)) return `${words[name]}: ${label}`;
  if (terms.length) return `${words[name]}: ${filled(words.part, { part: enumeration.format(terms.map(([term]) => term)), whole: label })}`;
  if (name !== "bereik" || !practice.done[answer]) return "";
  return `${words[name]}: ${filled(words.done, { levels: enumeration.format(practice.bereik.map(([term]) => term)), places: practice.done[answer] })}`;
}

/** That a source is silent on what one asked is told as a sentence; the other silences by their name. @param {string} field @param {string} why */
const silence = (field, why) => (why === "niet-vermeld" && word(`silent-${field}`)) || `${words[field]}: ${word(why)}`;

/**
 * Why a practice stays, what the source says, and what is not known; null when an answer leaves it out.
 * @param {Practice} practice
 * @param {Map<string, string[]>} given
 */
function judged(practice, given) {
  /** @type {Judgement} */
  const judgement = { why: [], says: [], unknown: [] };
  const asked = (/** @type {string} */ name) => given.get(name) ?? [];
  for (const [name, field] of QUESTIONS) {
    const wanted = asked(name);
    if (!wanted.length) continue;
    const reasons = wanted.map((answer) => reason(practice, name, answer)).filter(Boolean);
    const why = field && practice.unknown[field];
    if (!reasons.length && (!why || why === "niet-van-toepassing")) return null;
    judgement.why.push(...reasons);
    if (!reasons.length && field && why) judgement.unknown.push(silence(field, why));
    const others = practice[name].filter(([, ids]) => !ids.some((id) => wanted.includes(id))).map(([term]) => term);
    if (name === "via" && reasons.length && others.length) judgement.why.push(`${words.also}: ${enumeration.format(others)}`);
  }
  for (const [answer, field] of TOLD) {
    const wanted = asked("inzet").includes(answer);
    if (practice[field].length) judgement[wanted ? "why" : "says"].push(`${words[field]}: ${practice[field].join(" ")}`);
    else judgement[wanted ? "why" : "unknown"].push(silence(field, practice.unknown[field]));
  }
  return judgement;
}

/** @param {[Practice, Judgement]} judgedPractice */
function item([practice, judgement]) {
  const link = make("a", practice.name);
  link.href = `${words.practices}${practice.slug}/`;
  const made = make("li", make("h3", link), make("p", practice.summary));
  for (const [kind, lines] of Object.entries(judgement)) {
    if (lines.length) made.append(make("p", make("strong", words[kind])), make("ul", ...lines.map((line) => make("li", line))));
  }
  made.dataset.result = `praktijken/${practice.slug}`;
  return made;
}

function show() {
  const given = answers();
  const left = practices.flatMap((practice) => {
    const judgement = judged(practice, given);
    return judgement ? [/** @type {[Practice, Judgement]} */ ([practice, judgement])] : [];
  });
  const asked = [...given.values()].some((values) => values.length);
  const text = !asked ? words.start : left.length === 1 ? words.one : left.length ? words.many : words.none;
  const status = one(page, "[role=status]");
  status.textContent = filled(text, { n: inDutch(left.length) });
  status.dataset.total = String(left.length);
  one(page, "p:has([data-tell])").hidden = left.length > 0;
  tellOf(page, given);
  list.replaceChildren(...left.slice(0, SHOWN).map(item));
  if (left.length > SHOWN) {
    const rest = styled("button", "pb-button pb-button--second", filled(words.all, { n: inDutch(left.length) }));
    rest.type = "button";
    rest.addEventListener("click", () => {
      list.replaceChildren(...left.map(item));
      selection.offer(list);
    });
    list.append(make("li", rest));
  }
  selection.offer(list);
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
  show();
}

function toAddress() {
  const address = new URL(window.location.href);
  address.search = "";
  for (const [name, values] of answers()) for (const value of values) address.searchParams.append(name, value);
  if (address.href !== window.location.href) window.history.pushState(null, "", address);
  show();
}

async function begin() {
  practices = await (await fetched(words.guide)).json();
  form.addEventListener("change", toAddress);
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("popstate", fromAddress);
  one(page, "[data-questions]").hidden = false;
  fromAddress();
}

begin().catch(() => page.append(make("p", words.failed))).finally(() => {
  page.removeAttribute("data-unready");
  ready(true);
});
