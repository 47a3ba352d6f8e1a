"""What the command line says, in Dutch, and how it ends."""

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
from tests.command import in_process
from tests.project import Project

COMMANDS = "booklet, build, changes, format, forms, import, links, new, report, schema, serve, template, validate"
NO_DAY = "Die dag kan niet bij --today. Schrijf een dag die bestaat, als 2026-11-21."
WRONG_USAGE = {
    "bouwen": f"Die opdracht bestaat niet. Kies uit: {COMMANDS}. Hulp: praktijkenbank --help",
    "validate --kleur": "De optie --kleur bestaat niet. Hulp: praktijkenbank validate --help",
    "validate --format xml": "Die waarde kan niet bij --format. Kies uit: text, github, gitlab, rdjsonl, json. "
    "Hulp: praktijkenbank validate --help",
    "new": "Hier is geen terminal om vragen te stellen. Geef minstens een naam mee: "
    'praktijkenbank new --name "Naam van de praktijk". Hulp: praktijkenbank new --help',
    "new een twee": "Deze opdracht klopt niet. Hulp: praktijkenbank new --help",
    "build --site": "Deze opdracht klopt niet. Hulp: praktijkenbank --help",
    "--today morgen validate": f"{NO_DAY} Hulp: praktijkenbank --help",
    "report --today 2026-13-01": f"{NO_DAY} Hulp: praktijkenbank report --help",
}


@pytest.mark.parametrize("typed", WRONG_USAGE)
def test_wrong_usage_ends_with_2(typed: str) -> None:
    assert in_process(mini.ROOT, *typed.split()) == (2, "", f"{WRONG_USAGE[typed]}\n")


def test_the_command_leaves_with_its_exit_code(here: Project) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["validate"])
    assert left.value.code == 0
    assert here.run("bouwen").returncode == 2


@pytest.mark.parametrize("command", [(), *((name,) for name in cli.COMMANDS)])
def test_help_is_in_dutch_to_the_last_word(command: tuple[str, ...]) -> None:
    code, said, _ = in_process(mini.ROOT, *command, "--help")
    assert code == 0
    assert said.startswith("Gebruik: praktijkenbank")
    assert "Toon deze uitleg." in said
    assert not re.search(r"Usage|Options|OPTIONS|Commands|COMMAND|ARGS|default|Show|PATH|TEXT|FILES|%Y", said)
    assert in_process(mini.ROOT, *command, "-h") == (0, said, "")


def test_the_start_is_a_program_too(here: Project) -> None:
    command = [sys.executable, "-m", "praktijkenbank.__main__", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(mini.ROOT)})
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


def test_the_clock_can_be_set(here: Project) -> None:
    before = dict(os.environ)
    said = here.says("--today", "2024-01-01", "validate")
    assert said.code == 1
    assert "dat is na vandaag (2024-01-01)" in said.out
    assert dict(os.environ) == before


def test_a_draft_is_sound_and_never_overwrites(here: Project) -> None:
    new = "content/practices/mijn-praktijk.yml"
    code, said, _ = here.says("new", "mijn-praktijk")
    assert (code, new in said) == (0, True)
    assert here.says("validate").code == 0
    found = read(here.root / new, "mijn-praktijk.yml", Practice).sound
    assert found
    assert (found.record.name, found.record.publication) == ("Mijn praktijk", "concept")
    assert found.record.reviewed is None  # nobody has held it against its sources yet
    before = here.contents()
    code, _, told = here.says("new", "burenklus")
    assert (code, "Dit bestand bestaat al; er is niets overschreven." in told) == (1, True)
    assert here.contents() == before


@pytest.mark.parametrize("slug", ["Hoofdletter", "../elders", "index", "con", "a" * 61, "-x", "é"])
def test_a_draft_needs_a_name_that_can_be_an_address(slug: str, here: Project) -> None:
    before = sorted(here.root.rglob("*"))
    said = here.says("new", "--", slug)
    assert (said.code, "kan geen webadres worden" in said.err) == (1, True)
    assert sorted(here.root.rglob("*")) == before


@pytest.mark.parametrize("command", ["build", "serve"])
def test_outside_a_project_nothing_is_built(command: str, tmp_path: Path) -> None:
    said = in_process(tmp_path, command)
    assert (said.code, "mkdocs.yml ontbreekt" in said.err) == (1, True)


def test_stale_schemas_are_told(here: Project) -> None:
    said = here.says("schema", "--check")
    assert (said.code, "Draai `praktijkenbank schema`." in said.err) == (1, True)
    assert here.says("schema").code == 0
    said = here.says("schema", "--check")
    assert (said.code, "De schema’s kloppen." in said.out) == (0, True)


@pytest.mark.parametrize("command", ["build", "serve", "validate", "report"])
def test_settings_that_are_not_sound_are_told_before_anything_is_done(command: str, here: Project) -> None:
    here.change("mkdocs.yml", "site_name: ", "site_name: <b>")
    code, out, err = here.says(command)
    assert code == 1
    assert ":12: `<b>Praktijkenbank vrijwillige inzet` kan niet bij `site_name`" in out + err
    assert "Uitleg: https://praktijkenbank.example.org/bijdragen/meldingen/instelling-kan-niet/" in out + err
    assert not here.site.exists()


WITH = "Met `{}` in mkdocs.yml"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("strict: true", "hooks: [weg.py]", WITH.format("hooks") + " kan de site niet worden gebouwd."),
        ("plugins:", "plugins:\n  - weg", WITH.format("plugins") + " kan de site niet worden gebouwd."),
        ("strict: true", "markdown_extensions: [weg]", WITH.format("markdown_extensions")),
        ("strict: true", "dev_addr: weg", WITH.format("dev_addr")),
        ("strict: true", "hooks: [haak.py]", WITH.format("hooks")),
        ("strict: true", "draft_docs: [weg]", WITH.format("draft_docs")),
        ("strict: true", "repo_url: weg", WITH.format("repo_url")),
        ("language: nl", "language: [nl", "Hier klopt de YAML niet."),
    ],
)
def test_what_mkdocs_would_refuse_in_english_is_a_dutch_problem(old: str, new: str, said: str, here: Project) -> None:
    here.write("haak.py", "1 / 0\n")
    here.change("mkdocs.yml", old, new)
    code, _, err = here.says("build")
    assert (code, err[:11]) == (1, "mkdocs.yml:")
    assert said in err
    assert "Config value" not in err
    assert new.split("\n")[0] in here.read("mkdocs.yml").split("\n")[int(err.split(":")[1]) - 1]


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


def test_the_version_is_that_of_the_package() -> None:
    version = tomllib.loads((mini.ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert in_process(mini.ROOT, "--version") == (0, f"praktijkenbank {version}\n", "")
