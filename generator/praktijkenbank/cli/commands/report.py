"""`praktijkenbank report`: what is stale, incomplete or unsourced, and what to do about it."""

import json
from itertools import groupby
from operator import attrgetter
from pathlib import Path

import click

from praktijkenbank.cli.commands.project import CONFIG, PATH, Misuse, content_option, need_content, today, today_option
from praktijkenbank.collection.checks import load, read_sound
from praktijkenbank.dutch.wording import count, day, number
from praktijkenbank.editing.report import ATTENTION, as_document, attention, heading, letter, settings_waiting
from praktijkenbank.editing.whole_file import Writable, write_all
from praktijkenbank.problems import Problem, printable, suggest
from praktijkenbank.reading.settings import read_settings
from praktijkenbank.records.settings import REVIEW_YEARS


@click.command(
    help="Laat zien wat oud, onvolledig of zonder bron is, en wat je eraan kunt doen.", short_help="Laat zien waar werk wacht."
)
@content_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Vorm.")
@click.option(
    "--ask", "--vraag", metavar="PRAKTIJK", multiple=True, help="Schrijf een brief die de organisatie vraagt of het nog klopt."
)
@click.option("--to", "--naar", type=PATH, metavar="MAP", help="Zet brieven als Word-bestand in deze map.")
@today_option
def report(content: Path, form: str, ask: tuple[str, ...], to: Path | None) -> None:
    """Show where work waits. Work that waits is no error; content that cannot be read is."""
    need_content(content)
    if to and not ask:
        raise Misuse("--to hoort bij --ask: daarmee zeg je voor welke praktijk de brief is.")
    if ask:
        _ask(content, ask, to)
        return
    settings = read_settings(CONFIG) if CONFIG.exists() else None
    years = int(settings.record.review_years if settings else REVIEW_YEARS)
    owners = settings_waiting(settings) if settings else []
    found = owners + attention(read_sound(content, today()), today(), years)
    if form == "text":
        click.echo(_text(found, years))
        return
    rows = [
        {"code": one.code, "about": heading(one.code, years)}
        | {"path": one.path, "line": one.line, "message": one.message, "to_do": one.hint}
        for one in found
    ]
    click.echo(json.dumps(rows, ensure_ascii=False, indent=2).encode("utf-8"))


def _ask(content: Path, slugs: tuple[str, ...], to: Path | None) -> None:
    settings, catalogue = read_settings(CONFIG).record, load(content, today())
    for slug in slugs:
        if slug not in catalogue.all_practices:
            meant = suggest(slug, catalogue.all_practices, "Een concept staat nog niet op de site.")["suggestion"]
            raise Misuse(f"De praktijk {printable(slug)} staat niet op de site. {meant}")
    for at, slug in enumerate(dict.fromkeys(slugs)):
        paragraphs = letter(slug, catalogue, settings, today())
        if to is None:
            click.echo(("\n" + "─" * 20 + "\n\n") * bool(at) + "\n\n".join(paragraphs))
        else:
            file = to / f"brief-{slug}.docx"
            shown = printable(file.as_posix(), 1000)
            write_all([Writable(file, shown, as_document(paragraphs), new=True)])
            click.echo(f"Geschreven: {shown}")
    if not (settings.owner and settings.contact):
        said = "Vul owner en contact in mkdocs.yml in: dan staat in de brief van wie zij is, en waar het antwoord heen kan."
        click.echo(said, err=True)


def _text(found: list[Problem], years: int) -> str:
    if not found:
        return f"Op {day(today())} is er niets te doen. Alles is nagekeken, ingevuld en in gebruik."
    lines = [f"Te doen op {day(today())}: {count(len(found), 'punt', 'punten')}. Bovenaan staat wat het eerst aandacht vraagt."]
    for code, group in groupby(found, key=attrgetter("code")):
        problems = list(group)
        lines += ["", f"{heading(code, years)} ({number(len(problems))})", f"  {ATTENTION[code].hint}"]
        for problem in problems:
            place = f"{problem.path}:{problem.line}" if problem.line else problem.path
            lines.append(f"  - {place}: {problem.message}")
    return "\n".join(lines)
