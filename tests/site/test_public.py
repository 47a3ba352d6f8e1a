"""What an owner puts in `public/` goes on the site as it is, and never in place of something that we make."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from praktijkenbank.reading.content_folder import PICTURES
from praktijkenbank.site.output.makers import Makers
from praktijkenbank.site.output.public import public_files
from praktijkenbank.site.output.site_list import LIST, NEW
from tests.project import Project
from tests.reading.test_content_folder import PNG
from tests.site.folders import write


def test_what_stands_there_is_published_as_it_is(project: Project) -> None:
    public = project.root / "public"
    write(public / "CNAME", "voorbeeld.example.org\n")
    write(public / ".well-known" / "security.txt", "Contact: mailto:x@example.org\r\n")
    write(public / "google1.html", '<a href="weg/">zonder ons</a>')
    write(public / "bijlage.bin").write_bytes(b"\xff\0")
    project.change("content/over.md", "Daarom.", "Zie [bijlage](https://praktijkenbank.example.org/bijlage.bin).")
    for _ in range(2):  # nor are they strangers to the next build
        done = project.built().files()
    for file in public.rglob("*"):
        if file.is_file():
            assert done[file.relative_to(public).as_posix()] == file.read_bytes()
    (public / "CNAME").unlink()
    assert "CNAME" not in project.built().files()


def test_a_file_of_ours_is_never_replaced(rebuilt: Project) -> None:
    before = rebuilt.files()
    ours = (
        "praktijken/index.html", "Praktijken/Burenklus/Index.html", "assets/javascripts/page.js", "themas", "404.html", "SITEMAP.xml",
        "index.html/x", LIST, f"{NEW}/x",
    )  # fmt: skip
    for path in ours:
        write(rebuilt.root / "public" / path)
    write(rebuilt.root / "public" / PICTURES / "Foto.png")
    picture = rebuilt.root / "content" / PICTURES / "foto.png"
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(PNG)
    done = rebuilt.run("build")
    assert done.returncode == 1
    for path in ours:
        assert f"public/{path}: Dit bestand zou op de site `{path}` worden, maar de bouw maakt zelf al `" in done.stderr
    assert f"public/{PICTURES}/Foto.png: Dit bestand zou op de site `{PICTURES}/Foto.png` worden, maar" in done.stderr
    assert rebuilt.files() == before
    assert rebuilt.around() == set()


ODD: dict[str, tuple[Callable[[Path], object], str]] = {
    "naar": (lambda path: path.symlink_to("/etc/passwd"), "een verwijzing"),
    "map": (lambda path: path.symlink_to("/etc"), "een verwijzing"),
    "nergens": (lambda path: path.symlink_to("weg"), "een verwijzing"),
    "binnen": (lambda path: path.symlink_to("gewoon.txt"), "een verwijzing"),
    "pijp": (lambda path: os.mkfifo(path), "geen gewoon bestand"),
    ".git": (lambda path: write(path / "config"), "git"),
    "regel\nregel": (write, "een teken"),
}


@pytest.mark.parametrize("name", ODD)
def test_only_plain_files_are_published(name: str, tmp_path: Path) -> None:
    public = tmp_path / "public"
    write(public / "gewoon.txt")
    put, why = ODD[name]
    put(public / name)
    files, problems = public_files(public)
    assert [file.path for file in files] == ["gewoon.txt"]
    assert [why in problem.message for problem in problems] == [True]
    assert problems[0].path == "public/" + name.replace("\n", "\\u000a")


def test_the_folder_itself_need_not_be_there_and_is_a_folder(tmp_path: Path) -> None:
    assert public_files(tmp_path / "public") == ([], [])
    write(tmp_path / "public")
    files, problems = public_files(tmp_path / "public")
    assert (files, len(problems)) == ([], 1)


def test_a_link_in_it_is_told_before_anything_is_written(rebuilt: Project) -> None:
    (rebuilt.root / "public").mkdir()
    (rebuilt.root / "public" / "geheim").symlink_to("/etc/passwd")
    done = rebuilt.run("build")
    assert done.returncode == 1
    assert "public/geheim: Dit kan niet op de site: het is een verwijzing. [niet-te-publiceren]" in done.stderr


SAME = [
    ("a/b.html", "a/b.html"),
    ("a/b.html", "A/b.HTML"),
    ("caf\u00e9.html", "cafe\u0301.html"),
    ("stra\u00dfe", "STRASSE"),
    ("a", "a/b.html"),
    ("a/b.html", "a"),
    ("a/b/c.html", "A/B"),
]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_two_names_of_one_file_have_one_maker(first: str, second: str) -> None:
    makers = Makers()
    assert makers.claim(first)
    assert not makers.claim(second, f"public/{second}")
    assert [problem.path for problem in makers.problems] == [f"public/{second}"]


def test_one_maker_a_file_and_other_names_are_free() -> None:
    makers = Makers()
    assert makers.claim("x/index.html", "content/x.md")
    assert not makers.claim("x/index.html")
    assert [problem.path for problem in makers.problems] == ["content/x.md"]
    # Other names are free.
    makers = Makers()
    assert all(makers.claim(path) for path in ("a/b.html", "a/c.html", "ab", "A/d.html", "a.html"))
    assert makers.problems == []
