"""`praktijkenbank booklet`: practices as a PDF, printed by Chromium from the page of the site that makes booklets."""

import json
import os
import shutil
import subprocess
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import click

from praktijkenbank.cli.commands.project import Misuse
from praktijkenbank.collection.addresses import BOOKLET, COMPARE
from praktijkenbank.collection.facets import FILTERS_FILE
from praktijkenbank.problems import printable, words
from praktijkenbank.problems.suggestions import suggest

WORDS = words("booklet")

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""Names of the program. The first is Chromium without windows."""

LONGEST = 600
"""Seconds for one booklet; forty practices take less than one minute."""

COMPOSED = b"/Title (In dit boekje)"
"""In the outline of every booklet of which the practices came: the page shows its contents then."""


@click.command(help="Maak een boekje van praktijken: een PDF om af te drukken. De site moet al gebouwd zijn.")
@click.option("--theme", metavar="THEMA", default="", help="Alle praktijken van dit thema.")
@click.option("--all", "every", is_flag=True, help="Alle praktijken.")
@click.option(
    "--site", type=click.Path(path_type=Path), metavar="MAP", default=Path("site"), show_default=True,
    help="De map waar de site staat.",
)  # fmt: skip
@click.argument("practices", metavar="[PRAKTIJK]...", nargs=-1)
@click.argument("file", metavar="BESTAND.pdf", type=click.Path(path_type=Path, dir_okay=False))
def booklet(theme: str, every: bool, site: Path, practices: tuple[str, ...], file: Path) -> None:
    """Print the page with the chosen practices; the file is there when it is whole, and not before."""
    if file.suffix.lower() != ".pdf":
        raise Misuse(WORDS["no-file"])
    if bool(theme) + every + bool(practices) != 1:
        raise Misuse(WORDS["no-choice"])
    query = _query(site, theme, every, practices)
    if not (program := next(filter(None, map(shutil.which, BROWSERS)), None)):
        raise click.ClickException(WORDS["no-browser"])
    with TemporaryDirectory() as folder:
        made = Path(folder) / "boekje.pdf"
        _print(program, site, query, made)
        if not made.is_file() or COMPOSED not in made.read_bytes():
            raise click.ClickException(WORDS["not-composed"])
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_name(f".{file.name}.nieuw")
        shutil.copyfile(made, beside)
        beside.replace(file)
    click.echo(f"Het boekje staat in {file}.", err=True)


def _query(site: Path, theme: str, every: bool, practices: tuple[str, ...]) -> str:
    """What the page is asked. Raises `Misuse` for what the site does not have."""
    try:
        known = json.loads((site / COMPARE / "praktijken.json").read_text("utf-8"))
        themes = json.loads((site / FILTERS_FILE).read_text("utf-8"))["values"]["thema"]
        (site / BOOKLET / "index.html").stat()
    except FileNotFoundError:
        raise click.ClickException(WORDS["no-site"].format(site=site)) from None
    wanted, ids, what = practices, [*known["slugs"], *known["former"]], "praktijk van deze site"
    if theme:
        wanted, ids, what = (theme,), themes, "thema met praktijken"
    for value in wanted:
        if value not in ids:
            meant = suggest(value, ids, "Kijk in het adres van de pagina hoe het hier heet.")["suggestion"]
            raise Misuse(f"‘{printable(value, 60)}’ is geen {what}. {meant}")
    return f"thema={theme}" if theme else f"praktijken={'alle' if every else ','.join(practices)}"


def _print(program: str, site: Path, query: str, file: Path) -> None:
    """Let Chromium print a page of a site, which only this machine can read meanwhile: with tags and an outline, and when its
    script has nothing more to do."""
    arguments = [
        program, "--headless", "--disable-gpu", "--disable-background-networking", f"--user-data-dir={file.parent / 'profiel'}",
        f"--print-to-pdf={file}", "--no-pdf-header-footer", "--generate-pdf-document-outline", "--virtual-time-budget=60000",
    ]  # fmt: skip
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # root has no namespace to build a sandbox in
        arguments.append("--no-sandbox")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as server:
        Thread(target=server.serve_forever).start()
        address = f"http://127.0.0.1:{server.server_port}/{BOOKLET}?{query}"
        try:
            subprocess.run([*arguments, address], capture_output=True, timeout=LONGEST, check=False)  # noqa: S603 -- found on PATH
        except subprocess.TimeoutExpired:
            raise click.ClickException(WORDS["too-slow"]) from None
        finally:
            server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """What goes wrong shows in the booklet."""
