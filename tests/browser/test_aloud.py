"""Pages and the main roads of the miniature site as a screen reader tells them, as they were last read: `aloud/`.

`python -m tests.browser.test_aloud` writes them anew; read the difference with your eyes closed.
"""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Page, expect

from tests.project import Project

from .aloud import Heard, clumsy, lines, tree
from .chromium import launched
from .in_page import InPage
from .server import serve
from .visit import OpenPage, Visitor

SITE = "miniature"
FOLDER = Path(__file__).parent / "aloud"

PAGES = {
    "home": "",
    "catalogue": "praktijken/",
    "practice": "praktijken/burenklus/",
    "theme": "themas/klussen/",
    "article": "kennis/waarom-kranen/",
    "statistic": "cijfers/kranen-per-dorp/",
    "comparison": "vergelijken/klussen/",
    "chosen": "vergelijken/?praktijken=burenklus,praattafel",
    "coverage": "overzicht/",
    "guide": "keuzehulp/",
}

run = InPage("aloud")


def search(page: Page) -> None:
    """Type in the box of the search page, and ask."""
    page.locator("main input[type=search]").press_sequentially("kraan")
    expect(page.locator("main [data-suggestions]")).not_to_be_empty()
    page.keyboard.press("Enter")
    expect(page.locator(".pb-search-page__answer [role=status]")).not_to_be_empty()


def filtered(page: Page) -> None:
    """Tick the first value of the first filter."""
    for fold in page.locator(".pb-facet").all():
        fold.evaluate("one => { one.open = true; }")
    page.locator(".pb-facet .pb-check:enabled").first.check()
    expect(page.locator(".pb-chip").first).to_be_visible()


def chosen(page: Page) -> None:
    """Choose two practices to compare."""
    for box in page.locator(".pb-pick input").all()[:2]:
        box.check()
    expect(page.locator(".pb-tray")).to_be_visible()


def checked(page: Page) -> None:
    """Have an empty form checked."""
    page.locator(".pb-form__check .pb-button").first.click()
    expect(page.locator("[data-errors] li").first).to_be_visible()


ROADS: dict[str, tuple[str, Callable[[Page], None], str]] = {
    "road-search": ("zoeken/", search, "main"),
    "road-filter": ("praktijken/", filtered, ".pb-found"),
    "road-choose": ("praktijken/", chosen, ".pb-tray"),
    "road-form": ("bijdragen/formulier/", checked, "[data-errors]"),
}
"""Name → where it begins, what is done, and the part in which one is then."""


def told(page: Page, name: str) -> tuple[Heard, str]:
    """A page that is open, or the road from it: what is said meanwhile, and what one then hears."""
    said: list[str] = []
    part = "body" if name == "home" else "main"
    if name in ROADS:
        _, deed, part = ROADS[name]
        run(page, "listen")
        deed(page)
        said = [f"» {text}" for text in run(page, "heard")]
    whole = tree(page, part)
    return whole, "\n".join([*said, *lines(whole), ""])


def address_of(name: str) -> str:
    return PAGES[name] if name in PAGES else ROADS[name][0]


@pytest.mark.parametrize("name", [*PAGES, *ROADS])
def test_a_page_is_told_as_it_was_last_read(open_page: OpenPage, name: str) -> None:
    whole, text = told(open_page(address_of(name), alone=name in ROADS), name)
    assert name in ROADS or clumsy(whole) == []
    assert text == (FOLDER / f"{name}.txt").read_text("utf-8"), (
        "Meant? python -m tests.browser.test_aloud, and read the difference."
    )


def test_what_is_clumsy_is_heard(open_page: OpenPage) -> None:
    page = open_page("praktijken/burenklus/", alone=True)
    page.locator("main").evaluate(
        """one => one.insertAdjacentHTML("beforeend", `<h5>Diep</h5><button></button><button>Zo</button><button>Zo</button>
          <a href="/a">Meer</a> <a href="/b">Meer</a><table aria-label="Kaal"><tr><td>1<td>2<tr><td>3<td>4</table><nav aria-label="Leeg"></nav>`)"""
    )
    found = "\n".join(clumsy(tree(page)))
    for fault in ("to 5: Diep", "knop without", "2 × knop “Zo”", "2 × link “Meer”", "headers: Kaal", "navigatie Leeg"):
        assert fault in found, fault


def write(folder: Path) -> None:
    """All of them anew, of a site built in this folder."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        old.unlink()
    with launched() as browser, serve(Project.make(folder / "project").built().site) as where:
        for name in (*PAGES, *ROADS):
            visitor = Visitor(browser, where)
            _, text = told(visitor.open(address_of(name)), name)
            (FOLDER / f"{name}.txt").write_text(text, "utf-8")
            visitor.leave()


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        write(Path(folder))
