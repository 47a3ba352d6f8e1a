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
from praktijkenbank.cli.commands.site import mkdocs_config
from tests import mini
from tests.cli.test_sessions import git
from tests.command import in_process
from tests.project import Project


def test_the_command_leaves_with_its_exit_code(here: Project) -> None:
    assert cli.main(["validate"]) == 0
    assert here.run("bouwen").returncode == 2


def test_a_command_that_leaves_at_once_still_clears_up_and_says_all() -> None:
    leaving = 'import atexit; from praktijkenbank.__main__ import main; atexit.register(print, "opgeruimd"); main()'
    done = subprocess.run([sys.executable, "-c", leaving, "--version"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split("\n")[1:]) == (0, ["opgeruimd", ""])


@pytest.mark.parametrize("command", [(), *((name,) for name in cli.COMMANDS)])
def test_help_is_in_dutch_to_the_last_word(command: tuple[str, ...]) -> None:
    code, said, _ = in_process(mini.ROOT, *command, "--help")
    assert code == 0
    assert said.startswith("Gebruik: praktijkenbank")
    assert "Toon deze uitleg." in said
    assert not re.search(r"Usage|Options|OPTIONS|Commands|COMMAND|ARGS|default|Show|PATH|TEXT|FILES|%Y", said)
    assert in_process(mini.ROOT, *command, "-h") == (0, said, "")


def test_the_start_is_a_program_too_and_its_version_is_that_of_the_package() -> None:
    command = [sys.executable, "-m", "praktijkenbank.__main__", "--version"]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(mini.ROOT)})
    version = tomllib.loads((mini.ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert (done.returncode, done.stdout) == (0, f"praktijkenbank {version}\n")


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


def test_a_part_of_the_history_is_not_enough(here: Project, tmp_path: Path) -> None:
    here.change("mkdocs.yml", 'launched: ""', "launched: 2024-10-01")
    for words in ("init -qb main", "add mkdocs.yml content", "commit -qm x", "commit -qm x --allow-empty"):
        git(here.root, "2024-10-03", *words.split())
    shallow = tmp_path / "ondiep"
    git(here.root, "2024-10-03", "clone", "-q", "--depth", "1", f"file://{here.root}", str(shallow))
    (shallow / "overrides").symlink_to(here.root / "overrides")
    code, _, said = in_process(shallow, "changes")
    assert (code, said.partition(".")[0]) == (1, "Van de geschiedenis is maar een deel opgehaald")
