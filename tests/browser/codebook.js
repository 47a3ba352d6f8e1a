// Names in the codebook; see test_data.py.
(() => {
  // Those of which a piece between two places to break stands on more than one line.
  const broken = () => [...document.querySelectorAll("main section:not([aria-labelledby=begrippen]) dt > code")].filter(name =>
    [...name.childNodes].some(piece => {
      if (piece.nodeType !== Node.TEXT_NODE) return false;
      const words = document.createRange();
      words.selectNodeContents(piece);
      return new Set([...words.getClientRects()].map(box => Math.round(box.top))).size > 1;
    })).map(name => name.textContent);

  return { broken };
})()
