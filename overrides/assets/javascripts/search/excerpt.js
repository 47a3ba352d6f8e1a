/* The sentence of a page that shows why it was found, cut into pieces: [text, marked]. */
"use strict";
self.pbExcerpt = (function () {
  const { JOINT, fold, stem } = self.pbAnalysis;

  const LONGEST = 260; // characters
  const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`][\p{L}\p{N}]+)*/gu;

  /* The pieces of a sentence, and how many different terms it holds. */
  function mark(sentence, terms, { forms, stop }) {
    const pieces = [];
    const held = new Set();
    let done = 0;
    const put = (from, to, marked) => {
      if (from < to) pieces.push([sentence.slice(from, to), marked]);
    };
    for (const { 0: word, index: at } of sentence.matchAll(WORD)) {
      const span = stop.has(fold(word)) ? null : within(word, terms, forms);
      if (!span) continue;
      put(done, at + span.from, false);
      put(at + span.from, at + span.to, true);
      done = at + span.to;
      held.add(span.term);
    }
    put(done, sentence.length, false);
    return { pieces, held: held.size };
  }

  /* Where in a word a term stands: all of it, or the part of a compound. */
  function within(word, terms, forms) {
    const folded = fold(word);
    const whole = stem(folded);
    if (terms.has(whole)) return { from: 0, to: word.length, term: whole };
    if (folded.length !== word.length) return null;
    for (const term of terms) {
      for (const part of new Set([...(forms.get(term) || []), term])) {
        if (part.length < 4) continue;
        const at = folded.indexOf(part);
        const rest = folded.length - part.length;
        const apart = at === 0 ? rest >= 3 : at > 0 && at + part.length >= folded.length - 3 && rest >= 3;
        if (apart) return { from: at, to: at + part.length, term };
      }
    }
    return null;
  }

  function excerpt(sentences, terms, words) {
    const single = new Set([...terms].flatMap((term) => term.split(JOINT)));
    let best = null;
    sentences.forEach((sentence, nth) => {
      const found = mark(sentence, single, words);
      if (found.held && (!best || found.held > best.held)) best = { ...found, nth };
    });
    return shorten(best ? best.pieces : [[sentences[0] || "", false]]);
  }

  /* A long sentence loses its head and tail, not its first mark. */
  function shorten(pieces) {
    const whole = pieces.reduce((sum, [text]) => sum + text.length, 0);
    if (whole <= LONGEST) return pieces;
    const short = pieces.map((piece) => [...piece]);
    if (!short[0][1] && short.length > 1 && short[0][0].length > 90) short[0][0] = `… ${short[0][0].slice(-80).replace(/^\S*\s/, "")}`;
    const kept = [];
    let room = LONGEST;
    for (const [text, marked] of short) {
      if (text.length > room) {
        kept.push([`${text.slice(0, room).replace(/\s\S*$/, "")} …`, false]);
        break;
      }
      kept.push([text, marked]);
      room -= text.length;
    }
    return kept;
  }

  return { excerpt, mark };
})();
