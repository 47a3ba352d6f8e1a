/** Buttons that copy what stands in the element that they name: the lines of a list each after a dash, anything else as it is. */
import { all, one } from "../shared/dom.js";

const COPIED_SHOWS = 4000; // milliseconds

/** @param {HTMLElement} told */
const textOf = (told) => (told.matches("ul") ? [...told.children].map((line) => `- ${line.textContent}`).join("\n") : told.textContent ?? "");

/** Where the browser lets a page copy. */
export function copying() {
  if (!navigator.clipboard) return;
  for (const button of all(document, "[data-copy]")) {
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(textOf(one(document, `#${button.dataset.copy}`)));
      button.textContent = button.dataset.copied ?? "";
      window.setTimeout(() => { button.textContent = words; }, COPIED_SHOWS);
    });
  }
}
