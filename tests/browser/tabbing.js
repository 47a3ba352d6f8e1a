// Where the Tab key leads; see tabbing.py.
(() => {
  // Mark everything a visitor can use right now, in the order of the page.
  const stops = () => {
    const wanted = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";
    // Of a group of radio buttons one is a stop: the chosen one, else the first; arrows lead to the others.
    const group = one => [...document.querySelectorAll(`input[type=radio][name="${CSS.escape(one.name)}"]`)];
    const turn = one => one.type !== "radio" || one === (group(one).find(other => other.checked) ?? group(one)[0]);
    window.stops = [...document.querySelectorAll(wanted)].filter(one =>
      one.tabIndex >= 0 && !one.disabled && turn(one) && !one.closest("[inert]")
      && one.checkVisibility({visibilityProperty: true}));
    return window.stops.length;
  };

  // Where the focus is, whether it is drawn, and whether it stands in view and not under the bar (WCAG 2.4.7, 2.4.11).
  // What is higher than the window, such as a long table that scrolls sideways, is in view when it fills half of the window.
  const look = () => {
    const here = document.activeElement, style = getComputedStyle(here), box = here.getBoundingClientRect();
    const bar = document.querySelector("header.pb-header");
    const floats = bar.contains(here) || here.matches(".pb-skip");
    const top = floats ? 0 : bar.getBoundingClientRect().bottom - 1, room = innerHeight + 1 - top;
    const shown = Math.min(box.bottom, innerHeight + 1) - Math.max(box.top, top);
    return {
      name: here.textContent.trim() || here.outerHTML,
      index: window.stops.indexOf(here),
      outlined: here.matches(":focus-visible") && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 1
        && !/transparent|, 0\)$/.test(style.outlineColor),
      seen: (shown >= box.height || shown > room / 2) && box.left >= 0 && box.right <= innerWidth + 1,
    };
  };

  // Keep where every press of the key led.
  const note = () => {
    const seen = [];
    // A Tab is pressed where the one before it led; after the last we look once more.
    const note = event => event.key === "Tab" && seen.push(look());
    window.walked = () => { document.removeEventListener("keydown", note, true); return [...seen.slice(1), look()]; };
    document.addEventListener("keydown", note, true);
  };

  return { stops, note };
})()
