"""What somebody types in the conversation of `new`, and what is meant by it."""

from praktijkenbank.cli.commands.choosing import Choice, _find, _parts


def test_what_is_typed_finds_what_is_meant() -> None:
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
    assert _parts("1 3,2") == ["1", "3", "2"]
    assert _parts(" jonge mensen , 2,") == ["jonge mensen", "2"]
