/* The guided choice: the answers are in the address; each practice left says why, and what is not known. No Dutch here. */
"use strict";
(function () {
  const root = document.documentElement;
  const page = document.querySelector("[data-guide]");
  const words = page.dataset;
  const form = page.querySelector("form");
  const list = page.querySelector(".pb-guide__list");
  const CHOICES = { thema: null, doelgroep: null, bereik: "reach" };
  const SHOWN = 50;

  const make = (tag, ...content) => {
    const made = document.createElement(tag);
    made.append(...content);
    return made;
  };
  const labelOf = (name, value) => {
    const box = [...form.elements[name]].find((one) => one.value === value);
    return box ? (box.closest("label") || box).textContent.trim() : "";
  };
  const silence = (reason) => words[reason.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())];

  function answers() {
    const found = { bekend: [...form.elements.bekend].filter((box) => box.checked).map((box) => box.value) };
    for (const name of Object.keys(CHOICES)) found[name] = form.elements[name].value;
    return found;
  }

  /* Why a practice stays, and what is not known; null when an answer leaves it out. */
  function judged(one, given) {
    const why = [];
    const unknown = [];
    for (const [name, field] of Object.entries(CHOICES)) {
      const answer = given[name];
      if (!answer) continue;
      if (one[name].includes(answer)) {
        why.push(`${words[name]}: ${labelOf(name, answer).toLowerCase()}`);
      } else if (field && one.unknown[field] && one.unknown[field] !== "niet-van-toepassing") {
        unknown.push(`${words[field]}: ${silence(one.unknown[field])}`);
      } else {
        return null;
      }
    }
    for (const field of ["costs", "effort"]) {
      if (one[field].length) why.push(`${words[field]}: ${one[field].join(" ")}`);
      else if (given.bekend.includes(field)) return null;
      else unknown.push(`${words[field]}: ${silence(one.unknown[field])}`);
    }
    return { why, unknown };
  }

  function item(one, { why, unknown }) {
    const link = make("a", one.name);
    link.href = `${words.practices}${one.slug}/`;
    const made = make("li", make("h3", link), make("p", one.summary));
    for (const [title, lines] of [[words.why, why], [words.unknown, unknown]]) {
      if (lines.length) made.append(make("p", make("strong", title)), make("ul", ...lines.map((line) => make("li", line))));
    }
    made.dataset.result = `praktijken/${one.slug}`;
    return made;
  }

  function show(practices) {
    const given = answers();
    const left = practices.map((one) => [one, judged(one, given)]).filter(([, found]) => found);
    const asked = given.bekend.length || Object.keys(CHOICES).some((name) => given[name]);
    const text = !asked ? words.start : left.length === 1 ? words.one : left.length ? words.many : words.none;
    const status = page.querySelector("[role=status]");
    status.textContent = text.replace("{n}", left.length);
    status.dataset.total = left.length;
    list.replaceChildren(...left.slice(0, SHOWN).map(([one, found]) => item(one, found)));
    if (left.length > SHOWN) {
      const all = make("button", words.all.replace("{n}", left.length));
      all.type = "button";
      all.className = "pb-button pb-button--second";
      all.addEventListener("click", () => {
        list.replaceChildren(...left.map(([one, found]) => item(one, found)));
        window.pbBench.offer(list);
      });
      list.append(make("li", all));
    }
    window.pbBench.offer(list);
  }

  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    for (const name of Object.keys(CHOICES)) {
      const answer = asked.get(name) || "";
      form.elements[name].value = labelOf(name, answer) ? answer : "";
    }
    for (const box of form.elements.bekend) box.checked = asked.getAll("bekend").includes(box.value);
  }

  function toAddress() {
    const given = answers();
    const address = new URL(location.href);
    address.search = "";
    for (const name of Object.keys(CHOICES)) if (given[name]) address.searchParams.set(name, given[name]);
    for (const value of given.bekend) address.searchParams.append("bekend", value);
    history.replaceState(null, "", address);
  }

  async function begin() {
    const answer = await fetch(words.guide);
    if (!answer.ok) throw new Error(answer.statusText);
    const practices = await answer.json();
    fromAddress();
    form.addEventListener("change", () => { toAddress(); show(practices); });
    form.addEventListener("submit", (event) => event.preventDefault());
    page.querySelector('[data-part="questions"]').hidden = false;
    show(practices);
  }

  begin().catch(() => page.append(make("p", words.failed))).finally(() => {
    page.removeAttribute("data-unready");
    root.dataset.ready = "true";
  });
})();
