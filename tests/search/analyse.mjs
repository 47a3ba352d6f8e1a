/** The analysis of the search, outside a browser: reads a list of texts from its input and writes [{ words, key }]. */
import { readFileSync } from "node:fs";
import { key, words } from "../../scripts/search/analysis.js";

const texts = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(texts.map((text) => ({ words: words(text), key: key(text) }))));
