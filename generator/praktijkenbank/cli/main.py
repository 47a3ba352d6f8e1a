"""The command line, thin: every command calls the core or MkDocs and says in Dutch how it went.

Exit codes: 0 when all is well, 1 when content or system stand in the way, 2 for wrong usage.
"""

import logging
import os
import re
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

import click

from praktijkenbank.cli.commands.project import Misuse, site_url, tell, today_option
from praktijkenbank.collection.addresses import explanations
from praktijkenbank.problems import ContentProblems, printable, system, words
from praktijkenbank.problems.reports import Findings

COMMANDS = {
    "booklet": "booklet", "build": "site", "changes": "changes", "format": "format", "forms": "schema_and_forms", "import": "import_records",
    "links": "links", "new": "new", "report": "report", "schema": "schema_and_forms", "serve": "site", "template": "import_records",
    "validate": "validate",
}  # fmt: skip
"""Command → its module. That is loaded when the command is asked for: loading all of them takes longer than many a command."""

UNCHANGED = "Een site die er al stond, is niet veranderd."
NOT_BUILT = f"De site is niet gebouwd. {UNCHANGED}"


class DutchHelp(click.Context):
    """What `--help` shows, in Dutch: Click knows its own words in English only."""

    def get_help(self) -> str:
        """Headings and fixed sentences in Dutch; what we wrote is so already."""
        said = super().get_help()
        for theirs, ours in words("help").items():
            said = re.sub(theirs, ours, said, flags=re.MULTILINE)
        return said


class Commands(click.Group):
    """The commands, with help in Dutch."""

    context_class = DutchHelp

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The one of this name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        inside = vars(import_module(f"praktijkenbank.cli.commands.{COMMANDS[cmd_name]}")).values()
        command = next(one for one in inside if isinstance(one, click.Command) and one.name == cmd_name)
        command.context_class = DutchHelp
        return command


@click.group(
    cls=Commands, help="Praktijkenbank: van records naar een site.", context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(
    package_name="praktijkenbank", prog_name="praktijkenbank", message="%(prog)s %(version)s", help="Toon de versie."
)
@today_option
def cli() -> None:
    """The group of all commands."""


def _dutch_usage(error: click.UsageError) -> str:
    match error:
        case Misuse():
            return error.message
        case click.NoSuchOption():
            return f"De optie {error.option_name} bestaat niet."
        case click.MissingParameter():
            return f"Er ontbreekt iets: {error.param.human_readable_name if error.param else 'een waarde'}."
        case click.BadParameter(param=click.Parameter(type=click.DateTime(), opts=[name, *_])):
            return f"Die dag kan niet bij {name}. Schrijf een dag die bestaat, als 2026-11-21."
        case click.BadParameter(param=click.Parameter(type=kind, opts=[name, *_])):
            choices = f" Kies uit: {', '.join(kind.choices)}." if isinstance(kind, click.Choice) else ""
            return f"Die waarde kan niet bij {name}.{choices}"
        case _ if "No such command" in error.message:
            return f"Die opdracht bestaat niet. Kies uit: {', '.join(COMMANDS)}."
        case _:
            return "Deze opdracht klopt niet."


class _DutchLog(logging.Handler):
    """MkDocs' warnings and errors on standard error; its other talk stays silent."""

    def emit(self, record: logging.LogRecord) -> None:
        # What the system refuses is told once, in Dutch, by `_run`.
        if not isinstance(sys.exception(), OSError):
            click.echo(record.getMessage().strip("\n"), err=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit code; never a traceback for what a person can mend."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logger = logging.getLogger("mkdocs")
    if not logger.handlers:
        logger.addHandler(_DutchLog(level=logging.WARNING))
        logger.propagate = False
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no second one; who is told to pass one by (nohup) passes it by
        if (number := getattr(signal, name, None)) and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)
    return _run(arguments)


def _end(number: int, frame: object) -> None:
    """Asked to end: as after Ctrl-C, so that what was begun is cleared up. Who asks again does not disturb that."""
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _run(arguments: Sequence[str] | None) -> int:
    try:
        return int(cli.main(arguments, prog_name="praktijkenbank", standalone_mode=False) or 0)
    except click.UsageError as error:
        help_hint = error.ctx.command_path if error.ctx else "praktijkenbank"
        click.echo(f"{_dutch_usage(error)} Hulp: {help_hint} --help", err=True)
        return 2
    except ContentProblems as found:
        tell(Findings(found.problems, (), Path.cwd(), explanations(site_url())), err=True)
    except (KeyboardInterrupt, click.Abort):
        click.echo(system.WORDS["stopped"], err=True)
    except click.ClickException as error:
        click.echo(NOT_BUILT if error.message.startswith("Aborted with") else error.message, err=True)
    except Exception as error:
        from praktijkenbank.cli.theme import refused_template

        if told := refused_template(error):
            click.echo(f"{told}\n{NOT_BUILT}", err=True)
        elif isinstance(error, OSError):
            file = error.filename2 or error.filename
            where = f" ({printable(str(file), 1000)})" if file else ""
            click.echo(f"Het systeem werkt niet mee: {system.reason(error)}{where}. {UNCHANGED}", err=True)
        else:
            raise
    return 1
