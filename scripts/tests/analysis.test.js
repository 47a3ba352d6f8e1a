/** The analysis of a query is that of the index: `tests/search/test_analysis.py` holds Python's to the same table. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fold, key, stem, words } from "../search/analysis.js";

/** @type {{ text: string, words: string[], key: string }[]} */
const TABLE = JSON.parse(readFileSync(new URL("../../tests/search/analysis.json", import.meta.url), "utf-8"));

test("the table has cases", () => assert.ok(TABLE.length > 20));

for (const row of TABLE) {
  test(`words and key of ‘${row.text}’`, () => {
    assert.deepEqual(words(row.text), row.words);
    assert.equal(key(row.text), row.key);
  });
}

test("folding leaves small letters without marks", () => {
  assert.equal(fold("Foto’s van Zorgcoöperatie d'n Dörp"), "foto van zorgcooperatie dn dorp");
});

test("a stem that is remembered is the same", () => assert.equal(stem("vrijwilligers"), stem("vrijwilligers")));
