"""Every form is what its reader expects, whatever a record holds; the line under a problem is safe, with carets under what is meant."""

import json
import os
import re
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from markdown_it import MarkdownIt

from praktijkenbank.problems import Kind, Problem, Severity
from praktijkenbank.problems.reports import FORMS, Findings, programs, text
from praktijkenbank.problems.reports.findings import lines_of, underlined
from tests.beside import cases

CASES = cases(__file__)
"""What GitLab's documentation asks of a report of code quality; `Diagnostic` of reviewdog's format, from its protocol buffers."""

COMMAND = re.compile(r"::(error|notice) ((?:[a-zA-Z]+=[^,:\r\n%]*(?:%[0-9A-F]{2}[^,:\r\n%]*)*,?)+)::([^\r\n]*)")
"""A workflow command with properties, as GitHub's runner takes it apart."""


@pytest.fixture
def nasty(tmp_path: Path) -> Findings:
    return hostile_findings(tmp_path)


GUIDE = "https://bank.example.org/bijdragen/meldingen"
A_FILE = Problem("content/a.yml", 0, 0, "c", "Fout.")


def plain(tmp_path: Path, *problems: Problem) -> Findings:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.yml").write_text("name: Café é x\ntext: |\n  een\n  twee\n", encoding="utf-8")
    return Findings(problems, (), tmp_path, f"{GUIDE}/")


def at(line: int, column: int, end_line: int = 0, end_column: int = 0, **more: str) -> Problem:
    """A problem in the file."""
    return replace(A_FILE, line=line, column=column, end_line=end_line, end_column=end_column, **more)  # type: ignore[arg-type]


def test_a_fingerprint_is_one_of_a_kind_and_stays_when_lines_move(tmp_path: Path) -> None:
    prints = []
    for moved, lines in ((3, (1, 4)), (9, (8, 12))):
        found = [at(line, 7, message=f"Fout, zie regel {moved}.") for line in lines]
        prints.append([one["fingerprint"] for one in json.loads(programs.code_quality(Findings(found, (), tmp_path, "/")))])
    assert prints[0] == prints[1]
    assert len(set(prints[0])) == 2


def test_reviewdog_counts_columns_in_bytes(tmp_path: Path) -> None:
    [line] = programs.diagnostics(plain(tmp_path, at(1, 12, 1, 13, fix="è"))).split("\n")
    place = {"start": {"line": 1, "column": 13}, "end": {"line": 1, "column": 15}}
    assert json.loads(line)["location"]["range"] == place
    assert json.loads(line)["suggestions"] == [{"range": place, "text": "è"}]


def test_github_gets_one_command_a_problem(nasty: Findings) -> None:
    lines = re.split("\r\n|\r|\n", programs.github_commands(nasty))
    assert len(lines) == 2 * len(NASTY)
    levels = []
    for line in lines:
        found = COMMAND.fullmatch(line)
        assert found, line
        levels.append(found[1])
        properties = dict(one.split("=", 1) for one in found[2].split(","))
        assert properties["file"] == "content/a%2Cb%3Ac.yml"
        assert properties.keys() == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert levels == ["error"] * len(NASTY) + ["notice"] * len(NASTY)


def test_github_gets_no_columns_over_several_lines(tmp_path: Path) -> None:
    told = "::error file=content/a.yml,line=2,endLine=4,title=c::Fout."
    assert programs.github_commands(plain(tmp_path, at(2, 7, 5, 1))) == f"{told}%0AUitleg: {GUIDE}/c/"


def test_annotations_and_code_quality_say_what_to_write_and_where_to_read_on(tmp_path: Path) -> None:
    lacking = at(2, 1, code="d", message="Er mist iets.", add="results:\n  - statement: …")
    found = plain(tmp_path, at(1, 7, 1, 11, hint="Kijk na.", fix="Thee"), lacking)
    page = f"Uitleg: {GUIDE}"
    asked = [f"Fout.\nKijk na.\nSchrijf: Thee\n{page}/c/", f"Er mist iets.\nZet eronder:\nresults:\n  - statement: …\n{page}/d/"]
    assert [line.rpartition("::")[2].replace("%0A", "\n") for line in programs.github_commands(found).split("\n")] == asked
    told = json.loads(programs.code_quality(found))
    assert [one["description"] for one in told] == [asked[0].replace("Fout.\n", "Fout. "), asked[1]]
    assert told[0]["location"] == CASES["location"]


def test_nothing_in_a_summary_is_markup_of_a_record(nasty: Findings) -> None:
    shown = MarkdownIt("commonmark", {"html": True, "linkify": False}).enable("table").render(programs.github_summary(nasty))
    tags = {tag.lower() for tag in re.findall(r"<(\w+)", shown)}
    assert tags <= {"h3", "h4", "ul", "li", "p", "strong", "a", "pre", "code"}
    assert set(re.findall(r'(?:href|src)="([^"]*)"', shown)) == {f"{GUIDE}/fout-code/", f"{GUIDE}/advies-code/"}
    outside_fences = re.sub(r"^  (`{3,})yaml$.*?^  \1$", "", programs.github_summary(nasty), flags=re.DOTALL | re.MULTILINE)
    assert "https://example" not in outside_fences  # GitHub makes a link of any bare address


def test_a_summary_stays_small_enough(tmp_path: Path) -> None:
    many = [at(1, 1, 1, 5, message="x" * 1000, hint="y" * 1000, fix="z" * 300)] * 3000
    written = programs.github_summary(plain(tmp_path, *many))
    assert len(written.encode()) < 1024 * 1024
    assert "En nog 2.800." in written


@pytest.mark.parametrize("form", [*FORMS, "text"])
def test_no_form_lets_a_record_steer_a_terminal_and_each_can_be_written_as_utf_8(form: str, nasty: Findings) -> None:
    told = text.report(nasty) if form == "text" else FORMS[form](nasty)
    unsafe = [character for character in told if not character.isprintable() and character != "\n"]
    assert [one for one in unsafe if form == "text" or one in "\x1b\x07\r\x00"] == []
    told.encode("utf-8")
    programs.github_summary(nasty).encode("utf-8")


def test_what_programs_read_has_all_that_a_problem_has(nasty: Findings) -> None:
    told = json.loads(FORMS["json"](nasty))
    assert told[0].keys() == {*Problem.__dataclass_fields__, "page", "why", "mended"}
    quality = json.loads(programs.code_quality(nasty))
    jsonschema.validate(quality, CASES["code quality"])
    assert {one["severity"] for one in quality} == {"major", "info"}
    lines = programs.diagnostics(nasty).split("\n")
    for line in lines:
        jsonschema.validate(json.loads(line), CASES["diagnostic"])
    assert len(told) == len(quality) == len(lines) == 2 * len(NASTY)


def test_json_has_the_whole_line_as_it_should_be(tmp_path: Path) -> None:
    nowhere = at(1, 1, 1, 3, path="content/weg.yml", fix="x")
    found = plain(tmp_path, at(1, 7, 1, 11, fix="Thee"), at(2, 7, 5, 1, fix="x"), nowhere, at(1, 7))
    assert [one["mended"] for one in json.loads(FORMS["json"](found))] == ["name: Thee é x", "", "", ""]


def test_without_a_public_address_every_form_names_the_page(tmp_path: Path) -> None:
    found = replace(plain(tmp_path, at(1, 1, code="datum-ongeldig")), guide="")
    page = "Uitleg: de pagina ‘Datum niet duidelijk’ bij ‘Meldingen’ in de gids"
    assert text.report(found).split("\n")[-3] == f"    {page}"
    assert programs.github_commands(found).endswith(f"::Fout.%0A{page}")
    assert f"Fout\\. {page.replace(':', chr(92) + ':')}" in programs.github_summary(found)
    assert json.loads(programs.code_quality(found))[0]["description"] == f"Fout.\n{page}"
    assert json.loads(programs.diagnostics(found))["code"] == {"value": "datum-ongeldig"}
    assert json.loads(FORMS["json"](found))[0]["page"] == ""


def test_a_problem_of_a_whole_file_has_no_line(tmp_path: Path) -> None:
    found = plain(tmp_path, A_FILE)
    assert programs.github_commands(found).startswith("::error file=content/a.yml,title=c::Fout.%0AUitleg: ")
    assert "range" not in json.loads(programs.diagnostics(found))["location"]
    assert json.loads(programs.code_quality(found))[0]["location"] == {"path": "content/a.yml", "lines": {"begin": 1, "end": 1}}
    assert text.report(found).startswith(f"content/a.yml: Fout. [c]\n    Uitleg: {GUIDE}/c/\n")


NASTY: list[str] = [*CASES["nasty"], "\udce9 losse byte"]
LINE = "  summary: \x1b[31m```</script>::error::\tx\u202e [klik](javascript:alert(1))"


def hostile_findings(root: Path) -> Findings:
    """Problems made of those words, as the kinds make them, in a file with an evil line; advice as well as errors."""
    (root / "content").mkdir()
    (root / "content" / "a,b:c.yml").write_text(f"name: x\n{LINE}\n", encoding="utf-8")
    fault = Kind("fout-code", "Fout: {value}.", "Doe iets met {value}.", "Uitleg.")
    advice = Kind("advies-code", "Kan beter: {value}.", "Misschien {value}.", "Uitleg.", Severity.ADVICE)

    def made(kind: Kind) -> list[Problem]:
        return [kind.at("content/a,b:c.yml", (2, 12, 2, 20), fix=value, value=value) for value in NASTY]  # type: ignore[arg-type]

    return Findings(made(fault), made(advice), root, "https://bank.example.org/bijdragen/meldingen/")


@pytest.mark.parametrize(("line", "start", "end", "shown", "carets"), [*CASES["carets"], ("\udce9 x", 0, 1, "\\xe9 x", "^^^^")])
def test_carets_stand_under_what_is_meant(line: str, start: int, end: int, shown: str, carets: str) -> None:
    assert underlined(line, start, end, 80) == (shown, carets)


@pytest.mark.parametrize("start", [0, 5, 100, 995, 999])
@pytest.mark.parametrize("width", [20, 40, 100])
def test_of_a_long_line_the_part_that_matters_is_shown(start: int, width: int) -> None:
    line = "".join(chr(ord("a") + at % 26) for at in range(1000))
    shown, carets = underlined(line, start, start + 3, width)
    assert len(shown) <= width
    assert len(carets) <= width
    at = carets.index("^")
    assert shown[at : at + len(carets.strip())] == line[start : start + 3]
    assert shown.startswith("…") == (line[0] != shown[0])


def test_lines_are_read_as_an_editor_counts_them_and_what_cannot_be_read_has_none(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_bytes(b"\xef\xbb\xbfeen\r\ntwee\xe9\r\n")
    (tmp_path / "map").mkdir()
    os.mkfifo(tmp_path / "pijp")
    assert lines_of(tmp_path / "a.yml") == ["een", "twee\udce9", ""]
    found = Findings([], [], tmp_path, "")
    told = [found.line(Problem("a.yml", number, 1, "c", "X.")) for number in (0, 1, 2, 3, 4)]
    assert told == [None, "een", "twee\udce9", "", None]
    assert [lines_of(tmp_path / name) for name in ("map", "pijp", "weg", "a\0b")] == [[]] * 4
