/**
 * A site that is read from a disk. There a browser lets no script fetch a file or start a worker, so that every file that one
 * fetches stands beside it as a script (`build --offline`), and a link must name the page in a folder.
 */
import { around } from "./dom.js";

/** An address with the page of a folder named. @param {string | URL} address */
export function named(address) {
  const url = new URL(address, document.baseURI);
  if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
  return url;
}

/**
 * Run a script of this site, and take at once what it leaves under a name: no other has spoken in between.
 * @param {string} address
 * @param {string} name
 * @returns {Promise<any>}
 */
function left(address, name) {
  return new Promise((done, fail) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(/** @type {any} */ (self)[name]);
    script.onerror = () => fail(new Error(`${address}: not on this disk`));
    document.head.append(script);
  });
}

/** What stands at an address, as a fetch would give it. @param {string | URL} address @returns {Promise<Response>} */
export async function fromDisk(address) {
  const url = named(address);
  url.search = url.hash = "";
  return Object.defineProperty(new Response(await left(`${url}.js`, "pbOnDisk")), "url", { value: url.href });
}

/**
 * A worker that works in the page itself.
 * @param {URL} script which leaves its answers under `pbAnswer`
 */
export function inPage(script) {
  const answer = left(script.href, "pbAnswer");
  const worker = {
    /** @type {(message: { data: any }) => void} */
    onmessage: () => {},
    /** @param {any} question */
    async postMessage({ id, ...question }) {
      const data = await answer.then((ask) => ask(question)).then((told) => ({ id, answer: told }), (error) => ({ id, error: String(error) }));
      worker.onmessage({ data });
    },
  };
  return /** @type {Worker} */ (/** @type {unknown} */ (worker));
}

/** Let links that a script makes lead to a page too; those of the pages themselves do already. */
export function links() {
  for (const kind of ["click", "auxclick", "contextmenu"]) {
    document.addEventListener(kind, (event) => {
      const link = /** @type {HTMLAnchorElement | null} */ (around(event, "a[href]"));
      if (link && link.protocol === "file:" && link.pathname.endsWith("/")) link.href = named(link.href).href;
    }, true);
  }
}
