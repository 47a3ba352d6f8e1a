/**
 * What is folded opens for a link that leads into it. Most browsers do so themselves for an address, none for a second press on
 * the same link.
 */
import { around } from "../shared/dom.js";

/** Open what hides the place that the address names. */
function reveal() {
  const target = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  if (!target) return;
  const closed = [];
  for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) if (!fold.open) closed.push(fold);
  for (const fold of closed) fold.open = true;
  if (closed.length) target.scrollIntoView();
}

/** From here on. */
export function folds() {
  window.addEventListener("hashchange", reveal);
  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (around(event, 'a[href^="#"]'));
    if (!link) return;
    const note = /** @type {HTMLElement | null} */ (link.closest("[popover]"));
    if (note) note.hidePopover();
    if (link.hash === window.location.hash) reveal();
  });
  reveal();
}
