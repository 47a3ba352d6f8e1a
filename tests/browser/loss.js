// What a reader loses who sets the page differently; see loss.py.
(() => {
  // Every text that is shown, not only read aloud, with the boxes of its lines; what holds for all texts in an element is asked once.
  const known = tell => {
    const told = new Map();
    return one => told.has(one) ? told.get(one) : told.set(one, tell(one)).get(one);
  };
  const shown = function* (root) {
    const aloud = known(one => one && (getComputedStyle(one).clipPath.startsWith("inset(50%") || aloud(one.parentElement)));
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode, parent = node.parentElement;
      if (!node.data.trim() || !parent.checkVisibility({visibilityProperty: true}) || aloud(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // A table of two dimensions may scroll in a region of its own, by keyboard too (WCAG 1.4.10).
      const scrolls = Boolean(parent.closest("[role=region][tabindex='0']"));
      yield {node, scrolls, text: node.data.trim(), boxes: [...range.getClientRects()].filter(box => box.width)};
    }
  };

  // Texts that stick out of the window, are cut off by their own box or stand on top of one another. Boxes of lines close together may
  // touch: a letter does not fill its box.
  const lost = () => {
    const lost = [];
    const cut = known(one => one !== document.body && (cut(one.parentElement) || /hidden|clip/.test(getComputedStyle(one).overflow)
      && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)));
    const seen = [...shown(document.body)].filter(({scrolls}) => !scrolls);
    for (const {node, text, boxes} of seen) {
      if (boxes.some(box => box.left < -1 || box.right > innerWidth + 1)) lost.push(text);
      if (cut(node.parentElement)) lost.push("cut off: " + text);
    }
    // The bar at the foot of a practice, and of the form, stands over what scrolls from under it; how much it may cover is measured apart.
    const lines = seen.filter(({node}) => !node.parentElement.closest(".pb-jump, .pb-form__check"))
      .flatMap(({node, boxes}) => boxes.map(box => ({node, box})));
    lines.sort((one, other) => one.box.top - other.box.top);
    lines.forEach(({node, box}, place) => {
      for (let next = place + 1; next < lines.length && lines[next].box.top < box.bottom; next += 1) {
        const other = lines[next];
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
        if (across > 2 && down > 0.4 * Math.min(box.height, other.box.height)) {
          lost.push(`on top of each other: ${node.data.trim().slice(0, 40)} / ${other.node.data.trim().slice(0, 40)}`);
        }
      }
    });
    return [...new Set(lost)];
  };

  // The words shown in the main part, those that a stylesheet draws before the cells of a table among them.
  // Not of what may go when there is no room: a contents list, whose words stand in the headings, the heading above the names of
  // rows, which name themselves, how many practices have an element, which the list above the matrix says as well, what
  // unfolds all of the matrix, the filters, which wait behind a button of their own, the map, which the list beside it tells in words,
  // and the themes above the overview, which stand in each of its cells then.
  const words = () => {
    const said = [...shown(document.querySelector("main"))].filter(({node}) =>
      !node.parentElement.closest("nav, thead th:first-child, .pb-matrix thead .pb-cell__note, .pb-matrix__all, .pb-phone-only, #filters, .pb-map, .pb-map + .pb-legend, .pb-cross thead"));
    const drawn = [...document.querySelectorAll("main [data-label]")].filter(one => one.checkVisibility())
      .map(one => getComputedStyle(one, "::before")).filter(label => label.display !== "none" && label.content !== "none")
      .map(label => ({text: label.content}));
    return [...said, ...drawn].flatMap(({text}) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  };

  // What a reader on a phone does to see all: unfold the groups of a table, choose every column, and go by every question.
  const open = () => {
    document.querySelectorAll("main table button[aria-expanded=false]").forEach(button => button.click());
    document.querySelectorAll("main [data-columns] input:not(:checked)").forEach(box => box.click());
    document.querySelectorAll(".pb-guide__question").forEach(one => one.classList.add("pb-guide__question--now"));
    document.querySelectorAll(".pb-phone-only").forEach(one => { one.open = true; });
  };

  // The spacing of WCAG 1.4.12, by a way that the policy leaves open to the reader.
  const spread = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
                       p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
  };

  // The largest part of the window, in percent, that one bar keeps covered while the reader scrolls.
  const covered = () => {
    window.scrollTo(0, document.documentElement.scrollHeight / 2);
    const bars = [...document.querySelectorAll("*")].filter(one => /fixed|sticky/.test(getComputedStyle(one).position)
      && one.checkVisibility({visibilityProperty: true})).map(one => one.getBoundingClientRect())
      .map(box => Math.max(0, Math.min(box.right, innerWidth) - Math.max(box.left, 0))
                * Math.max(0, Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)));
    window.scrollTo(0, 0);
    return Math.round(100 * Math.max(0, ...bars) / (innerWidth * innerHeight));
  };

  return { lost, words, open, spread, covered };
})()
