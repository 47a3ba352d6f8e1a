// What axe need not be asked twice; see axe.py.
(() => {
  // Let axe ask about the colours of one of all texts that look alike: on the same grounds, which are the elements around it that draw or
  // place something, with their classes, and in the same letter and colour; of links within a text, with the same letters and colours
  // around them too. What holds no text of its own axe passes over as well, after reading all that stands in it.
  const askOfOneOfAllAlike = () => {
    const asked = new Set(), chains = new Map(), letters = new Map();
    let everyText = false;
    const along = (known, one, tell) => {
      if (!one) return "";
      if (!known.has(one)) known.set(one, along(known, one.parentElement, tell) + tell(one, getComputedStyle(one)));
      return known.get(one);
    };
    const seenThrough = style => style.backgroundColor === "rgba(0, 0, 0, 0)" && style.backgroundImage === "none" && style.opacity === "1"
      && style.filter === "none" && style.position === "static" && style.visibility === "visible";
    const ground = (one, style) => seenThrough(style) ? "" : `>${[one.localName, one.className.baseVal ?? one.className,
      style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.position, style.visibility]}`;
    const letter = (_, style) => `>${[style.color, style.font]}`;
    const written = one => /^(input|select|textarea)$/.test(one.localName)
      || [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const drawn = one => ["::before", "::after"].map(part => getComputedStyle(one, part).content);
    const looks = {
      "color-contrast": (one, style) => [along(chains, one, ground), style.color, style.fontSize, style.fontWeight, style.textShadow,
        one.disabled, one.getAttribute("aria-disabled")],
      "link-in-text-block": (one, style) => [along(chains, one, ground), along(letters, one, letter), style.textDecoration,
        style.border, style.outline, style.display, drawn(one)],
    };
    window.axeAsks = every => { everyText = every; [asked, chains, letters].forEach(known => known.clear()); };
    for (const [id, look] of Object.entries(looks)) {
      const rule = axe._audit.rules.find(rule => rule.id === id), matches = rule.matches;
      rule.matches = (one, ...others) => {
        if (id === "color-contrast" && !written(one)) return false;
        if (everyText) return matches(one, ...others);
        const key = `${id} ${look(one, getComputedStyle(one))}`;
        return !asked.has(key) && matches(one, ...others) && Boolean(asked.add(key));
      };
    }
  };

  // Whether this document was asked about before just as it stands now: each element the same, as large, in the same place.
  const askedButForColours = () => {
    const things = [...document.querySelectorAll("*")].map(one => {
      const style = getComputedStyle(one), {x, y, width, height} = one.getBoundingClientRect();
      return [x, y, width, height, one.checkVisibility({visibilityProperty: true, opacityProperty: true}), style.display, style.overflow,
        style.position, style.zIndex, style.pointerEvents, style.clipPath, one.scrollWidth, one.scrollHeight, one.value, one.checked];
    });
    const state = JSON.stringify([document.title, document.head.innerHTML, document.body.outerHTML, things, innerWidth, innerHeight]);
    const asked = (window.axeAsked ??= new Set()).has(state);
    window.axeAsked.add(state);
    return asked;
  };

  return { askOfOneOfAllAlike, askedButForColours };
})()
