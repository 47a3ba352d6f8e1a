/*
 * Suggestions under a search box: a combobox with a listbox (ARIA Authoring Practices 1.2). Enter without a choice
 * sends the form as ever. Loaded when a box gets the focus for the first time.
 */
"use strict";
(function () {
  // Worst: "/".repeat(n)
  const LAST_STROKE = /\/$/;
  const WAIT = 120; // milliseconds after a key
  const PAUSE = 800; // before a screen reader is told how many there are
  const MOST = 6;
  const SHORTEST = 2;

  function combobox(form) {
    const input = form.querySelector("input[type=search]");
    const list = form.querySelector("[role=listbox]");
    const status = form.querySelector("[data-suggestions]");
    let chosen = -1;
    let asked = 0;
    let timer = 0;
    let telling = 0;

    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    const options = () => [...list.children];

    function close() {
      asked += 1;
      window.clearTimeout(timer);
      window.clearTimeout(telling);
      list.hidden = true;
      list.replaceChildren();
      choose(-1);
      input.setAttribute("aria-expanded", "false");
    }

    function choose(at) {
      chosen = at;
      options().forEach((option, nth) => option.setAttribute("aria-selected", String(nth === at)));
      if (at < 0) return input.removeAttribute("aria-activedescendant");
      input.setAttribute("aria-activedescendant", options()[at].id);
      return options()[at].scrollIntoView({ block: "nearest" });
    }

    function option({ url, title, kind }, at) {
      const made = document.createElement("li");
      made.id = `${list.id}-${at}`;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      made.dataset.near = url.split("#")[0].replace(LAST_STROKE, "");
      made.dataset.address = new URL(url, window.pbSearch.root).href;
      const name = document.createElement("span");
      name.textContent = title;
      const what = document.createElement("span");
      what.className = "pb-search__kind";
      what.textContent = JSON.parse(form.dataset.kinds)[kind] || kind;
      made.append(name, " ", what);
      return made;
    }

    function tell(amount) {
      window.clearTimeout(telling);
      status.textContent = "";
      telling = window.setTimeout(() => {
        status.textContent = amount === 0 ? status.dataset.none : amount === 1 ? status.dataset.one : status.dataset.many.replace("{n}", amount.toLocaleString("nl-NL"));
      }, PAUSE);
    }

    async function suggest() {
      const query = input.value.trim();
      if (query.length < SHORTEST) return close();
      asked += 1;
      const mine = asked;
      let results;
      try {
        ({ results } = await window.pbSearch.ask(query, { typing: true, limit: MOST, texts: false }));
      } catch (error) {
        return close(); // the form itself still works
      }
      if (mine !== asked || document.activeElement !== input) return undefined;
      list.replaceChildren(...results.map(option));
      list.hidden = !results.length;
      choose(-1);
      input.setAttribute("aria-expanded", String(results.length > 0));
      return tell(results.length);
    }

    function go(at) {
      window.location.assign(options()[at].dataset.address);
    }

    input.addEventListener("input", () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(suggest, WAIT);
    });
    input.addEventListener("keydown", (event) => {
      const amount = options().length;
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!amount) return void suggest();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(((chosen + 1 + step + amount + 1) % (amount + 1)) - 1);
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        go(chosen);
      } else if (event.key === "Enter") {
        close();
      } else if (event.key === "Escape" && amount) {
        event.preventDefault();
        event.stopPropagation();
        close();
      }
    });
    input.addEventListener("blur", close);
    // Before the box loses the focus and the list closes.
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const at = options().indexOf(event.target.closest("[role=option]"));
      if (at >= 0) go(at);
    });
    if (document.activeElement === input && input.value) suggest();
    window.pbSearch.ask("", { texts: false }).catch(() => {}); // the index is on its way before the first letter
  }

  document.querySelectorAll("form[data-search]").forEach(combobox);
})();
