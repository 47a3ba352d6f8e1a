"""The line of a file under a problem: safe, whole where it matters, and the carets under the right characters."""

import os
from pathlib import Path

import pytest

from praktijkenbank.problems import Problem
from praktijkenbank.problems.reports import Findings
from praktijkenbank.problems.reports.excerpt import lines_of, underlined
from tests.beside import cases

CASES = cases(__file__)


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
