/* In a table that scrolls sideways a browser lets the focus rest on what is only half in view; here it comes in whole. */
"use strict";
for (const box of document.querySelectorAll(".pb-wide")) {
  box.addEventListener("focusin", ({ target }) => {
    if (target !== box) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
