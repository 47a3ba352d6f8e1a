"""Which practices have which values, in the form and in the file for the script, and what old values lead to."""

import json
import re
from functools import cache, reduce
from itertools import accumulate
from typing import Any

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.counting import YES, terms_of, values_of
from praktijkenbank.collection.facets import BASE, NAMES, SIGNS, coded_places, facets, facets_file
from praktijkenbank.reading.content import read_content
from praktijkenbank.records.evidence import KNOWN
from tests import mini


@cache
def whole() -> Catalogue:
    return mini.catalogue()


@cache
def data() -> Any:
    return json.loads(facets_file(whole()))


def numbers(text: str) -> list[int]:
    """What `packed.js` makes of it."""
    return [
        reduce(lambda number, sign: number * BASE + SIGNS.index(sign) % BASE, found, 0)
        for found in re.findall("[g-z0-9_-]*[A-Za-f]", text)
    ]


def places(text: str) -> list[int]:
    return list(accumulate(beyond + (at > 0) for at, beyond in enumerate(numbers(text))))


def having(facet: str, value: str) -> list[str]:
    return [data()["practices"].split()[place] for place in places(data()["values"][facet].get(value, ""))]


def test_every_practice_stands_once_and_in_the_order_of_the_list() -> None:
    assert data()["practices"].split() == list(whole().practices) == ["burenklus", "praattafel"]


def test_each_facet_takes_its_values_from_its_own_field() -> None:
    assert having("thema", "praten") == ["burenklus", "praattafel"]
    assert having("doelgroep", "voorbeeldmensen") == ["burenklus"]
    assert having("via", "voorbeeldhelpers") == ["burenklus"]
    assert "voorbeeldhelpers" not in data()["values"]["doelgroep"]
    assert having("via", "voorbeeldmensen") == ["burenklus"], "what goes through a part goes through the whole"
    assert data()["own"] == {"doelgroep": {}, "via": {"voorbeeldmensen": ""}}
    assert data()["broader"] == {"voorbeeldhelpers": ["voorbeeldmensen"]}
    assert having("stappen", YES) == ["burenklus"]
    assert having("onderbouwing", "praktijkervaring") == ["praattafel"]
    assert [having("bekend", known) for known in KNOWN] == [["burenklus"], [], ["praattafel"]]
    assert having("element", "aanbellen") == ["burenklus"]
    assert having("soort", "lokaal-project") == ["praattafel"]
    assert having("status", "loopt") == ["burenklus"]
    # A neighbourhood counts for its municipality and province.
    assert having("gemeente", "voorbeelddorp") == ["burenklus"]
    assert having("provincie", "voorland") == ["burenklus"]
    assert having("provincie", "achterland") == ["burenklus", "praattafel"]
    # What no practice has is no choice in any facet.
    assert all(value.places for facet in facets(whole()) for value in facet.values)
    assert "ongebruikt" not in data()["values"]["thema"]
    # A former id leads to the term.
    assert data()["former"] == {"thema": {"spreken": "praten", "vergeten": "ongebruikt"}}
    # What to sort by.
    for order in ("onderbouwing", "nagekeken", "compleet"):
        assert numbers(data()["sort"][order]) == [1, 0]


def test_the_form_and_the_file_hold_the_same() -> None:
    form = {facet.name: {value.term.id: list(value.places) for value in facet.values} for facet in facets(whole())}
    assert form == {facet: {value: places(text) for value, text in found.items()} for facet, found in data()["values"].items()}
    assert list(form) == list(NAMES)


def test_places_are_written_as_the_distances_between_them() -> None:
    found = [0, 1, 33, 66, 1091, 40_000]
    assert coded_places(found) == "AAfhAhgAhl_c"
    assert places("AAfhAhgAhl_c") == found
    assert coded_places([]) == ""


def test_every_value_of_a_practice_is_a_term() -> None:
    for practice in whole().practices.values():
        for name, value in values_of(practice, whole()):
            assert value in {term.id for term in terms_of(name, whole())}


def test_a_site_without_practices_has_the_file_too() -> None:
    content = read_content(mini.CONTENT)
    content.practices.clear()
    empty = json.loads(facets_file(Catalogue.of(content)))
    assert (empty["practices"], empty["sort"]["nagekeken"]) == ("", "")
    assert not any(empty["values"].values())
