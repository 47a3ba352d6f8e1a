/** What one chooses from while typing: lists that are fetched when a field that needs them gets the focus. */
import { fetched } from "../shared/fetched.js";
import { one } from "../shared/dom.js";

/** @typedef {[id: string, ...names: string[]]} Entry */

const FILES = { sources: "bronnen.json", places: "plaatsen.json", practices: "namen.json" };
/** @typedef {keyof typeof FILES} List */

/** @param {HTMLFormElement} form @param {() => void} failed */
export function lookups(form, failed) {
  /** @type {Map<string, Promise<Entry[]>>} */
  const asked = new Map();
  /** @type {Map<string, Entry[]>} */
  const there = new Map();
  /** @type {Map<string, Set<string>>} */
  const listed = new Map();

  /** @param {List} list */
  async function fetchList(list) {
    /** @type {Entry[]} */
    const entries = await (await fetched(`${form.dataset.files}${FILES[list]}`)).json();
    there.set(list, entries);
    listed.set(list, new Set(entries.map(([id]) => id)));
    one(form, `#keuzes-${list}`, HTMLDataListElement).replaceChildren(...entries.map(([id, name]) => new Option(name, id)));
    return entries;
  }

  /** The list, on its way or there. @param {List} list */
  function load(list) {
    const entries = asked.get(list) ?? fetchList(list);
    asked.set(list, entries);
    entries.catch(() => {
      asked.delete(list); // a next focus may try again
      failed();
    });
    return entries;
  }

  /** The ids in a list, with those of sources that are described here. @param {string} list @param {import("./answers.js").Fields[]} described */
  function known(list, described) {
    const ids = listed.get(list);
    return ids && list === "sources" ? new Set([...ids, ...described.map(({ id }) => String(id))]) : (ids ?? null);
  }

  /** @type {Entry[]} */
  let anew = [];
  /** Sources that are described here can be chosen too. @param {Entry[]} entries */
  function offer(entries) {
    const list = one(form, "#keuzes-sources", HTMLDataListElement);
    for (const option of list.querySelectorAll("[data-new]")) option.remove();
    anew = entries;
    list.prepend(...entries.map(([id, name]) => {
      const option = new Option(name, id);
      option.dataset.new = "";
      return option;
    }));
  }

  /** The id that somebody means by a name. @param {HTMLInputElement} input */
  function settle(input) {
    const wanted = input.value.trim().toLowerCase();
    const list = input.dataset.lookup ?? "";
    const entry = [...(list === "sources" ? anew : []), ...(there.get(list) ?? [])].find(([id, ...names]) => [id, ...names].some((name) => name.toLowerCase() === wanted));
    if (entry) input.value = entry[0];
  }

  return { load, known, offer, settle, ids: () => (there.get("sources") ?? []).map(([id]) => id) };
}
