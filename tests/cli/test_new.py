"""What `praktijkenbank new` makes of a name, and of what somebody chooses. Its conversation: `sessions/`."""

import json
from types import SimpleNamespace
from typing import Any

import pytest

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.ask import Choice, choose
from praktijkenbank.editing.draft import slug_for
from praktijkenbank.editing.lookalikes import lookalikes
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.content_folder import RESERVED
from tests import mini
from tests.beside import cases

CASES = cases(__file__)


def choices_of(rows: list[list[str]]) -> list[Choice]:
    return [Choice(name, title, "", tuple(others)) for name, title, *others in rows]


def chosen(monkeypatch: pytest.MonkeyPatch, choices: list[Choice], *typed: str) -> tuple[str, ...]:
    lines = iter((*typed, ""))
    monkeypatch.setattr(ask, "line", lambda: next(lines))
    return choose("Welke?", choices, several=True)


@pytest.mark.parametrize(("rows", "finds"), CASES["choices"])
def test_what_is_typed_finds_what_is_meant(
    rows: list[list[str]], finds: dict[str, Any], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One is chosen; of more it is told which, and of none that there is none."""
    choices = choices_of(rows)
    for typed, meant in finds.items():
        capsys.readouterr()
        assert chosen(monkeypatch, choices, typed) == ((choices[meant[0]].id,) if len(meant) == 1 else ())
        _, _, said = capsys.readouterr().out.partition("Enter = nog niet.")
        assert [choices.index(one) for one in choices if f". {one.label}\n" in said] == (meant if len(meant) > 1 else [])
        assert bool(meant) != (f"Niets gevonden bij ‘{typed}’." in said)


def test_several_are_chosen_by_name_or_number_and_what_fits_too_often_is_shown_in_part(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for typed, meant in CASES["several"]:
        assert chosen(monkeypatch, choices_of(CASES["choices"][0][0]), typed) == tuple(meant)
    choices = [Choice(f"term-{number}", f"Buur {number}" if number > 3 else f"Iets {number}") for number in range(1, 31)]
    assert chosen(monkeypatch, choices, "buur", "1", "-", "buur 5", "1") == ("term-5", "term-1")
    said = " ".join(capsys.readouterr().out.split())
    assert "Bij ‘buur’ passen er 27. Dit zijn de eerste 15; met meer letters worden het er minder." in said


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
        for other in (other.record for other in lookalikes(name, practices) if other.record.name != name):
            assert {known.casefold() for known in (other.name, *other.aliases)} & {*name.casefold().split()}, (name, other)
