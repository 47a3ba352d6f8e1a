/* The order of names in a table, as the script of the page makes it. */
"use strict";
const fs = require("fs");

globalThis.window = { pbCompare: {} };
eval(fs.readFileSync(process.argv[2], "utf-8"));
const rows = JSON.parse(fs.readFileSync(0, "utf-8")).map((name) => ({ cells: [{ dataset: {}, textContent: name, querySelector: () => null }] }));
process.stdout.write(JSON.stringify(window.pbCompare.order(rows, 0, 1).map((row) => row.cells[0].textContent)));
