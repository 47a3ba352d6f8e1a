"""`validate`: what it prints in each form, which advice it tells, and where."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from praktijkenbank.cli.commands import validate
from praktijkenbank.collection import checks
from praktijkenbank.collection.checks import load
from praktijkenbank.problems import KINDS, Kind, Problem, Severity
from praktijkenbank.problems.reports import FORMS
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.practice import Practice
from tests import mini
from tests.project import Project

BURENKLUS = "content/practices/burenklus.yml"
LONG = " ".join(["Wij helpen elkaar elke dag met kleine klussen in en om het huis"] * 2)


def lengthen(here: Project, *names: str) -> None:
    """Give these practices a summary of one long sentence."""
    for name in names:
        path = f"content/practices/{name}.yml"
        here.write(path, re.sub("^summary: .*", f"summary: {LONG}.", here.read(path), flags=re.MULTILINE))


@pytest.mark.parametrize("form", ["text", "json", "gitlab", "rdjsonl", "github"])
def test_sound_content(form: str, here: Project) -> None:
    said = {"text": "In orde: 2 praktijken en 1 concept, 3 bronnen.\n", "json": "[]\n", "gitlab": "[]\n"}
    assert here.says("validate", "--format", form) == (0, said.get(form, ""), "")


def test_problems_for_github(here: Project) -> None:
    here.change(BURENKLUS, "value: 2500\n      qualifier: ruim\n      unit: klussen", "value: 12%")
    (here.root / "content" / "practices" / "a,b:c.yml").touch()
    code, said, _ = here.says("validate", "--format", "github")
    assert code == 1
    first, second = said.splitlines()
    assert first.startswith("::error file=content/practices/a%2Cb%3Ac.yml,title=bestandsnaam::De bestandsnaam `a,b:c.yml` kan")
    assert second.startswith(
        f"::error file={BURENKLUS},line=17,endLine=17,col=14,endColumn=17,title=getal-ongeldig::"
        "`12%25` is geen getal zoals wij het schrijven.%0AEen percentage hoort bij `unit`."
    )


def test_problems_as_json(here: Project) -> None:
    here.change(BURENKLUS, "reviewed: 2024-06-30", "reviewed: 2030-01-01")
    code, said, _ = here.says("validate", "--format", "json")
    assert code == 1
    [found] = json.loads(said)
    assert found == dict.fromkeys(("fix", "add", "mended", "sheet", "cell"), "") | {
        "path": BURENKLUS,
        "line": 210,
        "column": 11,
        "end_line": 210,
        "end_column": 21,
        "code": "datum-in-toekomst",
        "message": "`reviewed` is 2030-01-01: dat is na vandaag (2025-01-01).",
        "hint": "Vul de dag in waarop je het record naast de bronnen legde.",
        "severity": "fout",
        "page": "https://praktijkenbank.example.org/bijdragen/meldingen/datum-in-toekomst/",
        "why": KINDS["datum-in-toekomst"].explanation,
    }


@pytest.mark.parametrize("settings", ["", 'site_url: ""\n', None])
def test_no_form_has_half_an_address(settings: str | None, here: Project) -> None:
    here.change(BURENKLUS, "reviewed: 2024-06-30", "reviewed: 2030-01-01")
    (here.root / "mkdocs.yml").unlink()
    if settings is not None:
        here.write("mkdocs.yml", settings)
    for form in ("text", *FORMS):
        code, said, _ = here.says("validate", "--format", form)
        assert (code, "bijdragen/meldingen" in said) == (1, False), form
        assert form in ("json", "rdjsonl") or "de pagina ‘Datum ligt in de toekomst’ bij ‘Meldingen’ in de gids" in said


def test_advice_is_told_apart_and_never_in_the_way(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    shorter = Kind("korter", "Dit kan korter.", "Schrap een woord.", "Kort leest beter.", Severity.ADVICE)

    def every_practice(located: Located[Any]) -> Iterator[Problem]:
        if isinstance(located.record, Practice):
            yield shorter.at(located.path, located.place(("summary",)))

    monkeypatch.setattr(checks, "advisers", lambda content: (every_practice,))
    code, said, _ = here.says("validate")
    assert code == 0
    assert said.startswith("Advies. Dit hoeft niet, maar het record wordt er beter van.\n\ncontent/practices/")
    assert said.endswith("Er zijn 4 adviezen in 4 bestanden.\nIn orde: 2 praktijken en 1 concept, 3 bronnen.\n")
    assert said.count("Dit kan korter.") == 4  # a concept gets advice too
    assert load(here.root / "content", mini.TODAY).practices
    here.change(BURENKLUS, "reviewed: 2024-06-30", "reviewed: 2030-01-01")
    code, said, _ = here.says("validate")
    assert code == 1
    assert said.index("[datum-in-toekomst]") < said.index("Advies.") < said.index("Dit kan korter.")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any advice on language is much."""
    monkeypatch.setattr(validate, "FEW", 0)


@pytest.mark.usefixtures("few")
def test_much_advice_is_counted_and_told_of_the_files_and_folders_that_are_named(here: Project) -> None:
    lengthen(here, "burenklus")
    code, said, _ = here.says("validate")
    assert (code, "advies over de taal, bij 1 bestand. " in said, "[lange-zin]" in said) == (0, True, False)
    for name, told in (("burenklus", 1), ("praattafel", 0)):
        code, said, _ = here.says("validate", f"content/practices/{name}.yml")
        assert (code, said.count("[lange-zin]")) == (0, told)
    wrong = here.says("validate", "content/practices/praatafel.yml")
    assert (wrong.code, "Het bestand content/practices/praatafel.yml bestaat niet." in wrong.err) == (2, True)
    lengthen(here, "praattafel")
    folders = {
        "content/practices": 2,
        "content/practices/": 2,
        ".": 2,
        "content/programme/../practices": 2,
        "content/programme": 0,
    }
    for folder, told in folders.items():
        code, said, _ = here.says("validate", folder)
        assert (code, said.count("[lange-zin]")) == (0, told), folder


@pytest.mark.usefixtures("few")
def test_advice_that_something_is_lost_is_never_held_back(here: Project) -> None:
    lengthen(here, "burenklus")
    here.write(BURENKLUS, re.sub("^name: .*", "name: Burenklus #2", here.read(BURENKLUS), flags=re.MULTILINE))
    code, said, _ = here.says("validate")
    assert (code, "[tekst-achter-hekje]" in said, "[lange-zin]" in said) == (0, True, False)
    assert "advies over de taal, bij 1 bestand." in said


@pytest.mark.parametrize("form", ["text", *FORMS])
def test_advice_on_what_changed_and_errors_wherever_they_are(form: str, here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    summary, names = here.root / "summary.md", here.root / "veranderd.txt"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    lengthen(here, "burenklus", "praattafel")
    here.change("content/practices/klusbus.yml", "kind: ", "kind: geen-")
    names.write_bytes(b"content/practices/burenklus.yml\0content/weg.yml\0content/gek\xff\nnaam.yml\0--help\0")
    asked = ("validate", "--format", form, "--changed", "veranderd.txt")
    code, said, _ = here.says(*asked)
    assert code == 1
    for told in (said, *([summary.read_text("utf-8")] if form == "github" else [])):
        shown = told.replace("\\", "")
        assert all(name in shown for name in ("burenklus.yml", "klusbus.yml", "lange-zin"))
        assert "praattafel.yml" not in shown
    names.write_bytes(b"")
    code, said, _ = here.says(*asked)
    assert (code, "klusbus.yml" in said, "lange-zin" in said) == (1, True, False)
    wrong = here.says("validate", "--changed", "er-is-niets.txt")
    assert (wrong.code, "Het bestand er-is-niets.txt bestaat niet." in wrong.err) == (2, True)


def test_the_summary_of_a_run_comes_where_github_wants_it(here: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    here.write("summary.md", "Eerder.\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(here.root / "summary.md"))
    here.change(BURENKLUS, "reviewed: 2024-06-30", "reviewed: 30-06-2024")
    code, said, _ = here.says("validate", "--format", "github")
    assert (code, said[:8]) == (1, "::error ")
    written = here.read("summary.md")
    assert written.startswith("Eerder.\n### 1 fout om te verbeteren\n")
    assert "  reviewed: 2024-06-30\n" in written
