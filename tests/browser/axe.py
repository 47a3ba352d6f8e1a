"""What axe says of a page, at one width and in one colour scheme."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT, AxeResults  # type: ignore[import-untyped] # the package has no types
from playwright.sync_api import Page

from .in_page import InPage
from .visit import DESK, PHONE, Scheme, resize, sideways, until

SCHEMES: tuple[Scheme, Scheme] = ("light", "dark")

COLOUR = ["color-contrast", "link-in-text-block"]
"""The rules that look at colours: dear ones, and the only ones that can say something else in another colour scheme."""

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
}

run = InPage("axe")


def problems(page: Page, width: int, *schemes: Scheme, within: str = "", every_text: bool = False) -> list[str]:
    """What axe finds in the page at this width and in these colours, and whether one must scroll sideways.

    Where all of a page was looked at in another state, `within` names what is another now.

    Of all texts that look alike one is asked about its colours; in a next scheme where nothing but colours changed, only those are
    asked about again. With `every_text` each is asked about everything.
    """
    resize(page, width)
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
        run(page, "askOfOneOfAllAlike")
    reports = []
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        # The page hears of the change a moment later; axe would look at the old colours.
        until(page.locator("html"), f"one => getComputedStyle(one).colorScheme === '{scheme}'")
        page.evaluate("every => axeAsks(every)", every_text)
        only_colours = len(schemes) > 1 and not every_text and run(page, "askedButForColours")
        found: list[dict[str, Any]] = page.evaluate(
            "([within, options]) => axe.run(within ? {include: [[within]]} : document, options).then(({violations}) => violations)",
            [within, RULES | ({"runOnly": COLOUR} if only_colours else {})],
        )
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
