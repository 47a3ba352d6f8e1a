/*
 * The colour scheme: as stored, else as the system has it. Loaded in the head and not deferred, so the page is never
 * drawn in the wrong colours first. The attribute sits on <html>, the only element that exists by then; Material's
 * rules and ours ask for the attribute, not for the element.
 */
"use strict";
(function () {
  const KEY = "praktijkenbank.scheme";
  const CHOICES = ["auto", "light", "dark"];
  const root = document.documentElement;
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  let choice = "auto";

  function apply() {
    const dark = choice === "dark" || (choice === "auto" && system.matches);
    root.dataset.mdColorScheme = dark ? "slate" : "default";
  }

  // Storage can be refused (private window, file://): then the choice holds for this page only.
  try {
    const stored = window.localStorage.getItem(KEY);
    if (CHOICES.includes(stored)) choice = stored;
  } catch (error) { /* automatic */ }

  root.classList.replace("no-js", "js");
  root.dataset.ready = "false";
  apply();
  system.addEventListener("change", apply);

  // What the button in page.js needs.
  window.pbScheme = {
    choice: () => choice,
    next() {
      choice = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length];
      try {
        window.localStorage.setItem(KEY, choice);
      } catch (error) { /* see above */ }
      apply();
    },
  };
})();
