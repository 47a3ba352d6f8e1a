"""The bibliography goes out whole: read back from CSL-JSON, records and BibTeX it is the same, whatever its text is."""

import json
import re
from typing import Any
from urllib.parse import unquote

import pytest
from pybtex.database import Person, parse_string  # type: ignore[import-untyped] # the package has no types

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.source import Name, Source
from praktijkenbank.site.exports.bibliography import BIBTEX_TYPES, bibtex
from praktijkenbank.site.exports.paths import (
    BIBTEX,
    CSL,
    SCHEMA_VERSION,
    SOURCE_LINES,
    SOURCE_RECORDS,
)
from tests import mini
from tests.beside import cases

CASES = cases(__file__)


def as_written(item: dict[str, Any]) -> dict[str, Any]:
    """An item of CSL-JSON as the bibliography has it: a date is text there."""
    for field in ("issued", "accessed"):
        if field in item:
            (parts,) = item[field]["date-parts"]
            item[field] = "-".join(f"{part:02}" for part in parts)
    return item


def test_the_bibliography_comes_back_from_csl_json_and_as_records(real: Catalogue, files: dict[str, str]) -> None:
    back = [Source.model_validate(as_written(item)) for item in json.loads(files[CSL])]
    assert back == list(real.sources.values())
    lines = [json.loads(line) for line in files[SOURCE_LINES].splitlines()]
    head = {"schemaVersion": SCHEMA_VERSION, "licence": mini.SITE.licence_url}
    whole = head | {"name": mini.SITE.name, "url": mini.SITE.absolute("data/"), "records": lines}
    assert json.loads(files[SOURCE_RECORDS]) == whole
    assert all(line.items() >= head.items() for line in lines)
    assert [Source.model_validate({key: value for key, value in line.items() if key not in head}) for line in lines] == back
    assert len(back) > 20


def entries(text: str) -> dict[str, tuple[str, dict[str, str]]]:
    """id → (type, field → value) as a program for BibTeX reads them, with what TeX keeps for itself as it was."""
    found = {}
    for key, entry in parse_string(text, "bibtex").entries.items():
        names = {role: " and ".join(map(name_in_order, people)) for role, people in entry.persons.items()}
        found[key] = (entry.type, {name: untex(value) for name, value in {**entry.fields, **names}.items()})
    return found


def name_in_order(person: Person) -> str:
    parts = [*person.prelast_names, *person.last_names], [*person.first_names, *person.middle_names]
    return ", ".join(" ".join(part) for part in parts if part)


COMMANDS = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^", "quotedbl": '"'}


def untex(value: str) -> str:
    """Text again, without the braces that keep words together."""
    return re.sub(r"\\text([a-z]+)\{\}|\\([&%$#_])|[{}]", lambda one: COMMANDS[one[1]] if one[1] else one[2] or "", value)


def test_the_bibliography_comes_back_from_bibtex(real: Catalogue, files: dict[str, str]) -> None:
    found = entries(files[BIBTEX])
    assert found.keys() == real.sources.keys()
    for key, source in real.sources.items():
        kind, fields = found[key]
        assert kind == BIBTEX_TYPES.get(source.type, "misc")
        assert fields.pop("title") == source.title
        assert fields.pop("author", "") == " and ".join(map(bibtex_name, source.author))
        assert fields.pop("editor", "") == " and ".join(map(bibtex_name, source.editor))
        assert "-".join(part for part in (fields.pop("year", ""), fields.pop("month", "")) if part) == (source.issued or "")[:7]
        assert (fields.pop("pages", "").replace("--", "-") or None) == source.page
        published = (source.container_title, source.publisher, source.publisher_place)
        expected = (*published, source.volume, source.number or source.issue, source.url, source.note)
        assert sorted(fields.values()) == sorted(filter(None, expected))


def bibtex_name(name: Name) -> str:
    if name.literal:
        return name.literal
    return ", ".join(part for part in (" ".join(filter(None, (name.particle, name.family))), name.given) if part)


@pytest.mark.parametrize("odd", CASES["odd"])
def test_what_means_something_to_tex_or_bibtex_is_text(odd: str) -> None:
    """In every field that takes text, and in the file as a whole: the source after it is still there."""
    names = [{"literal": odd}, {"family": odd, "given": odd, "non-dropping-particle": "van der"}]
    same = dict.fromkeys(("title", "publisher", "publisher-place", "container-title", "note", "volume", "number"), odd)
    given = {"id": "x", "type": "book", "author": names, **same}
    after = {"id": "y", "type": "book", "title": "Erna", "publisher": "Z"}
    found = entries(bibtex([Source.model_validate(given), Source.model_validate(after)]))
    assert found["y"] == ("book", {"title": "Erna", "publisher": "Z"})
    kind, fields = found["x"]
    assert kind == "book"
    assert fields.pop("author") == f"{odd} and van der {odd}, {odd}"
    assert fields == dict.fromkeys(("title", "publisher", "address", "journal", "note", "volume", "number"), odd)


@pytest.mark.parametrize("tail", CASES["tails"])
def test_an_address_ends_nothing(tail: str) -> None:
    source = Source.model_validate({"id": "x", "type": "webpage", "title": "T", "URL": f"https://bank.nl/{tail}"})
    ((_, fields),) = entries(bibtex([source])).values()
    assert fields.keys() == {"title", "url"}
    assert unquote(fields["url"]) == unquote(f"https://bank.nl/{tail}")


def test_pages_have_one_dash_of_bibtex_between_them() -> None:
    for page in ("39-44", "39--44"):
        source = Source.model_validate({"id": "x", "type": "chapter", "title": "T", "container-title": "B", "page": page})
        assert "pages = {39--44}" in bibtex([source])
