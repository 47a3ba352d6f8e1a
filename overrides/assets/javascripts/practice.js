/*
 * The page of a practice: its folds open for a link that leads into them and for paper, the title goes on every sheet,
 * and one button prints, another copies. Without this script all is there, and most browsers open the folds themselves.
 */
"use strict";
(function () {
  const page = document.querySelector(".pb-practice");
  const folds = page.querySelectorAll("details");
  let opened = [];

  function reveal() {
    const target = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (!target) return;
    const closed = [];
    for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) if (!at.open) closed.push(at);
    for (const one of closed) one.open = true;
    if (closed.length) target.scrollIntoView();
  }

  window.addEventListener("hashchange", reveal);
  // A second press on the same link changes nothing in the address.
  page.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const note = link.closest("[popover]");
    if (note) note.hidePopover();
    if (link.hash === window.location.hash) reveal();
  });
  window.addEventListener("beforeprint", () => {
    opened = [...folds].filter((one) => !one.open);
    for (const one of opened) one.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const one of opened) one.open = false;
  });
  // Quotes and line ends would end the text of a sheet's margin.
  const title = page.querySelector("h1").textContent.replace(/["\\\n]/g, " ");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:root { --pb-sheet: "${title}"; }`);
  document.adoptedStyleSheets.push(sheet);

  const print = page.querySelector("[data-print]");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
  const copy = page.querySelector("[data-copy]");
  if (copy && navigator.clipboard) {
    const words = copy.textContent;
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      const lines = [...document.getElementById(copy.dataset.copy).children].map((one) => `- ${one.textContent}`);
      await navigator.clipboard.writeText(lines.join("\n"));
      copy.textContent = copy.dataset.copied;
      window.setTimeout(() => { copy.textContent = words; }, 4000);
    });
  }
  reveal();
})();
