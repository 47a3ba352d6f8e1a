/**
 * The search, outside a browser: node answer.mjs SITE. Reads a list of questions from its input and writes a list of
 * answers, each with how often a word was stemmed for it.
 */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import path from "node:path";

const ANALYSIS = new URL("../../scripts/search/analysis.js", import.meta.url).href;
const COUNTED = new URL("counted.mjs", import.meta.url).href;
const site = process.argv[2];

// All that stems a word does so by way of the module that counts it.
registerHooks({
  resolve(specifier, context, next) {
    const module = next(specifier, context);
    return module.url === ANALYSIS && context.parentURL !== COUNTED ? { ...module, url: COUNTED } : module;
  },
});
globalThis.self = { location: { href: "https://voorbeeld.example/assets/javascripts/search/worker.js" } };
globalThis.fetch = async (address) => {
  const text = readFileSync(path.join(site, new URL(address).pathname), "utf-8");
  return { ok: true, text: async () => text, json: async () => JSON.parse(text) };
};
const { answer } = await import("../../scripts/search/worker.js");
const { counted } = await import("./counted.mjs");

const answers = [];
for (const question of JSON.parse(readFileSync(0, "utf-8"))) {
  const before = counted();
  const result = await answer(question).catch((error) => ({ error: String(error) }));
  answers.push({ ...result, stemmed: counted() - before });
}
process.stdout.write(JSON.stringify(answers));
