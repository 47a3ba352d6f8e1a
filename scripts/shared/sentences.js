/** Sentences of a page: templates in its HTML, with gaps that are filled with text, numbers or elements. */

/** @typedef {string | number | URL | Node | (string | Node)[] | undefined} Gap */
/** @typedef {ReturnType<typeof sentences>} Sentences */

/** @param {Exclude<Gap, URL>} value */
const written = (value) => (typeof value === "number" ? inDutch(value) : (value ?? ""));

/** A number as it is written in Dutch. @param {number} value */
export const inDutch = (value) => value.toLocaleString("nl-NL");

const GAP = /\{(\w+)\}/g;

/**
 * A text of the page with its gaps filled: {name} → what it is called.
 * @param {string} text
 * @param {Record<string, string | number>} gaps
 */
export const filled = (text, gaps) => text.replace(GAP, (gap, name) => String(gaps[name] ?? gap));

/** Today, written out. */
export const todayInDutch = () => new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());

/**
 * The sentences of a part of the page, by name.
 * @param {ParentNode} root
 */
export function sentences(root) {
  const templates = new Map([...root.querySelectorAll("template")].map((template) => [template.dataset.text, template]));

  /**
   * A sentence as elements. With `amount` 1 its form for one thing, when there is one. An address is where a gap leads, which is a link.
   * @param {string} name
   * @param {Record<string, Gap>} [gaps]
   * @param {number} [amount]
   */
  function sentence(name, gaps = {}, amount = 0) {
    const template = (amount === 1 && templates.get(`${name}-one`)) || templates.get(name);
    if (!template) throw new Error(`no sentence ${name} here`);
    const copy = document.importNode(template.content, true);
    for (const gap of copy.querySelectorAll("[data-gap]")) {
      const value = gaps[gap.getAttribute("data-gap") ?? ""];
      if (value instanceof URL) gap.setAttribute("href", value.href);
      else gap.append(...[written(value)].flat());
    }
    return copy;
  }

  /**
   * The element that a sentence of one element is.
   * @param {string} name
   * @param {Record<string, Gap>} [gaps]
   * @param {number} [amount]
   */
  function element(name, gaps, amount) {
    return /** @type {HTMLElement} */ (sentence(name, gaps, amount).firstElementChild);
  }

  return { sentence, element };
}
