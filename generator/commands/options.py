"""Options that several commands have, and what they need before they can begin."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from generator.problems import ContentProblems, files


class Misuse(click.UsageError):
    """Wrong usage, said in our own words."""


content_option = click.option(
    "--content", type=click.Path(path_type=Path), default=Path("content"), show_default=True, help="De map met records."
)


def _fix_clock(context: click.Context, option: click.Parameter, day: datetime | None) -> None:
    if day:
        os.environ["SOURCE_DATE_EPOCH"] = str(int(day.replace(tzinfo=UTC).timestamp()))


today_option = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_fix_clock,
    expose_value=False,
    help="Doe alsof het deze dag is: 2026-11-21.",
)
"""Fixes the clock that reproducible builds look at."""


def need_content(content: Path) -> None:
    """Raises `ContentProblems` when there is no such folder."""
    if not content.is_dir():
        raise ContentProblems([files.FOLDER_MISSING.at(str(content), folder=content)])
