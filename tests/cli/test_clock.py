"""Which day it is for a command, and what is said when nobody can tell."""

from __future__ import annotations

from datetime import date

import click
import pytest

from praktijkenbank.cli import main as cli
from praktijkenbank.cli.clock import today
from tests.project import Project

NO_TIME = {
    "letters": "abc",
    "a digit that is no number": "²",
    "digits of another script": "١٧٣٥٦٨٩٦٠٠",
    "empty": "",
    "a space": " 1735689600",
    "negative": "-1",
    "a fraction": "1735689600.5",
    "milliseconds": "1735689600000",
    "the year 10000": "253402300800",
    "far too long": "9" * 5000,
}

SAID = "en dat is geen tijd. Zet er hele seconden sinds 1 januari 1970 in, zoals 1735689600 voor 1 januari 2025, of haal haar weg"


@pytest.mark.parametrize("seconds", NO_TIME.values(), ids=NO_TIME)
def test_what_is_no_time_is_refused(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(click.ClickException, match=SAID) as refused:
        today()
    assert len(refused.value.message) < 400


def test_every_command_tells_it_once_and_does_nothing(
    here: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "²")
    before = sorted(here.root.rglob("*"))
    for command in ("validate", "build", "new een", "report", "serve", "--today 2025-01-01 build"):
        assert cli._run(command.split()) == 1, command
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1), command
        assert said.err.startswith("De omgevingsvariabele SOURCE_DATE_EPOCH is ‘²’, en")
    assert sorted(here.root.rglob("*")) == before


@pytest.mark.parametrize("seconds", ["", "1735689600000"])
def test_mkdocs_by_itself_tells_it_too(seconds: str, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    done = project.mkdocs("build", epoch=seconds)
    assert done.returncode == 1
    assert SAID in done.stderr
    assert "Traceback" not in done.stderr
    assert not project.site.exists()
    assert project.around() == set()


@pytest.mark.parametrize(
    ("seconds", "day"),
    {"0": (1970, 1, 1), "1735689600": (2025, 1, 1), "0001735689600": (2025, 1, 1), "253402214400": (9999, 12, 31)}.items(),
)
def test_whole_seconds_are_a_day(seconds: str, day: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert today() == date(*day)
