/** A comparison as a Word document (ECMA-376): practices beside each other, or, where they are rows, one after another. */
import { joined } from "./formats.js";
import { zipped } from "./zip.js";

/** @typedef {import("./formats.js").Comparison} Comparison */

const OUTSIDE = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu; // no character of XML
const MARKUP = /[&<>"]/g;
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:color="8a938c"/>`).join("");

/** @param {string} text */
const escaped = (text) => text.replace(OUTSIDE, "").replace(MARKUP, (mark) => `&#${mark.charCodeAt(0)};`);

/** @param {string} text @param {string} [style] @param {boolean} [bold] */
const paragraph = (text, style, bold) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ""}<w:r>${bold ? "<w:rPr><w:b/></w:rPr>" : ""}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** @param {{ head: boolean, pieces: string[] }[][]} rows @param {boolean} headed whether the first row is one of names */
function table(rows, headed) {
  const lines = rows.map((row, nth) => {
    const repeated = headed && !nth;
    const cells = row.map(({ head, pieces }) => `<w:tc>${(pieces.length ? pieces : [""]).map((piece) => paragraph(piece, "", head || repeated)).join("")}</w:tc>`);
    return `<w:tr><w:trPr><w:cantSplit/>${repeated ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr><w:tblGrid>${"<w:gridCol/>".repeat(rows[0].length)}</w:tblGrid>${lines.join("")}</w:tbl>${paragraph("")}`;
}

/** Of a table with a practice on each row: the name of each above what is said of it. @param {Comparison["rows"]} rows */
function oneByOne([heads, ...practices]) {
  return practices.map(([name, ...cells]) => [
    paragraph(joined(name.pieces), "Heading2"), paragraph(name.address),
    table(cells.map((cell, at) => [{ ...heads[at + 1], head: true }, cell]), false),
  ].join("")).join("");
}

/** @param {string} name @param {number} level @param {number} size in half points */
const heading = (name, level, size) =>
  `<w:style w:type="paragraph" w:styleId="${name}"><w:name w:val="heading ${level}"/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;

/** @param {Comparison} comparison */
export function asWord({ title, lines, rows, sourcesTitle, sources }) {
  const listed = rows.length > 1 && Boolean(rows[1][0].address);
  const addresses = listed ? [] : rows.flat().filter(({ address }) => address).map(({ pieces, address }) => `${joined(pieces)}: ${address}`);
  const body = [
    paragraph(title, "Heading1"), ...[...lines, ...addresses].map((line) => paragraph(line)), listed ? oneByOne(rows) : table(rows, true),
    paragraph(sourcesTitle, "Heading2"), ...sources.map((source, at) => paragraph(`${at + 1}. ${source}`)),
  ].join("");
  return zipped({
    "[Content_Types].xml": `${DECLARED}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${KIND}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`,
    "_rels/.rels": `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "word/styles.xml": `${DECLARED}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="18"/><w:lang w:val="nl-NL"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${heading("Heading1", 1, 32)}${heading("Heading2", 2, 24)}</w:styles>`,
    "word/document.xml": `${DECLARED}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="800" w:right="800" w:bottom="800" w:left="800" w:header="400" w:footer="400" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  });
}
