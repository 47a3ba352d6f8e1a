/** lunr's index out of the packed one, outside a browser: reads { vectors, boosts, weights, documents, terms } from its input. */
import { readFileSync } from "node:fs";
import { scored } from "../../scripts/search/scores.js";

const { terms, ...file } = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(scored(file, terms)));
