/** What is wrong with the answers, in the words of the checks; and where that is told. */
import { all, one, wordsOf } from "../shared/dom.js";
import { filled, sentences } from "../shared/sentences.js";
import { answerIn, answers, controls, questionOf } from "./questions.js";
import { at, compact, isFields } from "./answers.js";
import { exists, RULES } from "./rules.js";

/** @typedef {import("./questions.js").Control} Control */
/** @typedef {{ place: HTMLElement, words: string }} Mistake */
/** What is looked up, by its list: null until it came. @typedef {(list: string) => Set<string> | null} Known */

const LINE = 300; // characters of one line of a list

/** The element whose id a link leads to. @param {Control} control */
const placeOf = (control) => (questionOf(control).dataset.control === "choices" ? questionOf(control) : control);

/**
 * What is wrong with one answer; nothing when it is right.
 * @param {HTMLFormElement} form
 * @param {Control} control
 * @param {Known} known
 */
function wrongWith(form, control, known) {
  const words = wordsOf(form);
  const question = questionOf(control).dataset;
  const answer = answerIn(control);
  const say = (/** @type {string} */ code, /** @type {Record<string, string | number>} */ gaps = {}) => filled(words[code], { title: question.title ?? "", advice: question.advice ?? "", value: String(answer), ...gaps });
  if (answer === undefined) return question.must === undefined ? "" : say("veldOntbreekt");
  const limit = Number(question.most ?? 0);
  const several = Array.isArray(answer);
  if (several && answer.length > limit) return say("lijstTeLang", { actual: answer.length, limit });
  for (const text of several ? answer : [answer]) {
    const [actual, most] = [[...text].length, several ? LINE : limit];
    if (most && actual > most) return say("tekstTeLang", { actual, limit: most });
    if (question.pattern && !new RegExp(question.pattern).test(text)) return say(question.refused ? camel(question.refused) : "schrijfwijze", { value: text });
    if (["day", "date"].includes(question.control ?? "") && !exists(text)) return say("datumOngeldig", { value: text });
  }
  const list = control.dataset.lookup;
  const there = list && known(list);
  if (there && !there.has(String(answer))) return sentences(document).sentence(list === "sources" ? "unknown-source" : "unknown-value", { value: String(answer) }).textContent ?? "";
  return "";
}

const DASH_LETTER = /-([a-z])/g;
/** @param {string} code */
const camel = (code) => code.replace(DASH_LETTER, (_, letter) => letter.toUpperCase());

/**
 * All that is wrong, in the order of the page.
 * @param {HTMLFormElement} form
 * @param {Known} known
 * @returns {Mistake[]}
 */
export function mistakes(form, known) {
  const asked = new Set();
  /** @type {Mistake[]} */
  const wrong = [];
  for (const control of controls(form)) {
    const place = placeOf(control);
    if (asked.has(place)) continue;
    asked.add(place);
    const words = wrongWith(form, control, known);
    if (words) wrong.push({ place, words });
  }
  const data = answers(form);
  for (const list of all(form, "[data-list]")) {
    const [actual, limit] = [one(list, "[data-items]").childElementCount, Number(list.dataset.most)];
    if (actual > limit) wrong.push({ place: list, words: filled(wordsOf(form).lijstTeLang, { title: list.dataset.title ?? "", actual, limit }) });
  }
  const mailboxes = new Set((form.dataset.mailboxes ?? "").split(" "));
  for (const block of all(form, "[data-block]")) {
    const fields = at(data, block.dataset.block ?? "");
    if (!isFields(fields)) continue;
    const inside = /** @type {import("./answers.js").Fields} */ (compact(fields));
    for (const [code, broken] of Object.entries(RULES)) {
      const words = block.getAttribute(`data-rule-${code}`);
      if (words && broken(inside, mailboxes)) wrong.push({ place: block, words: filled(words, { value: String(inside.mail ?? inside.title ?? "") }) });
    }
  }
  return wrong.sort((a, b) => (a.place.compareDocumentPosition(b.place) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** The line below a question in which it is told what is wrong. @param {HTMLElement} place */
function lineOf(place) {
  const known = document.getElementById(`${place.id}-fout`);
  if (known) return known;
  const line = document.createElement("p");
  line.className = "pb-q__error";
  line.id = `${place.id}-fout`;
  one(place, ":scope > legend, :scope > .pb-q__hint").after(line);
  return line;
}

/** Tell at each place what is wrong there, and nowhere else. @param {HTMLFormElement} form @param {Mistake[]} wrong */
export function tell(form, wrong) {
  for (const line of all(form, ".pb-q__error")) line.hidden = true;
  for (const place of all(form, "[aria-invalid]")) place.removeAttribute("aria-invalid");
  for (const { place, words } of wrong) {
    const line = lineOf(place);
    line.textContent = words;
    line.hidden = false;
    place.setAttribute("aria-invalid", "true");
  }
  for (const fold of all(form, ".pb-q-fold, .pb-q-more:has([data-state])", HTMLDetailsElement)) state(fold, wrong.filter(({ place }) => fold.contains(place)).length);
}

/** On a fold: how much in it is wrong, or that it is filled in. @param {HTMLDetailsElement} fold @param {number} wrong */
function state(fold, wrong) {
  const { sentence } = sentences(document);
  const inside = [...fold.querySelectorAll("[name]")].map((control) => /** @type {Control} */ (control));
  const filledIn = inside.some((control) => answerIn(control) !== undefined && control.name !== "publication");
  one(fold, ":scope > summary [data-state]").replaceChildren(wrong ? sentence("fold-errors", { n: wrong }) : filledIn ? sentence("fold-filled") : "");
}

/** The list on top, with a link to each. @param {HTMLFormElement} form @param {Mistake[]} wrong */
export function summary(form, wrong) {
  const { sentence, element } = sentences(document);
  const box = one(form, "[data-errors]");
  box.hidden = !wrong.length;
  one(box, "h2").replaceChildren(wrong.length ? sentence("error-count", { n: wrong.length }, wrong.length) : "");
  one(box, "ol").replaceChildren(...wrong.map(({ place, words }) => {
    const item = element("error", { words });
    one(item, "a", HTMLAnchorElement).href = `#${place.id}`;
    item.addEventListener("click", (event) => {
      event.preventDefault();
      for (let fold = place.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
      place.focus();
    });
    return item;
  }));
}

/** How many characters are left, near the end. @param {Control} control */
export function left(control) {
  const question = questionOf(control);
  const limit = Number(question.dataset.most ?? 0);
  if (!limit || !["line", "text"].includes(question.dataset.control ?? "")) return;
  const room = limit - [...control.value.trim()].length;
  const { sentence } = sentences(document);
  let line = /** @type {HTMLElement | null} */ (question.querySelector(".pb-q__left"));
  if (!line) {
    line = document.createElement("p");
    line.className = "pb-q__left";
    question.append(line);
  }
  const near = limit <= 200 || room < 100;
  line.replaceChildren(!near || !control.value ? "" : room < 0 ? sentence("over", { n: -room }, -room) : sentence("left", { n: room }, room));
}
