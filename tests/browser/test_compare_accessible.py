"""What opens on the pages that compare passes axe too, narrow and wide, light and dark."""

from __future__ import annotations

import pytest

from .axe import SCHEMES, problems
from .visit import DESK, PAGES, PHONE, OpenPage

OPEN = "all => all.forEach(one => one.click())"


SHARED = "vergelijken/?praktijken=de-bijspringer,buur-en-co-opsterland,buurtteams-utrecht"
"""Practices with working elements in common."""


@pytest.mark.parametrize("path", [PAGES["chosen"], SHARED, f"{PAGES['comparison']}?kolommen=alle", PAGES["matrix"]])
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_what_opens_is_accessible(open_page: OpenPage, path: str, width: int) -> None:
    page = open_page(path, width=width)
    page.locator("main summary").evaluate_all(OPEN)
    page.locator("main button[aria-expanded]").evaluate_all(OPEN)
    found = [problem for scheme in SCHEMES for problem in problems(page, width, scheme)]
    assert not found, "\n".join(found)
