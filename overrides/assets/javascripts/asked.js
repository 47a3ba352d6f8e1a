/* What the address asks of a contributor, in words: the names of the target group and the theme, from the open data. */
"use strict";
(async function () {
  const root = document.documentElement;
  const place = document.querySelector("[data-asked]");
  const asked = new URLSearchParams(window.location.search);
  const wanted = [["group", "target-groups", asked.get("doelgroep")], ["theme", "themes", asked.get("thema")]].filter(([, , id]) => id);

  async function names() {
    const answer = await fetch(place.dataset.asked);
    if (!answer.ok) throw new Error(`${place.dataset.asked}: ${answer.status}`);
    const terms = (await answer.json())["@graph"];
    const nameOf = (vocabulary, id) => terms.find((term) => term["@id"].endsWith(`#${vocabulary}.${id}`))?.prefLabel;
    return new Map(wanted.map(([gap, vocabulary, id]) => [gap, nameOf(vocabulary, id)]).filter(([, name]) => name));
  }

  try {
    const known = wanted.length ? await names() : new Map();
    if (known.size) {
      const which = known.size === 2 ? "both" : [...known.keys()][0];
      const said = document.querySelector(`template[data-text="${which}"]`).content.cloneNode(true);
      for (const gap of said.querySelectorAll("[data-gap]")) gap.textContent = known.get(gap.dataset.gap);
      place.append(said);
      place.hidden = false;
      document.querySelector("main h1").after(place);
    }
  } catch (error) { /* The guide says the same without it. */ }
  root.dataset.ready = "true";
})();
