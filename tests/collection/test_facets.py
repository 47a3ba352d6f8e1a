"""Which practices have which values, in the form and in the file for the script, and what old values lead to."""

import json
import re
from functools import cache, reduce
from itertools import accumulate
from typing import Any

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.counting import terms_of, values_of
from praktijkenbank.collection.facets import BASE, NAMES, SIGNS, coded_places, facets, facets_file
from praktijkenbank.reading.content import read_content
from tests import mini


@cache
def whole() -> Catalogue:
    return mini.catalogue()


@cache
def data() -> Any:
    return json.loads(facets_file(whole()))


def numbers(text: str) -> list[int]:
    """What `packed.js` makes of it."""
    every = re.findall("[g-z0-9_-]*[A-Za-f]", text)
    return [reduce(lambda number, sign: number * BASE + SIGNS.index(sign) % BASE, found, 0) for found in every]


def places(text: str) -> list[int]:
    return list(accumulate(beyond + (at > 0) for at, beyond in enumerate(numbers(text))))


def test_the_form_and_the_file_hold_the_same() -> None:
    form = {facet.name: {value.term.id: list(value.places) for value in facet.values} for facet in facets(whole())}
    assert form == {facet: {value: places(text) for value, text in found.items()} for facet, found in data()["values"].items()}
    assert list(form) == list(NAMES)


def test_places_are_written_as_the_distances_between_them() -> None:
    found = [0, 1, 33, 66, 1091, 40_000]
    assert coded_places(found) == "AAfhAhgAhl_c"
    assert places("AAfhAhgAhl_c") == found
    assert coded_places([]) == ""


def test_every_value_of_a_practice_is_a_term_and_a_site_without_practices_has_the_file_too() -> None:
    for practice in whole().practices.values():
        for name, value in values_of(practice, whole()):
            assert value in {term.id for term in terms_of(name, whole())}
    content = read_content(mini.CONTENT)
    content.practices.clear()
    empty = json.loads(facets_file(Catalogue.of(content)))
    assert (empty["practices"], empty["sort"]["nagekeken"]) == ("", "")
    assert not any(empty["values"].values())
