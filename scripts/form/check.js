/** The last step: how it will look, what was changed, the file itself, and the roads by which it can be sent. */
import { all, one, wordsOf } from "../shared/dom.js";
import { filled, sentences } from "../shared/sentences.js";
import { at, isFields } from "./answers.js";
import { changes } from "./changes.js";
import { slugOf } from "./record.js";
import { yaml } from "./yaml.js";

/** @typedef {import("./answers.js").Answer} Answer */
/** @typedef {import("./answers.js").Fields} Fields */
/** @typedef {{ record: Fields, sources: Fields[], slug: string, original: Fields | null }} Outcome */

const FIRST_SENTENCE = /^.*?[.!?](?=\s|$)/s;
const MUST = ["kind", "summary", "themes", "problem", "approach", "target_groups", "results", "evidence", "status", "sources"];
const SHORT = 120; // characters of a value that was changed

/** @param {string} text */
const short = (text) => (text.length > SHORT ? `${text.slice(0, SHORT)}…` : text);

/** What a value is called: a choice by its label, a part by its first text. @param {HTMLFormElement} form @param {string} path @param {Answer | undefined} value @returns {string} */
function inWords(form, path, value) {
  if (Array.isArray(value)) return value.map((item) => inWords(form, path, item)).join(", ");
  if (isFields(value)) return inWords(form, "", Object.values(value)[0]);
  const option = [...form.querySelectorAll(`[name="${CSS.escape(path)}"]`)].flatMap((control) => (control instanceof HTMLSelectElement ? [...control.options] : [control]));
  const chosen = option.find((choice) => /** @type {HTMLInputElement} */ (choice).value === value);
  if (chosen instanceof HTMLOptionElement) return chosen.label;
  return (chosen instanceof HTMLInputElement && chosen.type === "checkbox" && chosen.closest("label")?.textContent?.trim()) || (value ?? "");
}

/** What a source is called in the list. @param {HTMLFormElement} form @param {string} id */
const labelOf = (form, id) => [...one(form, "#keuzes-sources", HTMLDataListElement).options].find(({ value }) => value === id)?.label ?? id;

/** What a place in the record is called. @param {HTMLFormElement} form @param {string} path */
function titleOf(form, path) {
  /** @type {string[]} */
  const titles = [];
  for (let here = path; here; here = here.slice(0, Math.max(0, here.lastIndexOf(".")))) {
    const name = CSS.escape(here);
    const place = form.querySelector(`[name="${name}"]`)?.closest("[data-title]") ?? form.querySelector(`[data-block="${name}"], [data-list="${name}"]`);
    const title = place instanceof HTMLElement ? place.dataset.title : undefined;
    if (title && title !== titles[0]) titles.unshift(title);
  }
  return titles.join(", ");
}

/** @param {HTMLFormElement} form @param {Outcome} outcome */
function tellChanges(form, { record, original }) {
  const box = one(form, "[data-changes]");
  box.hidden = !original;
  if (!original) return;
  const { element } = sentences(document);
  const items = changes(original, record).map(({ path, before, after }) => {
    const gaps = { title: titleOf(form, path), before: short(inWords(form, path, before)), after: short(inWords(form, path, after)) };
    return element(before === undefined ? "added" : after === undefined ? "removed" : "changed", gaps);
  });
  one(box, "ul").replaceChildren(...(items.length ? items : [element("unchanged")]));
}

/** @param {HTMLFormElement} form @param {Outcome} outcome */
function preview(form, { record, sources }) {
  const { sentence } = sentences(document);
  const nothing = () => sentence("nothing");
  const first = (/** @type {string} */ path) => {
    const text = at(record, path);
    return typeof text === "string" ? (FIRST_SENTENCE.exec(text)?.[0] ?? text) : nothing();
  };
  const steps = at(record, "approach.steps");
  const uses = Array.isArray(record.sources) ? record.sources.filter(isFields) : [];
  const titles = uses.map(({ source }) => String(sources.find(({ id }) => id === source)?.title ?? labelOf(form, String(source ?? "")))).filter(Boolean);
  const words = (/** @type {string} */ path) => inWords(form, path, at(record, path)) || nothing();
  one(form, "[data-preview]").replaceChildren(sentence("preview", {
    approach: first("approach.text"), sources: titles.length ? titles.join("; ") : nothing(),
    name: words("name"), summary: words("summary"), theme: words("themes"), whom: words("target_groups.for_whom"),
    result: first("results.0.statement"), effort: first("effort.0.text"), costs: first("costs.0.text"),
    steps: Array.isArray(steps) ? steps.length : nothing(), basis: words("evidence.basis"),
  }));
}

/** @param {HTMLFormElement} form @param {Outcome} outcome */
export function texts(form, { record, sources }) {
  one(form, "[data-record]").textContent = yaml(record);
  one(form, "[data-new-sources]").hidden = !sources.length;
  one(form, "[data-sources-record]").textContent = sources.length ? yaml({ references: sources }) : "";
}

/** @param {HTMLFormElement} form @param {Outcome} outcome */
const fileOf = (form, { slug, record }) => `${slug || slugOf(String(record.name ?? ""), form.dataset.reserved) || "nieuwe-praktijk"}.yml`;

/** Show the step. @param {HTMLFormElement} form @param {Outcome} outcome */
export function show(form, outcome) {
  const { record, sources, slug } = outcome;
  const file = fileOf(form, outcome);
  texts(form, outcome);
  tellChanges(form, outcome);
  preview(form, outcome);
  one(form, "[data-two]").hidden = !sources.length;
  const missing = MUST.filter((name) => record[name] === undefined).map((name) => titleOf(form, name).toLowerCase());
  one(form, "[data-incomplete]").hidden = !missing.length;
  one(form, "[data-missing]").textContent = missing.join(", ");
  one(form, "[data-file]").textContent = file;
  one(form, "[data-sources-file]").textContent = file.replace(".yml", ".bronnen.yml");
  one(form, '[data-download="sources"]').hidden = !sources.length;
  for (const link of all(form, "[data-mail]", HTMLAnchorElement)) {
    const words = wordsOf(link);
    const gaps = { name: String(record.name ?? ""), file };
    link.href = `${words.mail}?subject=${encodeURIComponent(filled(words.subject, gaps))}&body=${encodeURIComponent(filled(words.body, gaps))}`;
  }
  for (const link of all(form, "[data-forge]", HTMLAnchorElement)) link.href = (slug ? link.dataset.forgeEdit : link.dataset.forge) + file;
}

/** @param {string} name @param {string} text */
function download(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/yaml" }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** The buttons of this step. @param {HTMLFormElement} form */
export function roads(form) {
  const status = one(form, "[data-check] [role=status]");
  const words = wordsOf(status);
  const textOf = (/** @type {string} */ name) => one(form, name).textContent ?? "";

  async function copy() {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(textOf("[data-record]"));
      status.textContent = words.copied;
    } catch {
      status.textContent = words.failed;
    }
  }

  one(form, "[data-copy-record]").addEventListener("click", copy);
  for (const button of all(form, "[data-download]")) {
    button.addEventListener("click", () => {
      const [name, text] = button.dataset.download === "record" ? ["[data-file]", "[data-record]"] : ["[data-sources-file]", "[data-sources-record]"];
      download(textOf(name), textOf(text));
      status.textContent = filled(words.saved, { name: textOf(name) });
    });
  }
  for (const link of all(form, "[data-forge]", HTMLAnchorElement)) {
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      await copy();
      window.location.assign(link.href);
    });
  }
}
