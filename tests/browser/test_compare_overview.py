"""The overview of gaps: what it says and where it leads."""

import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

from .axe import everywhere
from .comparing import CHOSEN
from .paper import plain, printed
from .visit import DESK, PAGES, PHONE, OpenPage, ready, resize, sideways


def test_without_a_script_the_comparison_leads_on(open_page: OpenPage) -> None:
    page = open_page(CHOSEN, javascript=False)
    said = page.locator("main noscript p")  # whose text Playwright does not look through
    expect(said).to_be_visible()
    assert "staan al klaar" in said.inner_text()
    page.get_by_role("link", name="Vrijwilligersbemiddeling").click()
    expect(page.locator("tr[data-practice]").first).to_be_visible()


def names(page: Page, group: str, theme: str) -> Locator:
    return page.locator(f"tr[data-group='{group}'] td[data-theme='{theme}'] .pb-cross__names")


def seen(shown: Locator) -> bool:
    """Whether it is drawn, and not only there for who listens."""
    box = shown.bounding_box()
    return bool(box and box["width"] > 1)


def test_names_show_where_one_points_and_where_the_focus_is(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"])
    one, other = names(page, "inwoners", "burenhulp"), names(page, "ouderen", "formele-en-informele-zorg")
    assert not seen(one)
    one.locator("xpath=..").hover()
    assert seen(one)
    expect(one).to_contain_text("Buur & Co Opsterland")
    one.hover()  # what covers other cells stays while one points at it
    assert seen(one)
    page.keyboard.press("Escape")
    assert not seen(one)
    other.locator("xpath=..").focus()
    assert seen(other)
    expect(other).to_be_in_viewport(ratio=1)
    one.locator("xpath=..").focus()
    found = everywhere(page, within="tr[data-group='inwoners'] td[data-theme='burenhulp']")
    resize(page, PHONE)
    assert seen(one)
    expect(one).to_have_css("position", "static")
    page.locator(".pb-cross__all summary").press("Enter")
    assert found + everywhere(page) == []


def test_all_names_show_at_once_without_a_script(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"], javascript=False)
    page.locator(".pb-cross__all summary").press("Enter")
    for width in (DESK, PHONE):
        resize(page, width)
        widths: list[float] = page.locator("td:not(.pb-cross__none) .pb-cross__names").evaluate_all(
            "all => all.map(one => one.checkVisibility({visibilityProperty: true}) ? one.getBoundingClientRect().width : 0)"
        )
        assert len(widths) > 50
        assert min(widths) > 1, width


def test_names_stand_on_paper(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"])
    told = page.locator(".pb-cross__names").evaluate_all("all => all.map(one => one.lastChild.textContent)")
    assert len(told) > 50
    for width in (DESK, PHONE):
        resize(page, width)
        whole = "".join(sheet.letters for sheet in printed(page))
        missing = [one for one in told if plain(one) not in whole]
        assert not missing, width


MISSING = """all => all.map(row => {
  const links = one => [...one.querySelectorAll("a")].map(link => link.getAttribute("href"));
  const lines = [...row.querySelectorAll(".pb-cross__missing")];
  return [
    [...row.querySelectorAll("td.pb-cross__none")].flatMap(links),
    lines.map(line => [line.checkVisibility({visibilityProperty: true}) && line.offsetHeight > 0, links(line)]),
  ];
})"""
"""For each group: where its empty cells lead, and where the line that stands in for them leads, if that is shown."""

BROKEN = """all => all.filter(one => one.checkVisibility() && one.offsetWidth > 1).flatMap(one => {
  const words = [];
  const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) for (const found of texts.currentNode.data.matchAll(/[^\\s\u00ad]+/g)) {
    const range = document.createRange();
    range.setStart(texts.currentNode, found.index);
    range.setEnd(texts.currentNode, found.index + found[0].length);
    if (new Set([...range.getClientRects()].filter(box => box.width > 10).map(box => Math.round(box.top))).size > 1) words.push(found[0]);
  }
  return words;
})"""
"""Words that stand on more than one line, but for the parts of a compound."""

RULES = """(all, brick) => all.map(one => {
  const made = document.createElement("i"), rule = getComputedStyle(one);
  made.style.color = brick;
  one.append(made);
  const found = getComputedStyle(made).color;
  made.remove();
  return [rule.borderTopWidth, rule.borderTopColor === found];
})"""
"""How thick the rule above each is, and whether it has this colour."""


def test_at_every_width_names_are_whole_and_gaps_are_told(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"])
    gaps = page.locator("[data-gap]")
    expect(gaps).to_have_count(3)
    brick = page.evaluate("getComputedStyle(document.body).getPropertyValue('--pb-brick').trim()")
    for width in (PHONE, 480, 704, 768, 960, 961, 1024, 1100, 1200, DESK):
        resize(page, width)
        assert sideways(page) == 0, width
        assert page.locator(".pb-cross th, .pb-cross__theme").evaluate_all(BROKEN) == [], width
        assert gaps.evaluate_all(RULES, brick) == [["3px", True]] * 3, f"a rule that says take care, {width}"
        if width in (PHONE, 768):  # what is not there is one line for each group
            assert page.locator("td.pb-cross__none:visible").count() == 0
            rows: list[tuple[list[str], list[Any]]] = page.locator("tr[data-group]:has(td[data-theme])").evaluate_all(MISSING)
            assert any(empty for empty, _ in rows)
            for empty, lines in rows:
                assert lines == ([[True, empty]] if empty else []), width
    page.locator(".pb-cross__all summary").press("Enter")
    for width in (PHONE, 480, 704, 768, 960, 961, 1024, 1100, 1200, DESK):
        resize(page, width)
        assert sideways(page) == 0, width


def test_an_empty_crossing_invites_to_tell_of_its_own_practice(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"])
    full = page.locator(".pb-cross__cell:has(strong)").first
    assert re.search(r"praktijken/\?doelgroep=[a-z-]+&thema=[a-z-]+$", full.get_attribute("href") or "")
    cell = page.locator("td[data-theme][data-count='0']").first
    theme = cell.locator(".pb-cross__theme").inner_text()
    group = cell.locator("xpath=..").locator("th").inner_text()
    cell.get_by_role("link").click()
    ready(page)
    assert re.search(r"bijdragen/formulier/\?doelgroep=[a-z-]+&thema=[a-z-]+$", page.url)
    expect(page.locator("main [data-control=choices] label:has(:checked)")).to_have_text([group, theme])
