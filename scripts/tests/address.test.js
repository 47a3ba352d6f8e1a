import assert from "node:assert/strict";
import { test } from "node:test";
import { choices, read, without, write } from "../catalogue/address.js";
import { Facets } from "../catalogue/facets.js";

const facets = new Facets({
  practices: ["aanloop", "buurtmaal"],
  values: { thema: { eten: [1], rust: [0] }, soort: { methode: [0, 1] } },
  former: { thema: { koken: "eten" } },
  sort: {},
});

/** The address that a query comes back as. @param {string} query */
const again = (query) => write(read(facets, query), { pathname: "/praktijken/", search: query });

test("what is written is read as the same state", () => {
  const query = "?q=samen+eten&precies=1&thema=eten&thema=rust&soort=methode&sorteer=naam&weergave=tabel&bladzij=3";
  const state = read(facets, query);
  assert.deepEqual(state, {
    words: "samen eten",
    typed: "samen eten",
    exact: true,
    chosen: new Map([["thema", new Set(["eten", "rust"])], ["soort", new Set(["methode"])]]),
    unknown: [],
    order: "naam",
    view: "tabel",
    page: 3,
  });
  assert.equal(again(query), `/praktijken/${query}`);
});

test("what is as usual is not written", () => {
  assert.equal(again("?q=&sorteer=naam&weergave=kaartjes&bladzij=1&precies=1"), "/praktijken/");
  assert.equal(again("?q=eten&sorteer=relevantie"), "/praktijken/?q=eten");
});

test("what is not known falls back to what is usual", () => {
  for (const query of ["?sorteer=relevantie", "?sorteer=grootte", "?weergave=kaart", "?bladzij=0", "?bladzij=-2", "?bladzij=1e3", "?bladzij=1234567"]) {
    assert.equal(again(query), "/praktijken/", query);
  }
});

test("values count in capitals, twice and by a former id; unknown ones are named, three at most and shortened", () => {
  const state = read(facets, `?thema=Koken&thema=eten&thema=+&soort=${"x".repeat(61)}&thema=a&soort=b&soort=c`);
  assert.deepEqual(state.chosen, new Map([["thema", new Set(["eten"])], ["soort", new Set()]]));
  assert.deepEqual(state.unknown, [{ facet: "thema", id: "a" }, { facet: "soort", id: `${"x".repeat(60)}…` }, { facet: "soort", id: "b" }]);
});

test("words are cut, and stay whole for the search", () => {
  const state = read(facets, `?q=+${"a".repeat(450)}+`);
  assert.equal(state.words.length, 400);
  assert.equal(state.typed.length, 450);
});

test("what others put in the address stays, before what is ours", () => {
  assert.equal(again("?thema=onzin&utm=brief&thema=eten&utm=nog"), "/praktijken/?utm=brief&utm=nog&thema=eten");
});

test("without a choice the rest stays, from the first page on", () => {
  const state = read(facets, "?q=eten&precies=1&thema=eten&thema=rust&bladzij=2");
  assert.deepEqual(choices(state), [{ facet: "q", id: "eten" }, { facet: "thema", id: "eten" }, { facet: "thema", id: "rust" }]);
  const here = { pathname: "/", search: "" };
  assert.equal(write(without(state, { facet: "thema", id: "eten" }), here), "/?q=eten&precies=1&thema=rust");
  assert.equal(write(without(state, { facet: "q", id: "eten" }), here), "/?thema=eten&thema=rust");
  assert.equal(write(without(state, null), here), "/");
  assert.equal(write(state, here), "/?q=eten&precies=1&thema=eten&thema=rust&bladzij=2", "the state itself is as it was");
});
