import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { lookalikes } from "../form/alike.js";
import { compact, leaves, put } from "../form/answers.js";
import { changes } from "../form/changes.js";
import { asWritten, newSources, recordOf, slugOf } from "../form/record.js";
import { exists } from "../form/rules.js";
import { yaml } from "../form/yaml.js";

const casesOf = (path) => JSON.parse(readFileSync(new URL(`../../tests/${path}`, import.meta.url), "utf-8"));

test("answers make a record, and a part that was taken away leaves no hole", () => {
  const data = {};
  put(data, "results.0.statement", "Het hielp");
  put(data, "results.2.statement", "Het hielp niet");
  put(data, "themes", ["burenhulp"]);
  assert.deepEqual(compact(data), { results: [{ statement: "Het hielp" }, { statement: "Het hielp niet" }], themes: ["burenhulp"] });
  assert.deepEqual(leaves(compact(data)), [["results.0.statement", "Het hielp"], ["results.1.statement", "Het hielp niet"], ["themes", ["burenhulp"]]]);
});

test("of a published record comes what its editor wrote, every figure with all its digits", () => {
  const published = '{"schemaVersion":"2.2","slug":"soep","url":"https://a.nl/","licence":"b","name":"Soep \\"12.50\\": 1","aliases":[],"publication":"gepubliceerd","results":[{"second_hand":false,"figures":[{"value":12.50,"measures":"uitkomst"},{"value":-3,"measures":"bereik"}]},{"second_hand":true,"figures":[]}],"contact":{"url":"https://c.nl/"}}';
  assert.deepEqual(asWritten(published, { publication: "gepubliceerd", measures: "uitkomst" }), {
    name: 'Soep "12.50": 1',
    results: [{ figures: [{ value: "12.50" }, { value: "-3", measures: "bereik" }] }, { second_hand: "true" }],
    contact: { url: "https://c.nl/" },
  });
});

test("YAML is plain where every reader sees the same text, and quoted elsewhere", () => {
  const record = { name: "Buur & Co", unit: "%", label: "ja: nee", note: "no", themes: ["a", "b, c"], period: { start: "2014" }, steps: [{ name: "Een", text: "Twee\n\nalinea’s" }], odd: " \ttab", hash: "1 #2" };
  assert.equal(yaml(record), [
    "name: Buur & Co", 'unit: "%"', 'label: "ja: nee"', 'note: "no"', "themes:", "  - a", "  - b, c", "period:", "  start: 2014",
    "steps:", "  - name: Een", "    text: |-", "      Twee", "", "      alinea’s", 'odd: " \\ttab"', 'hash: "1 #2"', "",
  ].join("\n"));
});

test("a part that must name its source rests on the first one, and new sources are among the sources", () => {
  const answers = { name: "Soep", new_sources: [{ title: "Verslag van de soep", issued: "2024", author: [{ literal: "Stichting Soep" }] }], approach: { text: "Koken" }, results: [{ statement: "Warm", source: "ander-2020", locator: "p. 2" }] };
  const sources = newSources(answers, ["ander-2020"]);
  assert.equal(sources[0].id, "stichting-soep-2024");
  const record = recordOf(answers, sources, { fields: ["name", "approach", "results", "sources"], claims: ["approach", "results.0", "goal"] });
  assert.deepEqual(record, {
    name: "Soep",
    approach: { text: "Koken", source: "stichting-soep-2024" },
    results: [{ statement: "Warm", source: "ander-2020", locator: "p. 2" }],
    sources: [{ source: "stichting-soep-2024" }, { source: "ander-2020" }],
  });
  assert.equal(newSources(answers, ["stichting-soep-2024"])[0].id, "stichting-soep-2024-2");
});

test("what changed is told part by part; what only moved is no change", () => {
  const before = { name: "A", results: [{ statement: "Eén" }, { statement: "Twee" }], themes: ["x"] };
  const after = { name: "B", results: [{ statement: "Twee" }, { statement: "Eén!" }, { statement: "Drie" }], goal: { text: "Doel" } };
  assert.deepEqual(changes(before, after), [
    { path: "name", before: "A", after: "B" },
    { path: "results.1.statement", before: "Eén", after: "Eén!" },
    { path: "results.2", before: undefined, after: { statement: "Drie" } },
    { path: "themes", before: ["x"], after: undefined },
    { path: "goal", before: undefined, after: { text: "Doel" } },
  ]);
  assert.deepEqual(changes(before, structuredClone(before)), []);
});

test("an address is made of a name as the command line makes it", () => {
  const { reserved, cases } = casesOf("editing/slugs.json");
  for (const [name, slug] of cases) assert.equal(slugOf(name, reserved), slug, name);
});

test("names that are like one another are those that the command line knows", () => {
  const { practices, cases } = casesOf("editing/lookalikes.json");
  for (const [name, alike] of cases) assert.deepEqual(lookalikes(name, practices).map(({ slug }) => slug), alike, name);
});

test("a day must be in the calendar, a month or a year need not be told further", () => {
  assert.deepEqual(["2024-02-30", "2024-02-29", "2023-02-29", "2024-02", "2024"].map(exists), [false, true, false, true, true]);
});
