import assert from "node:assert/strict";
import test from "node:test";
import { filled, inDutch } from "../shared/sentences.js";

test("a number is written as in Dutch", () => {
  assert.equal(inDutch(1234.5), "1.234,5");
});

test("what a visitor typed is text, also where it looks like a pattern or a gap", () => {
  assert.equal(filled("Je zocht ‘{q}’, {n} keer.", { q: "$& {n}", n: 2 }), "Je zocht ‘$& {n}’, 2 keer.");
});
