/**
 * One file for each kind of page, of what its entry in pages/ asks for; and the stylesheets without what is there for who
 * reads them. Classic scripts, so that they run from a folder too: there a browser refuses modules. `node bundle.js FOLDER`
 * writes below that folder.
 */
import { build } from "esbuild";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** Entries with another place than their name says. */
const PLACES = { worker: "search/worker" };
/** Stylesheets that are part of site.css, which every page has. */
const OF_EVERY_PAGE = new Set(["tokens", "page", "text", "buttons", "header", "components", "search", "compare"]);

const names = (folder, ending) => readdirSync(join(ROOT, folder)).filter((file) => file.endsWith(ending)).map((file) => basename(file, ending));

/** @param {string} folder */
async function bundle(folder) {
  const common = { bundle: true, minify: true, charset: "utf8", target: "es2022", legalComments: "inline", logLevel: "warning", tsconfigRaw: {} };
  const scripts = names("scripts/pages", ".js").map((name) => ({ in: join(ROOT, "scripts", "pages", `${name}.js`), out: PLACES[name] ?? name }));
  const styles = names("styles", ".css").filter((name) => !OF_EVERY_PAGE.has(name));
  await build({ ...common, entryPoints: scripts, format: "iife", outdir: join(folder, "javascripts") });
  await build({
    ...common,
    entryPoints: styles.map((name) => join(ROOT, "styles", `${name}.css`)),
    external: ["*.woff2", "*.svg", "*.png"],
    outdir: join(folder, "stylesheets"),
  });
}

await bundle(process.argv[2] ?? join(ROOT, "overrides", "assets"));
