"""`praktijkenbank schema` and `forms`: what the models make for editors, written, or held against what is there; and `changes`: what
changed of practices since the site opened, as its visitors read it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.project import CONFIG, content_option, need_content, today
from praktijkenbank.collection.checks import read_sound
from praktijkenbank.editing import forms, history, schema
from praktijkenbank.editing.draft import readable
from praktijkenbank.editing.history import WORDS
from praktijkenbank.editing.whole_file import drift, write_all
from praktijkenbank.reading.settings import read_settings


@click.command("schema", help="Schrijf de JSON Schema’s in schemas/, met de termen van nu.")
@content_option
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen of ze kloppen.")
def write_schemas(content: Path, check: bool) -> None:
    """Write the schemas, or report drift."""
    need_content(content)
    _write_or_tell(schema.made(readable(content)), check, "schema’s", "schema", schema.judging)


@click.command("forms", help="Schrijf de formulieren voor GitHub en GitLab.")
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen of ze kloppen.")
def write_forms(check: bool) -> None:
    """Write the forms in which people tell of a mistake or an improvement, or report drift."""
    need_content(Path("content"))
    _write_or_tell(forms.made(), check, "formulieren", "forms")


def _write_or_tell(made: dict[str, str], check: bool, what: str, command: str, counts: Callable[[str], Any] = str) -> None:
    if not check:
        for path, text in made.items():
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_text(text, encoding="utf-8", newline="\n")
    elif stale := drift(Path(), made, counts):
        names = ", ".join(f"`{name}`" for name in stale)
        raise click.ClickException(f"Deze {what} kloppen niet meer: {names}. Draai `praktijkenbank {command}`.")
    else:
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
