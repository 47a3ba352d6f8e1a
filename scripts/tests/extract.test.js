import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf, jsonOf } from "../catalogue/extract.js";

const CSV = '\ufeff"slug";"name"\r\n"aanloop";"Aanloop"\r\n"buurtmaal";"Het ""maal""\nvan\r\nde buurt"\r\n"cursus";"Cursus; kort"\r\n';
const JSON_TEXT = `{"license":"CC0","records":[
{"slug":"aanloop","value":12.50},
{"slug":"buurtmaal","name":"Maal, {van} ],"},
{"slug":"cursus","value":1e3}
]}
`;

test("a CSV of all practices is the file itself, with its byte-order mark", () => {
  assert.equal(csvOf([CSV], ["aanloop", "buurtmaal", "cursus"]), CSV);
});

test("a line end or a quote inside quotes does not end a record", () => {
  assert.equal(csvOf([CSV], ["buurtmaal"]), '\ufeff"slug";"name"\r\n"buurtmaal";"Het ""maal""\nvan\r\nde buurt"\r\n');
});

test("the rows come in the order that is shown, without what is not published", () => {
  assert.equal(csvOf([CSV], ["cursus", "bestaat-niet", "aanloop"]), '\ufeff"slug";"name"\r\n"cursus";"Cursus; kort"\r\n"aanloop";"Aanloop"\r\n');
  assert.equal(csvOf([CSV], []), '\ufeff"slug";"name"\r\n');
});

test("a JSON of all practices is the file itself", () => {
  assert.equal(jsonOf([JSON_TEXT], ["aanloop", "buurtmaal", "cursus"]), JSON_TEXT);
});

test("a figure keeps its writing", () => {
  assert.equal(
    jsonOf([JSON_TEXT], ["cursus", "bestaat-niet", "aanloop"]),
    '{"license":"CC0","records":[\n{"slug":"cursus","value":1e3},\n{"slug":"aanloop","value":12.50}\n]}\n',
  );
  assert.deepEqual(JSON.parse(jsonOf([JSON_TEXT], ["bestaat-niet"])), { license: "CC0", records: [] });
});

test("what stands in several parts comes as one file", () => {
  const [header, ...rows] = CSV.split(/(?<=\r\n)(?="[a-z])/u);
  assert.equal(csvOf([header + rows[0], header + rows[2]], ["cursus", "aanloop"]), header + rows[2] + rows[0]);
  const [open, aanloop, buurtmaal, cursus, end] = JSON_TEXT.split("\n");
  const parts = [[open, aanloop, buurtmaal.slice(0, -1), end, ""], [open, cursus, end, ""]].map((lines) => lines.join("\n"));
  assert.equal(jsonOf(parts, ["aanloop", "buurtmaal", "cursus"]), JSON_TEXT);
});

test("another page than the file is refused", () => {
  assert.throws(() => csvOf(["onderhoud"], ["aanloop"]));
  assert.throws(() => jsonOf(["onderhoud"], ["aanloop"]));
  assert.throws(() => jsonOf(["[\n]"], ["aanloop"]));
});
