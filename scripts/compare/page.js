/** What the page with chosen practices side by side gives its script: texts, and parts by name. */
import { one, wordsOf } from "../shared/dom.js";

/** @typedef {import("../every-page/selection.js").Practice} Practice */
/** @typedef {Practice & { address: string, row: HTMLTableRowElement, sources: HTMLElement[] }} Chosen a practice with its row, and the sources of that */

export const page = () => one(document, "[data-compare-page]");

export const words = () => wordsOf(page());

/** @param {string} name */
export const part = (name) => one(page(), `[data-part="${name}"]`);
