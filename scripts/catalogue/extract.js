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

/** Every cell stands between quotes, and a slug holds none. @param {string} text @param {string[]} slugs */
export function csvOf(text, slugs) {
  const [header, ...rows] = records(text);
  if (!header) throw new Error("no table");
  const bySlug = new Map(rows.map((row) => [row.slice(1, row.indexOf('"', 1)), row]));
  return header + only(slugs, bySlug).join("");
}

/**
 * One record a line. Their text is kept, since JSON.parse forgets how a figure was written: 12.50 is 12.5 to it.
 * @param {string} text
 * @param {string[]} slugs
 */
export function jsonOf(text, slugs) {
  const lines = text.trimEnd().split("\n");
  const head = lines.shift(), end = lines.pop();
  if (!JSON.parse(`${head}${end}`).records) throw new Error("no records");
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

/**
 * Resolves when the file has been offered.
 * @param {string[]} slugs
 * @param {Kind} kind
 * @param {URL} data the folder with the published files
 * @throws {Error} when the published file cannot be had.
 */
export async function download(slugs, kind, data) {
  const format = FORMATS[kind];
  ready(false);
  try {
    const answer = await fetched(new URL(format.file, data));
    // Not answer.text(), which swallows the byte-order mark that Excel needs.
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
    save(format.cut(text, slugs), format);
  } finally {
    ready(true);
  }
}
