import assert from "node:assert/strict";
import { test } from "node:test";
import { Facets } from "../catalogue/facets.js";
import { numbers, places, unpacked } from "../catalogue/packed.js";

const facets = new Facets({
  practices: ["aanloop", "buurtmaal", "cursus", "dorpshuis"],
  values: { thema: { eten: [1, 3], leren: [2], rust: [] }, soort: { methode: [0, 1, 2], traject: [3] } },
  former: { thema: { koken: "eten" } },
  sort: { compleet: [2, 5, 5, 9] },
});

const chosen = (/** @type {Record<string, string[]>} */ values) =>
  new Map(Object.entries(values).map(([facet, ids]) => [facet, new Set(ids)]));
const slugsOf = (/** @type {number[]} */ places) => places.map((place) => facets.slugs[place]);

test("without a choice every practice is left", () => {
  assert.deepEqual(facets.matching(chosen({ thema: [], soort: [] })), [0, 1, 2, 3]);
});

test("values of one facet widen", () => {
  assert.deepEqual(slugsOf(facets.matching(chosen({ thema: ["eten", "leren"] }))), ["buurtmaal", "cursus", "dorpshuis"]);
});

test("facets narrow each other, and so do the words", () => {
  const choice = chosen({ thema: ["eten", "leren"], soort: ["methode"] });
  assert.deepEqual(slugsOf(facets.matching(choice)), ["buurtmaal", "cursus"]);
  assert.deepEqual(slugsOf(facets.matching(choice, facets.set([2, 3]))), ["cursus"]);
  assert.deepEqual(facets.matching(chosen({ thema: ["rust"] })), []);
});

test("a value is counted without the choice in its own facet", () => {
  const counts = facets.counts(chosen({ thema: ["eten"], soort: ["methode"] }));
  assert.deepEqual(Object.fromEntries(counts.get("thema") ?? []), { eten: 1, leren: 1, rust: 0 });
  assert.deepEqual(Object.fromEntries(counts.get("soort") ?? []), { methode: 1, traject: 1 });
});

test("the counts are of practices that answer the words", () => {
  const counts = facets.counts(chosen({ soort: ["traject"] }), facets.set([1, 2]));
  assert.deepEqual(Object.fromEntries(counts.get("thema") ?? []), { eten: 0, leren: 0, rust: 0 });
  assert.deepEqual(Object.fromEntries(counts.get("soort") ?? []), { methode: 2, traject: 0 });
});

test("a former id is that of now, and what never was an id is none", () => {
  assert.equal(facets.known("thema", "koken"), "eten");
  assert.equal(facets.known("thema", "eten"), "eten");
  assert.equal(facets.known("thema", "constructor"), undefined);
  assert.equal(facets.known("soort", "koken"), undefined, "of another facet");
});

test("the order is by rank, then by name; by how well the words fit; else by name", () => {
  assert.deepEqual(facets.sorted([0, 1, 2, 3], "compleet"), [3, 1, 2, 0]);
  assert.deepEqual(facets.sorted([0, 2, 3], "relevantie", [3, 1, 0, 2]), [3, 0, 2]);
  assert.deepEqual(facets.sorted([0, 2, 3], "relevantie", null), [0, 2, 3]);
  assert.deepEqual(facets.sorted([0, 2, 3], "naam", [3, 2, 0]), [0, 2, 3]);
});

test("over 32 practices, the highest bit of a word and the words after it", () => {
  const amount = 70;
  const odd = Array.from({ length: amount }, (_, place) => place).filter((place) => place % 2);
  const many = new Facets({
    practices: Array.from({ length: amount }, (_, place) => `praktijk-${place}`),
    values: { thema: { oneven: odd }, soort: { rand: [0, 31, 32, 63, 64, 69] } },
    former: {},
    sort: {},
  });
  assert.equal(many.matching(new Map()).length, amount);
  assert.deepEqual(many.matching(chosen({ thema: ["oneven"] })), odd);
  assert.deepEqual(many.matching(chosen({ thema: ["oneven"], soort: ["rand"] })), [31, 63, 69]);
  assert.equal(many.counts(chosen({ soort: ["rand"] })).get("thema")?.get("oneven"), 3);
  assert.ok(many.has("soort", "rand", 31) && many.has("soort", "rand", 64) && !many.has("soort", "rand", 33));
});

test("numbers come out of text, and places by the distances between them", () => {
  assert.deepEqual(numbers("BAhA"), [1, 0, 32]);
  assert.deepEqual(places("AAfhAhgAhl_c"), [0, 1, 33, 66, 1091, 40_000]);
  assert.deepEqual(places(""), []);
});

test("a concept has a place in the list and no number in the index", () => {
  const { practices, searched, values, sort } = unpacked({
    practices: "aanloop buurtmaal cursus", concepts: "B", list: "1a", values: { soort: { methode: "AB" } }, former: {}, sort: { compleet: "BAA" },
  });
  assert.deepEqual(practices, ["aanloop", "buurtmaal", "cursus"]);
  assert.deepEqual(searched, [0, 2]);
  assert.deepEqual([values, sort], [{ soort: { methode: [0, 2] } }, { compleet: [1, 0, 0] }]);
});

test("what counts for a group as a part of it is told by the part that the practice names", () => {
  const groups = new Facets({
    practices: ["a", "b", "c"],
    values: { doelgroep: { ouderen: [0, 1, 2], kwetsbaar: [1, 2], alleen: [2] }, via: { ouderen: [0] } },
    own: { doelgroep: { ouderen: [0], kwetsbaar: [1] } },
    broader: { kwetsbaar: ["ouderen"], alleen: ["kwetsbaar", "ouderen"] },
    former: {},
    sort: {},
  });
  assert.deepEqual([0, 1, 2].map((place) => groups.parts("doelgroep", "ouderen", place)), [[], ["kwetsbaar"], ["alleen"]]);
  assert.deepEqual(groups.parts("doelgroep", "alleen", 2), []);
  assert.deepEqual(groups.parts("via", "ouderen", 0), [], "every one of them names it");
});
