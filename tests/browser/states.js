// What can be read and told apart in every state of what one can use; see states.py.
(() => {
  // The stylesheets of the page as they were written: what the browser makes of a rule may lose a shorthand. Fonts have no colour.
  const theirs = async () => {
    const sheets = [...document.styleSheets], copy = new CSSStyleSheet();
    const texts = await Promise.all(sheets.map(sheet => fetch(sheet.href).then(answer => answer.text())));
    const added = document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText));
    const written = texts.concat(added).join("\n").replace(/@font-face\s*{[^}]*}/g, "");
    document.adoptedStyleSheets.push(copy);
    return { sheets, copy, written };
  };

  // Mark one of all that look alike, unless it was seen on another page, and say which those are. What holds none of them is put aside
  // for as long: to style it anew for each state would be most of the work.
  const mark = async seen => {
    const known = new Set(seen), fresh = [];
    for (const fold of document.querySelectorAll("details:not([open])")) { fold.open = true; fold.dataset.folds = ""; }
    const own = one => [one.localName, one.className.baseVal ?? one.className, one.type, one.role, ...one.getAttributeNames().filter(name => name.startsWith("aria-c") || name === "disabled")].join(" ");
    for (const one of document.querySelectorAll("a[href], button, input, select, textarea, summary, label, [role=option], [role=switch]")) {
      if (!one.checkVisibility({visibilityProperty: true}) || !one.getClientRects().length || one.matches("[type=hidden], .pb-sr")) continue;
      const style = getComputedStyle(one);
      let key = [style.color, style.fontSize, style.fontWeight, style.backgroundColor].join(" "), at = one;
      for (let step = 0; at; at = at.parentElement) {
        if (step++ < 3) key += ` < ${own(at)}`;
        else if (getComputedStyle(at).backgroundColor !== "rgba(0, 0, 0, 0)") key += ` > ${getComputedStyle(at).backgroundColor}`;
      }
      if (known.has(key)) continue;
      known.add(key);
      fresh.push(key);
      one.dataset.judged = "";
    }
    if (!fresh.length) return fresh;

    const { sheets, copy, written } = await theirs();

    const clear = one => { for (const part of one.children) if (!part.matches("[data-judged]")) part.querySelector("[data-judged]") ? clear(part) : part.dataset.aside = ""; };
    clear(document.body);
    copy.replaceSync(`${written.replace(/:(hover|active|focus-visible|focus-within|focus)(?![\w-])/g, "[data-is-$1]")}\n[data-aside] { display: none !important }`);
    for (const sheet of sheets) sheet.disabled = true;
    return fresh;
  };

  // Take the marks off again.
  const done = () => {
    for (const sheet of document.styleSheets) sheet.disabled = false;
    if (document.querySelector("[data-judged]")) document.adoptedStyleSheets.pop();
    for (const fold of document.querySelectorAll("[data-folds]")) { fold.open = false; delete fold.dataset.folds; }
    for (const one of document.querySelectorAll("[data-judged], [data-aside]")) { delete one.dataset.judged; delete one.dataset.aside; }
  };

  // What is too pale of all that was marked, in both schemes, also with its own state the other way, and disabled.
  const look = states => {
    const WHITE = [255, 255, 255, 1], faults = new Set();
    const colour = text => { const [r, g, b, a = 1] = text.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0, 0]; return [r, g, b, a]; };
    const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
    const light = part => (part /= 255) <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]) => .2126 * light(r) + .7152 * light(g) + .0722 * light(b);
    const contrast = (one, other) => { const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b); return (bright + .05) / (dark + .05); };
    const grounds = new Map(), ground = one => {
      if (grounds.has(one)) return grounds.get(one);
      const layers = [];
      for (let at = one; at; at = at.parentElement) { const layer = colour(getComputedStyle(at).backgroundColor); if (layer[3]) layers.push(layer); if (layer[3] === 1) break; }
      grounds.set(one, layers.reverse().reduce((below, top) => over(top, below), WHITE));
      return grounds.get(one);
    };
    const shown = one => one.checkVisibility({visibilityProperty: true, opacityProperty: true});
    const edge = style => parseFloat(style.borderTopWidth) && style.borderTopStyle !== "none" ? colour(style.borderTopColor) : null;
    const control = one => one.matches("textarea, select, input:not([type=checkbox], [type=radio])") || one.matches("input") && getComputedStyle(one).appearance === "none";
    const look = one => {
      const style = getComputedStyle(one), before = getComputedStyle(one, "::before"), after = getComputedStyle(one, "::after");
      const under = [...one.querySelectorAll("*")].map(part => getComputedStyle(part));
      return {
        colours: [ground(one), over(colour(style.color), ground(one)), over(edge(style) ?? [0, 0, 0, 0], ground(one)),
                  ...under.flatMap(part => [colour(part.backgroundColor), colour(part.color)])],
        shape: [style, before, after, ...under].flatMap(part => [part.fontWeight, part.textDecorationLine, part.borderWidth, part.borderStyle, part.outlineStyle,
          part.content, part.transform, part.listStyleType, part.display, part.marginLeft, part.visibility, part.clipPath]).join() + one.textContent,
      };
    };
    const judge = (one, said, pseudo) => {
      const name = `${one.localName}${typeof one.className === "string" && one.className ? `.${one.className.replace(/ /g, ".")}` : ""} “${(one.textContent.trim() || one.value || one.name || "").replace(/\s+/g, " ").slice(0, 30)}”`;
      const tell = (what, found, least, pair) => found < least && faults.add(`${said} ${name}: ${what} ${found.toFixed(2)} where ${least} is the least (${pair.map(one => `rgb(${one.slice(0, 3).map(Math.round)})`).join(" on ")})`);
      const pair = (what, ink, below, least) => tell(what, contrast(over(ink, below), below), least, [over(ink, below), below]);
      for (const part of [one, ...one.querySelectorAll("*")]) {
        if (!shown(part) || part.closest(".pb-sr")) continue;
        const style = getComputedStyle(part), size = parseFloat(style.fontSize);
        const least = size >= 24 || size >= 18.66 && style.fontWeight >= 700 ? 3 : 4.5;
        if ([...part.childNodes].some(node => node.nodeType === 3 && node.data.trim()) || part.matches("input, select, textarea")) {
          if (!part.matches("[type=checkbox], [type=radio]")) pair("text", colour(style.color), ground(part), least);
          if (part.matches("a, a *") && style.color === "rgb(0, 0, 238)") faults.add(`${name}: the browser's own blue, and its purple once visited`);
        }
        if (part.matches("svg *") && !part.children.length && !part.closest("[aria-hidden=false]")) {
          const inks = [style.fill, style.stroke].filter(paint => paint.startsWith("rgb")).map(colour).filter(paint => paint[3]);
          if (inks.length && !one.textContent.trim()) pair("icon", inks.sort((a, b) => contrast(b, ground(part)) - contrast(a, ground(part)))[0], ground(part), 3);
        }
        if (control(part)) {
          const outside = ground(part.parentElement), sides = [colour(style.backgroundColor), edge(style)].filter(side => side?.[3]);
          if (sides.length) tell("outline of a control", Math.max(...sides.map(side => contrast(over(side, outside), outside))), 3, [sides.at(-1), outside]);
          const tick = getComputedStyle(part, "::before");
          if (part.checked && tick.content !== "none") pair("tick", colour(tick.borderRightColor), ground(part), 3);
        }
      }
      if (pseudo.includes("focus-visible") && !one.matches("label, [role=option]")) {
        const style = getComputedStyle(one), inside = parseFloat(style.outlineOffset) < 0;
        if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.add(`${said} ${name}: no outline`);
        else pair("focus", colour(style.outlineColor), ground(inside ? one : one.parentElement), 3);
      }
    };
    const another = one => {
      const {checked, className} = one, current = one.getAttribute("aria-current");
      if (one.matches("[type=checkbox], [type=radio]")) {
        one.checked = !checked;
        return () => one.checked = checked;
      }
      if (current) {
        one.removeAttribute("aria-current");
        one.className = className.replace(/\S+--active/, "");
        return () => { one.setAttribute("aria-current", current); one.className = className; };
      }
      const name = ["aria-selected", "aria-checked", "aria-pressed", "aria-expanded"].find(name => one.hasAttribute(name)), old = one.getAttribute(name);
      if (name) one.setAttribute(name, String(old !== "true"));
      return name && (() => one.setAttribute(name, old));
    };
    const disabled = one => {
      if (!one.matches("button, input, select, textarea") || one.disabled) return;
      one.disabled = true;
      return () => one.disabled = false;
    };
    const marked = [...document.querySelectorAll("[data-judged]")], root = document.documentElement, was = root.dataset.mdColorScheme;
    const around = new Set();
    for (const one of marked) for (let at = one; at; at = at.parentElement) around.add(at);
    for (const pseudo of states) for (const scheme of ["default", "slate"]) {
      for (const one of around) for (const name of ["hover", "active", "focus", "focus-visible", "focus-within"])
        one.toggleAttribute(`data-is-${name}`, pseudo.includes(name === "focus-within" ? "focus" : name) && (!name.match(/^focus(-visible)?$/) || one.matches("[data-judged]")));
      root.dataset.mdColorScheme = scheme;
      const looks = new Map();
      for (const [way, change] of [["", () => () => {}], [" the other way", another], [" disabled", disabled]]) {
        const back = marked.map(one => [one, change(one)]).filter(([, undo]) => undo);
        for (const [one] of back) {
          judge(one, [scheme === "slate" ? "dark" : "light", ...pseudo].join(" ") + way, pseudo);
          if (pseudo.length || change === disabled) continue;
          const before = looks.get(one), after = look(one);
          looks.set(one, after);
          if (!before || before.shape !== after.shape || control(one) || getComputedStyle(one).appearance !== "none") continue;
          const most = Math.max(...before.colours.map((one, place) => contrast(one, after.colours[place] ?? one)));
          if (most < 3) faults.add(`${scheme} ${one.outerHTML.slice(0, 90)}: its two states differ in colour alone, by ${most.toFixed(2)}`);
        }
        for (const [, undo] of back) undo();
        grounds.clear();
      }
    }
    for (const one of around) for (const name of [...one.getAttributeNames()]) if (name.startsWith("data-is-")) one.removeAttribute(name);
    root.dataset.mdColorScheme = was;
    return [...faults];
  };

  // What tells visited links apart. No script may ask how those look, so they look as others do.
  const visited = () => {
    const rules = list => [...list].flatMap(rule => rule.cssRules ? [rule.selectorText ?? "", ...rules(rule.cssRules)] : []);
    return [...document.styleSheets, ...document.adoptedStyleSheets].flatMap(sheet => rules(sheet.cssRules)).filter(selector => /:visited|:link/.test(selector));
  };

  // Targets that are too small: under 24 px, unless in a sentence or apart from others; main ones under 44.
  const small = async main => {
    const { sheets, copy, written } = await theirs();

    copy.replaceSync(written.replaceAll("(pointer:coarse)", "(min-width:0)"));
    const shown = one => one.checkVisibility({visibilityProperty: true}) && one.getClientRects().length && !one.closest(".pb-sr, [inert]");
    const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, label:has(input), [role=option]")]
      .filter(one => shown(one) && !(one.matches("input") && one.closest("label"))).map(one => ({one, box: one.getBoundingClientRect()}))
      .filter(({box}) => box.width > 1 && box.height > 1);
    const round = ({box}) => { const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2; return {left: x - 12, right: x + 12, top: y - 12, bottom: y + 12}; };
    const small = ({box}) => box.width < 23.9 || box.height < 23.9;
    const inText = one => { let block = one; while (/^inline/.test(getComputedStyle(block).display)) block = block.parentElement; return getComputedStyle(one).display === "inline" && block.textContent.trim().length > one.textContent.trim().length + 1; };
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const apart = (a, b) => { const one = round(a), other = small(b) ? round(b) : b.box; return small(b) ? Math.hypot(one.left - other.left, one.top - other.top) >= 23.9 : !meet(one, other); };
    const say = ({one, box}, most) => `${one.localName}.${one.className} “${one.textContent.trim().replace(/\s+/g, " ").slice(0, 30)}” is ${Math.round(box.width)} × ${Math.round(box.height)} px, ${most} is the least`;
    const found = [
      ...all.filter(one => small(one) && !inText(one.one) && !all.every(other => other === one || other.one.contains(one.one) || one.one.contains(other.one) || apart(one, other))).map(one => say(one, 24)),
      ...all.filter(({one, box}) => one.matches(main) && box.height < 43.5).map(one => say(one, 44)),
    ];
    document.adoptedStyleSheets.pop();
    return found;
  };

  return { mark, done, look, visited, small };
})()
