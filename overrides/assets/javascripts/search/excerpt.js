/* The sentence of a page that shows why it was found, cut into pieces: [text, marked]. */
"use strict";
self.pbExcerpt = (function () {
  const { JOINT, fold, stem } = self.pbAnalysis;

  const LONGEST = 260; // characters
  const SHORTEST = 4; // letters of a part of a word
  const APART = 3; // letters that are left of a word beside its part
  // Worst: "a".repeat(n), " ".repeat(n)
  const CUT_WORD = /^\S*\s/;
  // Worst: " ".repeat(n), "a ".repeat(n), " " + "a".repeat(n) + " "
  const LAST_WORD = /\s\S*$/;
  // Worst: "a".repeat(n), "a'".repeat(n), "a' ".repeat(n)
  const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`][\p{L}\p{N}]+)*/gu;

  /* The pieces of a sentence, and how many different terms it holds; `find` says where in a word a term stands. */
  function mark(sentence, find) {
    const pieces = [];
    const held = new Set();
    let done = 0;
    const put = (from, to, marked) => {
      if (from < to) pieces.push([sentence.slice(from, to), marked]);
    };
    for (const { 0: word, index: at } of sentence.matchAll(WORD)) {
      const span = find(word);
      if (!span) continue;
      put(done, at + span.from, false);
      put(at + span.from, at + span.to, true);
      done = at + span.to;
      held.add(span.term);
    }
    put(done, sentence.length, false);
    return { pieces, held: held.size };
  }

  /* Finds where in a word a term stands: all of it, or the part of a compound. Each word is looked at once. */
  function finder(terms, { forms, stop }, steps) {
    const order = new Map(); // part → the term that it stands for, and its turn
    for (const term of terms) {
      for (const part of [...(forms.get(term) || []), term]) {
        if (part.length >= SHORTEST && !order.has(part)) order.set(part, { nth: order.size, term });
      }
    }
    const longest = Math.max(0, ...[...order.keys()].map((part) => part.length));
    const seen = new Map();

    function within(word) {
      const folded = fold(word);
      if (stop.has(folded)) return null;
      const whole = stem(folded);
      if (terms.has(whole)) return { from: 0, to: word.length, term: whole };
      if (folded.length !== word.length) return null;
      let best = null;
      const look = (from, to) => {
        const found = folded.length - (to - from) >= APART && order.get(folded.slice(from, to));
        if (found && (!best || found.nth < best.nth) && folded.indexOf(folded.slice(from, to)) === from) best = { ...found, from, to };
      };
      for (let to = SHORTEST; to <= Math.min(folded.length, longest); to++) look(0, to);
      for (let to = Math.max(SHORTEST, folded.length - APART); to <= folded.length; to++) {
        for (let from = Math.max(1, to - longest); to - from >= SHORTEST; from++) look(from, to);
      }
      return best;
    }

    return (word) => {
      if (!seen.has(word)) seen.set(word, steps.take(word.length) ? within(word) : null);
      return seen.get(word);
    };
  }

  function excerpt(sentences, terms, words, steps) {
    const find = finder(new Set([...terms].flatMap((term) => term.split(JOINT))), words, steps);
    let best = null;
    sentences.forEach((sentence, nth) => {
      const found = mark(sentence, find);
      if (found.held && (!best || found.held > best.held)) best = { ...found, nth };
    });
    return shorten(best ? best.pieces : [[sentences[0] || "", false]]);
  }

  /* A long sentence loses its head and tail, not its first mark. */
  function shorten(pieces) {
    const whole = pieces.reduce((sum, [text]) => sum + text.length, 0);
    if (whole <= LONGEST) return pieces;
    const short = pieces.map((piece) => [...piece]);
    if (!short[0][1] && short.length > 1 && short[0][0].length > 90) short[0][0] = `… ${short[0][0].slice(-80).replace(CUT_WORD, "")}`;
    const kept = [];
    let room = LONGEST;
    for (const [text, marked] of short) {
      if (text.length > room) {
        kept.push([`${text.slice(0, room).replace(LAST_WORD, "")} …`, false]);
        break;
      }
      kept.push([text, marked]);
      room -= text.length;
    }
    return kept;
  }

  return { excerpt };
})();
