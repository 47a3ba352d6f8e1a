"""`praktijkenbank format`: records in one canonical form, without losing a comment."""

from pathlib import Path

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.project import PATH, content_option, need_content
from praktijkenbank.dutch.wording import count, enumeration
from praktijkenbank.editing.tidying import Tidied, record_files, tidy
from praktijkenbank.editing.whole_file import Writable, write_all
from praktijkenbank.problems import KINDS, ContentProblems, Problem, printable

SHOWN = 20
"""Doubtful lines that are shown at a time; a screen holds no more."""

LONGEST = 2000
"""Characters that are shown of one: where its doubtful letters are is not known, so nothing may be cut."""


@click.command(
    "format", help="Zet records in de vaste opmaak, zonder dat er iets verandert in wat er staat.",
    short_help="Zet records in de vaste opmaak.",
)  # fmt: skip
@click.argument("files", metavar="[BESTAND]...", nargs=-1, type=PATH)
@content_option
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen welke bestanden niet in de vaste opmaak staan.")
@click.option(
    "--yes", is_flag=True, help="Verbeter zonder te vragen: BOM, regeleinden, tabs, harde spaties, Windows-1252 en UTF-16."
)
def format_records(files: tuple[Path, ...], content: Path, check: bool, yes: bool) -> None:
    """Rewrite what differs from the canonical form, or name it."""
    if not files:
        need_content(content)
        files = tuple(record_files(content))
    problems: list[Problem] = []
    other = left = 0
    with ask.ending_quietly("Gestopt. Elk bestand is zoals het was, of helemaal opgemaakt."):
        for file in files:
            found = tidy(file)
            problems += found.problems
            if not found.changes:
                continue
            why = f" ({enumeration(found.mended.found)})" if found.mended.found else ""
            if check:
                click.echo(f"Niet in de vaste opmaak: {found.shown}{why}")
                other += 1
            elif stop := _needs_a_person(found, yes):
                problems.append(stop)
            elif _may_write(found, yes):
                write_all([Writable(file.resolve(), found.shown, found.text.encode())])
                click.echo(f"Opgemaakt: {found.shown}{why}")
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
    mended = found.mended
    if not mended.found or ask.someone_answers():
        return None
    if mended.doubtful:
        return KINDS["twee-coderingen"].at(found.shown, (mended.doubtful[0][0], 1), found=enumeration(mended.found))
    return None if yes else KINDS["vraagt-toestemming"].at(found.shown, found=enumeration(mended.found))


def _may_write(found: Tidied, yes: bool) -> bool:
    """Whether somebody agrees with what is mended. Where letters are doubtful, no option can say so beforehand."""
    mended = found.mended
    if mended.doubtful:
        click.echo()
        ask.say(f"{found.shown} heeft {enumeration(mended.found)}. Zo worden de regels waarin dat staat:")
        for number, line in mended.doubtful[:SHOWN]:
            click.echo(f"{number:>5} | {printable(line.strip(), LONGEST)}")
        if more := mended.doubtful[SHOWN:]:
            click.echo(f"      … en nog {count(len(more), 'regel', 'regels')}")
        return ask.yes("Klopt elke letter?", default=False)
    sample = f" Een woord eruit zou dan zijn: ‘{mended.sample}’." if mended.sample else ""
    question = f"{found.shown} heeft {enumeration(mended.found)}.{sample} Verbeteren?"
    return not mended.found or yes or ask.yes(question, default=True)
