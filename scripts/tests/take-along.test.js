import assert from "node:assert/strict";
import test from "node:test";
import { asCsv, asMarkdown, csvLine, inMarkdown, joined } from "../compare/formats.js";
import { asWord } from "../compare/word.js";
import { checksum } from "../compare/zip.js";

const COMPARISON = {
  title: "Twee praktijken",
  lines: ["Gemaakt op 1 mei"],
  rows: [
    [{ head: false, pieces: [], address: "" }, { head: true, pieces: ["Huis [noord]"], address: "https://example.org/huis/" }],
    [{ head: true, pieces: ["Voor wie"], address: "" }, { head: false, pieces: ["Ouderen", "-10 tot 20"], address: "" }],
  ],
  sourcesTitle: "Bronnen",
  sources: ["Jaarverslag https://example.org/a_b"],
};

test("items stand on one line with semicolons, and with dots where there are sentences", () => {
  assert.equal(joined([]), "");
  assert.equal(joined(["Ouderen", "Jongeren"]), "Ouderen; Jongeren");
  assert.equal(joined(["Het werkt.", "Zegt wie?", "Wij"]), "Het werkt. · Zegt wie? · Wij");
  assert.equal(joined(["Let op:", "geschat", "oud"]), "Let op: geschat; oud");
});

test("Markdown sees no marks in a text", () => {
  assert.equal(inMarkdown("a|b *c* _d_ `e` [f] <g> \\"), "a\\|b \\*c\\* \\_d\\_ \\`e\\` \\[f\\] \\<g> \\\\");
  assert.equal(inMarkdown("10% – é (x) #1"), "10% – é (x) #1");
});

test("a spreadsheet takes no text for a formula", () => {
  for (const text of ["=x", "'=x", "''  =x", "+1", "-1", "@a", " =x", "＝x", "＋1", "－1", "＠a", "\tx", "\rx", "\nx", "'\tx"]) {
    assert.equal(csvLine([text]), `"'${text}"`);
  }
  for (const text of ["", "'s Avonds", "50 - 60", "a=b", "''", "é"]) assert.equal(csvLine([text]), `"${text}"`);
});

test("each text of a line is one cell", () => {
  assert.equal(csvLine(["a;b", 'zegt "ja"', '="x"']), '"a;b";"zegt ""ja""";"\'=""x"""');
  assert.equal(csvLine([]), "");
});

test("a comparison as Markdown", () => {
  assert.equal(asMarkdown(COMPARISON), `## Twee praktijken

Gemaakt op 1 mei

|  | [Huis \\[noord\\]](https://example.org/huis/) |
| --- | --- |
| Voor wie | Ouderen; -10 tot 20 |

### Bronnen

1. Jaarverslag https://example.org/a\\_b

`);
});

test("a comparison as CSV", () => {
  assert.equal(asCsv(COMPARISON), `\ufeff${[
    '"";"Huis [noord]"', '"Voor wie";"Ouderen; -10 tot 20"', "", '"Twee praktijken"', '"Gemaakt op 1 mei"',
    '"Huis [noord]";"https://example.org/huis/"', "", '"Bronnen"', '"1";"Jaarverslag https://example.org/a_b"', "",
  ].join("\r\n")}`);
});

test("the checksum of a ZIP is that of its specification", () => {
  assert.equal(checksum(new TextEncoder().encode("123456789")), 0xcbf43926);
  assert.equal(checksum(new Uint8Array()), 0);
});

test("a Word document holds no mark of its own in a text, and no character that XML refuses", async () => {
  const odd = { ...COMPARISON, title: "<w:p> & \u0000\ufffe\ud800 \"é\" 🌳" };
  const text = await asWord(odd).text();
  assert.ok(text.includes("&#60;w:p&#62; &#38;  &#34;é&#34; 🌳"));
});
