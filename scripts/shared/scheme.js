/**
 * The colour scheme. What is chosen stands on <html>, the only element that exists when it is first applied; Material's rules
 * and ours ask for that attribute.
 */
const KEY = "praktijkenbank.scheme";
const CHOICES = ["auto", "light", "dark"];
const root = () => document.documentElement;
const system = () => window.matchMedia("(prefers-color-scheme: dark)");

/** What is chosen on this page. */
export const choice = () => root().dataset.schemeChoice ?? CHOICES[0];

function apply() {
  const dark = choice() === "dark" || (choice() === "auto" && system().matches);
  root().dataset.mdColorScheme = dark ? "slate" : "default";
}

/** Take up what was chosen before, and follow the system from now on. */
export function begin() {
  // Storage can be refused (private window, file://): then the choice holds for this page only.
  try {
    const stored = window.localStorage.getItem(KEY);
    if (stored && CHOICES.includes(stored)) root().dataset.schemeChoice = stored;
  } catch { /* automatic */ }
  apply();
  system().addEventListener("change", apply);
}

/** Choose the next one. */
export function next() {
  const chosen = CHOICES[(CHOICES.indexOf(choice()) + 1) % CHOICES.length];
  root().dataset.schemeChoice = chosen;
  try {
    window.localStorage.setItem(KEY, chosen);
  } catch { /* see above */ }
  apply();
}
