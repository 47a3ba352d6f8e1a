"""`praktijkenbank build` and `serve`: the site, and its preview; where that listens, and who may ask it something."""

import gc
import ipaddress
import logging
import re
import socket
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from praktijkenbank.cli.commands.project import CONFIG, PATH, Misuse, content_option, need_content, today
from praktijkenbank.problems import ContentProblems, system
from praktijkenbank.reading.content import Ahead
from praktijkenbank.reading.settings import read_settings, unusable
from praktijkenbank.records.settings import Settings

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

WRITTEN = re.compile(r"(?:http://)?(?:\[([0-9A-Fa-f:.]{2,45})\]|([^\s:/\[\]]{1,253})):([0-9]{1,5})/?")
"""An address and a port, also as pasted from the bar of a browser; a number of IPv6 stands in brackets."""

PORT = re.compile(r":[0-9]{1,5}$")

SAID = re.compile(r"Config value '([^']*)': (?:Error: )?(.*)", re.DOTALL)
"""What MkDocs says of a setting."""

HERE = ("localhost", "127.0.0.1", "::1")


class Address(click.ParamType):  # type: ignore[type-arg]
    """An address and a port as text; becomes (address, port), with `localhost` as it is and every other as a number."""

    name = "adres"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, int]:
        """Raises `Misuse` in Dutch."""
        if isinstance(value, tuple):
            return value
        found = WRITTEN.fullmatch(value.strip())
        if not found:
            raise Misuse("Schrijf bij --address een adres en een poort, zoals 127.0.0.1:8000 of [::1]:8000.", ctx)
        host, port = found[1] or found[2].lower(), int(found[3])
        if not 1 <= port <= 65535:
            raise Misuse(f"De poort {port} bestaat niet. Kies bij --address een getal van 1 tot en met 65535.", ctx)
        if host != "localhost":
            try:
                host = str(ipaddress.ip_address(host))
            except ValueError:
                raise Misuse(
                    f"`{host}` kan niet bij --address. Schrijf localhost of een IP-adres, zoals 127.0.0.1.", ctx
                ) from None
        return host, port


def written(host: str, port: int) -> str:
    """Address and port as they stand in a web address."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def is_everywhere(host: str) -> bool:
    """Whether this is no address but all those of the machine."""
    return host != "localhost" and ipaddress.ip_address(host).is_unspecified


def is_open(host: str) -> bool:
    """Whether other machines can reach what listens here."""
    return host != "localhost" and not ipaddress.ip_address(host).is_loopback


def try_out(host: str, port: int) -> None:
    """Raises `OSError` when nobody can listen here, so that it is told before a whole site is built for it."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as the server does: a port just left is free
        door.bind((host, port))


def is_asked_for(header: str, host: str) -> bool:
    """Whether the header `Host` of a request names what listens at `host`.

    Any site can let its own name lead to 127.0.0.1 and so read what stands there (DNS rebinding); it cannot do so with a
    number. So asked for by name we answer only to our own. The port does not matter: containers may show it as another.
    """
    name = PORT.sub("", header.strip()).lower()
    name = name[1:-1] if name.startswith("[") and name.endswith("]") else name
    if name == host or name in HERE:
        return True
    if not is_everywhere(host):
        return False
    machine = socket.gethostname().lower()
    try:
        return bool(ipaddress.ip_address(name))
    except ValueError:
        return name in (machine, f"{machine}.local")


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
    gc.enable()  # a preview goes on for hours
    told = for_mkdocs(content, read_settings(CONFIG).record)
    from mkdocs.commands.serve import serve as serve_all

    serve_all(str(CONFIG), dev_addr=written(host, port), watch_theme=True, **told)
    click.echo(system.WORDS["preview-ended"], err=True)
