/** Which practices an address asks for. One from before a practice got another name still holds. */
import { all, one } from "./dom.js";
import { fetched } from "./fetched.js";

/** The slugs in the address, as they were written. */
export function written() {
  const values = new URLSearchParams(window.location.search).getAll("praktijken");
  return values.join(",").split(",").map((slug) => slug.trim()).filter(Boolean);
}

/** Archived practices by every slug they have had, each as a link. @param {HTMLElement} list */
function archive(list) {
  const items = all(list, "li");
  return new Map(items.flatMap((item) => (item.dataset.slugs ?? "").split(" ").map((slug) => [slug, one(item, "a")])));
}

/**
 * All slugs of now in their order, and what these slugs are: practices of now, each once, those that stand there more than once, archived ones, and what nobody knows.
 * @param {string[]} slugs
 * @param {string} file where all slugs stand, of now and of before
 * @param {HTMLElement} archivedList
 */
export async function askedPractices(slugs, file, archivedList) {
  /** @type {{ slugs: string[], former: Record<string, string> }} */
  const { slugs: ours, former } = await (await fetched(file)).json();
  const now = slugs.map((slug) => (Object.hasOwn(former, slug) ? former[slug] : slug));
  const once = [...new Set(now)];
  const archived = archive(archivedList);
  return {
    ours,
    known: once.filter((slug) => ours.includes(slug)),
    repeated: once.filter((slug) => now.indexOf(slug) !== now.lastIndexOf(slug)),
    archived: new Set(once.flatMap((slug) => archived.get(slug) ?? [])),
    strange: once.filter((slug) => !ours.includes(slug) && !archived.has(slug)),
  };
}
