// Tables of groups and themes; see test_compare_tables.py.
(() => {
  // Words that stand on more than one line, but for the parts of a compound.
  const broken = selector => [...document.querySelectorAll(selector)].filter(one => one.checkVisibility() && one.offsetWidth > 1).flatMap(one => {
    const words = [];
    const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) for (const found of texts.currentNode.data.matchAll(/[^\s\u00ad]+/g)) {
      const range = document.createRange();
      range.setStart(texts.currentNode, found.index);
      range.setEnd(texts.currentNode, found.index + found[0].length);
      if (new Set([...range.getClientRects()].filter(box => box.width > 10).map(box => Math.round(box.top))).size > 1) words.push(found[0]);
    }
    return words;
  });

  // Groups of which the line that stands in for the empty cells is not shown, or leads elsewhere.
  const missing = selector => [...document.querySelectorAll(selector)].flatMap(row => {
    const links = one => [...one.querySelectorAll("a")].map(link => link.getAttribute("href")).join();
    const lines = [...row.querySelectorAll(".pb-cross__missing")];
    const empty = [...row.querySelectorAll("td.pb-cross__none")].map(links).join();
    const told = lines.length === Number(empty !== "") && lines.every(line =>
      line.checkVisibility({visibilityProperty: true}) && line.offsetHeight > 0 && links(line) === empty);
    return told ? [] : [row.textContent];
  });

  // How thick the rule above each is, and whether it has the colour that says take care.
  const rules = selector => [...document.querySelectorAll(selector)].map(one => {
    const made = document.createElement("i"), rule = getComputedStyle(one);
    made.style.color = getComputedStyle(document.body).getPropertyValue("--pb-brick");
    one.append(made);
    const found = getComputedStyle(made).color;
    made.remove();
    return [rule.borderTopWidth, rule.borderTopColor === found];
  });

  return { broken, missing, rules };
})()
