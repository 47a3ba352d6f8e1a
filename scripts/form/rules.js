/** What a part must hold across its fields, as the models do; each by the code of the message that says so. */

import { isFields } from "./answers.js";

/** @typedef {import("./answers.js").Fields} Fields */

/** @param {string[]} names @param {Fields} fields */
const some = (names, fields) => names.some((name) => fields[name] !== undefined);

/** Code → whether these fields break the rule. @type {Record<string, (fields: Fields, mailboxes: Set<string>) => boolean>} */
export const RULES = {
  "periode-leeg": (fields) => !some(["start", "end"], fields),
  "cijfer-onduidelijk": ({ value, low, high }) => {
    const ranged = low !== undefined && high !== undefined;
    return (value === undefined) !== ranged || (value !== undefined && (low !== undefined || high !== undefined));
  },
  "bandbreedte-omgekeerd": ({ low, high }) => low !== undefined && high !== undefined && Number(low) >= Number(high),
  "uitvoering-zonder-plaats": (fields) => !some(["name", "place", "province", "organisations"], fields),
  "plaats-en-provincie": ({ place, province }) => place !== undefined && province !== undefined,
  "verband-onduidelijk": ({ practice, name }) => (practice === undefined) === (name === undefined),
  "contact-zonder-adres": (fields) => !some(["mail", "url"], fields),
  "mailadres-persoonlijk": ({ mail, public: open }, mailboxes) => typeof mail === "string" && open !== "true" && !mailboxes.has(mail.split("@")[0].toLowerCase()),
  "bron-zonder-maker": ({ author, editor, publisher, custom }) => !author && !editor && !publisher && !(isFields(custom) && custom.maker_unknown),
  "naam-onduidelijk": ({ family, literal }) => (family === undefined) === (literal === undefined),
};

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Whether a day is in the calendar; a year or a month alone always is. @param {string} text */
export function exists(text) {
  const parts = DAY.exec(text);
  if (!parts) return true;
  const [, year, month, day] = parts.map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
