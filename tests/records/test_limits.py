"""Whatever an editor can make long has a limit, and one that no record of ours is near; whom to ask can be reached, and is no private person."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.content_folder import SCHEMAS
from praktijkenbank.records.practice import GENERAL_MAILBOXES, Contact
from praktijkenbank.records.vocabulary import FieldWord, Synonyms
from praktijkenbank.site.search import drawers
from tests.beside import cases
from tests.mini import ROOT
from tests.problems.test_problems import core_schemas

LONG = {"list", "tuple", "set", "frozenset", "dict", "generator", "bytes"}
BOUNDED = re.compile(r"\^(?:[^+*]|\[[^\]]*\])*\$")
"""A pattern in which nothing is repeated without end."""

ROOM = 5
"""How many times longer than the longest that we have a list may be."""


def without_limit(schema: Any) -> Iterator[str]:
    """What has no limit in a core schema of pydantic."""
    for part in core_schemas(schema):
        bounded = part.get("max_length") is not None or BOUNDED.fullmatch(part.get("pattern") or "")
        if (part["type"] in LONG and part.get("max_length") is None) or (part["type"] == "str" and not bounded):
            yield str(part)


def test_every_list_and_every_text_of_every_model_has_a_limit() -> None:
    found = {name: list(without_limit(model.__pydantic_core_schema__)) for name, model in SCHEMAS.items()}
    assert {name: parts for name, parts in found.items() if parts} == {}
    assert len(found) > 8

    class Loose(BaseModel):
        names: tuple[str, ...]
        more: dict[str, int]

    assert len(list(without_limit(Loose.__pydantic_core_schema__))) == 4


def lengths(record: BaseModel) -> Iterator[tuple[str, int, int]]:
    """Name, length and limit of every list in a record."""
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, BaseModel):
                yield from lengths(part)
        if isinstance(value, tuple):
            limit = next(int(mark.max_length) for mark in info.metadata if hasattr(mark, "max_length"))
            yield f"{type(record).__name__}.{name}", len(value), limit


def test_no_list_of_ours_is_near_its_limit() -> None:
    content = read_content(ROOT / "content")
    of_search: list[Any] = [content.synonyms, content.compounds, content.stop_words]
    found = {one for located in (*content.records, *content.lists, *of_search) for one in lengths(located.record)}
    assert len(found) > 100
    assert {(name, length) for name, length, limit in found if length * ROOM > limit} == set()


def test_words_take_no_more_room_than_there_are() -> None:
    """Each of three hundred words leads to three hundred; that is no ninety thousand pairs."""
    one, other = (tuple(f"{letter}{number}" for number in range(300)) for letter in ("aap", "noot"))
    first = FieldWord.model_construct(term=one[0], same=one[1:], everyday=(), narrower=other[:1])
    second = FieldWord.model_construct(term=other[0], same=other[1:], everyday=(), narrower=())
    found = drawers.tables(Synonyms.model_construct(title="", explanation="", terms=(first, second)))
    assert {how: len(table) for how, table in found.items()} == {"same": 600, "everyday": 0, "narrower": 300, "broader": 300}
    shared = {how: len({id(others) for others in table.values()}) for how, table in found.items()}
    assert shared == {"same": 2, "everyday": 0, "narrower": 1, "broader": 1}


CASES = cases(__file__)


FORM = "https://example.org/contact"
REACHED = [{"url": FORM}, {"mail": "Info@example.org"}, {"mail": "j.jansen@example.org", "public": "true"}]


@pytest.mark.parametrize("given", [*REACHED, *({"mail": f"{box}@example.org"} for box in sorted(GENERAL_MAILBOXES))])
def test_an_organisation_is_reached(given: dict[str, str]) -> None:
    assert Contact.model_validate({"name": "x", **given})


@pytest.mark.parametrize(("given", "told"), CASES["refused"])
def test_a_person_or_nobody_is_refused(given: dict[str, str], told: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Contact.model_validate({"name": "x", **given})
    assert [error["type"] for error in refused.value.errors()] == [told]
