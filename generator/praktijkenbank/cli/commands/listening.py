"""Where a preview listens, and who may ask it something."""

import ipaddress
import re
import socket
from typing import Any

import click

from praktijkenbank.cli.commands.project import Misuse

WRITTEN = re.compile(r"(?:http://)?(?:\[([0-9A-Fa-f:.]{2,45})\]|([^\s:/\[\]]{1,253})):([0-9]{1,5})/?")
"""An address and a port, also as pasted from the bar of a browser; a number of IPv6 stands in brackets."""

PORT = re.compile(r":[0-9]{1,5}$")

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
