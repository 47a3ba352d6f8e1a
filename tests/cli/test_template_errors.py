"""A template of the owner's own that does not work: one Dutch message with its file and line, and the old site stays."""

import pytest

from tests.project import Project

WRONG = {
    "{{ practice.weg.ook }}": "Jinja zegt ‘'praktijkenbank.records.practice.Practice object' has no attribute 'weg'’",
    "{% if %}": "Jinja zegt ‘Expected an expression, got 'end of statement block'’",
    "{{ 'a'|bestaat_niet }}": "Jinja zegt ‘No filter named 'bestaat_niet'’",
    "{{ 1 + 'a' }}": "Jinja zegt ‘unsupported operand type(s) for +: 'int' and 'str'’",
    "{{ catalogue() }}": "Jinja zegt ‘'Catalogue' object is not callable’",
    "{% include 'weg.html' %}": "het sjabloon ‘weg.html’ bestaat niet",
    "{% extends 'weg.html' %}": "het sjabloon ‘weg.html’ bestaat niet",
}

EVERYWHERE = ("pages/parts.html", "pages/charts.html", "pages/practice.html", "shell.html", "main.html", "partials/header.html")
"""Templates that our pages are made with, those that Material includes, and those that every page takes parts from."""


def with_template(project: Project, path: str, text: bytes) -> Project:
    file = project.root / "eigen" / path
    file.parent.mkdir(parents=True)
    file.write_bytes(text)
    project.change("mkdocs.yml", "custom_dir: overrides", "custom_dir: eigen")
    return project


def refusal(project: Project) -> str:
    """What is said of the template; the rest of the message is always the same."""
    before = project.files()
    done = project.run("build")
    assert (done.returncode, done.stdout) == (1, ""), done.stderr
    [message, remedy, end] = done.stderr.splitlines()
    assert remedy.startswith("    Kijk of het past bij deze versie: ")
    assert end == "De site is niet gebouwd. Een site die er al stond, is niet veranderd."
    assert project.files() == before
    assert project.around() == set()
    return message


@pytest.mark.parametrize("text", WRONG)
def test_what_is_wrong_is_told_with_its_line(text: str, rebuilt: Project) -> None:
    with_template(rebuilt, "pages/practice.html", f"<p>\n\n{text}".encode())
    assert refusal(rebuilt) == f"eigen/pages/practice.html, regel 3: dit sjabloon werkt niet: {WRONG[text]}."


@pytest.mark.parametrize("path", EVERYWHERE)
def test_wherever_the_template_stands(path: str, rebuilt: Project) -> None:
    with_template(rebuilt, path, b"\n\n{{ is_er_niet.a }}")
    assert refusal(rebuilt) == f"eigen/{path}, regel 3: dit sjabloon werkt niet: Jinja zegt ‘'is_er_niet' is undefined’."


@pytest.mark.parametrize("path", EVERYWHERE)
def test_a_template_in_another_coding_is_named(path: str, rebuilt: Project) -> None:
    with_template(rebuilt, path, "café".encode("latin-1"))
    assert refusal(rebuilt) == f"eigen/{path}: dit sjabloon werkt niet: het is niet in UTF-8 bewaard."
