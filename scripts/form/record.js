/** From answers to a record and its new sources. */
import { at, compact, isFields, leaves } from "./answers.js";

/** @typedef {import("./answers.js").Fields} Fields */

const NOT_ASCII = /[^\0-\x7f]+/g;
const OTHER = /[^a-z0-9]+/g;
const ENDS = /^-|-$/g;
const LONGEST = 60; // characters of an address
const WORDS = 3; // of a title, in the id of a source

/**
 * An address made of a name, as `praktijkenbank new` makes it.
 * @param {string} name
 * @param {string} reserved the pattern of names that no record can have
 */
export function slugOf(name, reserved = "") {
  const slug = name.toLowerCase().replaceAll("ß", "ss").replaceAll("&", " en ").normalize("NFKD").replace(NOT_ASCII, "").replace(OTHER, "-").replace(ENDS, "");
  if (slug && new RegExp(`^(?:${reserved})$`).test(slug)) return `${slug}-praktijk`;
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  return cut.slice(0, cut.lastIndexOf("-") > 0 ? cut.lastIndexOf("-") : LONGEST);
}

/** @param {Fields} source @param {Set<string>} taken */
function idOf(source, taken) {
  const [author] = Array.isArray(source.author) ? source.author : [];
  const maker = isFields(author) ? (author.literal ?? author.family) : undefined;
  const name = maker ?? source.publisher ?? String(source.title ?? "bron").split(" ").slice(0, WORDS).join(" ");
  const base = slugOf([String(name), String(source.issued ?? "").slice(0, 4)].filter(Boolean).join(" ")) || "bron";
  let id = base;
  for (let nth = 2; taken.has(id); nth++) id = `${base}-${nth}`;
  return id;
}

// Worst: '"' + "\\\\" * n, "1" * n
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"?|-?\d[\d.]*/g;
const HEAD = ["schemaVersion", "slug", "url", "licence"]; // what is published before a record

/**
 * A published record as it is written: every value as text, a figure with all its digits, and without what says nothing or is so
 * when it is not said.
 * @param {string} json
 * @param {{ [field: string]: string }} usual field → what it is when it is not said
 * @returns {Fields}
 */
export function asWritten(json, usual) {
  const texts = json.replace(TEXT_OR_NUMBER, (found) => (found.startsWith('"') ? found : `"${found}"`));
  const says = (/** @type {string} */ name, /** @type {unknown} */ value) => value !== false && value !== usual[name] && !(Array.isArray(value) && value.length === 0);
  const record = JSON.parse(texts, (name, value) => (value === true ? "true" : says(name, value) ? value : undefined));
  for (const name of HEAD) delete record[name];
  return record;
}

/** The sources that were described anew, each with an id. @param {Fields} answers @param {Iterable<string>} known */
export function newSources(answers, known) {
  const taken = new Set(known);
  const described = /** @type {Fields[]} */ (compact(Array.isArray(answers.new_sources) ? answers.new_sources : []));
  return described.map((source) => {
    const id = String(source.id ?? idOf(source, taken));
    taken.add(id);
    return { ...source, id };
  }).map(({ id, ...rest }) => ({ id, ...rest }));
}

/**
 * The record of these answers. A part that must name its source and does not, rests on the first of the sources; what it
 * rests on is among the sources.
 * @param {Fields} answers with holes
 * @param {Fields[]} described the new sources
 * @param {{ fields: string[], claims: string[] }} form the order of fields, and the paths of parts that must name a source
 * @returns {Fields}
 */
export function recordOf(answers, described, { fields, claims }) {
  const data = structuredClone(answers);
  delete data.new_sources;
  const uses = Array.isArray(data.sources) ? data.sources.filter(isFields) : [];
  const waiting = described.map(({ id }) => id).filter((id) => !uses.some(({ source }) => source === id));
  for (const use of uses) if (use.source === undefined && waiting.length) use.source = /** @type {string} */ (waiting.shift());
  for (const { id } of described) if (!uses.some(({ source }) => source === id)) uses.push({ source: id });
  const first = uses.find(({ source }) => source);
  for (const path of first ? claims : []) {
    const part = at(data, path);
    if (!isFields(part) || part.source !== undefined || part.locator !== undefined) continue;
    part.source = /** @type {Fields} */ (first).source;
    if (first?.locator) part.locator = first.locator;
  }
  for (const [path, value] of leaves(data)) {
    if (path.endsWith("source") && typeof value === "string" && !uses.some(({ source }) => source === value)) uses.push({ source: value });
  }
  if (uses.length) data.sources = uses;
  const whole = /** @type {Fields} */ (compact(data));
  return Object.fromEntries(fields.filter((name) => name in whole).map((name) => [name, whole[name]]));
}
