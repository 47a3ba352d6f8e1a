/**
 * The form in which a practice is written or mended. What is written stays in this browser; the file that comes out is to be
 * sent by whoever wrote it.
 */
import { all, around, one, ready } from "../shared/dom.js";
import { fetched } from "../shared/fetched.js";
import { sentences } from "../shared/sentences.js";
import { lookalikes } from "./alike.js";
import { at } from "./answers.js";
import * as check from "./check.js";
import * as draft from "./draft.js";
import { left, mistakes, summary, tell } from "./judge.js";
import { lookups } from "./lookups.js";
import { addPart, answerIn, answers, clear, controls, fill, removePart, ticked, written } from "./questions.js";
import { asWritten, newSources, recordOf } from "./record.js";

/** @typedef {import("./answers.js").Fields} Fields */
/** @typedef {import("./questions.js").Control} Control */

const WAIT = 300; // milliseconds after a key
const CHECK = "#controleren";
const LONGEST_QUESTION = 300; // characters, of a question that the search could not answer
const FIRST_PARTS = ["results", "sources"]; // of which nearly everyone has one

/** @param {HTMLFormElement} form */
export async function recordForm(form) {
  const { sentence } = sentences(document);
  const notice = one(form, "[data-notice]");
  const asked = new URLSearchParams(window.location.search);
  const version = form.dataset.version ?? "";
  let slug = "";
  /** @type {Fields | null} */
  let original = null;
  let checked = false;
  let timer = 0;
  /** Questions that were answered at least once, which may be judged. @type {WeakSet<Element>} */
  const touched = new WeakSet();

  /** @param {string} name @param {Record<string, import("../shared/sentences.js").Gap>} [gaps] */
  const say = (name, gaps) => notice.append(sentence(name, gaps));
  const looked = lookups(form, () => notice.childElementCount || say("no-list"));
  const described = () => newSources(answers(form), looked.ids());
  /** New sources can be chosen like the others. */
  const offerNew = () => looked.offer(described().map((/** @type {Fields} */ source) => [String(source.id), String(source.title ?? "")]));

  function wrong() {
    const anew = described();
    return mistakes(form, (list) => looked.known(list, anew));
  }

  function outcome() {
    const sources = described();
    const claims = all(form, "[data-claims]").map((block) => block.dataset.block ?? "");
    const record = recordOf(answers(form), sources, { fields: (form.dataset.fields ?? "").split(" "), claims });
    return { record, sources, slug, original };
  }

  /** @param {boolean} [everywhere] */
  function judge(everywhere = checked) {
    const found = wrong();
    tell(form, found.filter(({ place }) => everywhere || touched.has(place)));
    if (everywhere) summary(form, found);
  }

  function keep() {
    window.clearTimeout(timer);
    form.removeAttribute("data-waits");
    if (!draft.keep(slug, version, written(form)) && !notice.querySelector("[data-not-kept]")) {
      say("not-kept");
      notice.lastElementChild?.setAttribute("data-not-kept", "");
    }
    check.texts(form, outcome());
  }

  /** Once somebody pauses: judge what was answered, and keep it. */
  function later() {
    window.clearTimeout(timer);
    form.setAttribute("data-waits", "");
    timer = window.setTimeout(() => {
      offerNew();
      judge();
      keep();
    }, WAIT);
  }

  /** @param {boolean} on */
  function step(on) {
    one(form, "[data-questions]").hidden = on;
    one(form, "[data-check]").hidden = !on;
    if (on) check.show(form, outcome());
  }

  /** The first parts stand ready, so that nobody has to ask for them. */
  function begin() {
    for (const list of all(form, "[data-list]")) {
      const path = list.dataset.list ?? "";
      if (FIRST_PARTS.includes(path) && !one(list, "[data-items]").childElementCount) addPart(form, list);
    }
  }

  /** @param {Fields} data @param {string} older the sentence for what no longer fits */
  function restore(data, older) {
    clear(form);
    const rest = fill(form, data);
    for (const control of controls(form)) {
      if (answerIn(control) === undefined) continue;
      touched.add(control);
      left(control);
    }
    if (older) say(rest.length ? "draft-older" : "draft", { when: older, rest: rest.map(([path, value]) => `${path}: ${value}`).join("\n") });
    begin();
  }

  async function alike() {
    const name = one(form, '[name="name"]', HTMLInputElement).value.trim();
    const place = one(form, "[data-alike]");
    place.replaceChildren();
    if (slug || !name) return;
    const [near] = lookalikes(name, await looked.load("practices").catch(() => []));
    if (!near) return;
    place.replaceChildren(sentence("alike", {
      name: near.name,
      href: new URL(`${form.dataset.practices}${near.slug}/`, document.baseURI),
      mend: new URL(`?praktijk=${near.slug}`, document.baseURI),
    }));
  }

  form.addEventListener("focusin", ({ target }) => {
    // A browser shows the first line of a text that gets the focus; the rest may be below the window.
    if (target instanceof HTMLTextAreaElement) target.scrollIntoView({ block: "nearest" });
    if (!(target instanceof HTMLInputElement)) return;
    if (target.dataset.lookup) looked.load(/** @type {import("./lookups.js").List} */ (target.dataset.lookup)).catch(() => {});
    else if (target.name === "name") looked.load("practices").catch(() => {});
  });
  form.addEventListener("input", ({ target }) => {
    left(/** @type {Control} */ (target));
    later();
  });
  form.addEventListener("change", ({ target }) => {
    const control = /** @type {Control} */ (target);
    if (control instanceof HTMLInputElement && control.dataset.lookup) looked.settle(control);
    if (control instanceof HTMLInputElement && control.type === "checkbox") ticked(control);
    touched.add(control);
    const question = control.closest("[data-control=choices]");
    if (question) touched.add(question);
    if (control.name === "name") alike();
    later();
  });
  form.addEventListener("click", (event) => {
    const add = /** @type {HTMLElement | null} */ (around(event, "[data-add]"));
    const remove = around(event, "[data-remove]");
    if (add) {
      const path = addPart(form, /** @type {HTMLElement} */ (add.closest("[data-list]")));
      one(form, `[data-block="${CSS.escape(path)}"] :is(input, select, textarea)`).focus();
    } else if (remove) {
      removePart(/** @type {HTMLElement} */ (remove.closest("[data-block]")));
    } else {
      return;
    }
    later();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    checked = true;
    judge();
    if (!one(form, "[data-errors]").hidden) return one(form, "[data-errors]").focus();
    keep();
    window.history.pushState(null, "", CHECK);
    step(true);
    return one(form, "#controleren").focus();
  });
  window.addEventListener("popstate", () => step(window.location.hash === CHECK && !wrong().length));
  one(form, "[data-back]").addEventListener("click", () => window.history.back());
  one(form, "[data-erase]").addEventListener("click", () => {
    const erased = written(form);
    draft.erase(slug);
    notice.replaceChildren();
    restore(original ?? {}, "");
    summary(form, []);
    tell(form, []);
    checked = false;
    check.texts(form, outcome());
    say("erased");
    const undo = one(notice, "[data-undo]");
    undo.addEventListener("click", () => {
      notice.replaceChildren();
      restore(erased, "");
      keep();
      one(form, '[name="name"]').focus();
    });
    undo.focus();
  });
  window.addEventListener("pagehide", () => timer && draft.keep(slug, version, written(form)));
  check.roads(form);

  /** The record that the address asks to mend. */
  async function takeUp() {
    const wanted = asked.get("praktijk") ?? "";
    if (!wanted) return;
    try {
      const names = await looked.load("practices");
      const practice = names.find(([known, , ...others]) => [known, ...others].includes(wanted));
      if (!practice) return void say("unknown-record", { slug: wanted.slice(0, 60) });
      original = asWritten(await (await fetched(`${form.dataset.records}${practice[0]}.json`)).text(), JSON.parse(form.dataset.usual ?? "{}"));
      slug = practice[0];
      say("mending", { name: practice[1], href: new URL(`${form.dataset.practices}${slug}/`, document.baseURI) });
    } catch {
      say("unknown-record", { slug: wanted.slice(0, 60) });
    }
  }

  await takeUp();
  const publication = one(form, '[name="publication"]', HTMLSelectElement);
  for (const option of publication.options) option.defaultSelected = option.value === (slug ? publication.closest("[data-control]")?.getAttribute("data-usual") : "concept");
  const { draft: earlier, broken } = draft.kept(slug);
  if (broken) say("draft-broken", { rest: broken });
  if (earlier) {
    const when = new Date(earlier.when);
    restore(earlier.answers, Number.isNaN(when.getTime()) ? "?" : new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeStyle: "short" }).format(when));
  } else {
    restore(original ?? {}, "");
  }
  for (const [name, field] of [["doelgroep", "target_groups.for_whom"], ["thema", "themes"]]) {
    for (const control of controls(form)) {
      if (control.name === field && control instanceof HTMLInputElement && asked.getAll(name).includes(control.value) && !earlier && !at(written(form), field)) control.checked = true;
    }
  }
  const sought = new URLSearchParams(window.location.hash.slice(1)).get("vraag");
  if (sought && !slug && !at(written(form), "asked_as")) {
    fill(form, { asked_as: [sought.slice(0, LONGEST_QUESTION)] });
    say("sought", { question: sought.slice(0, LONGEST_QUESTION) });
  }
  form.hidden = false;
  judge();
  check.texts(form, outcome());
  if (window.location.hash === CHECK) step(!wrong().length);
  ready(true);
}
