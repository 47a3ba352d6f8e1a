/** Finding and making elements, with the type that each has. */

/**
 * The element that a page must have.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => E} [type]
 * @returns {E}
 * @throws {Error} when it is not there, or is another kind of element.
 */
export function one(root, selector, type) {
  const found = root.querySelector(selector);
  if (!(found instanceof (type ?? HTMLElement))) throw new Error(`no ${selector} here`);
  return /** @type {E} */ (found);
}

/**
 * All such elements.
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => E} [type]
 * @returns {E[]}
 */
export function all(root, selector, type) {
  const wanted = type ?? HTMLElement;
  return /** @type {E[]} */ ([...root.querySelectorAll(selector)].filter((element) => element instanceof wanted));
}

/**
 * The texts that the page gives a script, by name.
 * @param {HTMLElement} element
 */
export const wordsOf = (element) => /** @type {Record<string, string>} */ (element.dataset);

/**
 * A new element with what it holds.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {...(Node | string)} content
 */
export function make(tag, ...content) {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
}

/**
 * A new element with a class.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} className
 * @param {...(Node | string)} content
 */
export function styled(tag, className, ...content) {
  const made = make(tag, ...content);
  made.className = className;
  return made;
}

/**
 * What an event happened to, or what is around that.
 * @template {Element} [E=HTMLElement]
 * @param {Event} event
 * @param {string} selector
 * @returns {E | null}
 */
export function around({ target }, selector) {
  return target instanceof Element ? /** @type {E | null} */ (target.closest(selector)) : null;
}

/** Whether a press on a link means this page: with a key or another button it goes to another tab. @param {MouseEvent} event */
export const plainPress = (event) => !(event.ctrlKey || event.metaKey || event.shiftKey || event.button);

/**
 * Tell tests, and whoever looks from outside, whether the page is done with what was asked. The first time that it is, what
 * waited below what was to come shows (page.css).
 * @param {boolean} done
 */
export function ready(done) {
  document.documentElement.dataset.ready = String(done);
  if (done) document.querySelector("main [data-unready]")?.removeAttribute("data-unready");
}
