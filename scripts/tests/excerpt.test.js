import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt } from "../search/excerpt.js";
import { Steps } from "../search/steps.js";

const WORDS = { forms: new Map([["zorg", ["zorg"]], ["eenzam", ["eenzaam", "eenzame"]]]), stop: new Set(["de", "voor"]) };

/** @param {string[]} sentences @param {...string} terms */
const shown = (sentences, ...terms) => excerpt(sentences, terms, WORDS, new Steps());

test("the sentence that holds most of the terms is shown, the first of equals", () => {
  const sentences = ["Niets hiervan.", "Zorg voor elkaar.", "Zorg voor eenzame mensen.", "Eenzame mensen, zorg."];
  assert.deepEqual(shown(sentences, "zorg", "eenzam"), [["Zorg", true], [" voor ", false], ["eenzame", true], [" mensen.", false]]);
});

test("without any term the first sentence is shown, and without sentences nothing", () => {
  assert.deepEqual(shown(["Eerst.", "Daarna."], "zorg"), [["Eerst.", false]]);
  assert.deepEqual(shown([], "zorg"), [["", false]]);
});

test("of a compound only the part is marked", () => {
  assert.deepEqual(shown(["Samen mantelzorg."], "zorg"), [["Samen mantel", false], ["zorg", true], [".", false]]);
  assert.deepEqual(shown(["De zorgverlener."], "zorg"), [["De ", false], ["zorg", true], ["verlener.", false]]);
});

test("the stems of a phrase are marked each", () => {
  assert.deepEqual(shown(["Eenzaam, zonder zorg"], "eenzam_zorg"), [["Eenzaam", true], [", zonder ", false], ["zorg", true]]);
});

test("a long sentence loses its head and its tail, not its mark", () => {
  const pieces = shown([`${"Wat vooraf gaat ".repeat(10)}zorg${" en wat volgt".repeat(40)}.`], "zorg");
  assert.ok(pieces[0][0].startsWith("… ") && pieces[0][0].length < 90);
  assert.deepEqual(pieces[1], ["zorg", true]);
  assert.ok(pieces[2][0].endsWith(" …"));
  assert.ok(pieces.reduce((sum, [text]) => sum + text.length, 0) <= 262);
});
