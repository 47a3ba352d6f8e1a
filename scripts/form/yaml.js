/** A record as YAML that the checks read; `praktijkenbank format` writes it in the one form of records. */

/** @typedef {string | Answer[] | { [field: string]: Answer }} Answer */

/** Words that readers of YAML take for something else than text. */
const NO_WORD = /^(true|false|yes|no|on|off|null|y|n|~)$/i;
const PLAIN = /^[\p{L}\p{N}(‘“§€/][^\n]*$/u;
const HIDDEN = /[\p{Cc}\u2028\u2029\ufeff]/u;
const NOT_PLAIN = /: |:$| #|\s$/;
const IN_BRACKETS = /[,[\]{}]/;
/** What can stand line by line below its field. */
const LINES = /^\S[^\n]*(\n+\S[^\n]*)*$/;

/** @param {string} text */
function scalar(text) {
  if (text === "true" || text === "false") return text;
  return PLAIN.test(text) && !NOT_PLAIN.test(text) && !HIDDEN.test(text) && !NO_WORD.test(text) ? text : JSON.stringify(text);
}

/** @param {string[]} items */
const bracketed = (items) => items.every((item) => scalar(item) === item && !IN_BRACKETS.test(item));

/** @param {string} start @param {Answer} value @param {string} indent @returns {string} */
function entry(start, value, indent) {
  if (typeof value === "string") {
    if (!value.includes("\n") || !LINES.test(value) || HIDDEN.test(value.replaceAll("\n", ""))) return `${start} ${scalar(value)}\n`;
    return `${start} |-\n${value.replace(/^(?=.)/gm, indent)}\n`;
  }
  if (!Array.isArray(value)) return `${start}\n${block(value, indent)}`;
  const texts = value.filter((item) => typeof item === "string");
  if (texts.length === value.length && bracketed(texts)) return `${start} [${texts.join(", ")}]\n`;
  return `${start}\n${value.map((item) => part(item, indent)).join("")}`;
}

/** @param {Answer} item @param {string} indent */
function part(item, indent) {
  if (typeof item === "string" || Array.isArray(item)) return entry(`${indent}-`, item, `${indent}  `);
  return `${indent}- ${block(item, `${indent}  `).trimStart()}`;
}

/** @param {{ [field: string]: Answer }} fields @param {string} indent @returns {string} */
function block(fields, indent) {
  return Object.entries(fields).map(([name, value]) => entry(`${indent}${name}:`, value, `${indent}  `)).join("");
}

/** The text of a whole file. @param {{ [field: string]: Answer }} record */
export const yaml = (record) => block(record, "");
