/*
 * The worker of the search, outside a browser: node answer.js SITE SCRIPTS, where SCRIPTS is JSON: name → file. Reads a list
 * of questions from its input and writes a list of answers, each with how often a word was stemmed for it.
 */
"use strict";
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const [site, scripts] = [process.argv[2], JSON.parse(process.argv[3])];
const waiting = new Map();
let stemmed = 0;

globalThis.self = globalThis;
globalThis.location = { href: "https://voorbeeld.example/assets/javascripts/search/worker.js" };
globalThis.fetch = async (address) => {
  const text = fs.readFileSync(path.join(site, new URL(address).pathname), "utf-8");
  return { ok: true, text: async () => text, json: async () => JSON.parse(text) };
};
globalThis.postMessage = (data) => waiting.get(data.id)(data);
globalThis.importScripts = (...names) => {
  for (const name of names) {
    vm.runInThisContext(fs.readFileSync(scripts[name], "utf-8"), { filename: name });
    if (name !== "analysis.js") continue;
    const { stem } = globalThis.pbAnalysis; // before others take it over
    globalThis.pbAnalysis.stem = (word) => {
      stemmed += 1;
      return stem(word);
    };
  }
};
globalThis.importScripts("worker.js");

(async () => {
  const answers = [];
  for (const [id, question] of JSON.parse(fs.readFileSync(0, "utf-8")).entries()) {
    stemmed = 0;
    const { answer, error } = await new Promise((resolve) => {
      waiting.set(id, resolve);
      globalThis.onmessage({ data: { id, ...question } });
    });
    answers.push({ ...answer, error, stemmed });
  }
  process.stdout.write(JSON.stringify(answers));
})();
