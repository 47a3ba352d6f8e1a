"""`validate`: what it prints in each form, which advice it tells, and where."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from praktijkenbank.cli import main
from praktijkenbank.collection import checks
from praktijkenbank.collection.checks import load
from praktijkenbank.problems import KINDS, Kind, Problem, Severity
from praktijkenbank.problems.reports import FORMS
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.practice import Practice
from tests import mini
from tests.project import Project

LONG = " ".join(["Wij helpen elkaar elke dag met kleine klussen in en om het huis"] * 2)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("text", "In orde: 2 praktijken en 1 concept, 3 bronnen.\n"),
        ("json", "[]\n"),
        ("gitlab", "[]\n"),
        ("rdjsonl", ""),
        ("github", ""),
    ],
)
def test_sound_content(form: str, said: str, here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main._run(["validate", "--format", form]) == 0
    assert capsys.readouterr().out == said


def test_problems_for_github(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    here.change("content/practices/burenklus.yml", "value: 2500\n      qualifier: ruim\n      unit: klussen", "value: 12%")
    (here.root / "content" / "practices" / "a,b:c.yml").touch()
    assert main._run(["validate", "--format", "github"]) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("::error file=content/practices/a%2Cb%3Ac.yml,title=bestandsnaam::De bestandsnaam `a,b:c.yml` kan")
    assert second.startswith(
        "::error file=content/practices/burenklus.yml,line=17,endLine=17,col=14,endColumn=17,title=getal-ongeldig::`12%25` is geen getal zoals wij het "
        "schrijven.%0AEen percentage hoort bij `unit`."
    )


def test_problems_as_json(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    here.change("content/practices/burenklus.yml", "reviewed: 2024-06-30", "reviewed: 2030-01-01")
    assert main._run(["validate", "--format", "json"]) == 1
    [found] = json.loads(capsys.readouterr().out)
    assert found == {
        "path": "content/practices/burenklus.yml",
        "line": 210,
        "column": 11,
        "code": "datum-in-toekomst",
        "message": "`reviewed` is 2030-01-01: dat is na vandaag (2025-01-01).",
        "hint": "Vul de dag in waarop je het record naast de bronnen legde.",
        "severity": "fout",
        "end_line": 210,
        "end_column": 21,
        "fix": "",
        "add": "",
        "mended": "",
        "sheet": "",
        "cell": "",
        "page": "https://praktijkenbank.example.org/bijdragen/meldingen/datum-in-toekomst/",
        "why": KINDS["datum-in-toekomst"].explanation,
    }


@pytest.mark.parametrize("settings", ["", 'site_url: ""\n', None])
def test_no_form_has_half_an_address(settings: str | None, here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    here.change("content/practices/burenklus.yml", "reviewed: 2024-06-30", "reviewed: 2030-01-01")
    (here.root / "mkdocs.yml").unlink()
    if settings is not None:
        here.write("mkdocs.yml", settings)
    for form in ("text", *FORMS):
        assert main._run(["validate", "--format", form]) == 1
        said = capsys.readouterr().out
        assert "bijdragen/meldingen" not in said, form
        assert form in ("json", "rdjsonl") or "de pagina ‘Datum ligt in de toekomst’ bij ‘Meldingen’ in de gids" in said


def test_advice_is_told_apart_and_never_in_the_way(
    here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shorter = Kind("korter", "Dit kan korter.", "Schrap een woord.", "Kort leest beter.", Severity.ADVICE)

    def every_practice(located: Located[Any]) -> Iterator[Problem]:
        if isinstance(located.record, Practice):
            yield shorter.at(located.path, located.place(("summary",)))

    monkeypatch.setattr(checks, "advisers", lambda content: (every_practice,))
    assert main._run(["validate"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Advies. Dit hoeft niet, maar het record wordt er beter van.\n\ncontent/practices/")
    assert said.endswith("Er zijn 4 adviezen in 4 bestanden.\nIn orde: 2 praktijken en 1 concept, 3 bronnen.\n")
    assert said.count("Dit kan korter.") == 4  # a concept gets advice too
    assert load(here.root / "content", mini.TODAY).practices

    here.change("content/practices/burenklus.yml", "reviewed: 2024-06-30", "reviewed: 2030-01-01")
    assert main._run(["validate"]) == 1
    said = capsys.readouterr().out
    assert said.index("[datum-in-toekomst]") < said.index("Advies.") < said.index("Dit kan korter.")


def test_much_advice_is_counted_and_told_of_the_files_that_are_named(
    here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "FEW", 0)
    record = here.root / "content" / "practices" / "burenklus.yml"
    text = record.read_text("utf-8")
    long = " ".join(["Wij helpen elkaar elke dag met kleine klussen in en om het huis"] * 2)
    record.write_text(re.sub("^summary: .*", f"summary: {long}.", text, flags=re.MULTILINE), "utf-8")
    assert main._run(["validate"]) == 0
    said = capsys.readouterr().out
    assert "advies over de taal, bij 1 bestand. " in said
    assert "[lange-zin]" not in said
    assert main._run(["validate", "content/practices/burenklus.yml"]) == 0
    assert "[lange-zin]" in capsys.readouterr().out
    assert main._run(["validate", "content/practices/praattafel.yml"]) == 0
    assert "[lange-zin]" not in capsys.readouterr().out
    assert main._run(["validate", "content/practices/praatafel.yml"]) == 2
    assert "Het bestand content/practices/praatafel.yml bestaat niet." in capsys.readouterr().err


def test_a_folder_stands_for_its_files(
    here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "FEW", 0)
    for name in ("burenklus", "praattafel"):
        record = here.root / "content" / "practices" / f"{name}.yml"
        record.write_text(re.sub("^summary: .*", f"summary: {LONG}.", record.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    for folder in ("content/practices", "content/practices/", ".", "content/programme/../practices"):
        assert main._run(["validate", folder]) == 0
        assert capsys.readouterr().out.count("[lange-zin]") == 2
    assert main._run(["validate", "content/programme"]) == 0
    assert "[lange-zin]" not in capsys.readouterr().out


def test_advice_that_something_is_lost_is_never_held_back(
    here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(main, "FEW", 0)
    record = here.root / "content" / "practices" / "burenklus.yml"
    text = re.sub("^summary: .*", f"summary: {LONG}.", record.read_text("utf-8"), flags=re.MULTILINE)
    record.write_text(re.sub("^name: .*", "name: Burenklus #2", text, flags=re.MULTILINE), "utf-8")
    assert main._run(["validate"]) == 0
    said = capsys.readouterr().out
    assert "[tekst-achter-hekje]" in said
    assert "[lange-zin]" not in said
    assert "advies over de taal, bij 1 bestand." in said


@pytest.mark.parametrize("form", ["text", *FORMS])
def test_advice_on_what_changed_and_errors_wherever_they_are(
    form: str, here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = here.root / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    for name in ("burenklus", "praattafel"):
        record = here.root / "content" / "practices" / f"{name}.yml"
        record.write_text(re.sub("^summary: .*", f"summary: {LONG}.", record.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    here.change("content/practices/klusbus.yml", "kind: ", "kind: geen-")
    names = here.root / "veranderd.txt"
    names.write_bytes(b"content/practices/burenklus.yml\0content/weg.yml\0content/gek\xff\nnaam.yml\0--help\0")
    assert main._run(["validate", "--format", form, "--changed", "veranderd.txt"]) == 1
    said = [capsys.readouterr().out, *([summary.read_text("utf-8")] if form == "github" else [])]
    for told in said:
        shown = told.replace("\\", "")
        assert "burenklus.yml" in shown
        assert "klusbus.yml" in shown
        assert "lange-zin" in shown
        assert "praattafel.yml" not in shown
    names.write_bytes(b"")
    assert main._run(["validate", "--format", form, "--changed", "veranderd.txt"]) == 1
    said_now = capsys.readouterr().out
    assert "klusbus.yml" in said_now
    assert "lange-zin" not in said_now
    assert main._run(["validate", "--changed", "er-is-niets.txt"]) == 2
    assert "Het bestand er-is-niets.txt bestaat niet." in capsys.readouterr().err


def test_the_summary_of_a_run_comes_where_github_wants_it(
    here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    summary = here.root / "summary.md"
    summary.write_text("Eerder.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    here.change("content/practices/burenklus.yml", "reviewed: 2024-06-30", "reviewed: 30-06-2024")
    assert main._run(["validate", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error ")
    written = summary.read_text("utf-8")
    assert written.startswith("Eerder.\n### 1 fout om te verbeteren\n")
    assert "  reviewed: 2024-06-30\n" in written
