/*
 * The way to the search for every other script: pbSearch.ask(query, options) promises an answer of worker.js. The
 * worker is started by the first question. Options: `exact`, `typing`, `limit`, `texts` (with the sentence that
 * matches), `within` (only pages whose address starts so: "praktijken/"; or a list of such beginnings), `nearWithin`
 * (the same for near misses).
 */
"use strict";
window.pbSearch = window.pbSearch || (function () {
  const script = document.currentScript.src;
  const waiting = new Map();
  let worker = null;
  let count = 0;

  function start() {
    worker = new Worker(new URL("worker.js", script));
    worker.onmessage = ({ data }) => {
      const { resolve, reject } = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.error) reject(new Error(data.error));
      else resolve(data.answer);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      for (const { reject } of waiting.values()) reject(new Error("the worker stopped"));
      waiting.clear();
      worker = null;
    };
  }

  function ask(query, options = {}) {
    return new Promise((resolve, reject) => {
      try {
        if (!worker) start();
        count += 1;
        waiting.set(count, { resolve, reject });
        worker.postMessage({ id: count, query, ...options });
      } catch (error) {
        reject(error);
      }
    });
  }

  return { ask, root: new URL("../../../", script).href };
})();
