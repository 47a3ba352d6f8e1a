"""`praktijkenbank schema` and `forms`: what the models make for editors, written, or held against what is there; and `changes`: what
changed of practices since the site opened, as its visitors read it."""

from pathlib import Path

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.project import CONFIG, content_option, need_content, today
from praktijkenbank.collection.checks import read_sound
from praktijkenbank.editing import forms, history, schema
from praktijkenbank.editing.history import WORDS
from praktijkenbank.editing.whole_file import write_all
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.settings import read_settings

SCHEMAS = Path("schemas")


@click.command("schema", help="Schrijf de JSON Schema’s in schemas/, met de termen van nu.")
@content_option
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen of ze kloppen.")
def write_schemas(content: Path, check: bool) -> None:
    """Write the schemas, or report drift."""
    need_content(content)
    found = read_content(content)
    if lists := schema.unread(found):
        raise ContentProblems(lists)
    if check:
        _tell_drift([str(SCHEMAS / name) for name in schema.drift(SCHEMAS, found)], "schema’s", "schema")
    else:
        schema.write(SCHEMAS, found)


@click.command("forms", help="Schrijf de formulieren voor GitHub en GitLab.")
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen of ze kloppen.")
def write_forms(check: bool) -> None:
    """Write the forms in which people tell of a mistake or an improvement, or report drift."""
    need_content(Path("content"))
    if check:
        _tell_drift(forms.drift(Path()), "formulieren", "forms")
    else:
        forms.write(Path())


def _tell_drift(stale: list[str], what: str, command: str) -> None:
    if stale:
        names = ", ".join(f"`{name}`" for name in stale)
        raise click.ClickException(f"Deze {what} kloppen niet meer: {names}. Draai `praktijkenbank {command}`.")
    click.echo(f"De {what} kloppen.")


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
