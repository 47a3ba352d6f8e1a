/**
 * On a narrow screen the filters stand in a sheet over the page. It is a modal dialog of the browser: that keeps the focus
 * inside, closes on Escape and gives the focus back. On a wide screen they stand beside the list. The stylesheet decides which.
 */
import { all, one } from "../shared/dom.js";

/** @typedef {import("../shared/sentences.js").Sentences} Sentences */

/** @param {HTMLElement} form @param {Sentences} sentences */
export function filterSheet(form, { sentence }) {
  const button = one(form, ".pb-filters__button");
  const sheet = one(form, "dialog", HTMLDialogElement);
  const panel = one(form, ".pb-filters__panel");
  const sort = one(document, ".pb-sort");
  const views = one(document, ".pb-views");

  function place() {
    const focused = document.activeElement;
    if (window.getComputedStyle(button).display !== "none") {
      one(sheet, ".pb-sheet__body").append(sort, panel);
    } else {
      sheet.close();
      sheet.after(panel);
      views.after(sort);
    }
    if (focused instanceof HTMLElement && (sort.contains(focused) || panel.contains(focused))) focused.focus();
  }

  /** @param {number} amount of practices that the filters leave */
  function show(amount) {
    const said = () => (amount ? sentence("left", { n: amount }, amount) : sentence("left-none"));
    one(sheet, "[data-left]").replaceChildren(said());
    if (sheet.open) one(sheet, "[aria-live]").replaceChildren(said());
  }

  function appear() {
    button.addEventListener("click", () => sheet.showModal());
    for (const close of all(sheet, "[data-close]")) close.addEventListener("click", () => sheet.close());
    window.addEventListener("resize", place);
    place();
  }

  return { show, appear };
}
