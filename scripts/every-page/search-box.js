/**
 * The search boxes. `/` leads to one and Escape leads back; under it stand suggestions: a combobox with a listbox (ARIA
 * Authoring Practices 1.2). Enter without a choice sends the form as ever.
 */
import { all, around, make, one, styled } from "../shared/dom.js";
import { filled, inDutch } from "../shared/sentences.js";
import { addressOf, ask } from "../search/client.js";

/** @typedef {import("../search/client.js").Result} Result */

const LAST_STROKE = /\/$/;
const WAIT = 120; // milliseconds after a key
const PAUSE = 800; // before a screen reader is told how many there are
const MOST = 6;
const SHORTEST = 2;

/** @param {HTMLFormElement} form */
const inputOf = (form) => one(form, "input[type=search]", HTMLInputElement);

/**
 * Everything under one search box, from its first focus on.
 * @param {HTMLFormElement} form
 */
function combobox(form) {
  const input = inputOf(form);
  const list = one(form, "[role=listbox]");
  const status = one(form, "[data-suggestions]");
  /** @type {Record<string, string>} */
  const kinds = JSON.parse(form.dataset.kinds ?? "{}");
  let chosen = -1;
  let asked = 0;
  let timer = 0;
  let telling = 0;

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);

  function close() {
    asked += 1;
    window.clearTimeout(timer);
    window.clearTimeout(telling);
    list.hidden = true;
    list.replaceChildren();
    choose(-1);
    input.setAttribute("aria-expanded", "false");
  }

  /** @param {number} at */
  function choose(at) {
    chosen = at;
    options().forEach((option, nth) => option.setAttribute("aria-selected", String(nth === at)));
    if (at < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", options()[at].id);
    return options()[at].scrollIntoView({ block: "nearest" });
  }

  /**
   * @param {Result} result
   * @param {number} at
   */
  function option({ url, title, kind }, at) {
    const made = make("li", make("span", title), " ", styled("span", "pb-search__kind", kinds[kind] || kind));
    made.id = `${list.id}-${at}`;
    made.setAttribute("role", "option");
    made.setAttribute("aria-selected", "false");
    made.dataset.near = url.split("#")[0].replace(LAST_STROKE, "");
    made.dataset.address = addressOf(url);
    return made;
  }

  /** @param {number} amount */
  function tell(amount) {
    const { none = "", one: single = "", many = "" } = status.dataset;
    window.clearTimeout(telling);
    status.textContent = "";
    telling = window.setTimeout(() => {
      status.textContent = amount === 0 ? none : amount === 1 ? single : filled(many, { n: inDutch(amount) });
    }, PAUSE);
  }

  async function suggest() {
    const query = input.value.trim();
    if (query.length < SHORTEST) return close();
    asked += 1;
    const mine = asked;
    let results;
    try {
      ({ results } = await ask(query, { typing: true, limit: MOST, texts: false }));
    } catch {
      return close(); // the form itself still works
    }
    if (mine !== asked || document.activeElement !== input) return undefined;
    list.replaceChildren(...results.map(option));
    list.hidden = !results.length;
    choose(-1);
    input.setAttribute("aria-expanded", String(results.length > 0));
    return tell(results.length);
  }

  /** @param {number} at */
  function go(at) {
    window.location.assign(options()[at].dataset.address ?? "");
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
    const pressed = around(event, "[role=option]");
    if (pressed) go(options().indexOf(pressed));
  });
  if (document.activeElement === input && input.value) suggest();
  ask("", { typing: true, texts: false }).catch(() => {}); // the index is on its way before the first letter
}

/** All search boxes of the page. */
export function searchBoxes() {
  const forms = all(document, "form[data-search]", HTMLFormElement);
  /** @type {HTMLElement | null} */
  let before = null;

  const visible = () => forms.map(inputOf).filter((input) => input.checkVisibility());

  for (const form of forms) {
    form.addEventListener("focusin", () => combobox(form), { once: true });
    inputOf(form).addEventListener("focus", ({ relatedTarget }) => {
      if (relatedTarget instanceof HTMLElement) before = relatedTarget;
    });
    // On the form: what the box itself does with Escape comes first, and may end it there.
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      if (before && before.isConnected) before.focus();
      else inputOf(form).blur();
    });
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (around(event, "input, textarea, select, [contenteditable]")) return;
    const [box] = visible().reverse();
    if (!box) return;
    event.preventDefault();
    before = document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : null;
    box.focus();
    box.select();
  });
}
