"""The miniature site: who follows an old address arrives where it pointed to, and what is archived or not finished says so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from praktijkenbank.records.types import TYPES
from tests.project import Project

from .axe import problems
from .journeys import journeys
from .tabs import Tabs
from .visit import DESK, Visitor

SITE = "miniature"

test_journeys = journeys(__file__)


def test_a_browser_that_goes_nowhere_by_itself_has_a_link(visitor: Visitor, address: str) -> None:
    page = visitor.open("404.html")
    page.route("**/moved.js*", lambda route: route.abort())
    page.goto("praktijken/oude-burenklus/")
    page.get_by_role("link").click()
    page.wait_for_url(f"{address}praktijken/burenklus/")
    visitor.complaints.clear()


@pytest.fixture(scope="module")
def unfinished(tmp_path_factory: pytest.TempPathFactory, served: Callable[[Path], str]) -> str:
    """Where a site to look at is served, with concepts that hold only a name."""
    project = Project.make(tmp_path_factory.mktemp("concepten"))
    for kind, one in TYPES.items():
        front = f"{one.named_by}: Eetclub\npublication: concept\n"
        text = f"---\n{front}---\n\nHier komt tekst.\n" if one.suffix == ".md" else front
        project.write(f"content/{kind}/eetclub{one.suffix}", text)
    done = project.run("build", "--concepts")
    assert done.returncode == 0, done.stderr
    return served(project.site)


def test_a_concept_with_only_a_name_says_what_is_missing_and_lists_take_it(browser: Browser, unfinished: str, tabs: Tabs) -> None:
    visitor = Visitor(browser, unfinished, tabs)
    for one in TYPES.values():
        page = visitor.open(f"{one.url}eetclub/")
        expect(page.locator("h1")).to_have_text("Eetclub")
        expect(page.locator("[data-publication=concept]")).to_contain_text("mist het nog: ")
        assert problems(page, DESK, "light") == []
    page = visitor.open("praktijken/?sorteer=onderbouwing")
    card = page.locator("[data-result='praktijken/eetclub']")
    expect(card).to_contain_text("Nog te kiezen")
    expect(card.locator("h2")).to_have_text("Eetclub (concept)")
    page = visitor.open("vergelijken/?praktijken=eetclub,burenklus")
    expect(page.locator("th[data-practice]")).to_have_count(2)
    visitor.leave()
    assert not visitor.complaints, "\n".join(visitor.complaints)
