"""Today's date, from one place, so that a build can be repeated to the byte."""

import os
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import click

from praktijkenbank.problems import printable, system
from praktijkenbank.records.settings import TIME_ZONE

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


def today(time_zone: str = TIME_ZONE) -> date:
    """The day that the running command was given, else that of `SOURCE_DATE_EPOCH`, else of the clock; in this zone, wherever
    the machine is.

    Raises `click.ClickException` when `SOURCE_DATE_EPOCH` is no time, also where another day was given: MkDocs reads it too.
    """
    zone, seconds = ZoneInfo(time_zone), os.environ.get(VARIABLE)
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
