"""`praktijkenbank schema` and `forms`: what the models make for editors, written, or held against what is there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from praktijkenbank.cli.commands.project import content_option, need_content
from praktijkenbank.editing import forms, schema
from praktijkenbank.editing.draft import content_with_lists
from praktijkenbank.editing.whole_file import drift


@click.command("schema", help="Schrijf de JSON Schema’s in schemas/, met de termen van nu.")
@content_option
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen of ze kloppen.")
def write_schemas(content: Path, check: bool) -> None:
    """Write the schemas, or report drift."""
    need_content(content)
    _write_or_tell(schema.made(content_with_lists(content)), check, "schema’s", "schema", schema.judging)


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
