/*
 * Taking a comparison along: print, copy as a table (HTML and Markdown), download as CSV. With it go its title, date and
 * address, and its sources. All texts come from the HTML.
 */
"use strict";
window.pbTake = function (table, said) {
  const box = document.querySelector("[data-take]");
  const status = box.querySelector("[role=status]");
  // Worst: " ".repeat(n), "a ".repeat(n)
  const BLANKS = /\s+/g;
  // Worst: ",".repeat(n)
  const FIRST_COMMA = /^[,;] ?/;
  // Worst: ".".repeat(n)
  const ENDS = /[.!?]$/;
  // Worst: "*".repeat(n)
  const MARKDOWN = /([\\|<*_`[\]])/g;
  // Worst: "'".repeat(n), "'" + " ".repeat(n)
  const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;
  const ONLY_HERE = ".pb-sr, .pb-cell__beyond, .pb-chosen__remove, .pb-cell__address, details, [aria-hidden='true'], th[data-practice] > .pb-cell__note, tr[data-practice] > th > .pb-cell__note";
  const ITEM = "li, div";
  const WITHIN = "small, .pb-cell__caveat, .pb-cell__why";
  const [NEXT, ALSO] = ["\u0000", "\u0001"]; // between items; before what belongs to an item
  const oneLine = (text) => text.replace(BLANKS, " ").trim();

  /* What a cell says, item by item, with what belongs to an item beside it; and the page of the practice that it names. */
  function read(cell) {
    for (const one of cell.querySelectorAll(ONLY_HERE)) one.dataset.leave = "";
    const copy = cell.cloneNode(true);
    for (const one of cell.querySelectorAll("[data-leave]")) delete one.dataset.leave;
    for (const one of copy.querySelectorAll("[data-leave]")) one.remove();
    for (const one of copy.querySelectorAll("sup")) one.textContent = ` [${one.textContent}]`;
    for (const one of copy.querySelectorAll(WITHIN)) one.before(ALSO);
    for (const one of copy.querySelectorAll(ITEM)) {
      one.before(NEXT);
      one.after(NEXT);
    }
    const items = copy.textContent.split(NEXT).map((item) => item.split(ALSO).map(oneLine).filter(Boolean).join(" – "));
    const pieces = items.map((item) => item.replace(FIRST_COMMA, "")).filter(Boolean);
    const names = cell.matches("th[data-practice], tr[data-practice] > th");
    return { head: cell.tagName === "TH", pieces, address: names ? cell.querySelector("a").href : "" };
  }

  /* On one line: between sentences a semicolon would read as part of them. */
  function line({ pieces }) {
    const between = pieces.some((piece) => ENDS.test(piece)) ? " · " : "; ";
    return pieces.reduce((text, piece) => text + (text && (text.endsWith(":") ? " " : between)) + piece, "");
  }

  /* The rows on this page; a cell that counts for several columns stands in each. */
  function rows() {
    const shown = [...table.rows].filter((row) => row.cells.length > 1 && !row.hidden);
    return shown.map((row) => [...row.cells].filter((cell) => !cell.hidden).flatMap((cell) => Array(cell.colSpan).fill(read(cell))));
  }

  const title = () => oneLine(document.querySelector("h1").textContent);
  const lines = () => said().map(oneLine).filter(Boolean);
  const sourcesTitle = () => oneLine(document.getElementById("bronnen").textContent);

  /* Each source with its address in full, since on paper and in a document a link says nothing. */
  function sources() {
    return [...document.querySelectorAll(".pb-compare .pb-sources > li")].map((item) => {
      const link = item.querySelector('a[rel~="external"]');
      return oneLine(item.textContent) + (link ? ` ${link.href}` : "");
    });
  }

  function make(tag, ...content) {
    const made = document.createElement(tag);
    made.append(...content);
    return made;
  }

  function asHtml() {
    const made = make("table", make("caption", title()));
    made.border = "1";
    for (const [at, row] of rows().entries()) {
      const cells = row.map((cell) => {
        const texts = cell.pieces.flatMap((piece, nth) => (nth ? [make("br"), piece] : [piece]));
        const inside = cell.address ? [Object.assign(make("a", ...texts), { href: cell.address })] : texts;
        return make(cell.head || !at ? "th" : "td", ...inside);
      });
      made.append(make("tr", ...cells));
    }
    const list = make("ol", ...sources().map((source) => make("li", source)));
    return [make("h2", title()), ...lines().map((text) => make("p", text)), made, make("h3", sourcesTitle()), list].map((node) => node.outerHTML).join("\n");
  }

  function asMarkdown() {
    const safe = (text) => text.replace(MARKDOWN, "\\$1");
    const cell = (one) => (one.address ? `[${safe(line(one))}](${one.address})` : safe(line(one)));
    const all = rows();
    const made = all.map((row) => `| ${row.map(cell).join(" | ")} |`);
    made.splice(1, 0, `|${" --- |".repeat(all[0].length)}`);
    const numbered = sources().map((source, at) => `${at + 1}. ${safe(source)}`);
    return [`## ${safe(title())}`, ...lines().map(safe), made.join("\n"), `### ${safe(sourcesTitle())}`, numbered.join("\n"), ""].join("\n\n");
  }

  /* As the files of the site: semicolons, a byte-order mark, and no text that a spreadsheet takes for a formula. */
  function asCsv() {
    const safe = (text) => `"${(FORMULA.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`;
    const all = rows();
    const practices = all.flat().filter((one) => one.address).map((one) => [line(one), one.address]);
    const below = [[], [title()], ...lines().map((text) => [text]), ...practices, [], [sourcesTitle()], ...sources().map((source, at) => [String(at + 1), source])];
    const made = [...all.map((row) => row.map(line)), ...below];
    return `\ufeff${made.map((row) => row.map(safe).join(";")).join("\r\n")}\r\n`;
  }

  async function copy() {
    try {
      const item = new ClipboardItem({
        "text/html": new Blob([asHtml()], { type: "text/html" }),
        "text/plain": new Blob([asMarkdown()], { type: "text/plain" }),
      });
      await navigator.clipboard.write([item]);
      status.textContent = box.dataset.done;
    } catch (error) {
      status.textContent = box.dataset.failed;
    }
  }

  function download(name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([asCsv()], { type: "text/csv" }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }

  box.querySelector("[data-take-print]").addEventListener("click", () => window.print());
  box.querySelector("[data-take-copy]").addEventListener("click", copy);
  const csv = box.querySelector("[data-take-csv]");
  if (csv) csv.addEventListener("click", () => download(csv.dataset.takeCsv));
  box.hidden = false;
};
