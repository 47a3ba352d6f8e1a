"""`praktijkenbank changes`: what changed of practices since the site opened, as its visitors read it."""

from pathlib import Path

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.project import CONFIG, content_option, need_content, today
from praktijkenbank.collection.checks import read_sound
from praktijkenbank.editing import history
from praktijkenbank.editing.history import WORDS
from praktijkenbank.editing.whole_file import write_all
from praktijkenbank.reading.settings import read_settings


@click.command(
    help="Schrijf in content/changes.yml wat er sinds de opening veranderde, uit de geschiedenis van git. Wat er al staat, blijft.",
    short_help="Schrijf op wat er veranderde.",
)
@content_option
def changes(content: Path) -> None:
    """Add what changed and was not told yet; what editors made of it is left alone."""
    need_content(content)
    settings = read_settings(CONFIG).record
    found = read_sound(content, today())
    if not settings.launched:
        click.echo(WORDS["not-open"])
        return
    with ask.ending_quietly("Gestopt. Er is niets geschreven."):
        try:
            head, told = history.since(found, settings.launched, settings.time_zone)
        except history.NoHistory as none:
            raise click.ClickException(str(none)) from None
        written = history.addition(found, head, told) if told else None
    for one in told:
        click.echo(f"{one.day} {one.practice}: {'; '.join(one.what)}")
    if written:
        write_all([written])
        click.echo(f"Geschreven: {written.shown}")
    else:
        click.echo(WORDS["nothing"].format(file=f"{content.name}/changes.yml"))
