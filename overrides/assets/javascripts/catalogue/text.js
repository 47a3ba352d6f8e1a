/* The sentences of the catalogue: templates in the page, with gaps that are filled with text, numbers or elements. */
"use strict";
window.pbCatalogue = {};
window.pbCatalogue.text = (function () {
  const templates = new Map([...document.querySelectorAll("template[data-text]")].map((one) => [one.dataset.text, one]));

  const written = (value) => (typeof value === "number" ? value.toLocaleString("nl-NL") : value);

  /* A sentence as elements. With `amount` 1 its form for one thing, when there is one. */
  return function text(name, gaps = {}, amount = 0) {
    const singular = amount === 1 && templates.get(`${name}-one`);
    const copy = (singular || templates.get(name)).content.cloneNode(true);
    for (const gap of copy.querySelectorAll("[data-gap]")) gap.append(...[written(gaps[gap.dataset.gap]) ?? ""].flat());
    return copy;
  };
})();
