/** What results can be filtered by: their kind, and the themes of practices. */

/** @typedef {import("./client.js").Count} Count */
/** @typedef {import("./ranking.js").PageHit} PageHit */
/** @typedef {[id: string, title: string, places: number[]]} Theme */

/**
 * How many results there are of each kind and each theme among what the other filter leaves; and those that both leave.
 * @param {PageHit[]} results
 * @param {Theme[]} themes
 * @param {{ kind: string, theme: string }} chosen
 * @param {import("./index.js").Index} index
 */
export function filtered(results, themes, { kind, theme }, index) {
  const sets = new Map(themes.map(([id, , places]) => [id, new Set(places)]));
  /** @param {string} id @param {PageHit} hit */
  const hasTheme = (id, { document }) => document.kind === "practices" && (sets.get(id)?.has(index.placeOf(document)) ?? false);
  const ofKind = kind ? results.filter(({ document }) => document.kind === kind) : results;
  const ofTheme = theme ? results.filter((hit) => hasTheme(theme, hit)) : results;
  const amounts = new Map();
  for (const { document } of ofTheme) amounts.set(document.kind, (amounts.get(document.kind) ?? 0) + 1);
  /** @type {Count[]} */
  const kinds = [...amounts].map(([id, amount]) => ({ id, amount })).sort((a, b) => b.amount - a.amount);
  const counted = themes.map(([id, title]) => ({ id, title, amount: ofKind.filter((hit) => hasTheme(id, hit)).length }));
  return {
    left: theme ? ofKind.filter((hit) => hasTheme(theme, hit)) : ofKind,
    kinds,
    themes: counted.filter(({ id, amount }) => amount || id === theme),
  };
}
