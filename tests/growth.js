/*
 * How much longer patterns of our scripts look at their worst line when that is twice as long: as tests/growth.py does it.
 * Reads [{ where, pattern, worst }] from its input, both as JavaScript; writes [{ where, worst, growth }].
 */
"use strict";
const fs = require("node:fs");

const [SMALL, LARGE] = [32 * 1024, 64 * 1024];
const MOST = 2.5;
const AT_ONCE = 50_000; // microseconds; what is square takes seconds
const TURNS = 8;

const used = () => process.cpuUsage().user;

function look(pattern, line) {
  pattern.lastIndex = 0;
  pattern.test(line);
  line.replace(pattern, "");
  if (pattern.global) line.match(pattern);
}

function growth(pattern, make) {
  const lines = new Map([LARGE, SMALL].map((size) => [size, make(size)]));
  const best = new Map([[SMALL, Infinity], [LARGE, Infinity]]);
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [size, line] of lines) {
      const begin = used();
      look(pattern, line);
      best.set(size, Math.min(best.get(size), used() - begin));
      if (best.get(LARGE) < AT_ONCE) return 1;
    }
    if (best.get(LARGE) <= MOST * best.get(SMALL)) break;
  }
  return best.get(LARGE) / best.get(SMALL);
}

const found = JSON.parse(fs.readFileSync(0, "utf-8")).flatMap(({ where, pattern, worst }) => {
  const compiled = eval(pattern);
  return worst.map((one) => {
    const line = eval(`(n) => ${one}`);
    const each = (line(2000).length - line(1000).length) / 1000;
    return { where, worst: one, growth: growth(compiled, (size) => line(Math.round(size / each))) };
  });
});
process.stdout.write(JSON.stringify(found));
