"""Which day it is for a command, and what is said when nobody can tell."""

from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

import click
import pytest

from praktijkenbank.cli.commands import project
from praktijkenbank.cli.commands.project import today
from tests.beside import cases
from tests.project import Project

CASES = cases(__file__)
SAID = "en dat is geen tijd. Zet er hele seconden sinds 1 januari 1970 in, zoals 1735689600 voor 1 januari 2025, of haal haar weg"


@pytest.mark.parametrize("seconds", [*CASES["no time"], "9" * 5000])
def test_what_is_no_time_is_refused(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(click.ClickException, match=SAID) as refused:
        today()
    assert len(refused.value.message) < 400


@pytest.mark.parametrize("seconds", ["", "1735689600000"])
def test_mkdocs_by_itself_tells_it_too(seconds: str, project: Project) -> None:
    done = project.mkdocs("build", epoch=seconds)
    assert done.returncode == 1
    assert SAID in done.stderr
    assert "Traceback" not in done.stderr
    assert not project.site.exists()
    assert project.around() == set()


@pytest.mark.parametrize(("seconds", "day"), CASES["days"].items())
def test_whole_seconds_are_a_day(seconds: str, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert today() == date.fromisoformat(day)


HALF_PAST_TWELVE = datetime(2024, 12, 31, 23, 30, tzinfo=UTC)
"""At night in the Netherlands, on the first day of a year that has not begun in Greenwich."""


@pytest.mark.parametrize(("zone", "day"), {"Europe/Amsterdam": 1, "UTC": 31, "America/Kralendijk": 31}.items())
@pytest.mark.parametrize("epoch", [True, False])
def test_it_is_the_day_of_the_zone(zone: str, day: int, epoch: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return HALF_PAST_TWELVE.astimezone(tz)

    monkeypatch.setattr(project, "datetime", Stopped)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", f"{HALF_PAST_TWELVE.timestamp():.0f}")
    assert today(zone).day == day


def test_mkdocs_goes_by_the_zone_of_the_settings_and_outside_a_project_it_is_the_day_here(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    epoch = f"{HALF_PAST_TWELVE.timestamp():.0f}"
    project.change("content/practices/burenklus.yml", "reviewed: 2024-06-30", "reviewed: 2025-01-01")
    project.change("mkdocs.yml", "time_zone: Europe/Amsterdam", "time_zone: UTC")
    assert "na vandaag (2024-12-31)" in project.mkdocs("build", epoch=epoch).stderr
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.chdir(tmp_path)
    assert today() == date(2025, 1, 1)
