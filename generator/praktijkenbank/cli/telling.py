"""Telling people of problems: in colour and folded on a terminal, plain elsewhere."""

import os
import shutil
import sys
from typing import Any

import click

from praktijkenbank.problems.reports import Findings, text

TONES: dict[text.Tone, dict[str, Any]] = {
    "where": {"bold": True},
    "wrong": {"fg": "red", "bold": True},
    "better": {"fg": "yellow", "bold": True},
    "right": {"fg": "green"},
    "aside": {"dim": True},
}


def tell(found: Findings, err: bool = False) -> None:
    """Tell people of problems: in colour and folded on a terminal, plain elsewhere."""
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty():
        click.echo(text.report(found), err=err)
        return
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    style = (lambda said, tone: click.style(said, **TONES[tone])) if colour else text.plain
    click.echo(text.report(found, style, shutil.get_terminal_size().columns), err=err)
