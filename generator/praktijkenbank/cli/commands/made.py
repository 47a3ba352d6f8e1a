"""`praktijkenbank schema` and `forms`: what the models make for editors, written, or held against what is there."""

from pathlib import Path

import click

from praktijkenbank.cli.commands.project import content_option, need_content
from praktijkenbank.editing import forms, schema
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.content import read_content

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
