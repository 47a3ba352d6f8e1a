"""Today's date, from one place, so that a build can be repeated to the byte."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day of `SOURCE_DATE_EPOCH` (reproducible-builds.org) where it is set, else of the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()
