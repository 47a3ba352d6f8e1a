import assert from "node:assert/strict";
import { test } from "node:test";
import { diminutives, inflections, separable } from "../search/forms.js";

test("a small thing is called by the thing itself", () => {
  assert.deepEqual(diminutives("klusjes"), ["klus"]);
  assert.deepEqual(diminutives("praatje"), ["praa", "praat"]);
  assert.deepEqual(diminutives("filmpje"), ["film", "filmp"]);
  assert.deepEqual(diminutives("woninkje"), ["woning", "wonink"]);
  assert.deepEqual(diminutives("kladdetjes"), ["klad"]);
  assert.deepEqual(diminutives("buurt"), []);
});

test("a verb has its past and its present", () => {
  assert.ok(inflections("bereken").includes("berekend"));
  assert.ok(inflections("scheid").includes("gescheid"));
  assert.ok(inflections("geruild").includes("ruil"));
  assert.deepEqual(inflections("ruil"), []);
});

test("a verb finds its particle, if that is near and after it", () => {
  assert.deepEqual(separable(["mensen", "haken", "vaak", "af"], 1), [{ verb: "afhaken", particle: 3 }]);
  assert.deepEqual(separable(["haken", "een", "twee", "drie", "vier", "af"], 0), []);
  assert.deepEqual(separable(["af", "haken"], 1), []);
});
