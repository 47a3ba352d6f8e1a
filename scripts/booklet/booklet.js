/**
 * A booklet: whole practices one behind another, each taken from its own page, and one list of the sources they share. The
 * address says which practices: some, those of a theme, or all. What is wrong with it is said. All texts come from the page.
 */
import { MOST_NAMED, shortened } from "../compare/naming.js";
import { unpacked } from "../catalogue/packed.js";
import { askedPractices, written } from "../shared/asked-practices.js";
import { make, one, ready, wordsOf } from "../shared/dom.js";
import { fetched } from "../shared/fetched.js";
import { pageAt } from "../shared/other-page.js";
import { filled, inDutch, todayInDutch } from "../shared/sentences.js";
import { chapterOf } from "./chapter.js";
import { sourceList } from "./source-list.js";

/** @typedef {{ slugs: string[], title: string, query: string }} Selection `query` asks for it again */

const ALL = "alle";

const page = () => one(document, "[data-booklet]");

/** @param {string} name */
const part = (name) => one(page(), `[data-part="${name}"]`);

/** @param {...(Node | string)} content */
const say = (...content) => part("said").append(make("p", ...content));

/** @param {string} theme @returns {Promise<Selection>} */
async function ofTheme(theme) {
  const words = wordsOf(page());
  const { practices, values, former } = unpacked(await (await fetched(words.filters)).json());
  if (!theme) return { slugs: practices, title: words.all, query: `praktijken=${ALL}` };
  const id = former.thema?.[theme] ?? theme;
  const link = page().querySelector(`[data-theme="${CSS.escape(id)}"]`);
  if (!link) say(words.theme + shortened(theme));
  return { slugs: (values.thema?.[id] ?? []).map((place) => practices[place]), title: link?.textContent ?? "", query: `thema=${id}` };
}

/** @param {string[]} asked @returns {Promise<Selection>} */
async function ofPractices(asked) {
  const words = wordsOf(page());
  const { known, archived, strange } = await askedPractices(asked, words.known, part("archived"));
  for (const link of archived) say(words.archived, link);
  if (strange.length) say(words.unknown + strange.slice(0, MOST_NAMED).map(shortened).join(", "));
  const title = known.length === 1 ? words.single : filled(words.several, { n: inDutch(known.length) });
  return { slugs: known, title, query: `praktijken=${known.join(",")}` };
}

/** What the address asks for; null when it asks for nothing. */
function selection() {
  const asked = written();
  const theme = new URLSearchParams(window.location.search).get("thema")?.trim();
  if (asked.includes(ALL)) return ofTheme("");
  if (asked.length) return ofPractices(asked);
  return theme ? ofTheme(theme) : null;
}

/** What stands on the cover, and the name of the file that is saved. @param {Selection} selection */
function cover({ slugs, title, query }) {
  const words = wordsOf(page());
  const heading = one(page(), "h1");
  document.title = document.title.replace(heading.textContent, title);
  heading.textContent = title;
  part("lead").textContent = slugs.length === 1 ? words["lead-1"] : filled(words.lead, { n: inDutch(slugs.length) });
  part("made").textContent = filled(words.made, { date: todayInDutch(), address: `${words.public}${words.here}?${query}` });
  part("made").hidden = false;
}

/** @param {Selection} selection */
async function compose(selection) {
  const words = wordsOf(page());
  const slugs = selection.slugs.slice(0, Number(words.most));
  if (slugs.length < selection.slugs.length) say(filled(words.many, { most: words.most, n: inDutch(selection.slugs.length - slugs.length) }));
  const pages = await Promise.all(slugs.map((slug) => pageAt(`${words.practices}${slug}/`)));
  const sources = sourceList(part("sources"), words.source);
  const sheets = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheets);
  for (const [at, { root, take }] of pages.entries()) {
    const chapter = chapterOf(take(one(root, "article[data-practice]")), slugs[at], slugs, words, sources);
    const name = one(chapter, "h2").textContent.trim();
    const sheet = filled(words.sheet, { n: at + 1, name }).replace(/["\\\n]/g, " ");
    sheets.insertRule(`@page praktijk-${at} { @bottom-left { content: "${sheet}"; } }`);
    chapter.style.setProperty("page", `praktijk-${at}`);
    const link = make("a", name);
    link.href = `#${chapter.id}`;
    part("contents").append(make("li", link, make("br"), one(chapter, ".pb-lead").textContent));
    part("practices").append(chapter);
  }
  cover({ ...selection, slugs });
  part("print").addEventListener("click", () => window.print());
  part("book").hidden = false;
}

/** Make the booklet that the address asks for. */
export async function booklet() {
  try {
    const asked = await selection();
    if (asked?.slugs.length) await compose(asked);
  } catch {
    say(wordsOf(page()).failed);
  }
  ready(true);
}
