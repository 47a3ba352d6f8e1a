"""What `praktijkenbank new` makes of a name, and of what somebody chooses. Its conversation: `sessions/`."""

import json
from types import SimpleNamespace
from typing import Any

import pytest

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.ask import Choice, _find, choose
from praktijkenbank.editing.draft import slug_for
from praktijkenbank.editing.lookalikes import lookalikes
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.content_folder import RESERVED
from tests import mini
from tests.beside import cases

CASES = cases(__file__)


def choices_of(rows: list[list[str]]) -> list[Choice]:
    return [Choice(name, title, "", tuple(others)) for name, title, *others in rows]


def test_what_is_typed_finds_what_is_meant() -> None:
    for by_name, (rows, finds) in ((True, CASES["choices"][0]), (True, CASES["choices"][1]), (False, CASES["choices by title"])):
        assert {typed: _find(typed, choices_of(rows), by_name=by_name) for typed in finds} == finds


def test_several_are_chosen_by_name_or_number_and_none_that_does_not_fit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def chosen(choices: list[Choice], *typed: str) -> tuple[str, ...]:
        lines = iter(typed)
        monkeypatch.setattr(ask, "short_line", lambda: next(lines))
        return choose("Welke?", choices, several=True)

    for typed, meant in CASES["several"]:
        assert chosen(choices_of(CASES["choices"][0][0]), typed, "") == tuple(meant)
    capsys.readouterr()
    choices = [Choice(f"term-{number}", f"Buur {number}" if number > 3 else f"Iets {number}") for number in range(1, 31)]
    assert chosen(choices, "buur", "1", "buur 5", "1", "") == ("term-5", "term-1")
    said = " ".join(capsys.readouterr().out.split())
    assert "Bij ‘buur’ passen er 27. Dit zijn de eerste 15; met meer letters worden het er minder." in said
    assert "1 staat hier niet bij. Kies uit 4, 5, 6," in said


SLUGS, ALIKE = (
    json.loads((mini.ROOT / "tests" / "editing" / name).read_text("utf-8")) for name in ("slugs.json", "lookalikes.json")
)


@pytest.mark.parametrize(("name", "slug"), SLUGS["cases"])
def test_an_address_is_made_of_a_name(name: str, slug: str) -> None:
    assert slug_for(name) == slug
    assert SLUGS["reserved"] == RESERVED.pattern


@pytest.mark.parametrize(("name", "like"), ALIKE["cases"])
def test_names_that_are_alike(name: str, like: list[str]) -> None:
    practices: Any = {
        slug: SimpleNamespace(path=slug, record=SimpleNamespace(name=first, aliases=others, former_slugs=[]))
        for slug, first, *others in ALIKE["practices"]
    }
    assert [other.path for other in lookalikes(name, practices)] == like


def test_no_two_practices_of_the_bank_are_taken_for_each_other() -> None:
    practices = read_content(mini.ROOT / "content").practices
    for located in practices.values():
        name = located.record.name
        for other in (other for other in lookalikes(name, practices) if other.name != name):
            record = next(one.record for one in practices.values() if one.path == other.path)
            assert {known.casefold() for known in (record.name, *record.aliases)} & {*name.casefold().split()}, (name, other)
