/** A download of some practices: the rows of the published files that they are, in the order in which they are shown. */
import { make, ready } from "../shared/dom.js";
import { fetched } from "../shared/fetched.js";

/** @typedef {"csv" | "json"} Kind */

const KEPT = 60_000; // milliseconds that a file can be fetched by the browser that saves it

/** The records of a CSV file, each as the very text it has there; a line end inside quotes does not end one. @param {string} text */
function records(text) {
  const lines = [];
  let start = 0, quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === "\n" && !quoted) {
      lines.push(text.slice(start, at + 1));
      start = at + 1;
    }
  }
  return lines;
}

/** @param {string[]} slugs @param {Map<string, string>} bySlug */
const only = (slugs, bySlug) => slugs.flatMap((slug) => bySlug.get(slug) ?? []);

/** Every cell stands between quotes, and a slug holds none. @param {string[]} texts each with a header @param {string[]} slugs */
export function csvOf(texts, slugs) {
  const tables = texts.map(records), [[header]] = tables;
  if (!header) throw new Error("no table");
  const rows = tables.flatMap((table) => table.slice(1));
  const bySlug = new Map(rows.map((row) => [row.slice(1, row.indexOf('"', 1)), row]));
  return header + only(slugs, bySlug).join("");
}

/**
 * One record a line. Their text is kept, since JSON.parse forgets how a figure was written: 12.50 is 12.5 to it.
 * @param {string[]} texts
 * @param {string[]} slugs
 */
export function jsonOf(texts, slugs) {
  const files = texts.map((text) => text.trimEnd().split("\n"));
  const { 0: head, [files[0].length - 1]: end } = files[0];
  if (!JSON.parse(`${head}${end}`).records) throw new Error("no records");
  const lines = files.flatMap((file) => file.slice(1, -1));
  const bySlug = new Map(lines.map((line) => line.slice(0, line.endsWith(",") ? -1 : undefined)).map((record) => [JSON.parse(record).slug, record]));
  return `${head}\n${only(slugs, bySlug).join(",\n")}\n${end}\n`;
}

const FORMATS = {
  csv: { file: "tabellen/praktijken.csv", type: "text/csv;charset=utf-8", name: "praktijken-selectie.csv", cut: csvOf },
  json: { file: "praktijken.json", type: "application/json", name: "praktijken-selectie.json", cut: jsonOf },
};

/** @param {string} text @param {{ type: string, name: string }} format */
function save(text, { type, name }) {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Not at once: the browser fetches what it saves a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

/** @param {string} address */
async function textAt(address) {
  const answer = await fetched(address);
  // Not answer.text(), which swallows the byte-order mark that Excel needs.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
}

/** @typedef {{ data: string, parts: string, part: string }} Folders where the whole files stand, where their parts, and of how many practices */

/**
 * Resolves when the file has been offered. Of a large collection only the parts are fetched that hold something of it.
 * @param {string[]} slugs
 * @param {Kind} kind
 * @param {string[]} published all slugs, in the order of the files
 * @param {Folders} folders
 * @throws {Error} when a published file cannot be had.
 */
export async function download(slugs, kind, published, { data, parts, part }) {
  const format = FORMATS[kind], size = Number(part);
  const places = new Map(published.map((slug, place) => [slug, place]));
  const numbers = new Set(slugs.flatMap((slug) => Math.floor((places.get(slug) ?? NaN) / size)).filter((number) => number >= 0));
  const files = published.length > size ? [...numbers].map((number) => `${parts}${number}.${kind}`) : [`${data}${format.file}`];
  ready(false);
  try {
    save(format.cut(await Promise.all(files.map(textAt)), slugs), format);
  } finally {
    ready(true);
  }
}
