"""`praktijkenbank new`: the conversation, the options, the draft, and that nothing half is ever left behind."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from praktijkenbank.cli import main
from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.ask import Choice, choose
from praktijkenbank.editing.draft import slug_for
from praktijkenbank.editing.lookalikes import lookalikes
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.content_folder import RESERVED
from praktijkenbank.reading.record_file import read
from praktijkenbank.records.practice import Practice
from tests import full_disk, mini
from tests.beside import cases
from tests.cli.terminal import Terminal
from tests.project import Project

CASES = cases(__file__)
PRACTICES = "content/practices"


def names(here: Project) -> set[str]:
    return {path.name for path in (here.root / PRACTICES).iterdir()}


def record(here: Project, slug: str) -> Practice:
    reading = read(here.root / PRACTICES / f"{slug}.yml", f"{slug}.yml", Practice)
    assert reading.sound, reading.problems
    return reading.sound.record


OLD = {path.name for path in (mini.CONTENT / "practices").iterdir()}


def until_source(terminal: Terminal) -> None:
    """Answer everything up to the source."""
    terminal.answer("Hoe heet de praktijk?", "Samen: aan tafel & zo")
    terminal.answer("Enter = samen-aan-tafel-en-zo", "samen-aan-tafel")
    terminal.answer("Wat voor soort", "2")
    terminal.answer("Hoogstens 160 tekens.", "x" * 161)
    terminal.wait_for("Dat zijn 161 tekens: 1 te veel.")
    terminal.answer("Hoogstens 160 tekens.", "Samen eten: dat is gezellig.")
    terminal.wait_for("28 van de 160 tekens.")
    terminal.answer("Bij welke thema’s", "qqq")
    terminal.answer("Niets gevonden bij ‘qqq’.", "2 1")
    terminal.answer("Nog een?", "")
    terminal.answer("Voor wie is het?", "1")
    terminal.answer("Nog een?", "-")
    terminal.answer("er is nog niets gekozen.", "2")
    terminal.answer("Nog een?", "")
    terminal.answer("Via wie gaat het?", "")
    terminal.answer("Hoe ver reikt het?", "lokaal")
    terminal.answer("Nog een?", "")
    terminal.answer("In welke gemeente", "")
    terminal.wait_for("In welke bron staat het?")


def test_the_conversation_ends_with_a_sound_draft(here: Project) -> None:
    vocabulary = {name: located.record.terms for name, located in read_content(here.root / "content").vocabularies.items()}
    with Terminal(here, "new") as terminal:
        until_source(terminal)
        terminal.answer("Enter = nog niet.", "voorbeeldrapport")
        terminal.answer("Waar staat het in die bron?", "§ 2, p. 3")
        code, said = terminal.end()
    assert code == 0, said
    assert "Gemaakt: content/practices/samen-aan-tafel.yml. Het is een concept" in said
    made = record(here, "samen-aan-tafel")
    assert (made.name, made.publication) == ("Samen: aan tafel & zo", "concept")
    assert made.kind == vocabulary["kinds"][1].id
    assert made.summary == "Samen eten: dat is gezellig."
    assert made.themes == (vocabulary["themes"][1].id, vocabulary["themes"][0].id)
    assert made.target_groups.for_whom == (vocabulary["target-groups"][1].id,)
    assert made.reach is not None
    assert made.reach.levels == ("lokaal",)
    assert made.sources[0].source == "voorbeeldrapport"
    assert made.problem.locator == "§ 2, p. 3"
    assert main._run(["validate"]) == 0
    assert main._run(["format", "--check"]) in (0, 1)
    assert main._run(["format", "--check", f"{PRACTICES}/samen-aan-tafel.yml"]) == 0


def test_a_name_with_a_space_is_a_name(here: Project) -> None:
    assert main._run(["new", "Samen eten & zo"]) == 0
    assert record(here, "samen-eten-en-zo").name == "Samen eten & zo"


def test_without_a_source_the_draft_says_what_to_do(here: Project) -> None:
    with Terminal(here, "new") as terminal:
        until_source(terminal)
        terminal.answer("Enter = nog niet.", "")
        assert terminal.end()[0] == 0
    text = (here.root / PRACTICES / "samen-aan-tafel.yml").read_text("utf-8")
    assert "Staat jouw bron nog niet in content/sources.yml? Zet haar daar eerst bij." in text
    assert "  source:\n" in text
    assert main._run(["validate"]) == 0


@pytest.mark.parametrize("question", ["Hoe heet de praktijk?", "In welke bron staat het?"])
@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_stopping_leaves_nothing(question: str, key: str, here: Project) -> None:
    with Terminal(here, "new") as terminal:
        if question != "Hoe heet de praktijk?":
            until_source(terminal)
        else:
            terminal.wait_for(question)
        terminal.wait_for("> ")
        code, said = terminal.interrupt(key)
    assert code == 1
    assert said.endswith("\nGestopt. Er is niets geschreven.\n"), said
    assert "Traceback" not in said
    assert names(here) == OLD


def test_a_lookalike_is_named_and_asked_about(here: Project) -> None:
    with Terminal(here, "new") as terminal:
        terminal.answer("Hoe heet de praktijk?", "De praattafels")
        terminal.wait_for("Lijkt dit op *Praattafel*? Die staat in content/practices/praattafel.yml.")
        terminal.answer("wil je doorgaan? [j/N]", "")
        code, said = terminal.end()
    assert (code, said.splitlines()[-1]) == (1, "Gestopt. Er is niets geschreven.")
    assert names(here) == OLD


def test_a_number_that_is_not_among_those_that_fit_is_not_taken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    choices = [Choice(f"term-{number}", f"Buur {number}" if number > 3 else f"Iets {number}") for number in range(1, 31)]
    typed = iter(["buur", "1", "buur 5", "1", ""])
    monkeypatch.setattr(ask, "short_line", lambda: next(typed))
    assert choose("Welke?", choices, several=True) == ("term-5", "term-1")
    said = " ".join(capsys.readouterr().out.split())
    assert "Bij ‘buur’ passen er 27. Dit zijn de eerste 15; met meer letters worden het er minder." in said
    assert "1 staat hier niet bij. Kies uit 4, 5, 6," in said


def test_names_and_addresses_of_others_are_refused_at_once(here: Project) -> None:
    with Terminal(here, "new") as terminal:
        terminal.answer("Hoe heet de praktijk?", "")
        terminal.answer("Zonder naam kunnen we niet beginnen.", "KLUSBUREN")
        terminal.answer("Die naam is al van content/practices/burenklus.yml.", "x" * 301)
        terminal.answer("300 is het meeste.", "Iets heel anders")
        terminal.answer("Wat wordt het webadres?", "../../etc/passwd")
        terminal.answer("‘../../etc/passwd’ kan geen webadres zijn.", "burenklus.yml")
        terminal.answer("burenklus.yml: Dit bestand bestaat al", "index")
        terminal.answer("‘index’ kan geen webadres zijn.", "")
        terminal.wait_for("Wat voor soort")
    assert names(here) == OLD


def test_options_answer_everything(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    vocabulary = {name: located.record.terms for name, located in read_content(here.root / "content").vocabularies.items()}
    theme, group = vocabulary["themes"][1].id, vocabulary["target-groups"][1].id
    assert main._run(["new", "--naam", "Samen eten", "--thema", theme, "--doelgroep", group]) == 0
    assert "Gemaakt: content/practices/samen-eten.yml." in capsys.readouterr().out
    made = record(here, "samen-eten")
    assert (made.themes, made.target_groups.for_whom) == ((theme,), (group,))
    text = (here.root / PRACTICES / "samen-eten.yml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schemas/practice.schema.json\n")
    assert "\nkind:\n" in text
    assert main._run(["new", "nog-een", "--theme", theme, "--no-questions"]) == 0
    assert main._run(["validate"]) == 0


@pytest.mark.parametrize(("arguments", "code", "said"), CASES["refused"])
def test_what_cannot_be_is_told_and_not_written(
    arguments: list[str], code: int, said: str, here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main._run(arguments) == code
    assert said in capsys.readouterr().err
    assert names(here) == OLD


def test_an_address_that_differs_by_capitals_or_was_anothers_is_taken(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (here.root / PRACTICES / "Praat.yml").write_text("x", "utf-8")
    assert main._run(["new", "praat"]) == 1
    assert "content/practices/Praat.yml: Dit bestand bestaat al" in capsys.readouterr().err
    [former, *_] = [old for located in read_content(Path("content")).practices.values() for old in located.record.former_slugs]
    assert main._run(["new", former]) == 1
    assert f"Het adres `{former}` is al van content/practices/" in capsys.readouterr().err
    assert names(here) == OLD | {"Praat.yml"}


def test_broken_records_of_others_do_not_stop_a_draft_and_broken_lists_do(
    here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    here.write(f"{PRACTICES}/burenklus.yml", "name: [")
    assert main._run(["new", "nieuw-ding"]) == 0
    here.write("content/vocabulary/themes.yml", "title: [")
    capsys.readouterr()
    assert main._run(["new", "ander-ding"]) == 1
    assert "content/vocabulary/themes.yml" in capsys.readouterr().err


def test_a_full_disk_leaves_nothing(here: Project) -> None:
    code, said = full_disk.command(here, ".vol.yml.nieuw", "new", "vol", "--no-questions")
    assert code == 1
    assert "content/practices/vol.yml: Dit bestand is niet gemaakt: de schijf is vol." in said
    assert "Traceback" not in said
    assert names(here) == OLD


def test_a_folder_without_rights_is_told(here: Project) -> None:
    (here.root / PRACTICES).chmod(0o555)
    try:
        done = here.run_powerless("new", "dicht")
    finally:
        (here.root / PRACTICES).chmod(0o755)
    assert done.returncode == 1
    assert "content/practices/dicht.yml: Dit bestand is niet gemaakt: je hebt er geen rechten voor." in done.stderr
    assert names(here) == OLD


SLUGS = json.loads((mini.ROOT / "tests" / "editing" / "slugs.json").read_text("utf-8"))
ALIKE = json.loads((mini.ROOT / "tests" / "editing" / "lookalikes.json").read_text("utf-8"))


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


def test_a_name_where_an_address_belongs_is_answered_with_one(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main._run(["new", "MijnPraktijk", "--no-questions"]) == 1
    said = capsys.readouterr().err
    assert "De bestandsnaam `MijnPraktijk.yml` kan geen webadres worden." in said
    assert "    + | mijnpraktijk.yml\n" in said
