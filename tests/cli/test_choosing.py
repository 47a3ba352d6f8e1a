"""What somebody types in the conversation of `new`, and what is meant by it."""

import pytest

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.ask import Choice, _find, choose


def test_what_is_typed_finds_what_is_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    choices = [
        Choice("ouderen", "Ouderen"),
        Choice("kwetsbare-ouderen", "Kwetsbare ouderen", "", ("Senioren",)),
        Choice("een", "Eén"),
    ]
    assert _find("ouderen", choices) == [0]
    assert _find("OUDER", choices) == [0, 1]
    assert _find("senior", choices) == [1]
    groups = [
        Choice("ouderen", "Ouderen", "", ("Senioren",)),
        Choice("anders", "Kwetsbare senioren"),
        Choice("c", "C", "", ("co",)),
    ]
    assert _find("senioren", groups) == [0]  # another name for it, in full
    assert _find("senior", groups) == [0, 1]
    assert _find("co", [*groups, Choice("d", "D", "", ("co", "corporatie")), Choice("e", "Ecoteam")]) == [2, 3, 4]
    assert _find("een", choices) == [2]
    assert [_find(part, choices) for part in ("1", "0", "4", "²", "!!", "qq")] == [[0], [], [], [], [], []]
    sources = [Choice("site-bank", "BANK"), Choice("verslag", "Een verslag", "", ("Bank",)), Choice("c", "Anders")]
    assert _find("bank", sources, by_name=False) == [0, 1]
    assert _find("site-bank", sources, by_name=False) == [0]
    for typed, meant in (
        ("1 3,2", ("ouderen", "een", "kwetsbare-ouderen")),
        (" kwetsbare ouderen , 3,", ("kwetsbare-ouderen", "een")),
    ):
        lines = iter([typed, ""])
        monkeypatch.setattr(ask, "short_line", lambda lines=lines: next(lines))
        assert choose("Wie?", choices, several=True) == meant
