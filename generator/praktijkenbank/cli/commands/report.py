"""`praktijkenbank report`: what is stale, incomplete or unsourced, and what to do about it."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from praktijkenbank.cli.commands.options import content_option, need_content, today_option
from praktijkenbank.cli.commands.project import CONFIG, today
from praktijkenbank.dutch.wording import count, day, number

if TYPE_CHECKING:
    from praktijkenbank.problems import Kind, Problem


@click.command(
    help="Laat zien wat oud, onvolledig of zonder bron is, en wat je eraan kunt doen.", short_help="Laat zien waar werk wacht."
)
@content_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Vorm.")
@today_option
def report(content: Path, form: str) -> None:
    """Show where work waits. Work that waits is no error; content that cannot be read is."""
    from praktijkenbank.collection.load import read_sound
    from praktijkenbank.editing.attention import attention, settings_waiting
    from praktijkenbank.reading.settings import read_settings

    need_content(content)
    owners = settings_waiting(read_settings(CONFIG)) if CONFIG.exists() else []
    found = owners + attention(read_sound(content, today()), today())
    click.echo(_json(found).encode("utf-8") if form == "json" else _text(found))


def _text(found: list[tuple[Kind, Problem]]) -> str:
    from praktijkenbank.editing.attention import heading

    if not found:
        return f"Op {day(today())} is er niets te doen. Alles is nagekeken, ingevuld en in gebruik."
    lines = [f"Te doen op {day(today())}: {count(len(found), 'punt', 'punten')}. Bovenaan staat wat het eerst aandacht vraagt."]
    for kind, group in groupby(found, key=lambda pair: pair[0]):
        problems = [problem for _, problem in group]
        lines += ["", f"{heading(kind)} ({number(len(problems))})", f"  {kind.hint}"]
        for problem in problems:
            place = f"{problem.path}:{problem.line}" if problem.line else problem.path
            lines.append(f"  - {place}: {problem.message}")
    return "\n".join(lines)


def _json(found: list[tuple[Kind, Problem]]) -> str:
    from praktijkenbank.editing.attention import heading

    rows = [
        {
            "code": kind.code,
            "about": heading(kind),
            "path": problem.path,
            "line": problem.line,
            "message": problem.message,
            "to_do": problem.hint,
        }
        for kind, problem in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
