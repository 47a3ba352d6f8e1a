"""What an owner puts in `public/` goes on the site as it is, and never in place of something that we make."""

from pathlib import Path

import pytest

from praktijkenbank.site.output.public import public_files
from praktijkenbank.site.output.writer import Makers
from tests.beside import cases
from tests.site.test_site_folder import put

CASES = cases(__file__)


@pytest.mark.parametrize(("name", "what", "why"), CASES["odd"])
def test_only_plain_files_are_published(name: str, what: str, why: str, tmp_path: Path) -> None:
    put(tmp_path, {"public/gewoon.txt": "x", f"public/{name}": what})
    files, (problem,) = public_files(tmp_path / "public")
    assert [file.path for file in files] == ["gewoon.txt"]
    assert why in problem.message
    assert problem.path == "public/" + name.replace("\n", "\\u000a")


def test_the_folder_itself_need_not_be_there_and_is_a_folder(tmp_path: Path) -> None:
    assert public_files(tmp_path / "public") == ([], [])
    put(tmp_path, {"public": "x"})
    files, problems = public_files(tmp_path / "public")
    assert (files, len(problems)) == ([], 1)


@pytest.mark.parametrize(("first", "second"), CASES["one file"])
def test_two_names_of_one_file_have_one_maker(first: str, second: str) -> None:
    makers = Makers()
    assert makers.claim(first, "content/x.md")
    assert not makers.claim(second, f"public/{second}")
    assert not makers.claim(first)
    assert [problem.path for problem in makers.problems] == [f"public/{second}", "content/x.md"]
    assert all(makers.claim(path) for path in ("x/b.html", "x/c.html", "xb", "X/d.html", "x.html")), "other names are free"
