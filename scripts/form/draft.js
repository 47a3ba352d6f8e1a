/** What somebody writes stays in this browser until it is erased; where storage is refused the form works without. */
import { isFields } from "./answers.js";

/** @typedef {import("./answers.js").Fields} Fields */
/** @typedef {{ version: string, when: string, answers: Fields }} Draft */

const KEY = "praktijkenbank.formulier";

/** The place of a draft: one for what is new, one for each record that is mended. @param {string} slug */
const keyOf = (slug) => (slug ? `${KEY}.${slug}` : KEY);

/**
 * What was kept; `broken` is its text when it cannot be read any more.
 * @param {string} slug
 * @returns {{ draft: Draft | null, broken: string }}
 */
export function kept(slug) {
  let text = null;
  try {
    text = window.localStorage.getItem(keyOf(slug));
  } catch { /* refused */ }
  if (text === null) return { draft: null, broken: "" };
  try {
    const draft = JSON.parse(text);
    if (isFields(draft) && isFields(draft.answers) && typeof draft.version === "string") {
      return { draft: { version: draft.version, when: String(draft.when ?? ""), answers: draft.answers }, broken: "" };
    }
  } catch { /* spoilt */ }
  return { draft: null, broken: text };
}

/** Keep it; whether that worked. @param {string} slug @param {string} version @param {Fields} answers */
export function keep(slug, version, answers) {
  try {
    window.localStorage.setItem(keyOf(slug), JSON.stringify({ version, when: new Date().toISOString(), answers }));
    return true;
  } catch {
    return false;
  }
}

/** Erase it. @param {string} slug */
export function erase(slug) {
  try {
    window.localStorage.removeItem(keyOf(slug));
  } catch { /* nothing was kept */ }
}
