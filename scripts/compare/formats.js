/** A comparison as a text to take along: HTML and Markdown for a document, CSV for a spreadsheet. */
import { make } from "../shared/dom.js";

/**
 * @typedef {object} Cell
 * @property {boolean} head
 * @property {string[]} pieces what it says, item by item
 * @property {string} address of the practice that it names, else empty
 */

/**
 * @typedef {object} Comparison
 * @property {string} title
 * @property {string[]} lines when and where it was made
 * @property {Cell[][]} rows
 * @property {string} sourcesTitle
 * @property {string[]} sources
 */

const ENDS = /[.!?]$/;
const MARKDOWN = /([\\|<*_`[\]])/g;
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

/** Items on one line: between sentences a semicolon would read as part of them. @param {string[]} pieces */
export function joined(pieces) {
  const between = pieces.some((piece) => ENDS.test(piece)) ? " · " : "; ";
  return pieces.reduce((text, piece) => text + (text && (text.endsWith(":") ? " " : between)) + piece, "");
}

/** Text in which Markdown sees no marks. @param {string} text */
export const inMarkdown = (text) => text.replace(MARKDOWN, "\\$1");

/** A line as in the files of the site (`dutch/csv_text.py`): with semicolons, and no text that a spreadsheet takes for a formula. @param {string[]} texts */
export const csvLine = (texts) => texts.map((text) => `"${(FORMULA.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`).join(";");

/** @param {Comparison} comparison */
export function asHtml({ title, lines, rows, sourcesTitle, sources }) {
  const table = make("table", make("caption", title));
  table.border = "1";
  for (const [at, row] of rows.entries()) {
    const cells = row.map(({ head, pieces, address }) => {
      const texts = pieces.flatMap((piece, nth) => (nth ? [make("br"), piece] : [piece]));
      const content = address ? [Object.assign(make("a", ...texts), { href: address })] : texts;
      return make(head || !at ? "th" : "td", ...content);
    });
    table.append(make("tr", ...cells));
  }
  const list = make("ol", ...sources.map((source) => make("li", source)));
  const all = [make("h2", title), ...lines.map((line) => make("p", line)), table, make("h3", sourcesTitle), list];
  return all.map(({ outerHTML }) => outerHTML).join("\n");
}

/** @param {Comparison} comparison */
export function asMarkdown({ title, lines, rows, sourcesTitle, sources }) {
  const cells = rows.map((row) => row.map(({ pieces, address }) => {
    const text = inMarkdown(joined(pieces));
    return address ? `[${text}](${address})` : text;
  }));
  const [head, ...others] = cells.map((row) => `| ${row.join(" | ")} |`);
  const table = [head, `|${" --- |".repeat(rows[0].length)}`, ...others].join("\n");
  const list = sources.map((source, at) => `${at + 1}. ${inMarkdown(source)}`).join("\n");
  return [`## ${inMarkdown(title)}`, ...lines.map(inMarkdown), table, `### ${inMarkdown(sourcesTitle)}`, list, ""].join("\n\n");
}

/** With a byte-order mark, as Excel wants it. @param {Comparison} comparison */
export function asCsv({ title, lines, rows, sourcesTitle, sources }) {
  const table = rows.map((row) => row.map(({ pieces }) => joined(pieces)));
  const practices = rows.flat().filter(({ address }) => address).map(({ pieces, address }) => [joined(pieces), address]);
  const below = [[], [title], ...lines.map((line) => [line]), ...practices, [], [sourcesTitle], ...sources.map((source, at) => [String(at + 1), source])];
  return `\ufeff${[...table, ...below].map(csvLine).join("\r\n")}\r\n`;
}
