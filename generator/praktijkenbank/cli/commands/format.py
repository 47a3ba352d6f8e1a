"""`praktijkenbank format`: records in one canonical form, without losing a comment."""

from pathlib import Path

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.project import PATH, content_option, need_content
from praktijkenbank.dutch.wording import count, enumeration
from praktijkenbank.editing.tidying import Tidied, record_files, tidy
from praktijkenbank.editing.whole_file import Writable, write_all
from praktijkenbank.problems import KINDS, ContentProblems, Problem


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
    differ = left = 0
    with ask.ending_quietly("Gestopt. Elk bestand is zoals het was, of helemaal opgemaakt."):
        for file in files:
            try:
                found = tidy(file)
                why = f" ({enumeration(found.mended.found)})" if found.mended.found else ""
                if found.changes and check:
                    click.echo(f"Niet in de vaste opmaak: {found.shown}{why}")
                    differ += 1
                elif found.changes and _may_write(found, yes):
                    write_all([Writable(file.resolve(), found.shown, found.text.encode())])
                    click.echo(f"Opgemaakt: {found.shown}{why}")
                    differ += 1
                elif found.changes:
                    click.echo(f"Zo gelaten: {found.shown}")
                    left += 1
            except ContentProblems as refused:
                problems += refused.problems
    if problems:
        raise ContentProblems(problems)
    sound = len(files) - differ - left
    if check and differ:
        raise click.ClickException("Draai `praktijkenbank format` om dit te verhelpen.")
    if differ:
        click.echo(f"{count(differ, 'bestand', 'bestanden')} opgemaakt, {sound} in orde.")
    elif sound:
        click.echo(f"In orde: {count(sound, 'bestand staat', 'bestanden staan')} in de vaste opmaak.")


def _may_write(found: Tidied, yes: bool) -> bool:
    """Whether somebody agrees with what is mended. Raises `ContentProblems` where nobody can be asked."""
    mended, what = found.mended, enumeration(found.mended.found)
    if yes or not what:
        return True
    if not ask.someone_answers():
        raise ContentProblems([KINDS["vraagt-toestemming"].at(found.shown, found=what)])
    sample = f" Een woord eruit zou dan zijn: ‘{mended.sample}’." if mended.sample else ""
    return ask.yes(f"{found.shown} heeft {what}.{sample} Verbeteren?", default=True)
