/**
 * A chapter of a booklet: the page of a practice without what is of use on a screen alone, a level lower, with places of its
 * own to link to. What leads to another practice of the booklet leads there; to the rest of the site by its public address.
 */
import { all, make, one, styled } from "../shared/dom.js";
import { filled } from "../shared/sentences.js";

/** @typedef {import("./source-list.js").SourceList} SourceList */

const LEFT_OUT = [
  ".pb-crumbs, .pb-actions, .pb-contents, .pb-jump, .pb-call, .pb-on-screen, .pb-copy, [data-copy], .pb-fold__amount, .pb-rests .pb-print-only",
  ...["alike", "changes", "citation"].map((field) => `[data-field="${field}"]`),
  ...["evidence", "target_groups"].map((field) => `[data-field="${field}"] .pb-explain`),
].join(", ");
const REFERENCES = ["aria-labelledby", "aria-describedby"];

/** @param {string} slug */
const idOf = (slug) => `p-${slug}`;

/** One level lower, so that the title of the booklet stands over all. @param {HTMLElement} chapter */
function lower(chapter) {
  for (const heading of all(chapter, "h1, h2, h3, h4, h5")) {
    const lowered = document.createElement(`h${Number(heading.tagName[1]) + 1}`);
    for (const { name, value } of heading.attributes) lowered.setAttribute(name, value);
    lowered.append(...heading.childNodes);
    heading.replaceWith(lowered);
  }
}

/** Places with names of their own. @param {HTMLElement} chapter @param {string} own */
function rename(chapter, own) {
  for (const section of all(chapter, "section")) section.removeAttribute("aria-labelledby"); // so many landmarks of one name say nothing
  for (const element of all(chapter, "[id]", Element)) element.id = `${own}-${element.id}`;
  for (const name of REFERENCES) {
    for (const element of all(chapter, `[${name}]`, Element)) {
      const ids = (element.getAttribute(name) ?? "").split(" ");
      element.setAttribute(name, ids.map((id) => `${own}-${id}`).join(" "));
    }
  }
}

/** What opens on a press stands open, under what was pressed. @param {HTMLElement} chapter */
function unfold(chapter) {
  for (const fold of all(chapter, "details", HTMLDetailsElement)) {
    const summary = one(fold, "summary");
    const heading = summary.querySelector("h1, h2, h3, h4") ?? make("p", make("strong", ...summary.childNodes));
    const open = styled("div", fold.className);
    Object.assign(open.dataset, fold.dataset);
    summary.remove();
    open.append(...(fold.matches(".pb-more") ? [] : [heading]), ...fold.childNodes);
    fold.replaceWith(open);
  }
}

/**
 * The number of a note leads to it, which stands at the end of the chapter.
 * @param {HTMLElement} chapter
 * @param {string} own
 * @param {string} words how it is called to who listens
 */
function showNotes(chapter, own, words) {
  for (const note of all(chapter, "[popover]")) note.removeAttribute("popover");
  const name = one(chapter, "h1").textContent.trim();
  for (const button of all(chapter, "button[popovertarget]")) {
    const number = button.lastChild?.textContent ?? "";
    const link = styled("a", button.className, number);
    link.setAttribute("aria-label", filled(words, { n: number, name }));
    link.href = `#${own}-${button.getAttribute("popovertarget")}`;
    button.replaceWith(link);
  }
}

/**
 * The sources go to the list of the whole booklet; here stand their numbers, with how they were used.
 * @param {HTMLElement} chapter
 * @param {SourceList} sources
 */
function number(chapter, sources) {
  for (const item of all(chapter, ".pb-sources > li")) {
    sources.add(item);
    const uses = all(item, "span.pb-meta");
    item.replaceChildren(sources.link(item.id), ...uses.flatMap((use) => [" ", use]));
    item.removeAttribute("id");
  }
  for (const link of all(chapter, 'a[href*="#bron-"]', HTMLAnchorElement)) {
    const id = decodeURIComponent(link.hash.slice(1));
    if (!sources.holds(id) || link.closest(".pb-sources")) continue;
    const away = link.closest(".pb-notes__go"); // a button of a note, which here has no more to do
    if (away) away.previousElementSibling?.append(" ", sources.link(id));
    else link.after(" (", sources.link(id), ")");
    away?.remove();
  }
}

/**
 * Links that lead somewhere wherever the booklet is read.
 * @param {HTMLElement} chapter
 * @param {string} own
 * @param {string[]} slugs all practices of the booklet
 * @param {Record<string, string>} words
 * @param {SourceList} sources
 */
function lead(chapter, own, slugs, words, sources) {
  const root = new URL(words.root, document.baseURI).href;
  const practices = new URL(words.practices, document.baseURI).href;
  const here = new Map(slugs.map((slug) => [`${practices}${slug}/`, idOf(slug)]));
  for (const link of all(chapter, "a[href]", HTMLAnchorElement)) {
    if (link.getAttribute("href")?.[0] === "#") continue;
    const [address, place = ""] = link.href.split("#");
    const inside = here.get(address);
    if (inside && sources.holds(place)) link.setAttribute("href", `#${place}`);
    else if (inside === own && chapter.querySelector(`[id="${CSS.escape(place)}"]`)) link.setAttribute("href", `#${own}-${place}`);
    else if (inside) link.setAttribute("href", `#${inside}`);
    else if (address.startsWith(root)) link.href = words.public + link.href.slice(root.length);
  }
}

/**
 * @param {HTMLElement} chapter the article of a practice, whose links are whole addresses; it is changed
 * @param {string} slug
 * @param {string[]} slugs all practices of the booklet
 * @param {Record<string, string>} words
 * @param {SourceList} sources
 */
export function chapterOf(chapter, slug, slugs, words, sources) {
  const own = idOf(slug);
  for (const element of chapter.querySelectorAll(LEFT_OUT)) element.remove();
  number(chapter, sources);
  lead(chapter, own, slugs, words, sources);
  rename(chapter, own);
  showNotes(chapter, own, words.note);
  unfold(chapter);
  lower(chapter);
  chapter.id = own;
  chapter.classList.remove("pb-page");
  chapter.removeAttribute("data-practice");
  const address = make("a", `${words.public}${words.catalogue}${slug}/`);
  address.href = address.textContent;
  chapter.querySelector(".pb-head")?.append(styled("p", "pb-meta", address));
  return chapter;
}
