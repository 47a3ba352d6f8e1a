"""Options that several commands have, and what they need before they can begin."""

import re
from datetime import datetime
from pathlib import Path

import click

from praktijkenbank.cli.clock import GIVEN
from praktijkenbank.problems import KINDS, ContentProblems


class Misuse(click.UsageError):
    """Wrong usage, said in our own words."""


class DutchHelp(click.Context):
    """What `--help` shows, in Dutch: Click knows its own words in English only."""

    def get_help(self) -> str:
        """Headings and fixed sentences in Dutch; what we wrote is so already."""
        said = super().get_help()
        for theirs, ours in _HELP:
            said = re.sub(theirs, ours, said, flags=re.MULTILINE)
        return said


_HELP = (
    (r"^Usage:", "Gebruik:"),
    (r"\[OPTIONS\]", "[OPTIES]"),
    (r"COMMAND \[ARGS\]\.\.\.", "OPDRACHT ..."),
    (r"^Options:", "Opties:"),
    (r"^Commands:", "Opdrachten:"),
    (r"Show this message and exit\.", "Toon deze uitleg."),
    (r"\[default: ", "[standaard: "),
)
"""What Click says, and what we say."""


PATH = click.Path(path_type=Path)
"""The type of an option or argument that names a file or a folder."""

content_option = click.option(
    "--content", type=PATH, metavar="MAP", default=Path("content"), show_default=True, help="De map met records."
)


def _fix_clock(context: click.Context, option: click.Parameter, day: datetime | None) -> None:
    if day:
        context.meta[GIVEN] = day.date()


today_option = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATUM",
    callback=_fix_clock,
    expose_value=False,
    help="Doe alsof het deze dag is: 2026-11-21.",
)
"""Fixes the day for the command and all that it calls."""


def need_content(content: Path) -> None:
    """Raises `ContentProblems` when there is no such folder."""
    if not content.is_dir():
        raise ContentProblems([KINDS["map-ontbreekt"].at(str(content), folder=content)])
