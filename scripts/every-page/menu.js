/** The button with the colours and, on a phone, the menu. All texts come from the HTML. */
import { one } from "../shared/dom.js";
import * as scheme from "../shared/scheme.js";

/** The button that chooses the colours. */
export function palette() {
  const button = one(document, ".pb-palette");
  const name = one(button, ".pb-palette__name");
  const status = one(/** @type {HTMLElement} */ (button.parentElement), ".pb-palette__status");

  function show() {
    const chosen = scheme.choice();
    button.dataset.choice = chosen;
    button.title = name.textContent = button.dataset[chosen] ?? "";
  }

  button.addEventListener("click", () => {
    scheme.next();
    show();
    status.textContent = name.textContent;
  });
  show();
}

/** The menu that a phone folds away. */
export function menu() {
  const button = one(document, ".pb-menu-button");
  const panel = one(document, `#${button.getAttribute("aria-controls")}`);
  const overlay = one(document, ".pb-overlay");
  const stays = [button.closest("header"), panel, overlay];
  let open = false;

  // The stylesheet decides when there is a menu button, so the breakpoint is written in one place.
  const narrow = () => window.getComputedStyle(button).display !== "none";

  function update() {
    open = open && narrow();
    button.setAttribute("aria-expanded", String(open));
    panel.inert = narrow() && !open;
    document.documentElement.classList.toggle("pb-menu-open", open);
    // What lies under the overlay cannot be seen, so it cannot have the focus either.
    for (const element of /** @type {HTMLElement[]} */ ([...document.body.children])) {
      if (!stays.includes(element)) element.inert = open;
    }
  }

  function close() {
    if (!open) return;
    open = false;
    update();
    button.focus();
  }

  button.addEventListener("click", () => {
    if (open) return close();
    open = true;
    update();
    return one(panel, "a").focus();
  });
  overlay.addEventListener("click", close);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  // Also when the browser brings the page back from its cache with the menu still open.
  window.addEventListener("pagehide", () => {
    open = false;
    update();
  });
  window.addEventListener("resize", update);
  update();
}
