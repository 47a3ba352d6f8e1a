/**
 * The page of a practice: its folds open for a link that leads into them and for paper, the title goes on every sheet,
 * and one button prints, another copies. Without this script all is there, and most browsers open the folds themselves.
 */
import { everyPage } from "../every-page/every-page.js";
import { all, around, one } from "../shared/dom.js";

const COPIED_SHOWS = 4000; // milliseconds

/** Open what hides the place that the address names. */
function reveal() {
  const target = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (!target) return;
  const closed = [];
  for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) if (!fold.open) closed.push(fold);
  for (const fold of closed) fold.open = true;
  if (closed.length) target.scrollIntoView();
}

/** @param {HTMLElement} page */
function links(page) {
  window.addEventListener("hashchange", reveal);
  // A second press on the same link changes nothing in the address.
  page.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (around(event, 'a[href^="#"]'));
    if (!link) return;
    const note = /** @type {HTMLElement | null} */ (link.closest("[popover]"));
    if (note) note.hidePopover();
    if (link.hash === window.location.hash) reveal();
  });
}

/** @param {HTMLElement} page */
function paper(page) {
  const folds = all(page, "details", HTMLDetailsElement);
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = folds.filter((fold) => !fold.open);
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
  // Quotes and line ends would end the text of a sheet's margin.
  const title = (one(page, "h1").textContent ?? "").replace(/["\\\n]/g, " ");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { --pb-sheet: "${title}"; }`);
  document.adoptedStyleSheets.push(sheet);
  const print = one(page, "[data-print]");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

/** @param {HTMLElement} page */
function copying(page) {
  const copy = /** @type {HTMLElement | null} */ (page.querySelector("[data-copy]"));
  if (!copy || !navigator.clipboard) return;
  const words = copy.textContent;
  copy.hidden = false;
  copy.addEventListener("click", async () => {
    const lines = [...one(document, `#${copy.dataset.copy}`).children].map((line) => `- ${line.textContent}`);
    await navigator.clipboard.writeText(lines.join("\n"));
    copy.textContent = copy.dataset.copied ?? "";
    window.setTimeout(() => { copy.textContent = words; }, COPIED_SHOWS);
  });
}

everyPage();
const page = one(document, ".pb-practice");
links(page);
paper(page);
copying(page);
reveal();
