"""Every form is what its reader expects, whatever a record holds."""

import json
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt

from praktijkenbank.problems import Problem, Severity
from praktijkenbank.problems.reports import FORMS, Findings, github, gitlab, rdjsonl, text
from tests.beside import cases
from tests.problems.reports import hostile

CASES = cases(__file__)
CODE_QUALITY = CASES["code quality"]
"""What GitLab's documentation asks of a report of code quality."""

DIAGNOSTIC = CASES["diagnostic"]
"""`Diagnostic` of reviewdog's Diagnostic Format, from its protocol buffers."""

COMMAND = re.compile(r"::(error|notice) ((?:[a-zA-Z]+=[^,:\r\n%]*(?:%[0-9A-F]{2}[^,:\r\n%]*)*,?)+)::([^\r\n]*)")
"""A workflow command with properties, as GitHub's runner takes it apart."""


@pytest.fixture
def nasty(tmp_path: Path) -> Findings:
    return hostile.findings(tmp_path)


def plain(tmp_path: Path, *problems: Problem) -> Findings:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.yml").write_text("name: Café é x\ntext: |\n  een\n  twee\n", encoding="utf-8")
    return Findings(
        [one for one in problems if one.severity is Severity.ERROR],
        [one for one in problems if one.severity is Severity.ADVICE],
        tmp_path,
        "https://bank.example.org/bijdragen/meldingen/",
    )


def test_a_fingerprint_is_one_of_a_kind_and_stays_when_lines_move(tmp_path: Path) -> None:
    there = [Problem("content/a.yml", 1, 7, "c", "Fout, zie regel 3."), Problem("content/a.yml", 4, 7, "c", "Fout, zie regel 3.")]
    moved = [
        Problem("content/a.yml", 8, 7, "c", "Fout, zie regel 9."),
        Problem("content/a.yml", 12, 9, "c", "Fout, zie regel 9."),
    ]
    before = [one["fingerprint"] for one in json.loads(gitlab.code_quality(Findings(there, (), tmp_path, "/")))]
    after = [one["fingerprint"] for one in json.loads(gitlab.code_quality(Findings(moved, (), tmp_path, "/")))]
    assert before == after
    assert len(set(before)) == 2


def test_reviewdog_counts_columns_in_bytes(tmp_path: Path) -> None:
    problem = Problem("content/a.yml", 1, 12, "c", "Fout.", end_line=1, end_column=13, fix="è")
    [line] = rdjsonl.diagnostics(plain(tmp_path, problem)).split("\n")
    place = {"start": {"line": 1, "column": 13}, "end": {"line": 1, "column": 15}}
    assert json.loads(line)["location"]["range"] == place
    assert json.loads(line)["suggestions"] == [{"range": place, "text": "è"}]


def test_github_gets_one_command_a_problem(nasty: Findings) -> None:
    lines = re.split("\r\n|\r|\n", github.commands(nasty))
    assert len(lines) == 2 * len(hostile.NASTY)
    levels = []
    for line in lines:
        found = COMMAND.fullmatch(line)
        assert found, line
        levels.append(found[1])
        properties = dict(one.split("=", 1) for one in found[2].split(","))
        assert properties["file"] == "content/a%2Cb%3Ac.yml"
        assert properties.keys() == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert levels == ["error"] * len(hostile.NASTY) + ["notice"] * len(hostile.NASTY)


def test_github_gets_no_columns_over_several_lines(tmp_path: Path) -> None:
    block = Problem("content/a.yml", 2, 7, "c", "Fout.", end_line=5, end_column=1)
    told, _, page = github.commands(plain(tmp_path, block)).partition("%0A")
    assert told == "::error file=content/a.yml,line=2,endLine=4,title=c::Fout."
    assert page == "Uitleg: https://bank.example.org/bijdragen/meldingen/c/"


def test_annotations_and_code_quality_say_what_to_write_and_where_to_read_on(tmp_path: Path) -> None:
    kind = Problem("content/a.yml", 1, 7, "c", "Fout.", "Kijk na.", end_line=1, end_column=11, fix="Thee")
    lacking = Problem("content/a.yml", 2, 1, "d", "Er mist iets.", add="results:\n  - statement: …")
    found = plain(tmp_path, kind, lacking)
    page = "Uitleg: https://bank.example.org/bijdragen/meldingen"
    asked = [f"Fout.\nKijk na.\nSchrijf: Thee\n{page}/c/", f"Er mist iets.\nZet eronder:\nresults:\n  - statement: …\n{page}/d/"]
    assert [line.rpartition("::")[2].replace("%0A", "\n") for line in github.commands(found).split("\n")] == asked
    told = json.loads(gitlab.code_quality(found))
    assert [one["description"] for one in told] == [asked[0].replace("Fout.\n", "Fout. "), asked[1]]
    assert told[0]["location"] == {
        "path": "content/a.yml",
        "lines": {"begin": 1, "end": 1},
        "positions": {"begin": {"line": 1, "column": 7}, "end": {"line": 1, "column": 10}},
    }


def test_nothing_in_a_summary_is_markup_of_a_record(nasty: Findings) -> None:
    shown = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable("table").render(github.summary(nasty))
    tags = {tag.lower() for tag in re.findall(r"<(\w+)", shown)}
    assert tags <= {"h3", "h4", "ul", "li", "p", "strong", "a", "pre", "code"}
    assert set(re.findall(r'(?:href|src)="([^"]*)"', shown)) == {
        "https://bank.example.org/bijdragen/meldingen/fout-code/",
        "https://bank.example.org/bijdragen/meldingen/advies-code/",
    }
    outside_fences = re.sub(r"^  (`{3,})yaml$.*?^  \1$", "", github.summary(nasty), flags=re.DOTALL | re.MULTILINE)
    assert "https://example" not in outside_fences  # GitHub makes a link of any bare address


def test_a_summary_stays_small_enough(tmp_path: Path) -> None:
    many = [Problem("content/a.yml", 1, 1, "c", "x" * 1000, "y" * 1000, fix="z" * 300, end_line=1, end_column=5)] * 3000
    written = github.summary(plain(tmp_path, *many))
    assert len(written.encode()) < 1024 * 1024
    assert "En nog 2.800." in written


@pytest.mark.parametrize("form", [*FORMS, "text"])
def test_no_form_lets_a_record_steer_a_terminal(form: str, nasty: Findings) -> None:
    told = text.report(nasty) if form == "text" else FORMS[form](nasty)
    unsafe = [character for character in told if not character.isprintable() and character != "\n"]
    assert [one for one in unsafe if form == "text" or one in "\x1b\x07\r\x00"] == []


def test_json_has_all_that_a_problem_has(nasty: Findings) -> None:
    told = json.loads(FORMS["json"](nasty))
    assert len(told) == 2 * len(hostile.NASTY)
    assert told[0].keys() == {*Problem.__dataclass_fields__, "page", "why", "mended"}
    # Gitlab gets a report of code quality.
    told = json.loads(gitlab.code_quality(nasty))
    jsonschema.validate(told, CODE_QUALITY)
    assert len(told) == 2 * len(hostile.NASTY)
    assert {one["severity"] for one in told} == {"major", "info"}
    # Reviewdog gets a diagnostic a line.
    lines = rdjsonl.diagnostics(nasty).split("\n")
    assert len(lines) == 2 * len(hostile.NASTY)
    for line in lines:
        jsonschema.validate(json.loads(line), DIAGNOSTIC)


def test_json_has_the_whole_line_as_it_should_be(tmp_path: Path) -> None:
    within = Problem("content/a.yml", 1, 7, "c", "Fout.", end_line=1, end_column=11, fix="Thee")
    block = Problem("content/a.yml", 2, 7, "c", "Fout.", end_line=5, end_column=1, fix="x")
    nowhere = Problem("content/weg.yml", 1, 1, "c", "Weg.", end_line=1, end_column=3, fix="x")
    told = json.loads(FORMS["json"](plain(tmp_path, within, block, nowhere, Problem("content/a.yml", 1, 7, "c", "Fout."))))
    assert [one["mended"] for one in told] == ["name: Thee é x", "", "", ""]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_written_as_utf_8(form: str, nasty: Findings) -> None:
    FORMS[form](nasty).encode("utf-8")
    github.summary(nasty).encode("utf-8")


def test_without_a_public_address_every_form_names_the_page(tmp_path: Path) -> None:
    found = replace(plain(tmp_path, Problem("content/a.yml", 1, 1, "datum-ongeldig", "Fout.")), guide="")
    page = "Uitleg: de pagina ‘Datum niet duidelijk’ bij ‘Meldingen’ in de gids"
    assert text.report(found).split("\n")[-3] == f"    {page}"
    assert github.commands(found).endswith(f"::Fout.%0A{page}")
    assert f"Fout\\. {page.replace(':', chr(92) + ':')}" in github.summary(found)
    assert json.loads(gitlab.code_quality(found))[0]["description"] == f"Fout.\n{page}"
    assert json.loads(rdjsonl.diagnostics(found))["code"] == {"value": "datum-ongeldig"}
    assert json.loads(FORMS["json"](found))[0]["page"] == ""


def test_a_problem_of_a_whole_file_has_no_line(tmp_path: Path) -> None:
    found = plain(tmp_path, Problem("content/weg.yml", 0, 0, "c", "Weg."))
    assert github.commands(found).startswith("::error file=content/weg.yml,title=c::Weg.%0AUitleg: ")
    assert "range" not in json.loads(rdjsonl.diagnostics(found))["location"]
    assert json.loads(gitlab.code_quality(found))[0]["location"] == {"path": "content/weg.yml", "lines": {"begin": 1, "end": 1}}
    assert text.report(found).startswith(
        "content/weg.yml: Weg. [c]\n    Uitleg: https://bank.example.org/bijdragen/meldingen/c/\n"
    )
