/* What every page does: the colour button and, on a phone, the menu. All texts come from the HTML. */
"use strict";
(function () {
  const root = document.documentElement;

  function palette(button) {
    const name = button.querySelector(".pb-palette__name");
    const status = button.parentElement.querySelector(".pb-palette__status");

    function show() {
      const choice = window.pbScheme.choice();
      button.dataset.choice = choice;
      button.title = name.textContent = button.dataset[choice];
    }

    button.addEventListener("click", () => {
      window.pbScheme.next();
      show();
      status.textContent = name.textContent;
    });
    show();
  }

  function menu(button) {
    const panel = document.getElementById(button.getAttribute("aria-controls"));
    const overlay = document.querySelector(".pb-overlay");
    const stays = [button.closest("header"), panel, overlay];
    let open = false;

    // The stylesheet decides when there is a menu button, so the breakpoint is written in one place.
    const narrow = () => window.getComputedStyle(button).display !== "none";

    function update() {
      open = open && narrow();
      button.setAttribute("aria-expanded", String(open));
      panel.inert = narrow() && !open;
      root.classList.toggle("pb-menu-open", open);
      // What lies under the overlay cannot be seen, so it cannot have the focus either.
      for (const element of document.body.children) {
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
      panel.querySelector("a").focus();
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

  palette(document.querySelector(".pb-palette"));
  menu(document.querySelector(".pb-menu-button"));
  // A page with work of its own says itself when it is done.
  if (!document.querySelector("main [data-unready]")) root.dataset.ready = "true";
})();
