/**
 * In the contents of a page stands where you are: at the last part whose beginning has passed the upper third of the window, or
 * at the end of the page the last that is in it.
 */
import { all } from "../shared/dom.js";

const LINE = 1 / 3; // of the height of the window
const END = 2; // pixels from the end of the page, for what a browser rounds

/** @param {HTMLElement} list */
function follow(list) {
  const parts = all(list, "a[href^='#']", HTMLAnchorElement).flatMap((link) => {
    const begin = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return begin ? [{ link, begin }] : [];
  });
  const mark = () => {
    const { scrollHeight } = document.documentElement;
    const atEnd = window.scrollY > 0 && window.scrollY + window.innerHeight > scrollHeight - END;
    const line = window.innerHeight * (atEnd ? 1 : LINE);
    const here = parts.findLast(({ begin }) => begin.getBoundingClientRect().top < line);
    for (const { link } of parts) link.toggleAttribute("aria-current", false);
    here?.link.setAttribute("aria-current", "location");
  };
  document.addEventListener("scroll", mark, { passive: true });
  mark();
}

/** From here on. */
export function contents() {
  all(document, ".pb-contents, .pb-jump").forEach(follow);
}
