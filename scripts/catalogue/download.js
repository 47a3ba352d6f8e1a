/** The buttons to save what the filters leave: every part of the list, in the order that is shown. */
import { all, around, one, wordsOf } from "../shared/dom.js";
import { download } from "./extract.js";

/** @param {import("../shared/sentences.js").Sentences} sentences @param {string[]} published all slugs, in the order of the files */
export function downloadButtons({ sentence }, published) {
  const group = one(document, ".pb-download");
  const alert = one(group, "[role=alert]");
  const { data, parts, part } = wordsOf(group);
  const folders = { data: new URL(data, document.baseURI).href, parts: new URL(parts, document.baseURI).href, part };
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
      await download(selection, /** @type {import("./extract.js").Kind} */ (button.value), published, folders);
    } catch {
      alert.replaceChildren(sentence("no-download"));
    }
  });

  return { show };
}
