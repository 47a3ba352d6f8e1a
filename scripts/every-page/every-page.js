/** What every page does. */
import { all, ready } from "../shared/dom.js";
import { contents } from "./contents.js";
import { copying } from "./copying.js";
import { folds } from "./folds.js";
import { menu, palette } from "./menu.js";
import { searchBoxes } from "./search-box.js";
import * as selection from "./selection.js";

/** In a table that scrolls sideways a browser leaves what gets the focus or opens half out of view; here it comes in whole. */
function wideTables() {
  for (const box of all(document, ".pb-wide")) {
    /** @param {Element | null} element */
    const show = (element) => element?.scrollIntoView({ block: "nearest", inline: "nearest" });
    box.addEventListener("focusin", ({ target }) => target !== box && target instanceof Element && show(target));
    box.addEventListener("toggle", ({ target }) => target instanceof HTMLDetailsElement && target.open && show(target.nextElementSibling), true);
  }
}

/** The title goes on every sheet of paper. Quotes and line ends would end the text of its margin. */
function titleOnPaper() {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  window.addEventListener("beforeprint", () => {
    const title = (document.querySelector("h1")?.textContent ?? "").replace(/["\\\n]/g, " ");
    sheet.replaceSync(`:root { --pb-sheet: "${title}"; }`);
  });
}

/** Begin. Before what pages of one kind do, for that builds upon the selection. */
export function everyPage() {
  selection.begin();
  palette();
  menu();
  searchBoxes();
  wideTables();
  folds();
  contents();
  copying();
  titleOnPaper();
  // A page with work of its own says itself when it is done.
  if (!document.querySelector("main [data-unready]")) ready(true);
}
