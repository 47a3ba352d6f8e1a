"""The command line, thin: every command calls the core or MkDocs and says in Dutch how it went.

Commands import what they need themselves, so that Ctrl-C in that first half second is answered like any other.

Exit codes: 0 when all is well, 1 when content or system stand in the way, 2 for wrong usage.
"""

import gc
import logging
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from praktijkenbank.cli.commands.address import Address, is_everywhere, is_open, try_out, written
from praktijkenbank.cli.commands.booklet import booklet
from praktijkenbank.cli.commands.changes import changes
from praktijkenbank.cli.commands.format import format_records
from praktijkenbank.cli.commands.import_records import import_records, template
from praktijkenbank.cli.commands.links import links
from praktijkenbank.cli.commands.new import new
from praktijkenbank.cli.commands.options import PATH, DutchHelp, Misuse, content_option, need_content, today_option
from praktijkenbank.cli.commands.project import CONFIG, for_mkdocs, mkdocs_config, setting_problems, site_url, today
from praktijkenbank.cli.commands.report import report
from praktijkenbank.cli.telling import tell
from praktijkenbank.collection.addresses import explanations
from praktijkenbank.dutch.wording import count
from praktijkenbank.problems import KINDS, ContentProblems, printable, system
from praktijkenbank.problems.reports import FORMS, Findings, github, text

SCHEMAS = Path("schemas")
NOT_BUILT = "De site is niet gebouwd. Een site die er al stond, is niet veranderd."

FEW = 10
"""Pieces of advice on language that are shown without being asked for; more would hide the errors above them."""

LANGUAGE = {kind.code for kind in KINDS.values() if kind.subject == "plain_language"}


@click.group(help="Praktijkenbank: van records naar een site.", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    package_name="praktijkenbank", prog_name="praktijkenbank", message="%(prog)s %(version)s", help="Toon de versie."
)
@today_option
def cli() -> None:
    """The group of all commands."""


@cli.command(help="Bouw de site.")
@content_option
@click.option("--site", type=PATH, metavar="MAP", default=Path("site"), show_default=True, help="De map waar de site komt.")
@click.option("--concepts", is_flag=True, help="Toon ook concepten, met erbij dat ze dat zijn. Alleen om te bekijken.")
@click.option(
    "--offline", is_flag=True, help="Voor een map die je meeneemt: de site werkt zonder server, ook vanaf een USB-stick."
)
def build(content: Path, site: Path, concepts: bool, offline: bool) -> None:
    """Build the site beside the old one and swap it in."""
    from mkdocs.commands.build import build as mkdocs_build
    from mkdocs.exceptions import Abort

    config = mkdocs_config(content)
    config.site_dir = str(site.absolute())
    config.plugins["praktijkenbank"].concepts = concepts  # type: ignore[attr-defined]
    config.plugins["praktijkenbank"].offline = offline  # type: ignore[attr-defined]
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    except Abort:
        if config.plugins["praktijkenbank"].wrong_folder:  # type: ignore[attr-defined]
            raise click.exceptions.Exit(2) from None
        raise
    finally:
        config.plugins.on_shutdown()
    click.echo(f"De site staat in {site}.", err=True)


@cli.command(help="Toon de site terwijl je schrijft; bewaren ververst de pagina.")
@content_option
@click.option("--address", type=Address(), metavar="ADRES", default="127.0.0.1:8000", show_default=True, help="Adres en poort.")
def serve(content: Path, address: tuple[str, int]) -> None:
    """Serve the site and rebuild on every save."""
    from mkdocs.commands.serve import serve as mkdocs_serve

    from praktijkenbank.reading.settings import read_settings

    host, port = address
    mkdocs_config(content)  # what MkDocs would say in English
    today()  # what stands in the way of every build, before a page is promised
    try_out(host, port)
    shown = written("127.0.0.1" if is_everywhere(host) else host, port)
    click.echo(f"Open http://{shown}/ in je browser. Stoppen kan met Ctrl-C.", err=True)
    if is_open(host):
        click.echo("Let op: iedereen in je netwerk kan nu meekijken, ook naar concepten.", err=True)
    gc.enable()  # a preview goes on for hours
    mkdocs_serve(str(CONFIG), dev_addr=written(host, port), watch_theme=True, **for_mkdocs(content, read_settings(CONFIG)))
    click.echo(system.PREVIEW_ENDED, err=True)


@cli.command(help="Kijk alle records na, zonder te bouwen.")
@content_option
@click.option(
    "--format", "form", type=click.Choice(["text", *FORMS]), default="text", show_default=True, help="De vorm van de meldingen."
)
@click.option(
    "--changed",
    type=PATH,
    metavar="BESTAND",
    help="Geef alleen advies over de bestanden die in dit bestand staan, zoals `git diff -z --name-only` ze schrijft.",
)
@click.argument("advise", metavar="[BESTAND OF MAP]...", nargs=-1, type=PATH)
def validate(content: Path, form: str, changed: Path | None, advise: tuple[Path, ...]) -> None:
    """Report every error in all content, and advice; only errors make it end with 1.

    Advice is on the files and folders in `advise` and on the files that `changed` lists, each name ended by NUL; without
    either on all, and when much of that is about language, people are told how much.
    """
    from praktijkenbank.collection.checks import judge

    gone = [path for path in advise if not path.exists()]
    if gone := gone + [path for path in (changed,) if path and not path.is_file()]:
        raise Misuse(f"Het bestand {printable(str(gone[0]))} bestaat niet.")
    root = _in_full(content).parent
    listed = os.fsdecode(changed.read_bytes()).split("\0") if changed else []
    files, named = set(map(_in_full, map(Path, listed))), set(map(_in_full, advise))
    of_all = not advise and changed is None

    def is_wanted(path: str) -> bool:
        return of_all or (file := root / path) in files or not named.isdisjoint((file, *file.parents))

    verdict = judge(content, today(), is_wanted)
    about_language = [problem for problem in verdict.advice if problem.code in LANGUAGE]
    too_much = form == "text" and of_all and len(about_language) > FEW
    shown = [problem for problem in verdict.advice if not (too_much and problem.code in LANGUAGE)]
    errors = [*verdict.errors, *(setting_problems() if root == Path.cwd() else ())]
    found = Findings(errors, shown, root, explanations(site_url()))
    if form != "text":
        if told := FORMS[form](found):
            click.echo(told.encode("utf-8"))  # for programs, on every code page
        if form == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
            github.append_summary(found, Path(summary))
    elif found.all:
        tell(found)
    if too_much:
        click.echo(text.where_advice_is(about_language))
    if errors or verdict.catalogue is None:
        raise click.exceptions.Exit(1)
    if form == "text":
        practices, sources = len(verdict.catalogue.practices), len(verdict.catalogue.sources)
        concepts = f" en {count(verdict.concepts, 'concept', 'concepten')}" if verdict.concepts else ""
        click.echo(f"In orde: {count(practices, 'praktijk', 'praktijken')}{concepts}, {count(sources, 'bron', 'bronnen')}.")


@cli.command("schema", help="Schrijf de JSON Schema’s in schemas/, met de termen van nu.")
@content_option
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen of ze kloppen.")
def write_schemas(content: Path, check: bool) -> None:
    """Write the schemas, or report drift."""
    from praktijkenbank.editing import schema
    from praktijkenbank.reading.content import read_content

    need_content(content)
    found = read_content(content)
    if lists := schema.unread(found):
        raise ContentProblems(lists)
    if check:
        _tell_drift([str(SCHEMAS / name) for name in schema.drift(SCHEMAS, found)], "schema’s", "schema")
    else:
        schema.write(SCHEMAS, found)


@cli.command("forms", help="Schrijf de formulieren voor GitHub en GitLab.")
@click.option("--check", is_flag=True, help="Schrijf niets; meld alleen of ze kloppen.")
def write_forms(check: bool) -> None:
    """Write the forms in which people tell of a mistake or an improvement, or report drift."""
    from praktijkenbank.editing import forms

    need_content(Path("content"))
    if check:
        _tell_drift(forms.drift(Path()), "formulieren", "forms")
    else:
        forms.write(Path())


def _tell_drift(stale: list[str], what: str, command: str) -> None:
    """Whether files are as their command makes them."""
    if stale:
        names = ", ".join(f"`{name}`" for name in stale)
        raise click.ClickException(f"Deze {what} kloppen niet meer: {names}. Draai `praktijkenbank {command}`.")
    click.echo(f"De {what} kloppen.")


for command in (booklet, new, changes, format_records, import_records, template, links, report):
    cli.add_command(command)
for command in (cli, *cli.commands.values()):
    command.context_class = DutchHelp


def _in_full(path: Path) -> Path:
    """A path from the root on, without dots in it; links stay."""
    return Path(os.path.normpath(path.absolute()))


def _dutch_usage(error: click.UsageError) -> str:
    """Click's own messages, in Dutch."""
    match error:
        case Misuse():
            return error.message
        case click.NoSuchOption():
            return f"De optie {error.option_name} bestaat niet."
        case click.MissingParameter():
            return f"Er ontbreekt iets: {error.param.human_readable_name if error.param else 'een waarde'}."
        case click.BadParameter():
            choices = getattr(error.param.type, "choices", None) if error.param else None
            name = error.param.opts[0] if error.param else ""
            if isinstance(error.param.type if error.param else None, click.DateTime):
                return f"Die dag kan niet bij {name}. Schrijf een dag die bestaat, als 2026-11-21."
            return f"Die waarde kan niet bij {name}." + (f" Kies uit: {', '.join(map(str, choices))}." if choices else "")
        case _ if "No such command" in error.message:
            return f"Die opdracht bestaat niet. Kies uit: {', '.join(sorted(cli.commands))}."
        case _:
            return "Deze opdracht klopt niet."


class _DutchLog(logging.Handler):
    """MkDocs' warnings and errors on standard error; its other talk stays silent."""

    def emit(self, record: logging.LogRecord) -> None:
        # What the system refuses is told once, in Dutch, by `_run`.
        if not isinstance(sys.exception(), OSError):
            click.echo(record.getMessage().strip("\n"), err=True)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code; never with a traceback for what a person can mend."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    logger = logging.getLogger("mkdocs")
    if not logger.handlers:
        logger.addHandler(_DutchLog(level=logging.WARNING))
        logger.propagate = False
    for name in ("SIGTERM", "SIGHUP"):  # Windows has no second one; who is told to pass one by (nohup) passes it by
        if (number := getattr(signal, name, None)) and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _end)
    sys.exit(_run(list(arguments) if arguments is not None else None))


def _end(number: int, frame: object) -> None:
    """Asked to end: as after Ctrl-C, so that what was begun is cleared up. Who asks again does not disturb that."""
    signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _run(arguments: list[str] | None) -> int:
    try:
        result: Any = cli.main(arguments, prog_name="praktijkenbank", standalone_mode=False)
    except click.UsageError as error:
        help_hint = error.ctx.command_path if error.ctx else "praktijkenbank"
        click.echo(f"{_dutch_usage(error)} Hulp: {help_hint} --help", err=True)
        return 2
    except click.exceptions.Exit as exit_code:
        return exit_code.exit_code
    except ContentProblems as found:
        tell(Findings(found.problems, (), Path.cwd(), explanations(site_url())), err=True)
    except (KeyboardInterrupt, click.Abort):
        click.echo(system.STOPPED, err=True)
    except click.ClickException as error:
        if not str(error.message).startswith("Aborted with"):
            click.echo(error.message, err=True)
        else:
            click.echo(NOT_BUILT, err=True)
    except Exception as error:
        from praktijkenbank.cli import template_errors

        if told := template_errors.refused(error):
            click.echo(f"{told}\n{NOT_BUILT}", err=True)
        elif isinstance(error, OSError):
            file = error.filename2 or error.filename
            where = f" ({printable(str(file), 1000)})" if file else ""
            click.echo(
                f"Het systeem werkt niet mee: {system.reason(error)}{where}. Een site die er al stond, is niet veranderd.",
                err=True,
            )
        else:
            raise
    else:
        return result if isinstance(result, int) else 0
    return 1


if __name__ == "__main__":
    main()
