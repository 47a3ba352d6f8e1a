"""What pages say of sources and their links, of whether a practice goes on, and of what is due and what changed."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from markupsafe import Markup
from pydantic import BaseModel

from praktijkenbank.collection.addresses import record_url
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.practice import Status
from praktijkenbank.site.pages.practice import standing
from praktijkenbank.site.views.notes import first_block, noted
from tests import mini
from tests.beside import cases

CASES = cases(__file__)


@pytest.mark.parametrize(("html", "with_note"), CASES["notes"])
def test_a_note_stands_behind_the_last_word(html: str, with_note: str) -> None:
    assert noted(Markup(html), Markup("*")) == with_note
    assert noted(Markup(html), Markup("")) == html


@pytest.mark.parametrize(("html", "first", "rest"), CASES["first blocks"])
def test_the_first_block_is_cut_off(html: str, first: str, rest: str) -> None:
    assert first_block(Markup(html)) == (first, rest)


@pytest.mark.parametrize(("state", "as_of", "sourced", "told"), CASES["standing"])
def test_what_was_known_long_ago_is_told_in_the_past(state: str, as_of: str, sourced: bool, told: str) -> None:
    status = Status(state=state, as_of=as_of, source="voorbeeldrapport" if sourced else None, locator=None)
    catalogue = mini.catalogue()
    practice = catalogue.practices["burenklus"].model_copy(update={"status": status})
    assert standing(practice, catalogue, mini.TODAY) == told


NOT_SHOWN = {"asked_as", "card_figure", "former_slugs"}
"""What the search reads, what only chooses, and what redirects."""


def said(value: Any) -> Iterator[str]:
    """Every text in a record that was written for readers, block by block, without its formatting."""
    if isinstance(value, BaseModel):
        for field in fields_of(type(value)).values():
            held = getattr(value, field.name)
            if field.name not in NOT_SHOWN and not field.choices:
                yield from map(plain, held.split("\n\n")) if isinstance(held, str) and " " in held else said(held)
    elif isinstance(value, tuple):
        for item in value:
            yield from said(item)


def test_nothing_of_a_record_is_lost_on_its_page() -> None:
    whole = mini.real()
    for slug, practice in whole.practices.items():
        page = re.search("<main>.*</main>", mini.real_files()[f"{record_url('practices', slug)}index.html"], re.S)
        assert page
        shown = " ".join(Markup(re.sub(r"<button.*?</button>", "", page[0], flags=re.S)).striptags().split())
        lost = [text for text in said(practice) if text.lower() not in shown.lower()]
        assert not lost, slug


CHANGES = "wijzigingen/index.html"


def test_while_nothing_changed_there_is_a_page_that_says_so() -> None:
    files = mini.published(replace(mini.catalogue(), changes={}))
    assert "Er is nog niets." in files[CHANGES]
    assert [path for path in files if path.startswith("wijzigingen/")] == [CHANGES]


def test_the_guide_says_what_reviewing_asks() -> None:
    """Counted from the content and the setting: 43 practices in 2 years are 22 in one."""
    real = mini.real()
    for years, told in ((2, -(-len(real.practices) // 2)), (len(real.practices), 1)):
        site = replace(mini.SITE, review_years=years)
        page = str(mini.made(real, site, mini.LATER)["bijdragen/nakijken/index.html"]())
        assert f"dat zijn er <strong>{told} per jaar</strong>" in " ".join(page.split())
