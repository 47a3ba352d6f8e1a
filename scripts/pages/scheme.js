/** In the head of every page and not deferred, so that it is never drawn in the wrong colours first. */
import { ready } from "../shared/dom.js";
import { begin } from "../shared/scheme.js";

document.documentElement.classList.replace("no-js", "js");
ready(false);
begin();
