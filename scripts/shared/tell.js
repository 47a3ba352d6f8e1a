/** Where something is sought in vain: the way to the form in which a practice is told, with what was sought filled in. */
import { one } from "./dom.js";

/** What the form takes out of its address. */
const TAKEN = ["doelgroep", "thema"];

/**
 * @param {ParentNode} root what holds the link
 * @param {ReadonlyMap<string, Iterable<string>>} sought by question or facet
 */
export function tellOf(root, sought) {
  const asked = TAKEN.flatMap((name) => [...(sought.get(name) ?? [])].map((id) => [name, id]));
  one(root, "a[data-tell]", HTMLAnchorElement).search = String(new URLSearchParams(asked));
}
