/** The buttons to save what the filters leave: every part of the list, in the order that is shown. */
import { all, around, one, wordsOf } from "../shared/dom.js";
import { download } from "./extract.js";

/** @param {import("../shared/sentences.js").Sentences} sentences */
export function downloadButtons({ sentence }) {
  const group = one(document, ".pb-download");
  const alert = one(group, "[role=alert]");
  const data = new URL(wordsOf(group).data, document.baseURI);
  /** @type {string[]} */
  let selection = [];

  /** @param {string[]} slugs */
  function show(slugs) {
    selection = slugs;
    alert.replaceChildren();
    for (const button of all(group, "button", HTMLButtonElement)) button.disabled = !slugs.length;
  }

  group.addEventListener("click", async (event) => {
    /** @type {HTMLButtonElement | null} */
    const button = around(event, "button");
    if (!button) return;
    alert.replaceChildren();
    try {
      await download(selection, /** @type {import("./extract.js").Kind} */ (button.value), data);
    } catch {
      alert.replaceChildren(sentence("no-download"));
    }
  });

  return { show };
}
