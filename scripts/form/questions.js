/** The questions in the page: reading their answers, filling them in, and parts that repeat. */
import { all, one } from "../shared/dom.js";
import { compact, isFields, put } from "./answers.js";

/** @typedef {import("./answers.js").Answer} Answer */
/** @typedef {import("./answers.js").Fields} Fields */
/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Control */

/** @param {Element} element @returns {element is Control} */
const isControl = (element) => element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/** All controls, in the order of the page. @param {HTMLFormElement} form */
export const controls = (form) => [...form.elements].filter(isControl).filter(({ name }) => name);

/** The question that a control belongs to. @param {Control} control */
export const questionOf = (control) => /** @type {HTMLElement} */ (control.closest("[data-control]"));

/** @param {HTMLFormElement} form @param {string} name */
const named = (form, name) => controls(form).filter((control) => control.name === name);

/** What is answered in a control: nothing, a text or several. @param {Control} control @returns {string | string[] | undefined} */
export function answerIn(control) {
  if (control instanceof HTMLInputElement && control.type === "checkbox") return control.checked ? control.value : undefined;
  const text = control.value.replaceAll("\r\n", "\n").trim();
  if (!text) return undefined;
  const kind = questionOf(control).dataset.control;
  if (kind === "text") return text;
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  return kind === "lines" ? lines : lines.join(" ");
}

let turns = 0;
/** @param {Control} box */
const turnOf = (box) => Number(box.dataset.turn ?? 0);

/** Remember that a box was ticked after the others: what is chosen first counts as first. @param {Control} box */
export function ticked(box) {
  turns += 1;
  box.dataset.turn = String(turns);
}

/** Everything that is answered, with holes where a part was taken away. @param {HTMLFormElement} form */
export function answers(form) {
  /** @type {Fields} */
  const data = {};
  /** @type {Map<string, Control[]>} */
  const chosen = new Map();
  for (const control of controls(form)) {
    const answer = answerIn(control);
    const { control: kind, usual } = questionOf(control).dataset;
    if (answer === undefined || answer === usual) continue;
    if (kind !== "choices") put(data, control.name, answer);
    else chosen.set(control.name, [...(chosen.get(control.name) ?? []), control]);
  }
  for (const [name, boxes] of chosen) put(data, name, boxes.sort((a, b) => turnOf(a) - turnOf(b)).map(({ value }) => value));
  return data;
}

/** The place where the parts of a list stand. @param {HTMLFormElement} form @param {string} path */
const listAt = (form, path) => all(form, "[data-list]").find((list) => list.dataset.list === path);

/** Parts are called by the number that a reader counts. @param {HTMLElement} list */
function number(list) {
  [...one(list, "[data-items]").children].forEach((part, nth) => {
    for (const place of part.querySelectorAll("[data-number]")) {
      if (place.closest("[data-block]") === part) place.textContent = String(nth + 1);
    }
  });
}

/**
 * One part more in a list; gives its fields' beginning, such as `results.0`.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} list
 */
export function addPart(form, list) {
  const items = one(list, "[data-items]");
  const numbers = [...items.children].map((part) => Number(/** @type {HTMLElement} */ (part).dataset.block?.split(".").at(-1)));
  const path = `${list.dataset.list}.${Math.max(-1, ...numbers) + 1}`;
  const template = all(form, "template", HTMLTemplateElement).find(({ dataset }) => dataset.shape === list.dataset.shape);
  const made = document.createElement("template");
  made.innerHTML = (template?.innerHTML ?? "").replaceAll("@path@", path).replaceAll("@id@", path.replaceAll(".", "-"));
  for (const place of made.content.querySelectorAll("span[data-what]")) place.textContent = list.dataset.what ?? "";
  items.append(made.content);
  number(list);
  return path;
}

/** Take a part away, and go on at the next one or at the button to add. @param {HTMLElement} part */
export function removePart(part) {
  const list = /** @type {HTMLElement} */ (part.closest("[data-list]"));
  const next = part.nextElementSibling ?? part.previousElementSibling;
  part.remove();
  number(list);
  /** @type {HTMLElement} */ (next ?? one(list, ":scope > p:last-child button")).focus();
}

/**
 * Fill answers in. Gives what found no place, with its path.
 * @param {HTMLFormElement} form
 * @param {Fields} data
 * @returns {[path: string, value: string][]}
 */
export function fill(form, data) {
  /** @type {[string, string][]} */
  const left = [];

  /** @param {unknown} value @param {string} path */
  function walk(value, path) {
    if (isFields(value)) {
      for (const [name, inner] of Object.entries(value)) walk(inner, path ? `${path}.${name}` : name);
    } else if (Array.isArray(value) && listAt(form, path)) {
      const list = /** @type {HTMLElement} */ (listAt(form, path));
      for (const part of value) if (isFields(part)) walk(part, addPart(form, list));
    } else if (!set(named(form, path), value)) {
      left.push([path, Array.isArray(value) ? value.map(String).join(", ") : String(value)]);
    }
  }

  walk(data, "");
  return left;
}

/** @param {Control[]} places @param {unknown} value */
function set(places, value) {
  const [first] = places;
  if (!first) return false;
  const values = (Array.isArray(value) ? value : [value]).map(String);
  if (first instanceof HTMLInputElement && first.type === "checkbox") {
    for (const wanted of values) {
      for (const place of /** @type {HTMLInputElement[]} */ (places)) {
        if (place.value !== wanted) continue;
        place.checked = true;
        ticked(place);
      }
    }
    return values.every((wanted) => places.some((place) => place.value === wanted));
  }
  if (Array.isArray(value) && questionOf(first).dataset.control !== "lines") return false;
  first.value = values.join("\n");
  return first.value === values.join("\n");
}

/** Nothing filled in, and no parts but the first that the page begins with. @param {HTMLFormElement} form */
export function clear(form) {
  for (const items of all(form, "[data-items]")) items.replaceChildren();
  form.reset();
}

/** The answers that say something, without holes. @param {HTMLFormElement} form */
export const written = (form) => /** @type {Fields} */ (compact(answers(form)));
