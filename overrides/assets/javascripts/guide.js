/*
 * The guided choice. Every answer writes the address first, so that back, forward, reload and a mailed link all come by the
 * same way; each practice left says why, what the source says, and what is not known. No Dutch here.
 */
"use strict";
(function () {
  const root = document.documentElement;
  const page = document.querySelector("[data-guide]");
  const words = page.dataset;
  const form = page.querySelector("form");
  const list = page.querySelector(".pb-guide__list");
  /* Question → the field that may be silent; a record always says what it is about and for whom. */
  const QUESTIONS = { thema: null, doelgroep: null, bereik: "reach", via: "through" };
  /* What one can put in, of which a record holds text only → that field. It leaves nothing out. */
  const TOLD = { geld: "costs", tijd: "effort" };
  const NAMES = [...Object.keys(QUESTIONS), "inzet"];
  // Worst: "{" + "a".repeat(n), "{".repeat(n), "{a".repeat(n)
  const GAP = /\{(\w+)\}/g;
  // Worst: "-".repeat(n), "-a".repeat(n)
  const DASH_LETTER = /-([a-z])/g;
  const SHOWN = 50;
  const enumeration = new Intl.ListFormat(root.lang);
  let practices = [];

  const make = (tag, ...content) => {
    const made = document.createElement(tag);
    made.append(...content);
    return made;
  };
  const filled = (text, parts) => text.replace(GAP, (_, name) => parts[name]);
  const word = (name) => words[name.replace(DASH_LETTER, (_, letter) => letter.toUpperCase())];

  /* The choices of a question: boxes, or the options of a list. */
  const choices = (name) => [...form.querySelectorAll(`input[name="${name}"], select[name="${name}"] option`)];
  const labelOf = (name, value) => {
    const choice = choices(name).find((one) => one.value === value);
    return (choice.closest("label") || choice).textContent.trim().toLowerCase();
  };
  const chosen = (choice) => choice.value && (choice.checked || choice.selected);
  const answers = () => new Map(NAMES.map((name) => [name, choices(name).filter(chosen).map((one) => one.value)]));

  /* Why a practice fits an answer; nothing when it does not. A term is told with what it is a part of: the answer. */
  function reason(one, name, answer) {
    const terms = one[name].filter(([, ids]) => ids.includes(answer));
    const label = labelOf(name, answer);
    if (terms.some(([, ids]) => ids[0] === answer)) return `${words[name]}: ${label}`;
    if (terms.length) return `${words[name]}: ${filled(words.part, { part: enumeration.format(terms.map(([term]) => term)), whole: label })}`;
    if (name !== "bereik" || !one.done[answer]) return "";
    return `${words[name]}: ${filled(words.done, { levels: enumeration.format(one.bereik.map(([term]) => term)), places: one.done[answer] })}`;
  }

  /* That a source is silent on what one asked is told as a sentence; the other silences by their name. */
  const silence = (field, why) => (why === "niet-vermeld" && word(`silent-${field}`)) || `${words[field]}: ${word(why)}`;

  /* Why a practice stays, what the source says, and what is not known; null when an answer leaves it out. */
  function judged(one, given) {
    const found = { why: [], says: [], unknown: [] };
    for (const [name, field] of Object.entries(QUESTIONS)) {
      const asked = given.get(name);
      if (!asked.length) continue;
      const reasons = asked.map((answer) => reason(one, name, answer)).filter(Boolean);
      const why = field && one.unknown[field];
      if (!reasons.length && (!why || why === "niet-van-toepassing")) return null;
      found.why.push(...reasons);
      if (!reasons.length) found.unknown.push(silence(field, why));
      const others = one[name].filter(([, ids]) => !ids.some((id) => asked.includes(id))).map(([term]) => term);
      if (name === "via" && reasons.length && others.length) found.why.push(`${words.also}: ${enumeration.format(others)}`);
    }
    for (const [answer, field] of Object.entries(TOLD)) {
      const asked = given.get("inzet").includes(answer);
      if (one[field].length) found[asked ? "why" : "says"].push(`${words[field]}: ${one[field].join(" ")}`);
      else found[asked ? "why" : "unknown"].push(silence(field, one.unknown[field]));
    }
    return found;
  }

  function item(one, found) {
    const link = make("a", one.name);
    link.href = `${words.practices}${one.slug}/`;
    const made = make("li", make("h3", link), make("p", one.summary));
    for (const [kind, lines] of Object.entries(found)) {
      if (lines.length) made.append(make("p", make("strong", words[kind])), make("ul", ...lines.map((line) => make("li", line))));
    }
    made.dataset.result = `praktijken/${one.slug}`;
    return made;
  }

  function show() {
    const given = answers();
    const left = practices.map((one) => [one, judged(one, given)]).filter(([, found]) => found);
    const asked = [...given.values()].some((values) => values.length);
    const text = !asked ? words.start : left.length === 1 ? words.one : left.length ? words.many : words.none;
    const status = page.querySelector("[role=status]");
    status.textContent = filled(text, { n: left.length.toLocaleString("nl-NL") });
    status.dataset.total = left.length;
    list.replaceChildren(...left.slice(0, SHOWN).map(([one, found]) => item(one, found)));
    if (left.length > SHOWN) {
      const all = make("button", filled(words.all, { n: left.length.toLocaleString("nl-NL") }));
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

  /* The answers in the address; without one, or with one that is no choice, the first choice of a question: any. */
  function fromAddress() {
    const asked = new URLSearchParams(location.search);
    for (const name of NAMES) {
      const values = asked.getAll(name);
      for (const choice of choices(name)) {
        const on = Boolean(choice.value) && values.includes(choice.value);
        if (choice.type === "checkbox") choice.checked = on;
        else if (on || !choice.value) choice[choice.type === "radio" ? "checked" : "selected"] = true;
      }
    }
    show();
  }

  function toAddress() {
    const address = new URL(location.href);
    address.search = "";
    for (const [name, values] of answers()) for (const value of values) address.searchParams.append(name, value);
    if (address.href !== location.href) history.pushState(null, "", address);
    show();
  }

  async function begin() {
    const answer = await fetch(words.guide);
    if (!answer.ok) throw new Error(answer.statusText);
    practices = await answer.json();
    form.addEventListener("change", toAddress);
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("popstate", fromAddress);
    page.querySelector("[data-questions]").hidden = false;
    fromAddress();
  }

  begin().catch(() => page.append(make("p", words.failed))).finally(() => {
    page.removeAttribute("data-unready");
    root.dataset.ready = "true";
  });
})();
