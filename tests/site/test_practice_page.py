"""What the page of a practice says of its sources and of whether it goes on."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from markupsafe import Markup
from pydantic import BaseModel

from praktijkenbank.collection.addresses import practice_url
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.introspect import literals
from praktijkenbank.records.practice import Status
from praktijkenbank.site.pages.practice import standing
from praktijkenbank.site.views.notes import Notes, Place, first_block, noted
from tests import mini
from tests.beside import cases

CASES = cases(__file__)


def test_the_main_place_has_no_number_and_others_get_theirs_as_they_are_met() -> None:
    catalogue = mini.catalogue()
    practice = catalogue.practices["burenklus"]
    notes = Notes.of(practice, catalogue.references["practices"]["burenklus"])
    assert notes.main == Place("voorbeeldrapport", "§ 12")  # of what it costs and asks, and of a thing to use
    met = [practice.costs[0], practice.goal, practice.materials[1], practice.problem, practice.goal, practice.related[0]]
    assert [notes.number(part) for part in met] == [0, 1, 0, 2, 1, 0]
    assert list(notes.numbers.items()) == [(Place("voorbeeldrapport", "§ 2"), 1), (Place("voorbeeldrapport", "§ 1, p. 1–2"), 2)]


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
        for name, info in type(value).model_fields.items():
            held = getattr(value, name)
            if name not in NOT_SHOWN and not literals(info.annotation):
                yield from map(plain, held.split("\n\n")) if isinstance(held, str) and " " in held else said(held)
    elif isinstance(value, tuple):
        for item in value:
            yield from said(item)


def test_nothing_of_a_record_is_lost_on_its_page() -> None:
    whole = mini.real()
    for slug, practice in whole.practices.items():
        page = re.search("<main>.*</main>", mini.real_files()[f"{practice_url(slug)}index.html"], re.S)
        assert page
        shown = " ".join(Markup(re.sub(r"<button.*?</button>", "", page[0], flags=re.S)).striptags().split())
        lost = [text for text in said(practice) if text.lower() not in shown.lower()]
        assert not lost, slug
