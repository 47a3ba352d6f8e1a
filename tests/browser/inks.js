// The colours of what is written; see test_every_page.py.
(() => {
  // The colour of everything that is written, and of what it is written on.
  const onGround = () => {
    const grounds = new Map([[null, "rgb(255, 255, 255)"]]);
    const ground = one => {
      if (grounds.has(one)) return grounds.get(one);
      const own = getComputedStyle(one).backgroundColor;
      grounds.set(one, own === "rgba(0, 0, 0, 0)" ? ground(one.parentElement) : own);
      return grounds.get(one);
    };
    const pairs = [...document.querySelectorAll("main *, footer *")]
      .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim())
        && one.checkVisibility({visibilityProperty: true}) && !one.closest(".pb-sr, svg"))
      .map(one => `${getComputedStyle(one).color}|${ground(one)}`);
    return [...new Set(pairs)].map(pair => pair.split("|"));
  };

  // Give the page these rules beside its own.
  const spoil = text => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  };

  return { onGround, spoil };
})()
