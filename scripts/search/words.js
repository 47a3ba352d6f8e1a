/** The words of the site: how its terms are written, and which say little. */
import { JOINT } from "./analysis.js";
import { uncoded } from "./index.js";
import { Lookalikes } from "./lookalikes.js";

/** @typedef {{ terms: string, amounts: string, forms: string }} FormsFile the words to compare others with, in how many documents each stands (up to 35), how it is written */

export const FORMS = "vormen.json";
export const DUTCH = "woorden.txt";

/** Of the site. */
export class Words {
  /** The words to compare others with, once one is unfinished or unknown. @type {Lookalikes | null} */
  alike = null;
  /** The files that somebody needed to compare words and that are not here. @type {Set<string>} */
  wanted = new Set();

  /**
   * @param {import("./index.js").IndexFile} file
   * @param {import("./index.js").Index} index
   */
  constructor(file, index) {
    this.index = index;
    this.stop = new Set(file.stop);
    this.weak = new Set(file.weak);
  }

  /** By which words a term stands here. */
  get forms() {
    return this.index.forms;
  }

  /** Whether words can be compared; with `doubt` also by what is good Dutch. @param {boolean} doubt */
  compares(doubt) {
    if (!this.alike) this.wanted.add(FORMS);
    if (doubt && !this.alike?.dutch) this.wanted.add(DUTCH);
    return !this.wanted.size;
  }

  /** Learn which words are here, and which are good Dutch where that is told. @param {FormsFile} file @param {string | null} dutch */
  learn({ terms: coded, amounts, forms }, dutch) {
    if (!this.alike) {
      const terms = uncoded(coded);
      this.index.keep(terms, forms);
      this.alike = new Lookalikes(new Map(terms.map((term, nth) => [term, parseInt(amounts[nth], 36)])), (term) => this.written(term));
    }
    if (dutch !== null) this.alike.learn(dutch);
  }

  /** The word that a term stands for, to show to a visitor. @param {string} term */
  form(term) {
    return term.split(JOINT).map((part) => this.written(part)[0]).join(" ");
  }

  /** The words that a stem stands for here, the most usual first. @param {string} term */
  written(term) {
    return this.forms.get(term) ?? [term];
  }
}
