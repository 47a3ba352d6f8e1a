"""`praktijkenbank new`: the conversation, the draft, and that nothing half is ever left behind. The options: `test_sessions.yml`."""

import json
from types import SimpleNamespace
from typing import Any

import pytest

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.ask import Choice, _find, choose
from praktijkenbank.editing.draft import slug_for
from praktijkenbank.editing.lookalikes import lookalikes
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.content_folder import RESERVED
from tests import full_disk, mini
from tests.beside import cases
from tests.cli.terminal import Terminal
from tests.project import Project

CASES = cases(__file__)
PRACTICES = "content/practices"
MADE = f"{PRACTICES}/samen-aan-tafel.yml"
OLD = {path.name for path in (mini.CONTENT / "practices").iterdir()}


def names(here: Project) -> set[str]:
    return {path.name for path in (here.root / PRACTICES).iterdir()}


def test_the_conversation_ends_with_a_sound_draft(here: Project) -> None:
    with Terminal(here, "new") as terminal:
        terminal.talk(CASES["until the source"])
        terminal.talk([["Enter = nog niet.", "voorbeeldrapport"], ["Waar staat het in die bron?", "§ 2, p. 3"]])
        code, said = terminal.end()
    assert code == 0, said
    assert f"Gemaakt: {MADE}. Het is een concept" in said
    found = strict_yaml.parse(here.read(MADE))[0]
    expected = {
        "name": "Samen: aan tafel & zo",
        "publication": "concept",
        "kind": "lokaal-project",
        "summary": "Samen eten: dat is gezellig.",
        "themes": ["praten", "klussen"],
        "reach": {"levels": ["lokaal"], "source": "voorbeeldrapport", "locator": "§ 2, p. 3"},
    }
    assert {name: found[name] for name in expected} == expected
    assert found["target_groups"]["for_whom"] == ["voorbeeldburen"]
    assert (found["sources"][0]["source"], found["problem"]["locator"]) == ("voorbeeldrapport", "§ 2, p. 3")
    assert here.says("validate").code == here.says("format", "--check", MADE).code == 0


def test_without_a_source_the_draft_says_what_to_do(here: Project) -> None:
    with Terminal(here, "new") as terminal:
        terminal.talk([*CASES["until the source"], ["Enter = nog niet.", ""]])
        assert terminal.end()[0] == 0
    text = here.read(MADE)
    assert "Staat jouw bron nog niet in content/sources.yml? Zet haar daar eerst bij." in text
    assert "  source:\n" in text
    assert here.says("validate").code == 0


@pytest.mark.parametrize(
    ("asked", "question"), [([], "Hoe heet de praktijk?"), (CASES["until the source"], "In welke bron staat het?")]
)
@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_stopping_leaves_nothing(asked: list[list[str]], question: str, key: str, here: Project) -> None:
    with Terminal(here, "new") as terminal:
        terminal.talk([*asked, [question], ["> "]])
        code, said = terminal.interrupt(key)
    assert code == 1
    assert said.endswith("\nGestopt. Er is niets geschreven.\n"), said
    assert "Traceback" not in said
    assert names(here) == OLD


def test_a_lookalike_is_asked_about_and_names_and_addresses_of_others_are_refused_at_once(here: Project) -> None:
    with Terminal(here, "new") as terminal:
        terminal.talk(
            [
                ["Hoe heet de praktijk?", "De praattafels"],
                ["Lijkt dit op *Praattafel*? Die staat in content/practices/praattafel.yml."],
            ]
        )
        terminal.talk([["wil je doorgaan? [j/N]", ""]])
        code, said = terminal.end()
    assert (code, said.splitlines()[-1]) == (1, "Gestopt. Er is niets geschreven.")
    with Terminal(here, "new") as terminal:
        terminal.talk(CASES["refused at once"])
    assert names(here) == OLD


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


def test_a_full_disk_or_a_folder_without_rights_leaves_nothing(here: Project) -> None:
    told = f"{PRACTICES}/vol.yml: Dit bestand is niet gemaakt: "
    code, said = full_disk.command(here, ".vol.yml.nieuw", "new", "vol", "--no-questions")
    assert (code, f"{told}de schijf is vol." in said, "Traceback" in said) == (1, True, False)
    (here.root / PRACTICES).chmod(0o555)
    try:
        done = here.run_powerless("new", "vol")
    finally:
        (here.root / PRACTICES).chmod(0o755)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{told}je hebt er geen rechten voor. [niet-gemaakt]")
    assert names(here) == OLD


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
        alike = [other for other in lookalikes(name, practices) if other.name != name]
        assert all(other.through.casefold() in name.casefold().split() for other in alike), (name, alike)
