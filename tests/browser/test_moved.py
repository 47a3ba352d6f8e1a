"""Who follows an old address arrives where it pointed to: at the same place on the new page, and without scripts at its top."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.project import Project

from .server import serve
from .tabs import new_tab
from .visit import OpenPage

OLD, NEW = "praktijken/oude-burenklus/", "praktijken/burenklus/"


@pytest.fixture(scope="module")
def address(built: Project) -> Iterator[str]:
    """Where the miniature site is served, in which much has moved."""
    with serve(built.site) as address:
        yield address


@pytest.mark.parametrize("behind", ["", "#wat-leverde-het-op", "?van=nieuwsbrief", "?van=a%20b&x=1#%C3%A9"])
def test_what_stands_behind_an_old_address_goes_along(behind: str, open_page: OpenPage, address: str) -> None:
    page = open_page(NEW)
    page.goto(OLD + behind)
    page.wait_for_url(f"{address}{NEW}{behind}")
    expect(page.locator("h1")).to_contain_text("Burenklus")
    page.go_back()
    assert page.url == f"{address}{NEW}", "the old address is no step in the history"


@pytest.mark.parametrize(
    ("old", "new"),
    {"programma/oud-programma/": "programma/voorbeeldprogramma/", "kennis/kranen/": "kennis/waarom-kranen/"}.items(),
)
@pytest.mark.parametrize("javascript", [True, False])
def test_everything_that_moved_is_found_with_and_without_scripts(
    old: str, new: str, javascript: bool, browser: Browser, address: str
) -> None:
    page = new_tab(browser, address, javascript=javascript)
    page.goto(f"{old}#bronnen")
    page.wait_for_url(f"{address}{new}*")
    assert page.url.endswith("#bronnen") or not javascript
    page.context.close()


def test_a_browser_that_goes_nowhere_by_itself_has_a_link(browser: Browser, address: str) -> None:
    page = new_tab(browser, address, javascript=True)
    page.route("**/moved.js*", lambda route: route.abort())
    page.goto(OLD)
    page.get_by_role("link").click()
    page.wait_for_url(f"{address}{NEW}")
    page.context.close()
