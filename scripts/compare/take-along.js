/**
 * Taking a comparison along: print, copy as a table (HTML and Markdown), download as CSV or for Word. It is what is seen, no more and no less. With it go its title, date and
 * address, and its sources. All texts come from the HTML.
 */
import { all, make, one, wordsOf } from "../shared/dom.js";
import { asCsv, asHtml, asMarkdown } from "./formats.js";
import { asWord } from "./word.js";

/** @typedef {import("./formats.js").Cell} Cell */

const BLANKS = /\s+/g;
const FIRST_COMMA = /^[,;] ?/;
const ONLY_HERE = ".pb-sr, .pb-pick, .pb-chosen__remove, .pb-cell__address, details, [aria-hidden='true'], th[data-practice] > .pb-cell__note, tr[data-practice] > th > .pb-cell__note";
const ITEM = "li, div";
const WITHIN = "small, .pb-cell__caveat, .pb-cell__why";
const NAMES = "th[data-practice], tr[data-practice] > th";
const [NEXT, ALSO] = ["\u0000", "\u0001"]; // between items; before what belongs to an item

/** @param {string} text */
const oneLine = (text) => text.replace(BLANKS, " ").trim();

/** What a cell says, item by item, with what belongs to an item beside it. @param {HTMLElement} cell */
function piecesOf(cell) {
  // What stands around the cell tells what to leave, so it is marked before the copy is made.
  for (const element of cell.querySelectorAll(ONLY_HERE)) element.setAttribute("data-leave", "");
  const copy = /** @type {HTMLElement} */ (cell.cloneNode(true));
  for (const element of cell.querySelectorAll("[data-leave]")) element.removeAttribute("data-leave");
  for (const element of copy.querySelectorAll("[data-leave]")) element.remove();
  for (const note of all(copy, "sup")) note.textContent = ` [${note.textContent}]`;
  for (const element of copy.querySelectorAll(WITHIN)) element.before(ALSO);
  for (const item of copy.querySelectorAll(ITEM)) {
    item.before(NEXT);
    item.after(NEXT);
  }
  const items = copy.textContent.split(NEXT).map((item) => item.split(ALSO).map(oneLine).filter(Boolean).join(" – "));
  return items.map((item) => item.replace(FIRST_COMMA, "")).filter(Boolean);
}

/** @param {HTMLTableCellElement} cell @returns {Cell} */
function read(cell) {
  const address = cell.matches(NAMES) ? one(cell, "a", HTMLAnchorElement).href : "";
  return { head: cell.tagName === "TH", pieces: piecesOf(cell), address };
}

/** The rows on this page; a cell that counts for several columns stands in each. @param {HTMLTableElement} table */
function rowsOf(table) {
  const shown = [...table.rows].filter((row) => row.cells.length > 1 && !row.hidden);
  return shown.map((row) => [...row.cells].filter((cell) => !cell.hidden).flatMap((cell) => Array(cell.colSpan).fill(read(cell))));
}

/** A source with its address in full, since on paper and in a document a link says nothing. @param {HTMLElement} item */
function sourceIn(item) {
  const [link] = all(item, 'a[rel~="external"]', HTMLAnchorElement);
  return oneLine(item.textContent) + (link ? ` ${link.href}` : "");
}

/**
 * The buttons that take a table along.
 * @param {HTMLTableElement} table
 * @param {() => string[]} lines that go with it: when and where it was made
 */
export function takeAlong(table, lines) {
  const box = one(document, "[data-take]");
  const status = one(box, "[role=status]");
  const words = wordsOf(box);

  const comparison = () => ({
    title: oneLine(one(document, "h1").textContent),
    lines: lines().map(oneLine).filter(Boolean),
    rows: rowsOf(table),
    sourcesTitle: oneLine(one(document, "#bronnen").textContent),
    sources: all(document, ".pb-compare .pb-sources > li").map(sourceIn),
  });

  async function copy() {
    try {
      const copied = comparison();
      const item = new ClipboardItem({
        "text/html": new Blob([asHtml(copied)], { type: "text/html" }),
        "text/plain": new Blob([asMarkdown(copied)], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
      status.textContent = words.done;
    } catch {
      status.textContent = words.failed;
    }
  }

  /** @param {string} kind */
  function download(kind) {
    const link = make("a");
    link.href = URL.createObjectURL(kind === "csv" ? new Blob([asCsv(comparison())], { type: "text/csv" }) : asWord(comparison()));
    link.download = `${words.take}.${kind}`;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  one(box, "[data-take-print]").addEventListener("click", () => window.print());
  one(box, "[data-take-copy]").addEventListener("click", copy);
  for (const button of all(box, "[data-take-file]")) button.addEventListener("click", () => download(button.dataset.takeFile ?? ""));
  box.hidden = false;
}
