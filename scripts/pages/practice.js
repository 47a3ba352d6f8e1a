/** The page of a practice: its folds open for paper, and one button prints. Without this script all is there. */
import { everyPage } from "../every-page/every-page.js";
import { all, one } from "../shared/dom.js";

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
  const print = one(page, "[data-print]");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
}

everyPage();
paper(one(document, ".pb-practice"));
