"""`praktijkenbank format`: records in one canonical form, without losing a comment."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.options import content_option, need_content
from praktijkenbank.dutch.wording import count, enumeration
from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable, system

if TYPE_CHECKING:
    from praktijkenbank.editing.tidying import Tidied

SHOWN = 20
"""Doubtful lines that are shown at a time; a screen holds no more."""

LONGEST = 2000
"""Characters that are shown of one: where its doubtful letters are is not known, so nothing may be cut."""


@click.command(
    "format",
    help="Zet records in de vaste opmaak, zonder dat er iets verandert in wat er staat.",
    short_help="Zet records in de vaste opmaak.",
)
@click.argument("files", metavar="[BESTAND]...", nargs=-1, type=click.Path(path_type=Path))
@content_option
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen welke bestanden niet in de vaste opmaak staan.")
@click.option(
    "--yes", is_flag=True, help="Verbeter zonder te vragen: BOM, regeleinden, tabs, harde spaties, Windows-1252 en UTF-16."
)
def format_records(files: tuple[Path, ...], content: Path, check: bool, yes: bool) -> None:
    """Rewrite what differs from the canonical form, or name it."""
    from praktijkenbank.editing.tidying import record_files

    if not files:
        need_content(content)
        files = tuple(record_files(content))
    with ask.ending_quietly("Gestopt. Elk bestand is zoals het was, of helemaal opgemaakt."):
        _format(files, check, yes)


def _format(files: tuple[Path, ...], check: bool, yes: bool) -> None:
    from praktijkenbank.editing.tidying import tidy

    problems: list[Problem] = []
    other = left = 0
    for file in files:
        found = tidy(file)
        problems += found.problems
        if not found.changes:
            continue
        if check:
            click.echo(f"Niet in de vaste opmaak: {found.shown}{_why(found)}")
            other += 1
        elif stop := _needs_a_person(found, yes):
            problems.append(stop)
        elif _may_write(found, yes):
            _write(found)
            other += 1
        else:
            click.echo(f"Zo gelaten: {found.shown}")
            left += 1
    if problems:
        raise ContentProblems(problems)
    sound = len(files) - other - left
    if check and other:
        raise click.ClickException("Draai `praktijkenbank format` om dit te verhelpen.")
    if other:
        click.echo(f"{count(other, 'bestand', 'bestanden')} opgemaakt, {sound} in orde.")
    elif sound:
        click.echo(f"In orde: {count(sound, 'bestand staat', 'bestanden staan')} in de vaste opmaak.")


def _needs_a_person(found: Tidied, yes: bool) -> Problem | None:
    """What keeps a file from being mended where nobody can be asked."""
    if not found.mended or ask.someone_answers():
        return None
    if doubtful := _doubtful(found):
        return KINDS["twee-coderingen"].at(found.shown, (doubtful[0][0], 1), found=enumeration(found.mended))
    return None if yes else KINDS["vraagt-toestemming"].at(found.shown, found=enumeration(found.mended))


def _may_write(found: Tidied, yes: bool) -> bool:
    """Whether somebody agrees with what is mended. Where letters are doubtful, no option can say so beforehand."""
    if doubtful := _doubtful(found):
        click.echo()
        ask.say(f"{found.shown} heeft {enumeration(found.mended)}. Zo worden de regels waarin dat staat:")
        for number, line in doubtful[:SHOWN]:
            click.echo(f"{number:>5} | {printable(line.strip(), LONGEST)}")
        if more := doubtful[SHOWN:]:
            click.echo(f"      … en nog {count(len(more), 'regel', 'regels')}")
        return ask.yes("Klopt elke letter?", default=False)
    return not found.mended or yes or _may_mend(found)


def _doubtful(found: Tidied) -> tuple[tuple[int, str], ...]:
    from praktijkenbank.editing.mending import mend

    mended = mend(found.raw) if found.mended else None
    return mended.doubtful if mended else ()


def _why(found: Tidied) -> str:
    return f" ({enumeration(found.mended)})" if found.mended else ""


def _may_mend(found: Tidied) -> bool:
    sample = f" Een woord eruit zou dan zijn: ‘{found.sample}’." if found.sample else ""
    return ask.yes(f"{found.shown} heeft {enumeration(found.mended)}.{sample} Verbeteren?", default=True)


def _write(found: Tidied) -> None:
    from praktijkenbank.editing import whole_file

    try:
        whole_file.replace(found.file.resolve(), found.text or "")
    except OSError as error:
        raise ContentProblems([KINDS["niet-geschreven"].at(found.shown, reason=system.reason(error))]) from None
    click.echo(f"Opgemaakt: {found.shown}{_why(found)}")
