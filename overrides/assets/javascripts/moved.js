/* On the page of an old address: on to the new one, with the question and the place on the page that stood behind the old. */
"use strict";
location.replace(document.querySelector("a").href + location.search + location.hash);
