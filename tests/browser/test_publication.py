"""An archived practice in the browser: its page says so, and a comparison that asks for it says why it is not there.

And a concept that is not finished: its page says what is missing.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from praktijkenbank.records.types import TYPES
from tests.project import Project

from .axe import problems
from .server import serve
from .tabs import Tabs
from .visit import DESK, PHONE, OpenPage, Visitor, go, ready


@pytest.fixture(scope="module")
def address(built: Project) -> Iterator[str]:
    """Where the miniature site is served, which has an archived practice."""
    with serve(built.site) as address:
        yield address


@pytest.mark.parametrize("path", ["praktijken/klusbus/", "praktijken/", "insluiten/klusbus/", "gemeenten/verwegdorp/"])
def test_what_is_archived_is_accessible(open_page: OpenPage, path: str) -> None:
    page = open_page(path)
    assert problems(page, DESK, "light") == []
    assert problems(page, PHONE, "dark") == []


def test_its_page_says_so_leads_on_and_offers_no_comparing(open_page: OpenPage) -> None:
    page = open_page("praktijken/klusbus/")
    expect(page.locator(".pb-pick")).to_have_count(0)
    page.get_by_role("main").get_by_role("link", name="Praattafel").first.click()
    ready(page)
    expect(page.locator("h1")).to_have_text("Praattafel")
    expect(page.locator(".pb-pick")).to_have_count(1)


def test_it_is_found_below_the_catalogue_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("praktijken/")
    page.get_by_text("Gearchiveerd (1)").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Klusbus")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/praktijken/klusbus/")


@pytest.mark.parametrize(
    ("slugs", "heads"),
    [("klusbus,burenklus,praattafel", 2), ("klusbus,burenklus", 0), ("klusbus", 0), ("klusbus,busje", 0), ("busje", 0)],
)
def test_a_comparison_that_asks_for_it_says_so(open_page: OpenPage, slugs: str, heads: int) -> None:
    page = open_page(f"vergelijken/?praktijken={slugs}")
    said = page.locator("[data-part='said']")
    expect(said).to_contain_text("Gearchiveerd en daarom niet in de vergelijking: Klusbus")
    expect(said).not_to_contain_text("kennen we niet")
    expect(page.locator("th[data-practice]")).to_have_count(heads)
    said.get_by_role("link", name="Klusbus").click()
    page.wait_for_url("**/praktijken/klusbus/")


def test_the_search_does_not_find_it(open_page: OpenPage) -> None:
    page = open_page("zoeken/?q=klusbus")
    expect(page.locator("[data-result='praktijken/klusbus']")).to_have_count(0)
    go(page, "zoeken/?q=praattafel")
    expect(page.locator("[data-result='praktijken/praattafel']")).to_have_count(1)


@pytest.fixture(scope="module")
def unfinished(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where a site to look at is served, with concepts that hold only a name."""
    project = Project.make(tmp_path_factory.mktemp("concepten"))
    for kind, one in TYPES.items():
        front = f"{one.named_by}: Eetclub\npublication: concept\n"
        text = f"---\n{front}---\n\nHier komt tekst.\n" if one.suffix == ".md" else front
        project.write(f"content/{kind}/eetclub{one.suffix}", text)
    done = project.run("build", "--concepts")
    assert done.returncode == 0, done.stderr
    with serve(project.site) as address:
        yield address


@pytest.mark.parametrize("path", [f"{one.url}eetclub/" for one in TYPES.values()])
def test_a_concept_with_only_a_name_says_what_is_missing(browser: Browser, unfinished: str, tabs: Tabs, path: str) -> None:
    visitor = Visitor(browser, unfinished, tabs)
    page = visitor.open(path)
    expect(page.locator("h1")).to_have_text("Eetclub")
    expect(page.locator("[data-publication=concept]")).to_contain_text("mist het nog: ")
    assert problems(page, DESK, "light") == []
    visitor.leave()
    assert not visitor.complaints, "\n".join(visitor.complaints)


def test_lists_filters_and_comparison_take_a_concept_with_only_a_name(browser: Browser, unfinished: str, tabs: Tabs) -> None:
    visitor = Visitor(browser, unfinished, tabs)
    page = visitor.open("praktijken/?sorteer=onderbouwing")
    card = page.locator("[data-result='praktijken/eetclub']")
    expect(card).to_contain_text("Nog te kiezen")
    expect(card.locator("h2")).to_have_text("Eetclub (concept)")
    page = visitor.open("vergelijken/?praktijken=eetclub,burenklus")
    expect(page.locator("th[data-practice]")).to_have_count(2)
    visitor.leave()
    assert not visitor.complaints, "\n".join(visitor.complaints)
