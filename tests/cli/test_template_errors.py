"""A template of the owner's own that does not work: one Dutch message with its file and line, and the old site stays."""

import pytest

from tests.project import Project

PRACTICE = "pages/practice.html"
WRONG = {
    "{{ practice.weg.ook }}": "Jinja zegt ‘'praktijkenbank.records.practice.Practice object' has no attribute 'weg'’",
    "{% if %}": "Jinja zegt ‘Expected an expression, got 'end of statement block'’",
    "{{ 'a'|bestaat_niet }}": "Jinja zegt ‘No filter named 'bestaat_niet'’",
    "{{ 1 + 'a' }}": "Jinja zegt ‘unsupported operand type(s) for +: 'int' and 'str'’",
    "{{ catalogue() }}": "Jinja zegt ‘'Catalogue' object is not callable’",
    "{% include 'weg.html' %}": "het sjabloon ‘weg.html’ bestaat niet",
    "{% extends 'weg.html' %}": "het sjabloon ‘weg.html’ bestaat niet",
}
EVERYWHERE = ("pages/parts.html", "pages/charts.html", PRACTICE, "shell.html", "main.html", "partials/header.html")
"""Templates that our pages are made with, those that Material includes, and those that every page takes parts from."""
REFUSED = [
    *((PRACTICE, f"<p>\n\n{text}", f", regel 3: dit sjabloon werkt niet: {said}") for text, said in WRONG.items()),
    *((path, "\n\n{{ is_er_niet.a }}", ", regel 3: dit sjabloon werkt niet: Jinja zegt ‘'is_er_niet' is undefined’") for path in EVERYWHERE),
    *((path, "café", ": dit sjabloon werkt niet: het is niet in UTF-8 bewaard") for path in EVERYWHERE),
]  # fmt: skip


@pytest.mark.parametrize(("path", "text", "said"), REFUSED)
def test_what_is_wrong_is_told_with_its_file_and_line(path: str, text: str, said: str, rebuilt: Project) -> None:
    file = rebuilt.root / "eigen" / path
    file.parent.mkdir(parents=True)
    file.write_text(text, "latin-1")
    rebuilt.change("mkdocs.yml", "custom_dir: overrides", "custom_dir: eigen")
    before = rebuilt.files()
    done = rebuilt.run("build")
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    [message, remedy, end] = done.stderr.splitlines()
    assert message == f"eigen/{path}{said}."
    assert remedy.startswith("    Kijk of het past bij deze versie: ")
    assert end == "De site is niet gebouwd. Een site die er al stond, is niet veranderd."
    assert rebuilt.files() == before
    assert rebuilt.around() == set()
