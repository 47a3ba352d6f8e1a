/** The words of the site: how its terms are written, and which say little. */
import { JOINT } from "./analysis.js";
import { Lookalikes } from "./lookalikes.js";

/** Of the site. */
export class Words {
  /** The words that a stem stands for here, the most usual first. @type {Map<string, string[]>} */
  forms = new Map();

  /**
   * @param {import("./index.js").IndexFile} file
   * @param {import("./index.js").Index} index
   */
  constructor(file, index) {
    this.index = index;
    this.stop = new Set(file.stop);
    this.weak = new Set(file.weak);
    file.forms.split("|").forEach((words, number) => {
      const term = index.terms[number];
      if (words) this.forms.set(term, words.split(" ").map((word) => (word.startsWith("~") ? term + word.slice(1) : word)));
    });
    this.single = index.terms.filter((term) => !term.includes(JOINT));
    this.alike = new Lookalikes(this.single, (term) => this.written(term), (term) => index.amount(term));
  }

  /** The word that a term stands for, to show to a visitor. @param {string} term */
  form(term) {
    return term.split(JOINT).map((part) => this.written(part)[0]).join(" ");
  }

  /** The words that a stem stands for here, the most usual first. @param {string} term */
  written(term) {
    return this.forms.get(term) ?? [term];
  }

  /**
   * Words to try instead of one that leads nowhere.
   * @param {import("./lookalikes.js").Misspelt} item
   * @param {number} amount
   * @param {import("./steps.js").Steps} steps
   */
  instead(item, amount, steps) {
    return this.alike.instead(item, amount, steps).map((term) => this.form(term));
  }
}
