"""What is due and what changed, as visitors and editors read it: on the page, by month, in the feeds, in the guide."""

from dataclasses import replace
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.checks import load
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.shell import Shells
from tests import mini

CHANGES = "wijzigingen/index.html"


def words(html: str, selector: str) -> str:
    return " ".join(" ".join(node.text(separator=" ") for node in LexborHTMLParser(html).css(selector)).split())


def test_while_nothing_changed_there_is_a_page_that_says_so() -> None:
    files = mini.published(replace(mini.catalogue(), changes={}))
    assert "Er is nog niets." in words(files[CHANGES], ".pb-lead")
    assert [path for path in files if path.startswith("wijzigingen/")] == [CHANGES]


@pytest.mark.parametrize(("today", "years", "due"), [((2026, 6, 29), 2, 0), ((2026, 6, 30), 2, 1), ((2029, 6, 30), 5, 1)])
def test_what_is_due_is_told_once_and_calmly(today: tuple[int, int, int], years: int, due: int) -> None:
    catalogue, day = mini.catalogue(), date(*today)
    whole = load(mini.CONTENT, day, mini.READ)
    assert whole.practices == catalogue.practices
    site = replace(mini.SITE, review_years=years)
    made = {file.path: file for file in publish(catalogue, site, mini.TEMPLATES, Shells(mini.shell), day)}
    page = str(made["praktijken/praattafel/index.html"].make())
    line = f"Wij keken dit langer dan {years} jaar niet na: voor het laatst op 29 juni 2024."
    assert words(page, "[data-field=overdue]") == line * due
    overview = str(made["bijdragen/overzicht/index.html"].make())
    assert ("29 juni 2024 , aan de beurt" in words(overview, "td")) == bool(due)
    assert (f" aan de beurt: langer dan {years} jaar geleden nagekeken." in words(overview, "[data-due]")) == bool(due)


def test_the_guide_says_what_reviewing_asks() -> None:
    """Counted from the content and the setting: 43 practices in 2 years are 22 in one."""
    real = mini.real()
    for years, told in ((2, -(-len(real.practices) // 2)), (len(real.practices), 1)):
        site = replace(mini.SITE, review_years=years)
        made = {file.path: file for file in publish(real, site, mini.TEMPLATES, Shells(mini.shell), mini.LATER)}
        assert f"dat zijn er {told} per jaar" in words(str(made["bijdragen/nakijken/index.html"].make()), "main")
