import assert from "node:assert/strict";
import { test } from "node:test";
import { stem } from "../search/analysis.js";
import { Lookalikes, differ, distance, letters } from "../search/lookalikes.js";
import { Steps } from "../search/steps.js";

/** @param {string} word */
const asked = (word) => ({ word, stem: stem(word) });

/** @param {...string} words that stand here, each in more documents than the one before */
function here(...words) {
  const terms = words.map(stem);
  return new Lookalikes(new Map(terms.map((term, nth) => [term, nth])), (term) => [words[terms.indexOf(term)]]);
}

test("a letter more, less or other, and two swapped, are one step each", () => {
  assert.equal(distance("zorg", "zorg", 2), 0);
  assert.equal(distance("zorg", "zorgs", 2), 1);
  assert.equal(distance("zorg", "zog", 2), 1);
  assert.equal(distance("zorg", "zerg", 2), 1);
  assert.equal(distance("zorg", "zrog", 2), 1);
  assert.equal(distance("matelzorg", "mantelzorgg", 2), 2);
  assert.equal(distance("buurt", "samen", 2), 3);
});

test("a misspelt word leads to the nearest, once the words of Dutch are there", () => {
  const lookalikes = here("mantelzorg", "buurt", "mantel");
  assert.deepEqual(lookalikes.nearest(asked("matelzorg"), new Steps()), []);
  lookalikes.learn("0zomaar");
  assert.deepEqual(lookalikes.nearest(asked("matelzorg"), new Steps()), [{ term: "mantelzorg", steps: 1 }]);
});

test("the more usual of two that are as near comes first, and what begins alike before that", () => {
  const near = (...words) => here(...words).near(asked("bandelen"), new Steps()).map(({ term }) => term);
  assert.deepEqual(near("wandelen", "handelen"), ["handel", "wandel"]);
  assert.deepEqual(near("bundelen", "handelen"), ["bundel", "handel"]);
});

test("a short word looks like nothing", () => assert.deepEqual(here("zorg").near(asked("zrg"), new Steps()), []));

test("good Dutch is unpacked: each word shares its first letters with the one before", () => {
  const lookalikes = here();
  assert.equal(lookalikes.isDutch("belast"), false);
  lookalikes.learn("0belast3of0zwem");
  assert.ok(["belast", "beloven", "zwem"].every((word) => lookalikes.isDutch(word)));
  assert.equal(lookalikes.isDutchCompound("onbelast"), true);
  assert.equal(lookalikes.isDutchCompound("zwembelast"), true);
  assert.equal(lookalikes.isDutchCompound("qqbelast"), false);
});

test("who has taken too many steps gets nothing more", () => {
  const steps = new Steps();
  steps.take(1e9);
  assert.deepEqual(here("mantelzorg").near(asked("matelzorg"), steps), []);
});

test("instead of a word stand those that begin like it", () => {
  assert.deepEqual(here("vrijwilligerscentrale", "buurt").instead(asked("vrijwilligheid"), 6, new Steps()), ["vrijwilligerscentral"]);
});

test("words with too many other letters are far apart, without looking further; none that is near is passed over", () => {
  const words = ["zorg", "zorgen", "zerk", "mantelzorg", "matelzorg", "amntelzorg", "buurt", "burrt", "2014", "2015", "aaa", "bbb"];
  for (const word of words) {
    for (const other of words) {
      for (const most of [1, 2]) if (differ(letters(word), letters(other), most)) assert.ok(distance(word, other, most) > most, `${word} ${other}`);
    }
  }
  assert.ok(differ(letters("aaa"), letters("bcd"), 1));
});
