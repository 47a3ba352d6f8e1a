"""Today's date, from one place, so that a build can be repeated to the byte."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

import click

GIVEN = "praktijkenbank.today"
"""Where Click keeps the day that `--today` gave the running command."""


def today() -> date:
    """The day that the running command was given, else that of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else of the clock."""
    context = click.get_current_context(silent=True)
    if context and GIVEN in context.meta:
        given: date = context.meta[GIVEN]
        return given
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()
