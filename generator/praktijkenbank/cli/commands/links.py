"""`praktijkenbank links`: asks every web source whether it is still there, and notes what came of it."""

import sys
from collections import Counter
from pathlib import Path

import click

from praktijkenbank.cli.commands.project import CONFIG, Misuse, content_option, need_content, site_url, today, today_option
from praktijkenbank.dutch.wording import count, enumeration
from praktijkenbank.editing.asking import Asker
from praktijkenbank.editing.links import Looked, looked_at, note, read_sources, waiting
from praktijkenbank.problems import printable, suggest, words
from praktijkenbank.reading.record_file import Located
from praktijkenbank.records.source import Bibliography, Source

WORDS = words("links")
ANSWERS = words("link-answers")

STATES = ("werkt", "verplaatst", "onduidelijk", "verdwenen")
"""In the order in which they are counted."""


@click.command(
    help="Vraag elke bron op internet of zij er nog is, en schrijf in content/sources.yml wat het antwoord was. Geen adres wordt vervangen.",
    short_help="Kijk of bronnen op internet er nog zijn.",
)
@content_option
@click.option("--only", "--alleen", "only", multiple=True, metavar="ID", help="Vraag alleen deze bron; mag vaker.")
@click.option(
    "--after", "--na", type=click.IntRange(1, 3650), metavar="DAGEN", default=1, show_default=True,
    help="Vraag alleen wat zoveel dagen niet bekeken is. Wat onduidelijk was, vragen we elke dag.",
)  # fmt: skip
@today_option
def links(content: Path, only: tuple[str, ...], after: int) -> None:
    """Ask, tell what is not as it was, and write the state, the day and the new address."""
    need_content(content)
    sources, day = read_sources(content), today()
    asked = _chosen(sources, only) if only else [*waiting(sources.record, day, after)]
    if not asked:
        click.echo(WORDS["nothing-to-ask"])
        return
    by_address: dict[str, list[Source]] = {}
    for source in asked:
        by_address.setdefault(source.url or "", []).append(source)
    found: list[Looked] = []
    stopped = False
    answers = Asker(f"Praktijkenbank-links (+{site_url() or CONFIG})").all(by_address)
    try:
        with click.progressbar(
            answers, length=len(by_address), label="Bronnen vragen", file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as shown:
            for url, answer in shown:
                found += [looked_at(source, answer, day) for source in by_address[url]]
    except KeyboardInterrupt:
        stopped = True
    if not any(one.answer.heard for one in found):
        raise click.ClickException(WORDS["stopped-early"] if stopped else WORDS["nobody"])
    for one in found:
        if one.answer.outcome != "werkt":
            click.echo(_told(one))
    note(content, found)
    if stopped:
        raise click.ClickException(WORDS["stopped"].format(asked=len(found), total=len(asked), file=sources.path))
    amounts = Counter(one.noted["link_status"] for one in found)
    parts = [f"{amounts[state]} {state}" for state in STATES if amounts[state]]
    click.echo(f"Bekeken: {count(len(found), 'bron', 'bronnen')}. {enumeration(parts)}.")
    click.echo(WORDS["written"].format(file=sources.path))


def _chosen(sources: Located[Bibliography], only: tuple[str, ...]) -> list[Source]:
    known = {source.id: source for source in sources.record.references}
    for value in only:
        if value not in known:
            meant = suggest(value, known, "")["suggestion"]
            raise Misuse(WORDS["unknown"].format(value=printable(value), file=sources.path, suggestion=meant).strip())
        if not known[value].url:
            raise Misuse(WORDS["without-address"].format(value=value))
    return [known[value] for value in dict.fromkeys(only)]


def _told(one: Looked) -> str:
    state, missed = one.noted["link_status"], one.noted["link_missed"]
    if state == "verplaatst":
        return f"{one.source.id}: verplaatst naar {one.answer.address}"
    why = ANSWERS.get(one.answer.reason, ANSWERS["otherwise"].format(reason=one.answer.reason))
    times = f", {count(len(missed), 'keer', 'keer')} sinds {missed[0]}" if missed else ""
    return f"{one.source.id}: {state}: {why}{times}"
