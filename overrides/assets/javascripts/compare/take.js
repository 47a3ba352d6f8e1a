/* Taking a comparison along: print, copy as a table (HTML and Markdown), download as CSV. All texts come from the HTML. */
"use strict";
window.pbTake = function (table) {
  const box = document.querySelector("[data-take]");
  const status = box.querySelector("[role=status]");

  /* The words of a cell on one line; the items of a list one after another. */
  function words(cell) {
    const copy = cell.cloneNode(true);
    for (const item of copy.querySelectorAll("li:not(:last-child), .pb-cell__caveat, br")) item.append("; ");
    return copy.textContent.replace(/\s+/g, " ").replace(/(; )+$/, "").trim();
  }

  /* What is shown, as rows of words; a cell that counts for several columns stands in each. */
  function rows() {
    const shown = [...table.rows].filter((row) => row.cells.length > 1 && !row.hidden);
    return shown.map((row) => [...row.cells].filter((cell) => !cell.hidden).flatMap((cell) => Array(cell.colSpan).fill(words(cell))));
  }

  function asTable() {
    const made = document.createElement("table");
    for (const [at, row] of rows().entries()) {
      const line = made.insertRow();
      for (const text of row) {
        const cell = document.createElement(at ? "td" : "th");
        cell.textContent = text;
        line.append(cell);
      }
    }
    return made.outerHTML;
  }

  function asMarkdown() {
    const lines = rows().map((row) => `| ${row.map((text) => text.replace(/([\\|<*_`[\]])/g, "\\$1")).join(" | ")} |`);
    lines.splice(1, 0, lines[0].replace(/(\\.|[^|\\])+/g, " --- "));
    return `${lines.join("\n")}\n\n${location.href}\n`;
  }

  /* As the files of the site: semicolons, a byte-order mark, and no text that a spreadsheet takes for a formula. */
  function asCsv() {
    const safe = (text) => `"${(/^[=+\-@\t\r]/.test(text) ? "'" : "") + text.replace(/"/g, '""')}"`;
    return `\ufeff${rows().map((row) => row.map(safe).join(";")).join("\r\n")}\r\n`;
  }

  async function copy() {
    try {
      const item = new ClipboardItem({
        "text/html": new Blob([asTable()], { type: "text/html" }),
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
