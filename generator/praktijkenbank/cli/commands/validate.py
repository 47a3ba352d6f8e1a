"""`praktijkenbank validate`: every error in all content, and advice."""

import os
from pathlib import Path

import click

from praktijkenbank.cli.commands.project import PATH, Misuse, content_option, setting_problems, site_url, tell, today
from praktijkenbank.collection.addresses import explanations
from praktijkenbank.dutch.wording import count
from praktijkenbank.problems import KINDS, printable
from praktijkenbank.problems.reports import FORMS, Findings, programs, text
from praktijkenbank.reading.content import Ahead

FEW = 10
"""Pieces of advice on language that are shown without being asked for; more would hide the errors above them."""

LANGUAGE = {kind.code for kind in KINDS.values() if kind.subject == "plain_language"}


@click.command(help="Kijk alle records na, zonder te bouwen.")
@content_option
@click.option(
    "--format", "form", type=click.Choice(["text", *FORMS]), default="text", show_default=True, help="De vorm van de meldingen."
)
@click.option(
    "--changed", type=PATH, metavar="BESTAND",
    help="Geef alleen advies over de bestanden die in dit bestand staan, zoals `git diff -z --name-only` ze schrijft.",
)  # fmt: skip
@click.argument("advise", metavar="[BESTAND OF MAP]...", nargs=-1, type=PATH)
def validate(content: Path, form: str, changed: Path | None, advise: tuple[Path, ...]) -> None:
    """Report every error in all content, and advice; only errors make it end with 1.

    Advice is on the files and folders in `advise` and on the files that `changed` lists, each name ended by NUL; without
    either on all, and when much of that is about language, people are told how much.
    """
    gone = [path for path in advise if not path.exists()]
    if gone := gone + [path for path in (changed,) if path and not path.is_file()]:
        raise Misuse(f"Het bestand {printable(str(gone[0]))} bestaat niet.")
    root = _in_full(content).parent
    listed = os.fsdecode(changed.read_bytes()).split("\0") if changed else []
    files, named = set(map(_in_full, map(Path, listed))), set(map(_in_full, advise))
    of_all = not advise and changed is None

    def is_wanted(path: str) -> bool:
        return of_all or (file := root / path) in files or not named.isdisjoint((file, *file.parents))

    with Ahead(content) as ahead:
        from praktijkenbank.collection.checks.verdict import judge  # with all that judges language

        verdict = judge(content, today(), is_wanted, ahead)
    about_language = [problem for problem in verdict.advice if problem.code in LANGUAGE]
    too_much = form == "text" and of_all and len(about_language) > FEW
    shown = [problem for problem in verdict.advice if not (too_much and problem.code in LANGUAGE)]
    errors = [*verdict.errors, *(setting_problems() if root == Path.cwd() else ())]
    found = Findings(errors, shown, root, explanations(site_url()))
    if form != "text":
        if told := FORMS[form](found):
            click.echo(told.encode("utf-8"))  # for programs, on every code page
        if form == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
            with Path(summary).open("a", encoding="utf-8", errors="backslashreplace") as stream:
                stream.write(programs.github_summary(found))
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


def _in_full(path: Path) -> Path:
    """A path from the root on, without dots in it; links stay."""
    return Path(os.path.normpath(path.absolute()))
