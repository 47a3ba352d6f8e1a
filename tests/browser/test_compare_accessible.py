"""What opens on the pages that compare passes axe too, narrow and wide, light and dark."""

from __future__ import annotations

import pytest

from .axe import SCHEMES, problems
from .visit import DESK, PAGES, PHONE, OpenPage

OPEN = "all => all.forEach(one => one.click())"


@pytest.mark.parametrize("kind", ["chosen", "comparison", "matrix"])
@pytest.mark.parametrize("width", [DESK, PHONE])
def test_what_opens_is_accessible(open_page: OpenPage, kind: str, width: int) -> None:
    page = open_page(PAGES[kind], width=width)
    page.locator("main summary").evaluate_all(OPEN)
    page.locator("main button[aria-expanded]").evaluate_all(OPEN)
    found = [problem for scheme in SCHEMES for problem in problems(page, width, scheme)]
    assert not found, "\n".join(found)
