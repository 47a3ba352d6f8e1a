"""The project that a command works in: its content, its settings, for us and as MkDocs wants them, and the day."""

import logging
import os
import re
import shutil
import sys
from datetime import UTC, date, datetime, timedelta
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click
from pydantic_core import PydanticCustomError

from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable, system
from praktijkenbank.problems.reports import Findings, text
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.settings import SHOWN, read_settings, unusable
from praktijkenbank.records.pasted import site_address
from praktijkenbank.records.settings import TIME_ZONE, Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

CONFIG = Path(SHOWN)

SAID = re.compile(r"Config value '([^']*)': (?:Error: )?(.*)", re.DOTALL)
"""What MkDocs says of a setting."""

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


GIVEN = "praktijkenbank.today"
"""Where Click keeps the day that `--today` gave the running command."""

VARIABLE = "SOURCE_DATE_EPOCH"
"""The time of a build, in seconds since 1970 (reproducible-builds.org)."""


def _fix(context: click.Context, option: click.Parameter, day: datetime | None) -> None:
    if day:
        context.meta[GIVEN] = day.date()


today_option = click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATUM", callback=_fix, expose_value=False,
    help="Doe alsof het deze dag is: 2026-11-21.",
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
    """The day that the running command was given, else that of `SOURCE_DATE_EPOCH`, else of the clock, from one place, so that a
    build can be repeated to the byte: in this time zone, else in that of the project, else in the usual one.

    Raises `click.ClickException` when `SOURCE_DATE_EPOCH` is no time, also where another day was given: MkDocs reads it too.
    """
    try:
        zone = ZoneInfo(time_zone or read_settings(CONFIG).record.time_zone)
    except ContentProblems:
        zone = ZoneInfo(TIME_ZONE)
    seconds = os.environ.get(VARIABLE)
    try:
        if seconds is None:
            now = datetime.now(zone)
        elif seconds.isascii() and seconds.isdigit():
            now = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(seconds))).astimezone(zone)
        else:
            raise ValueError
    except (ValueError, OverflowError):
        raise click.ClickException(system.NO_TIME.format(variable=VARIABLE, value=printable(str(seconds)))) from None
    context = click.get_current_context(silent=True)
    given: date | None = context.meta.get(GIVEN) if context else None
    return given or now.date()


def setting_problems() -> tuple[Problem, ...]:
    """What is wrong with the settings; nothing where there are none, since records can be judged without."""
    try:
        if CONFIG.exists():
            read_settings(CONFIG)
    except ContentProblems as refused:
        return refused.problems
    return ()


def for_mkdocs(content: Path, settings: Settings) -> dict[str, Any]:
    """What MkDocs is told beside its file. It looks at a few of our settings before our plugin has its turn."""
    return {"docs_dir": str(content.resolve()), "site_url": settings.site_url, "site_name": settings.site_name}


def mkdocs_config(content: Path) -> "MkDocsConfig":
    """The settings as MkDocs reads them. Raises `ContentProblems` with all that is wrong, ours first."""
    from mkdocs.config import load_config

    settings = read_settings(CONFIG)
    need_content(content)
    told, log = BufferingHandler(1000), logging.getLogger("mkdocs.config")
    log.addHandler(told)
    log.propagate = False
    try:
        return load_config(str(CONFIG), strict=True, **for_mkdocs(content, settings.record))
    except (Exception, SystemExit) as error:  # a hook may do anything; MkDocs itself ends with a SystemExit
        found = [said.groups() for one in told.buffer if (said := SAID.match(one.getMessage()))] or [("hooks", repr(error))]
        raise ContentProblems(unusable(settings, field, said) for field, said in found) from None
    finally:
        log.removeHandler(told)
        log.propagate = True


def tell(found: Findings, err: bool = False) -> None:
    """Tell people of problems: in colour and folded on a terminal, plain elsewhere."""
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty():
        click.echo(text.report(found), err=err)
        return
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    style = (lambda said, tone: click.style(said, **TONES[tone])) if colour else text.plain
    click.echo(text.report(found, style, shutil.get_terminal_size().columns), err=err)
