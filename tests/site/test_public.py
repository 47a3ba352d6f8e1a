"""What an owner puts in `public/` goes on the site as it is, and never in place of something that we make."""

from pathlib import Path

import pytest

from praktijkenbank.reading.content_folder import PICTURES
from praktijkenbank.site.output.public import public_files
from praktijkenbank.site.output.site_list import LIST, NEW
from praktijkenbank.site.output.writer import Makers
from tests.project import Project
from tests.reading.test_content_folder import PNG
from tests.site.test_site_folder import put


def test_a_file_of_ours_is_never_replaced(rebuilt: Project) -> None:
    before = rebuilt.files()
    ours = (
        "praktijken/index.html", "Praktijken/Burenklus/Index.html", "assets/javascripts/page.js", "themas", "404.html", "SITEMAP.xml",
        "index.html/x", f"{PICTURES}/Foto.png", LIST, f"{NEW}/x",
    )  # fmt: skip
    put(rebuilt.root / "public", dict.fromkeys(ours, "van iemand"))
    picture = rebuilt.root / "content" / PICTURES / "foto.png"
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(PNG)
    done = rebuilt.run("build")
    assert done.returncode == 1
    for path in ours:
        assert f"public/{path}: Dit bestand zou op de site `{path}` worden, maar de bouw maakt zelf al `" in done.stderr
    assert rebuilt.files() == before
    assert rebuilt.around() == set()


@pytest.mark.parametrize(
    ("name", "what", "why"),
    [
        ("naar", "-> /etc/passwd", "een verwijzing"),
        ("map", "-> /etc", "een verwijzing"),
        ("nergens", "-> weg", "een verwijzing"),
        ("binnen", "-> gewoon.txt", "een verwijzing"),
        ("pijp", "pijp", "geen gewoon bestand"),
        (".git", "map", "git"),
        ("regel\nregel", "x", "een teken"),
    ],
)
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


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a/b.html", "a/b.html"), ("a/b.html", "A/b.HTML"), ("caf\u00e9.html", "cafe\u0301.html"), ("stra\u00dfe", "STRASSE"),
        ("a", "a/b.html"), ("a/b.html", "a"), ("a/b/c.html", "A/B"),
    ],
)  # fmt: skip
def test_two_names_of_one_file_have_one_maker(first: str, second: str) -> None:
    makers = Makers()
    assert makers.claim(first, "content/x.md")
    assert not makers.claim(second, f"public/{second}")
    assert not makers.claim(first)
    assert [problem.path for problem in makers.problems] == [f"public/{second}", "content/x.md"]
    assert all(makers.claim(path) for path in ("x/b.html", "x/c.html", "xb", "X/d.html", "x.html")), "other names are free"
