import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { compare, plain } from "../compare/order.js";

/** Names in their order, those together that only differ in marks. @type {string[][]} */
const ALIKE = JSON.parse(readFileSync(new URL("../../tests/dutch/alphabet.json", import.meta.url), "utf-8"));

/** @param {string[]} names */
const sorted = (names) => names.toSorted((one, other) => compare(plain(one), plain(other)));

test("a table has names in the same order as the lists of the site", () => {
  assert.deepEqual(sorted(ALIKE.flat()), ALIKE.flat());
});

test("names that only differ in marks keep the order in which they came", () => {
  assert.deepEqual(sorted(ALIKE.flat().reverse()), ALIKE.flatMap((names) => names.toReversed()));
});
