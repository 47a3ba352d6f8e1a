/*
 * What the address asks of a contributor, in words: the names of the target group and the theme, from the open data. And a
 * file to begin with in which both are filled in, to copy or to save. No Dutch here.
 */
"use strict";
(async function () {
  const root = document.documentElement;
  const place = document.querySelector("[data-asked]");
  const begin = document.querySelector("[data-begin]");
  const asked = new URLSearchParams(window.location.search);
  const wanted = [["group", "target-groups", asked.get("doelgroep")], ["theme", "themes", asked.get("thema")]].filter(([, , id]) => id);
  /* Where in the file a choice comes. */
  const LINES = { theme: "\nthemes:\n", group: "\n  for_whom:\n" };

  async function fetched(address) {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer;
  }

  /* What was asked for and exists: group and theme → id and name. */
  async function names() {
    const terms = (await (await fetched(place.dataset.asked)).json())["@graph"];
    const nameOf = (vocabulary, id) => terms.find((term) => term["@id"].endsWith(`#${vocabulary}.${id}`))?.prefLabel;
    return new Map(wanted.map(([gap, vocabulary, id]) => [gap, { id, name: nameOf(vocabulary, id) }]).filter(([, { name }]) => name));
  }

  function say(known) {
    const which = known.size === 2 ? "both" : [...known.keys()][0];
    const said = document.querySelector(`template[data-text="${which}"]`).content.cloneNode(true);
    for (const gap of said.querySelectorAll("[data-gap]")) gap.textContent = known.get(gap.dataset.gap).name;
    place.append(said);
    place.hidden = false;
    document.querySelector("main h1").after(place, begin);
  }

  async function offer(known) {
    let file = await (await fetched(begin.dataset.begin)).text();
    let command = begin.dataset.command;
    for (const [gap, { id }] of known) {
      file = file.replace(LINES[gap], (line) => `${line.trimEnd()} [${id}]\n`);
      command += ` ${begin.dataset[gap]} ${id}`;
    }
    begin.querySelector('[data-take="command"]').textContent = command;
    begin.querySelector('[data-take="file"]').textContent = file;
    begin.querySelector("[data-save]").href = URL.createObjectURL(new Blob([file], { type: "text/yaml" }));
    const status = begin.querySelector("[role=status]");
    begin.addEventListener("click", async ({ target }) => {
      if (!target.dataset.copy) return;
      status.textContent = "";
      try {
        await navigator.clipboard.writeText({ command, file }[target.dataset.copy]);
        status.textContent = status.dataset.copied;
      } catch (error) {
        status.textContent = status.dataset.failed;
      }
    });
    begin.hidden = false;
  }

  try {
    const known = wanted.length ? await names() : new Map();
    if (known.size) {
      say(known);
      await offer(known);
    }
  } catch (error) { /* The guide says the same without it. */ }
  root.dataset.ready = "true";
})();
