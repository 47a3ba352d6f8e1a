"""The project that a command works in: its content, its settings, and the day."""

import os
import shutil
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click
from pydantic_core import PydanticCustomError

from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable, system
from praktijkenbank.problems.reports import Findings, text
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.settings import SHOWN, read_settings
from praktijkenbank.records.setting_values import site_address
from praktijkenbank.records.settings import TIME_ZONE

CONFIG = Path(SHOWN)

TONES: dict[text.Tone, dict[str, Any]] = {
    "where": {"bold": True},
    "wrong": {"fg": "red", "bold": True},
    "better": {"fg": "yellow", "bold": True},
    "right": {"fg": "green"},
    "aside": {"dim": True},
}

PATH = click.Path(path_type=Path)
"""The type of an option or argument that names a file or a folder."""

content_option = click.option(
    "--content", type=PATH, metavar="MAP", default=Path("content"), show_default=True, help="De map met records."
)

today_option = click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATUM", expose_value=False,
    callback=lambda context, _, day: context.meta.update({__name__: day.date()} if day else {}), help="Doe alsof het deze dag is: 2026-11-21.",
)  # fmt: skip
"""Fixes the day for the command and all that it calls."""


class Misuse(click.UsageError):
    """Wrong usage, said in our own words."""


def need_content(content: Path) -> None:
    """Raises `ContentProblems` when there is no such folder."""
    if not content.is_dir():
        raise ContentProblems([KINDS["map-ontbreekt"].at(str(content), folder=content)])


def site_url() -> str:
    """The public address, also while other settings are not sound; empty outside a project."""
    try:
        data, _ = strict_yaml.parse(CONFIG.read_text("utf-8"))
        return site_address(data["site_url"])
    except (OSError, UnicodeDecodeError, TypeError, LookupError, AttributeError, PydanticCustomError):
        return ""


def today(time_zone: str = "") -> date:
    """The day that the running command was given, else that of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else of the clock.

    All from one place, so that a build can be repeated to the byte: in this time zone, else in that of the project, else in the usual.
    Raises `click.ClickException` when `SOURCE_DATE_EPOCH` is no time, also where another day was given: MkDocs reads it too.
    """
    try:
        zone = ZoneInfo(time_zone or read_settings(CONFIG).record.time_zone)
    except ContentProblems:
        zone = ZoneInfo(TIME_ZONE)
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        if seconds is None:
            now = datetime.now(zone)
        elif seconds.isascii() and seconds.isdigit():
            now = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(seconds))).astimezone(zone)
        else:
            raise ValueError
    except (ValueError, OverflowError):
        raise click.ClickException(system.WORDS["no-time"].format(value=printable(str(seconds)))) from None
    context = click.get_current_context(silent=True)
    given: date | None = context.meta.get(__name__) if context else None
    return given or now.date()


def setting_problems() -> tuple[Problem, ...]:
    """What is wrong with the settings; nothing where there are none, since records can be judged without."""
    try:
        if CONFIG.exists():
            read_settings(CONFIG)
    except ContentProblems as refused:
        return refused.problems
    return ()


def tell(found: Findings, err: bool = False) -> None:
    """Tell people of problems: in colour and folded on a terminal, plain elsewhere."""
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty():
        click.echo(text.report(found), err=err)
        return
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    style = (lambda said, tone: click.style(said, **TONES[tone])) if colour else text.plain
    click.echo(text.report(found, style, shutil.get_terminal_size().columns), err=err)
