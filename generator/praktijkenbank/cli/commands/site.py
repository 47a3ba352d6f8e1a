"""`praktijkenbank build` and `serve`: the site, and its preview."""

import logging
import re
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from praktijkenbank.cli.commands.listening import Address, is_everywhere, is_open, try_out, written
from praktijkenbank.cli.commands.project import CONFIG, PATH, content_option, need_content, today
from praktijkenbank.problems import ContentProblems, system
from praktijkenbank.reading.content import Ahead
from praktijkenbank.reading.settings import read_settings, unusable
from praktijkenbank.records.settings import Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

SAID = re.compile(r"Config value '([^']*)': (?:Error: )?(.*)", re.DOTALL)
"""What MkDocs says of a setting."""


def for_mkdocs(content: Path, settings: Settings) -> dict[str, Any]:
    """What MkDocs is told beside its file. It looks at a few of our settings before our plugin has its turn."""
    return {"docs_dir": str(content.resolve()), "site_url": settings.site_url, "site_name": settings.site_name}


def mkdocs_config(content: Path) -> "MkDocsConfig":
    """The settings as MkDocs reads them. Raises `ContentProblems` with all that is wrong, ours first."""
    settings = read_settings(CONFIG)
    need_content(content)
    from mkdocs.config import load_config  # with all that MkDocs and the plugin bring along

    told, log = BufferingHandler(1000), logging.getLogger("mkdocs.config")
    log.addHandler(told)
    log.propagate = False
    try:
        return load_config(str(CONFIG), strict=True, **for_mkdocs(content, settings.record))
    except (Exception, SystemExit) as error:  # a hook may do anything; MkDocs itself ends with a SystemExit
        found = [said.groups() for one in told.buffer if (said := SAID.match(one.getMessage()))] or [("hooks", repr(error))]
        raise ContentProblems(unusable(settings, field, said) for field, said in found) from None
    finally:
        log.removeHandler(told)
        log.propagate = True


@click.command(help="Bouw de site.")
@content_option
@click.option("--site", type=PATH, metavar="MAP", default=Path("site"), show_default=True, help="De map waar de site komt.")
@click.option("--concepts", is_flag=True, help="Toon ook concepten, met erbij dat ze dat zijn. Alleen om te bekijken.")
@click.option(
    "--offline", is_flag=True, help="Voor een map die je meeneemt: de site werkt zonder server, ook vanaf een USB-stick."
)
def build(content: Path, site: Path, concepts: bool, offline: bool) -> None:
    """Build the site beside the old one and swap it in."""
    with Ahead(content) as ahead:
        config = mkdocs_config(content)
        from mkdocs.commands.build import build as build_all
        from mkdocs.exceptions import Abort

        config.site_dir = str(site.absolute())
        plugin: Any = config.plugins["praktijkenbank"]
        plugin.concepts, plugin.offline, plugin.ahead = concepts, offline, ahead
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build_all(config)
        except Abort:
            if plugin.wrong_folder:
                raise click.exceptions.Exit(2) from None
            raise
        finally:
            config.plugins.on_shutdown()
    click.echo(f"De site staat in {site}.", err=True)


@click.command(help="Toon de site terwijl je schrijft; bewaren ververst de pagina.")
@content_option
@click.option("--address", type=Address(), metavar="ADRES", default="127.0.0.1:8000", show_default=True, help="Adres en poort.")
def serve(content: Path, address: tuple[str, int]) -> None:
    """Serve the site and rebuild on every save."""
    host, port = address
    mkdocs_config(content)  # what MkDocs would say in English
    today()  # what stands in the way of every build, before a page is promised
    try_out(host, port)
    shown = written("127.0.0.1" if is_everywhere(host) else host, port)
    click.echo(f"Open http://{shown}/ in je browser. Stoppen kan met Ctrl-C.", err=True)
    if is_open(host):
        click.echo("Let op: iedereen in je netwerk kan nu meekijken, ook naar concepten.", err=True)
    told = for_mkdocs(content, read_settings(CONFIG).record)
    from mkdocs.commands.serve import serve as serve_all

    serve_all(str(CONFIG), dev_addr=written(host, port), watch_theme=True, **told)
    click.echo(system.WORDS["preview-ended"], err=True)
