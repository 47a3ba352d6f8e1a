/**
 * Which practices are put side by side: the address says so, and this is all there is to know. The row of each
 * comes from a file with few; an address from before a practice got another name still holds. What is wrong with an address is said. All
 * texts come from the page's own data.
 */
import { askedPractices, written } from "../shared/asked-practices.js";
import { all, make, one, ready } from "../shared/dom.js";
import { offerChange } from "./edit-selection.js";
import { MOST_NAMED, shortened } from "./naming.js";
import { part, words } from "./page.js";
import { rowOf, sourceOf } from "./rows.js";
import { sideBySide } from "./side-by-side.js";
import { filled } from "../shared/sentences.js";

/** @typedef {import("./page.js").Chosen} Chosen */

/** @param {...(Node | string)} content */
const say = (...content) => part("said").append(make("p", ...content));

/** Names one after another; of many the first, and how many more. @param {string[]} names */
function named(names) {
  const left = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(", ") + (left > 0 ? ` ${filled(words().left, { n: left })}` : "");
}

/** @param {string} slug @param {number} file @returns {Promise<Chosen>} */
async function practiceOf(slug, file) {
  const { root, take } = await rowOf(slug, file);
  const row = take(one(root, "tr[data-practice]", HTMLTableRowElement));
  const link = one(row, "th a", HTMLAnchorElement);
  const keys = new Set(all(row, "[data-key], [data-from]").map(({ dataset }) => dataset.key ?? dataset.from ?? ""));
  const sources = [...keys].flatMap((key) => sourceOf(root, key) ?? []).map(take);
  return { slug, row, name: link.textContent ?? "", address: link.href, sources };
}

/** @param {string[]} slugs as they were written */
async function show(slugs) {
  const text = words();
  const seats = Number(text.seats);
  const { ours, known, repeated, archived, strange } = await askedPractices(slugs, text.known, part("archived"));
  const practices = await Promise.all(known.slice(0, seats + MOST_NAMED).map((slug) => practiceOf(slug, Math.floor(ours.indexOf(slug) / Number(text.together)))));
  const names = new Map(practices.map(({ slug, name }) => [slug, name]));
  /** @param {string[]} list */
  const namesOf = (list) => named(list.map((slug) => names.get(slug) || shortened(slug)));

  if (repeated.length) say(text.repeated + namesOf(repeated));
  for (const link of archived) say(text.archived, link);
  if (strange.length) say(text.unknown + namesOf(strange));
  if (known.length > seats) say(text.many + namesOf(known.slice(seats)));

  const shown = practices.slice(0, seats);
  if (shown.length === 1) say(text.one + shown[0].name);
  if (shown.length > 1) sideBySide(shown);
  if (shown.length) offerChange(shown);
}

/** Put the practices of the address side by side. */
export async function chosenPractices() {
  const slugs = written();
  try {
    if (slugs.length) await show(slugs);
  } catch {
    say(words().failed);
  }
  ready(true);
}
