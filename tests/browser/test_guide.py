"""The guided choice: what is left, why, what the source says, and what nobody knows."""

import re

from playwright.sync_api import Page

from .filtering import CATALOGUE, address, left, records, slugs
from .journeys import journeys
from .visit import OpenPage, turn_to

test_journeys = journeys(__file__)


def amount(page: Page, name: str = "data-total") -> int:
    """How many fit; with `data-maybe` how many may."""
    return int(page.locator("main [role=status]").get_attribute(name) or 0)


def test_the_number_beside_an_answer_is_that_of_the_filter_and_of_what_it_leads_to(open_page: OpenPage) -> None:
    page, catalogue = open_page("keuzehulp/"), open_page(CATALOGUE)
    for question in ("thema", "doelgroep", "via", "stappen", "kosten", "inzet", "materiaal"):
        said: list[tuple[str, str]] = page.locator(
            f"[name={question}][value]:not([value='']), [name={question}] option[value]:not([value=''])"
        ).evaluate_all("all => all.map(one => [one.value, (one.closest('label') ?? one).textContent])")
        assert said, question
        for value, words in said:
            behind = len(left({question: [value]}))
            assert int(re.findall(r"\d+", words)[-1]) == behind, (value, words)
        value = said[0][0]
        turn_to(page, f"keuzehulp/?{question}={value}")
        turn_to(catalogue, address({question: [value]}))
        assert amount(page) == len(slugs(catalogue)), question
        turn_to(page, "keuzehulp/")
    turn_to(page, "keuzehulp/?kosten=ja&inzet=ja")
    assert (
        page.locator("[data-list=sure] [data-result]").count() == amount(page) == len(left({"kosten": ["ja"], "inzet": ["ja"]}))
    )
    assert amount(page) + amount(page, "data-maybe") == len(records())
