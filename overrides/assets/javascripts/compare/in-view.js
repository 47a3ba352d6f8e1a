/* In a table that scrolls sideways a browser leaves what gets the focus or opens half out of view; here it comes in whole. */
"use strict";
for (const box of document.querySelectorAll(".pb-wide")) {
  const show = (one) => one.scrollIntoView({ block: "nearest", inline: "nearest" });
  box.addEventListener("focusin", ({ target }) => target !== box && show(target));
  box.addEventListener("toggle", ({ target }) => target.open && show(target.nextElementSibling), true);
}
