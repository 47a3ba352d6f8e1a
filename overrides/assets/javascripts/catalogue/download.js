/* The buttons to save what the filters leave: every part of the list, in the order that is shown. */
"use strict";
window.pbCatalogue.download = (function () {
  const { text } = window.pbCatalogue;
  const group = document.querySelector(".pb-download");
  const failed = group.querySelector("[role=alert]");
  let selection = [];

  function show(slugs) {
    selection = slugs;
    failed.replaceChildren();
    for (const button of group.querySelectorAll("button")) button.disabled = !slugs.length;
  }

  group.addEventListener("click", async ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    failed.replaceChildren();
    try {
      await window.pbSelection.download(selection, button.value);
    } catch (error) {
      failed.replaceChildren(text("no-download"));
    }
  });

  return { show };
})();
