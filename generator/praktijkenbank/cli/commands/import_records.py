"""`praktijkenbank import`: takes over what a form or a spreadsheet brings, after telling what it comes to; and `template`."""

from pathlib import Path

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.project import PATH, Misuse, content_option, need_content, today
from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.editing.draft import content_with_lists
from praktijkenbank.editing.spreadsheet import importing
from praktijkenbank.editing.spreadsheet import template as made
from praktijkenbank.editing.whole_file import Writable, write_all
from praktijkenbank.problems import ContentProblems, printable

ALIKE = 3
"""Practices that are named because a new one looks like them."""


@click.command(
    "import", short_help="Neem over wat in een rekenblad of formulier staat.",
    help="Neem praktijken en bronnen over uit een rekenblad (.xlsx of .csv), of uit bestanden die het formulier maakte. "
    "Zonder --write lees je alleen wat er zou gebeuren.",
)  # fmt: skip
@click.argument("files", metavar="BESTAND", nargs=-1, required=True, type=PATH)
@content_option
@click.option(
    "--write", is_flag=True, help="Schrijf het ook. Een nieuwe praktijk wordt een concept, tenzij er iets anders in staat."
)
@click.option(
    "--clear", is_flag=True, help="Wat leeg is in het rekenblad, wordt hier ook leeg. Anders verandert een lege cel niets."
)
def import_records(files: tuple[Path, ...], content: Path, write: bool, clear: bool) -> None:
    """Tell what is brought, and write it when asked to. Nothing is written when anything is wrong."""
    need_content(content)
    with ask.ending_quietly("Gestopt. Er is niets veranderd."):
        try:
            found = importing.judge(files, content, today(), clear)
        except ContentProblems:
            click.echo("Er is niets geschreven: eerst moet dit in orde zijn.", err=True)
            raise
        for practice in found.practices:
            _tell_practice(practice)
        for source in found.sources:
            state = "Nieuwe bron" if source.new else "Bron is er al"
            click.echo(f"{state}: {source.record.id} ({printable(source.record.title)})")
            for other in source.alike:
                click.echo(f"  Lijkt op de bron {other}: die heeft dezelfde titel.")
        if not found.files:
            click.echo("Er is niets geschreven: dit staat er allemaal al.")
        elif not write:
            click.echo("Er is niets geschreven. Met --write neem je dit over.")
        else:
            write_all(found.files)
            click.echo(f"Geschreven: {enumeration([one.shown for one in found.files])}")
            if any(practice.new and practice.record.publication == "concept" for practice in found.practices):
                how = "Is het af? Zet dan `publication: gepubliceerd` in het bestand."
                click.echo(f"Een concept staat nog niet op de site. {how}")


def _tell_practice(practice: importing.BroughtPractice) -> None:
    state = "Nieuw" if practice.new else "Gewijzigd" if practice.changes else "Hetzelfde"
    click.echo(f"{state}: {practice.slug} ({printable(practice.record.name)})")
    there = [other for other in practice.alike if other.path.endswith(".yml")]
    beside = [other for other in practice.alike if other not in there]
    for other in [*there[:ALIKE], *beside[:1]]:
        more = f" En op nog {len(beside) - 1} in dit bestand." if other in beside[:1] and len(beside) > 1 else ""
        click.echo(f"  Lijkt op *{printable(other.record.name)}* in {other.path}.{more}")
    for change in practice.changes:
        click.echo(f"  {change.field}: {change.old or '(leeg)'} → {change.new or '(leeg)'}")


@click.command(help="Maak een rekenblad om in te vullen (.xlsx).", short_help="Maak een rekenblad om in te vullen.")
@click.argument("file", metavar="BESTAND.xlsx", type=PATH)
@content_option
@click.option("--filled", is_flag=True, help="Met erin wat er al staat, om te verbeteren.")
def template(file: Path, content: Path, filled: bool) -> None:
    """Write a workbook with the choices of today; never over a file that is there."""
    need_content(content)
    if file.suffix.lower() != ".xlsx":
        raise Misuse("De naam van een rekenblad eindigt op .xlsx.")
    found = content_with_lists(content)
    records = importing.fields_of(found) if filled else {}
    write_all([Writable(file, str(file), made.template(found.lists_of_terms, records), new=True)])
    click.echo(f"Gemaakt: {file}")
