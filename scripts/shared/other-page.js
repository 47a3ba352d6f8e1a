/** Another page of this site, or a part of one, and what is taken over from it. */
import { all } from "./dom.js";
import { fetched } from "./fetched.js";

/**
 * A page, and how to take an element of it over: its links lead where they led from `address`.
 * @param {string} html
 * @param {string} address
 */
export function parsed(html, address) {
  const root = new DOMParser().parseFromString(html, "text/html");

  /**
   * @template {Element} E
   * @param {E} element
   */
  function take(element) {
    const copy = document.importNode(element, true);
    for (const link of all(copy, "a[href]", HTMLAnchorElement)) link.href = new URL(link.getAttribute("href") ?? "", address).href;
    return copy;
  }

  return { root, take };
}

/** The page at an address. @param {string} url */
export async function pageAt(url) {
  const answer = await fetched(url);
  return parsed(await answer.text(), answer.url);
}
