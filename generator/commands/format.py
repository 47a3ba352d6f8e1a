"""`praktijkenbank format`: records in one canonical form, without losing a comment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands import ask
from generator.commands.options import content_option, need_content
from generator.dutch import count, enumeration
from generator.problems import ContentProblems, Problem, system, writing

if TYPE_CHECKING:
    from generator.editing.tidying import Tidied


@click.command("format", help="Zet records in de vaste opmaak, zonder dat er iets verandert in wat er staat.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@content_option
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen welke bestanden niet in de vaste opmaak staan.")
@click.option("--yes", is_flag=True, help="Verbeter zonder te vragen: BOM, regeleinden, tabs en Windows-1252.")
def format_records(files: tuple[Path, ...], content: Path, check: bool, yes: bool) -> None:
    """Rewrite what differs from the canonical form, or name it."""
    from generator.editing.tidying import record_files

    if not files:
        need_content(content)
        files = tuple(record_files(content))
    with ask.ending_quietly("Gestopt. Elk bestand is zoals het was, of helemaal opgemaakt."):
        _format(files, check, yes)


def _format(files: tuple[Path, ...], check: bool, yes: bool) -> None:
    from generator.editing.tidying import tidy

    problems: list[Problem] = []
    other = 0
    for file in files:
        found = tidy(file)
        problems += found.problems
        if not found.changes:
            continue
        if check:
            click.echo(f"Niet in de vaste opmaak: {found.shown}{_why(found)}")
        elif found.mended and not yes and not ask.someone_answers():
            problems.append(writing.NEEDS_CONSENT.at(found.shown, found=enumeration(found.mended)))
            continue
        elif not found.mended or yes or _may_mend(found):
            _write(found)
        else:
            click.echo(f"Zo gelaten: {found.shown}")
            continue
        other += 1
    if problems:
        raise ContentProblems(problems)
    if not other:
        click.echo(f"In orde: {count(len(files), 'bestand staat', 'bestanden staan')} in de vaste opmaak.")
    elif check:
        raise click.ClickException("Draai `praktijkenbank format` om dit te verhelpen.")
    else:
        click.echo(f"{count(other, 'bestand', 'bestanden')} opgemaakt, {len(files) - other} in orde.")


def _why(found: Tidied) -> str:
    return f" ({enumeration(found.mended)})" if found.mended else ""


def _may_mend(found: Tidied) -> bool:
    sample = f" Een woord eruit zou dan zijn: ‘{found.sample}’." if found.sample else ""
    return ask.yes(f"{found.shown} heeft {enumeration(found.mended)}.{sample} Verbeteren?", default=True)


def _write(found: Tidied) -> None:
    from generator.editing import whole_file

    try:
        whole_file.replace(found.file.resolve(), found.text or "")
    except OSError as error:
        raise ContentProblems([writing.NOT_WRITTEN.at(found.shown, reason=system.reason(error))]) from None
    click.echo(f"Opgemaakt: {found.shown}{_why(found)}")
