"""What is due and what changed, as visitors and editors read it: on the page, by month, in the feeds, in the guide."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.checks import load
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.shell import Shells
from tests import mini

CHANGES = "wijzigingen/index.html"
MONTHS = "h1, h2, .pb-related li, nav.pb-section"


def words(html: str, selector: str) -> str:
    return " ".join(" ".join(node.text(separator=" ") for node in LexborHTMLParser(html).css(selector)).split())


def test_what_changed_stands_by_month_the_newest_year_first() -> None:
    files = mini.files()
    assert words(files[CHANGES], MONTHS) == (
        "Wijzigingen in 2024 December 2024 Praattafel ( 24 december 2024 ) Werkt bijna overal <b>gewoner</b> gezegd November 2024 "
        'Burenklus "Voor & Door" <proef> ( 2 november 2024 ) Resultaat toegevoegd. Status: onbekend → loopt (2024) Wijzigingen in 2023'
    )
    assert words(files["wijzigingen/2023/index.html"], MONTHS) == (
        'Wijzigingen in 2023 December 2023 Burenklus "Voor & Door" <proef> ( 30 december 2023 ) Nieuw op de site Wijzigingen in 2024'
    )


def test_on_the_page_stands_what_changed_of_that_practice_also_under_a_former_name() -> None:
    files = mini.files()
    assert words(files["praktijken/burenklus/index.html"], "#changes li") == (
        "2 november 2024 Resultaat toegevoegd. Status: onbekend → loopt (2024) 30 december 2023 Nieuw op de site"
    )
    assert "Wat er veranderde" not in words(files["praktijken/klusbus/index.html"], "summary")


def test_in_the_feed_a_change_is_the_day_and_the_news() -> None:
    items = {item["url"].split("/")[-2]: item for item in json.loads(mini.files()["feed.json"])["items"]}
    assert list(items) == ["praattafel", "burenklus"]
    assert items["praattafel"]["date_modified"] == "2024-12-24T00:00:00Z"
    assert items["burenklus"]["content_text"].endswith(
        " Gewijzigd op 2 november 2024: Resultaat toegevoegd. Status: onbekend → loopt (2024)."
    )


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
