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

START = datetime(1970, 1, 1, tzinfo=UTC)


def today(time_zone: str = TIME_ZONE) -> date:
    """The day that the running command was given, else that of `SOURCE_DATE_EPOCH`, else of the clock; in this zone, wherever
    the machine is.

    Raises `click.ClickException` when `SOURCE_DATE_EPOCH` is no time, also where another day was given: MkDocs reads it too.
    """
    now = _fixed(ZoneInfo(time_zone)) or datetime.now(ZoneInfo(time_zone))
    context = click.get_current_context(silent=True)
    if context and GIVEN in context.meta:
        given: date = context.meta[GIVEN]
        return given
    return now.date()


def _fixed(zone: ZoneInfo) -> datetime | None:
    """The time of `SOURCE_DATE_EPOCH`, when there is such a variable."""
    seconds = os.environ.get(VARIABLE)
    if seconds is None:
        return None
    try:
        if not (seconds.isascii() and seconds.isdigit()):
            raise ValueError
        return (START + timedelta(seconds=int(seconds))).astimezone(zone)
    except (ValueError, OverflowError):
        raise click.ClickException(system.NO_TIME.format(variable=VARIABLE, value=printable(seconds))) from None
