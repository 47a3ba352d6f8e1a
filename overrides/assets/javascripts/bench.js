/*
 * The bench: choosing practices to compare. A list item with `data-result="praktijken/<slug>"` and a practice page get
 * a box to tick; what is chosen shows at the bottom of every page. Stored in this browser, and only once something is
 * chosen; what one shares is the address of the comparison. All texts come from the HTML.
 */
"use strict";
(function () {
  const KEY = "praktijkenbank.bench";
  const tray = document.querySelector("[data-tray]");
  const words = tray.dataset;
  const SEATS = Number(words.seats);
  // Worst: "a".repeat(n), "a-".repeat(n)
  const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  let chosen = [];
  let beside = null; // the practices that the page itself puts side by side

  function sound(found) {
    if (!Array.isArray(found)) return [];
    return found.filter((one) => one && SLUG.test(one.slug) && typeof one.name === "string").slice(0, SEATS);
  }

  function read() {
    try {
      chosen = sound(JSON.parse(window.localStorage.getItem(KEY)));
    } catch (error) { /* Storage refused or spoilt: what is chosen holds for this page only. */ }
  }

  function write() {
    try {
      if (chosen.length) window.localStorage.setItem(KEY, JSON.stringify(chosen));
      else window.localStorage.removeItem(KEY);
    } catch (error) { /* see above */ }
  }

  const seated = (slug) => chosen.some((one) => one.slug === slug);

  function toggle(slug, name) {
    read();
    if (seated(slug)) chosen = chosen.filter((one) => one.slug !== slug);
    else if (chosen.length < SEATS) chosen.push({ slug, name });
    write();
    show();
  }

  /* Other practices instead of these. */
  function put(practices) {
    chosen = sound(practices);
    write();
    show();
  }

  /* Whether the page puts other practices side by side than are chosen here. */
  const elsewhere = () => beside !== null && chosen.map((one) => one.slug).sort().join() !== [...beside].sort().join();

  function seat(one) {
    const item = document.createElement("li");
    item.className = "pb-tray__seat";
    if (!one) {
      item.classList.add("pb-tray__seat--free");
      item.textContent = words.free;
      return item;
    }
    const button = document.createElement("button");
    const cross = document.createElement("span");
    button.type = "button";
    button.className = "pb-tray__remove";
    button.setAttribute("aria-label", words.remove + one.name);
    cross.setAttribute("aria-hidden", "true");
    cross.textContent = "×";
    button.append(cross);
    button.addEventListener("click", () => {
      toggle(one.slug, one.name);
      // The pressed button is gone: on to the next one, else to what was chosen from.
      (tray.querySelector(".pb-tray__remove") || document.querySelector(".pb-pick input") || document.querySelector("main a")).focus();
    });
    item.append(one.name, button);
    return item;
  }

  function show() {
    tray.hidden = !chosen.length;
    document.documentElement.classList.toggle("pb-tray-open", chosen.length > 0);
    tray.querySelector("[role=status]").textContent = (elsewhere() ? words.other : words.count).replace("{n}", chosen.length).replace("{m}", SEATS);
    tray.querySelector("ol").replaceChildren(...Array.from({ length: SEATS }, (_, at) => seat(chosen[at])));
    const go = tray.querySelector(".pb-tray__go");
    const enough = chosen.length > 1;
    go.hidden = !enough;
    tray.querySelector(".pb-tray__why").hidden = enough;
    go.href = `${words.compare}?praktijken=${chosen.map((one) => one.slug).join(",")}`;
    for (const box of document.querySelectorAll(".pb-pick")) mark(box);
    document.dispatchEvent(new CustomEvent("pb-bench"));
  }

  function mark(box) {
    const input = box.querySelector("input");
    const on = seated(input.value);
    const full = !on && chosen.length >= SEATS;
    input.checked = on;
    input.disabled = full;
    box.classList.toggle("pb-pick--on", on);
    const text = full ? words.full : on ? words.picked : words.pick;
    box.querySelector("span:not(.pb-sr)").textContent = text;
  }

  function pick(slug, name) {
    const box = document.createElement("label");
    const input = document.createElement("input");
    const whose = document.createElement("span");
    box.className = "pb-pick";
    input.type = "checkbox";
    input.value = slug;
    box.dataset.name = name;
    whose.className = "pb-sr";
    whose.textContent = `: ${name}`;
    box.append(input, document.createElement("span"), whose);
    return box;
  }

  /* Give every practice in `root` its box, once. For lists that a script makes or changes. */
  function offer(root) {
    for (const result of root.querySelectorAll('[data-result^="praktijken/"]:not([data-pick])')) {
      const link = result.querySelector("h2 a, h3 a, a");
      result.dataset.pick = "";
      // In a row of a table the box stands under the name: a row holds nothing but cells.
      (result.querySelector("th") || result).append(pick(result.dataset.result.split("/")[1], link.textContent.trim()));
    }
    const practice = root.querySelector("article[data-practice]:not([data-archived], [data-pick])");
    if (practice) {
      practice.dataset.pick = "";
      practice.querySelector(".pb-actions").prepend(pick(practice.dataset.practice, practice.querySelector("h1").textContent.trim()));
    }
    show();
  }

  // Heard here and not on each box, so that lists may be put in another order, or copied.
  document.addEventListener("change", (event) => {
    const box = event.target.closest(".pb-pick");
    if (box) toggle(event.target.value, box.dataset.name);
  });
  read();
  offer(document);
  window.pbBench = {
    offer,
    put,
    chosen: () => [...chosen],
    shown(slugs) {
      beside = slugs;
      show();
    },
  };
  window.addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    chosen = [];
    read();
    show();
  });
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    chosen = [];
    read();
    show();
  });
})();
