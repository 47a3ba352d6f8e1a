"""`praktijkenbank import`: takes over what a form in a browser brings, after telling what it comes to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.options import content_option, need_content
from praktijkenbank.cli.commands.project import today
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.problems import ContentProblems, printable

if TYPE_CHECKING:
    from praktijkenbank.editing.importing import Brought, BroughtPractice, BroughtSource

ALIKE = 3
"""Practices that are named because a new one looks like them."""


@click.command(
    "import",
    help="Neem praktijken en bronnen over uit bestanden die het formulier maakte. Zonder --write lees je alleen wat er zou gebeuren.",
    short_help="Neem over wat het formulier maakte.",
)
@click.argument("files", metavar="BESTAND", nargs=-1, required=True, type=click.Path(path_type=Path))
@content_option
@click.option(
    "--write", is_flag=True, help="Schrijf het ook. Een nieuwe praktijk wordt een concept, tenzij er iets anders in staat."
)
def import_records(files: tuple[Path, ...], content: Path, write: bool) -> None:
    """Tell what is brought, and write it when asked to. Nothing is written when anything is wrong."""
    from praktijkenbank.editing import importing

    need_content(content)
    with ask.ending_quietly("Gestopt. Elk bestand is zoals het was, of helemaal geschreven."):
        try:
            found = importing.judge(files, content, today())
        except ContentProblems:
            click.echo("Er is niets geschreven: eerst moet dit in orde zijn.", err=True)
            raise
        for practice in found.practices:
            _tell_practice(practice)
        for source in found.sources:
            _tell_source(source)
        if write and found.files:
            _write(found)
        elif found.files:
            click.echo("Er is niets geschreven. Met --write neem je dit over.")
        else:
            click.echo("Er is niets geschreven: dit staat er allemaal al.")


def _tell_practice(practice: BroughtPractice) -> None:
    state = "Nieuw" if practice.new else "Gewijzigd" if practice.changes else "Hetzelfde"
    click.echo(f"{state}: {practice.slug} ({printable(practice.record.name)})")
    for other in practice.alike[:ALIKE]:
        click.echo(f"  Lijkt op *{printable(other.name)}* in {other.path}.")
    for change in practice.changes:
        click.echo(f"  {change.field}: {change.old or '(leeg)'} → {change.new or '(leeg)'}")
    if practice.changes and practice.stays:
        click.echo(f"  Staat niet in het bestand, en blijft zoals het is: {enumeration(practice.stays)}")


def _tell_source(source: BroughtSource) -> None:
    click.echo(f"{'Nieuwe bron' if source.new else 'Bron is er al'}: {source.record.id} ({printable(source.record.title)})")
    for other in source.alike:
        click.echo(f"  Lijkt op de bron {other}: die heeft dezelfde titel.")


def _write(found: Brought) -> None:
    left = [one.shown for one in found.files]
    for one in found.files:
        try:
            one.write()
        except ContentProblems:
            click.echo(f"Niet geschreven: {enumeration(left)}", err=True)
            raise
        click.echo(f"Geschreven: {left.pop(0)}")
    if any(practice.new and practice.record.publication == "concept" for practice in found.practices):
        click.echo("Een concept staat nog niet op de site. Is het af? Zet dan `publication: gepubliceerd` in het bestand.")
