"""What the command line says, in Dutch, and how it ends."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.cli import main as cli
from praktijkenbank.cli.commands.project import mkdocs_config
from praktijkenbank.reading.record_file import read
from praktijkenbank.records.practice import Practice
from tests import mini
from tests.project import Project


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["bouwen"],
            "Die opdracht bestaat niet. Kies uit: build, changes, format, forms, import, links, new, report, schema, serve, template, validate. Hulp: praktijkenbank --help",
        ),
        (["validate", "--kleur"], "De optie --kleur bestaat niet. Hulp: praktijkenbank validate --help"),
        (
            ["validate", "--format", "xml"],
            "Die waarde kan niet bij --format. Kies uit: text, github, gitlab, rdjsonl, json. Hulp: praktijkenbank validate --help",
        ),
        (
            ["new"],
            "Hier is geen terminal om vragen te stellen. Geef minstens een naam mee: "
            'praktijkenbank new --name "Naam van de praktijk". Hulp: praktijkenbank new --help',
        ),
        (["new", "een", "twee"], "Deze opdracht klopt niet. Hulp: praktijkenbank new --help"),
        (["build", "--site"], "Deze opdracht klopt niet. Hulp: praktijkenbank --help"),
        (
            ["--today", "morgen", "validate"],
            "Die dag kan niet bij --today. Schrijf een dag die bestaat, als 2026-11-21. Hulp: praktijkenbank --help",
        ),
        (
            ["report", "--today", "2026-13-01"],
            "Die dag kan niet bij --today. Schrijf een dag die bestaat, als 2026-11-21. Hulp: praktijkenbank report --help",
        ),
    ],
)
def test_wrong_usage_ends_with_2(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(arguments) == 2
    assert capsys.readouterr().err == f"{said}\n"


def test_the_command_leaves_with_its_exit_code(here: Project) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["validate"])
    assert left.value.code == 0
    assert here.run("bouwen").returncode == 2


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["build", "--help"], ["validate", "-h"]])
def test_help_is_there(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(arguments) == 0
    assert "praktijkenbank" in capsys.readouterr().out


@pytest.mark.parametrize("command", [(), *((name,) for name in cli.cli.commands)])
def test_help_is_in_dutch_to_the_last_word(command: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run([*command, "--help"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("Gebruik: praktijkenbank")
    assert "Toon deze uitleg." in said
    assert not re.search(r"Usage|Options|OPTIONS|Commands|COMMAND|ARGS|default|Show|PATH|TEXT|FILES|%Y", said)


def test_the_start_is_a_program_too(here: Project) -> None:
    environment = os.environ | {"PYTHONPATH": str(mini.ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "praktijkenbank.__main__", "--help"], capture_output=True, text=True, env=environment
    )
    assert (done.returncode, "Praktijkenbank: van records naar een site." in done.stdout) == (0, True)


def test_colour_is_for_terminals_that_want_it(
    here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here.change("content/practices/burenklus.yml", "reviewed: 2024-06-30", "reviewed: 30-06-2024")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    cli._run(["validate"])
    assert "\x1b" not in capsys.readouterr().out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    cli._run(["validate"])
    told = capsys.readouterr().out
    assert re.search(r"\x1b\[31m\x1b\[1m +\^{10}\x1b\[0m", told)
    assert "    Schrijf jaar-maand-dag, met\n    streepjes: zoals 2024-06-30.\n" in told
    monkeypatch.setenv("NO_COLOR", "1")
    cli._run(["validate"])
    assert "\x1b" not in capsys.readouterr().out


def test_the_clock_can_be_set(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = dict(os.environ)
    assert cli._run(["--today", "2024-01-01", "validate"]) == 1
    assert dict(os.environ) == before
    assert "dat is na vandaag (2024-01-01)" in capsys.readouterr().out


def test_a_draft_is_sound(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(["new", "mijn-praktijk"]) == 0
    assert "content/practices/mijn-praktijk.yml" in capsys.readouterr().out
    file = here.root / "content" / "practices" / "mijn-praktijk.yml"
    assert cli._run(["validate"]) == 0
    found = read(file, "mijn-praktijk.yml", Practice).sound
    assert found
    assert (found.record.name, found.record.publication) == ("Mijn praktijk", "concept")
    assert found.record.reviewed is None  # nobody has held it against its sources yet


def test_a_draft_never_overwrites(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = (here.root / "content" / "practices" / "burenklus.yml").read_bytes()
    assert cli._run(["new", "burenklus"]) == 1
    assert "Dit bestand bestaat al; er is niets overschreven." in capsys.readouterr().err
    assert (here.root / "content" / "practices" / "burenklus.yml").read_bytes() == before


@pytest.mark.parametrize("slug", ["Hoofdletter", "../elders", "index", "con", "a" * 61, "-x", "é"])
def test_a_draft_needs_a_name_that_can_be_an_address(slug: str, here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(here.root.rglob("*"))
    assert cli._run(["new", "--", slug]) == 1
    assert "kan geen webadres worden" in capsys.readouterr().err
    assert sorted(here.root.rglob("*")) == before


@pytest.mark.parametrize("arguments", [["build"], ["serve"]])
def test_outside_a_project_nothing_is_built(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli._run(arguments) == 1
    assert "mkdocs.yml ontbreekt" in capsys.readouterr().err


def test_stale_schemas_are_told(here: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(["schema", "--check"]) == 1
    assert "Draai `praktijkenbank schema`." in capsys.readouterr().err
    assert cli._run(["schema"]) == 0
    assert cli._run(["schema", "--check"]) == 0
    assert "De schema’s kloppen." in capsys.readouterr().out


@pytest.mark.parametrize("command", ["build", "serve", "validate", "report"])
def test_settings_that_are_not_sound_are_told_before_anything_is_done(
    command: str, here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    here.change("mkdocs.yml", "site_name: ", "site_name: <b>")
    assert cli._run([command]) == 1
    out = capsys.readouterr()
    assert ":12: `<b>Praktijkenbank vrijwillige inzet` kan niet bij `site_name`" in out.out + out.err
    assert "Uitleg: https://praktijkenbank.example.org/bijdragen/meldingen/instelling-kan-niet/" in out.out + out.err
    assert not here.site.exists()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("strict: true", "hooks: [weg.py]", "Met `hooks` in mkdocs.yml kan de site niet worden gebouwd."),
        ("plugins:", "plugins:\n  - weg", "Met `plugins` in mkdocs.yml kan de site niet worden gebouwd."),
        ("strict: true", "markdown_extensions: [weg]", "Met `markdown_extensions` in mkdocs.yml"),
        ("strict: true", "dev_addr: weg", "Met `dev_addr` in mkdocs.yml"),
        ("strict: true", "hooks: [haak.py]", "Met `hooks` in mkdocs.yml"),
        ("strict: true", "draft_docs: [weg]", "Met `draft_docs` in mkdocs.yml"),
        ("strict: true", "repo_url: weg", "Met `repo_url` in mkdocs.yml"),
        ("language: nl", "language: [nl", "Hier klopt de YAML niet."),
    ],
)
def test_what_mkdocs_would_refuse_in_english_is_a_dutch_problem(
    old: str, new: str, said: str, here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    here.write("haak.py", "1 / 0\n")
    here.change("mkdocs.yml", old, new)
    assert cli._run(["build"]) == 1
    err = capsys.readouterr().err
    assert err.startswith("mkdocs.yml:")
    assert said in err
    assert "Config value" not in err
    line = (here.root / "mkdocs.yml").read_text("utf-8").split("\n")[int(err.split(":")[1]) - 1]
    assert new.split("\n")[0] in line


def test_what_somebody_pasted_is_taken_on_every_page(here: Project) -> None:
    """Also where MkDocs by itself would refuse it; and a folder that MkDocs is told of beside its file need not be in it."""
    here.change("mkdocs.yml", "https://praktijkenbank.example.org/", "www.bank.nl/map/index.html")
    here.change("mkdocs.yml", "docs_dir: content", "docs_dir: weg")
    here.change("mkdocs.yml", "(CC BY 4.0)", "(CC&nbsp;BY&nbsp;4.0)")
    config = mkdocs_config(Path("content"))
    config.plugins.on_startup(command="serve", dirty=False)
    config.site_url = ""
    plugin: Any = config.plugins["praktijkenbank"]
    plugin._take_settings(config)
    assert (config.site_url, plugin.site.url) == ("https://www.bank.nl/map/",) * 2
    assert str(config.copyright).endswith("(CC\u00a0BY\u00a04.0).")


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli._run(["--version"]) == 0
    version = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert capsys.readouterr().out == f"praktijkenbank {version}\n"
