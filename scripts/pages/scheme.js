/**
 * In the head of every page and not deferred, so that it is never drawn in the wrong colours first, nor shows what will make
 * room for what its address asks (page.css).
 */
import { begin } from "../shared/scheme.js";

const root = document.documentElement;
root.className = window.location.search ? "js asked" : "js";
root.dataset.ready = "false"; // until it is said by ready()
begin();
