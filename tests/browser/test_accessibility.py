"""Every kind of page passes axe and fits its window: wide and light, narrow and dark. `make quality` asks for all combinations."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from .axe import SCHEMES, problems
from .visit import DESK, EMBED, PAGES, PHONE, OpenPage, Scheme

STATES: tuple[tuple[int, Scheme], ...] = ((DESK, "light"), (PHONE, "dark"))


@pytest.mark.parametrize("path", [*PAGES.values(), EMBED], ids=[*PAGES, "embed"])
def test_page_is_accessible_and_fits(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    found = [problem for width, scheme in STATES for problem in problems(page, width, scheme)]
    assert not found, "\n".join(found)


def test_open_menu_is_accessible(open_page: OpenPage) -> None:
    page = open_page("", width=PHONE)
    page.get_by_role("button", name="Menu").click()
    found = [problem for scheme in SCHEMES for problem in problems(page, PHONE, scheme)]
    assert not found, "\n".join(found)
    expect(page.locator("#pb-menu")).to_be_visible()


def test_axe_sees_what_is_wrong(open_page: OpenPage) -> None:
    """Axe that found nothing anywhere might be axe that looked at nothing."""
    page = open_page("")
    page.locator("main p").first.evaluate("one => one.append(document.createElement('button'))")
    (report,) = problems(page, DESK, "light")
    assert "button-name" in report
