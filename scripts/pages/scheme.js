/**
 * In the head of every page and not deferred, so that it is never drawn in the wrong colours first, nor shows what will make
 * room for what its address asks (page.css).
 */
import { ready } from "../shared/dom.js";
import { begin } from "../shared/scheme.js";

document.documentElement.classList.replace("no-js", "js");
document.documentElement.classList.toggle("asked", window.location.search !== "");
ready(false);
begin();
