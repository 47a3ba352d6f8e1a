"""What axe says of a page, at one width and in one colour scheme."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults  # type: ignore[import-untyped] # the package has no types
from playwright.sync_api import Page

from .visit import DESK, PHONE, Scheme, resize, sideways, until

SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")

COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules that look at colours: dear ones, and the only ones that can say something else in another colour scheme."""

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}

ASK_OF_ONE_OF_ALL_ALIKE = """() => {
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
}"""
"""Let axe ask about the colours of one of all texts that look alike: on the same grounds, which are the elements around it that draw or
place something, with their classes, and in the same letter and colour; of links within a text, with the same letters and colours
around them too. What holds no text of its own axe passes over as well, after reading all that stands in it."""

ASKED_BUT_FOR_COLOURS = """() => {
  const things = [...document.querySelectorAll("*")].map(one => {
    const style = getComputedStyle(one), {x, y, width, height} = one.getBoundingClientRect();
    return [x, y, width, height, one.checkVisibility({visibilityProperty: true, opacityProperty: true}), style.display, style.overflow,
      style.position, style.zIndex, style.pointerEvents, style.clipPath, one.scrollWidth, one.scrollHeight, one.value, one.checked];
  });
  const state = JSON.stringify([document.title, document.head.innerHTML, document.body.outerHTML, things, innerWidth, innerHeight]);
  const asked = (window.axeAsked ??= new Set()).has(state);
  window.axeAsked.add(state);
  return asked;
}"""
"""Whether this document was asked about before just as it stands now: each element the same, as large, in the same place."""


def problems(page: Page, width: int, *schemes: Scheme, within: str = "", every_text: bool = False) -> list[str]:
    """What axe finds in the page at this width and in these colours, and whether one must scroll sideways.

    Where all of a page was looked at in another state, `within` names what is another now.

    Of all texts that look alike one is asked about its colours; in a next scheme where nothing but colours changed, only those are
    asked about again. With `every_text` each is asked about everything.
    """
    resize(page, width)
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
        page.evaluate(ASK_OF_ONE_OF_ALL_ALIKE)
    reports = []
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        # The page hears of the change a moment later; axe would look at the old colours.
        until(page.locator("html"), f"one => getComputedStyle(one).colorScheme === '{scheme}'")
        page.evaluate("every => axeAsks(every)", every_text)
        only_colours = len(schemes) > 1 and not every_text and page.evaluate(ASKED_BUT_FOR_COLOURS)
        found = _violations(page, within, RULES | ({"runOnly": COLOUR} if only_colours else {}))
        told = [AxeResults({"violations": found}).generate_report()] if found else []
        if wider := sideways(page):
            told.append(f"{wider} px wider than the window")
        reports += [f"{width} px, {scheme}: {report}" for report in told]
    return reports


def everywhere(page: Page, within: str = "") -> list[str]:
    """The same of a page as it stands now: wide and narrow, light and dark."""
    found = []
    for width in (DESK, PHONE):
        resize(page, width)
        page.evaluate("window.scrollTo(0, 0)")  # so that the header that stays in view covers no half of a link
        found += problems(page, width, *SCHEMES, within=within)
    return found


def _violations(page: Page, within: str, options: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(
        "([within, options]) => axe.run(within ? {include: [[within]]} : document, options).then(({violations}) => violations)",
        [within, options],
    )
    return found
