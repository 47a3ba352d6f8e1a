"""Names stand where a Dutch reader looks for them, in every list of the site."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import alphabetical
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.records.source import Name
from praktijkenbank.records.standing import standings
from praktijkenbank.records.types import title, type_of
from praktijkenbank.site.pages import contributing, coverage, standalone
from praktijkenbank.site.pages.lists import Province, Spread
from tests import mini
from tests.beside import cases

ALIKE: Sequence[Sequence[str]] = json.loads(Path(__file__).with_name("alphabet.json").read_text("utf-8"))
"""Names in their order, those together that only differ in marks. `scripts/tests/order.test.js` holds a table to it too."""

NAMES = [name for names in ALIKE for name in names]


def test_names_have_one_order() -> None:
    assert sorted(NAMES, key=alphabetical) == NAMES
    assert [list(names) for _, names in groupby(NAMES, key=lambda name: alphabetical(name)[0])] == ALIKE


@pytest.mark.parametrize(("one", "other"), cases(__file__).items())
def test_what_is_no_letter_makes_no_difference(one: str, other: str) -> None:
    assert alphabetical(one)[0] == alphabetical(other)[0]
    assert alphabetical(one) != alphabetical(other)


@pytest.fixture(scope="module")
def content() -> Content:
    """The miniature content with many more records, terms and sources, by the names above and with the last of them first."""
    found = read_content(mini.CONTENT)
    kinds = {kind: _many(next(iter(records.values()))) for kind, records in found.kinds.items()}
    vocabularies = dict(found.vocabularies)
    for name in ("target-groups", "provinces"):
        located = vocabularies[name]
        terms = [located.record.terms[0].model_copy(update={"id": f"t{at}", "label": name}) for at, name in _backwards()]
        vocabularies[name] = replace(located, record=located.record.model_copy(update={"terms": tuple(terms)}))
    assert found.bibliography
    first = found.bibliography.record.references[0]
    sources = [
        first.model_copy(update={"id": f"s{at}", "title": name} | ({"author": (), "editor": ()} if at % 2 else {"author": (Name(literal=name),)}))
        for at, name in _backwards()
    ]  # fmt: skip
    listed = found.bibliography.record.model_copy(update={"references": tuple(sources)})
    return replace(found, kinds=kinds, vocabularies=vocabularies, bibliography=replace(found.bibliography, record=listed))


def _backwards() -> Sequence[tuple[int, str]]:
    return [(len(NAMES) - at, name) for at, name in reversed(list(enumerate(NAMES)))]


def _many(located: Any) -> dict[str, Any]:
    named_by = type_of(located.record).named_by
    return {f"r{at}": replace(located, record=located.record.model_copy(update={named_by: name})) for at, name in _backwards()}


def test_every_list_of_the_site_has_that_order(content: Content) -> None:
    catalogue = Catalogue.of(content, preview=True)
    lists: dict[str, Iterable[str]] = {kind: map(title, records.values()) for kind, records in catalogue.records.items()}
    lists["sources"] = (source.title for source in standalone.by_maker(catalogue.sources.values()))
    nobody = replace(catalogue, records=catalogue.records | {"practices": {}})  # so that every target group has as many practices
    lists["target groups"] = (row.group.label for row in coverage.coverage(nobody))
    placed = [Province(term, (), False) for term in catalogue.vocabularies["provinces"].terms]
    lists["provinces"] = (one.term.label for one in Spread(placed, 0).ranked)
    lists["overview"] = (one.record.name for one in standings(catalogue.practices, mini.catalogue().sources))
    assert {name: list(found) for name, found in lists.items()} == dict.fromkeys(lists, NAMES)


def test_records_that_bear_on_one_and_messages_have_that_order() -> None:
    catalogue = mini.catalogue()
    for kind, records in catalogue.records.items():
        for slug in records:
            for other, tied in catalogue.threads(kind, slug).items():
                names = [catalogue.title_of(other, one) for one in tied]
                assert names == sorted(names, key=alphabetical)
    # The list of messages has that order.
    titles = [kind.title for kind in contributing.by_title()]
    assert titles == sorted(titles, key=alphabetical)
