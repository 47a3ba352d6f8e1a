"""Asks what stands at an address on the web: HEAD, then GET where that says nothing, and never a byte of the body.

With Python's own `http.client`, because of what a library would do unasked: here a name is resolved once and that very
address connected to (so that a name cannot lead to a network of our own, not even the second time it is asked for), a
redirect is followed only after we judged it, and there are no cookies, no keys and no proxies.
"""

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from ipaddress import IPv6Address, IPv6Network, ip_address
from queue import Queue
from threading import Event, Lock, Semaphore, Thread, Timer
from urllib.parse import quote, urljoin, urlsplit

from praktijkenbank.records.fields import is_web_address

MOST_REDIRECTS = 8
AT_ONCE = 8
"""Hosts that are asked at a time; of one host never two addresses at once."""

MOST_ADDRESSES = 3
"""Of one host: it may have many that are all slow."""

PORTS = {"http": 80, "https": 443}
MOVED, PERMANENT = (301, 302, 303, 307, 308), (301, 308)
GONE, TOO_MANY = (404, 410), 429

NO_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}
"""How a system says that there is no host of that name, rather than that it could not find out."""

_INSIDE = IPv6Network("64:ff9b::/96")
"""IPv4 addresses written as IPv6 (RFC 6052): a gateway would lead them to any network."""


@dataclass(frozen=True)
class Answer:
    """What came of asking. `outcome` is `werkt`, `verplaatst`, `onduidelijk` or `weg`: nothing stands there today.

    `reason` is why (a key of `problems/messages/link-answers.yml`, or a status of HTTP); `address` is where it stands now;
    `heard` tells whether any server spoke to us.
    """

    outcome: str
    reason: str = ""
    address: str = ""
    heard: bool = True


class _None(Exception):
    """No answer that is of use, and why."""

    def __init__(self, reason: str, outcome: str = "onduidelijk", heard: bool = False) -> None:
        self.answer = Answer(outcome, reason, heard=heard)


def is_public(address: str) -> bool:
    """Whether an IP address is one that anybody can reach: no network of our own, no loopback, no cloud's metadata."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return is_public(str(found.ipv4_mapped))
        if found.sixtofour or found.teredo or found in _INSIDE:
            return False
    return found.is_global and not found.is_multicast


def resolve(host: str, port: int) -> list[tuple[str, int]]:
    """The addresses of a host. Raises `socket.gaierror`."""
    return [(str(one[4][0]), int(one[4][1])) for one in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


@dataclass
class Asker:
    """Asks politely: one request at a time of a host, with a `pause` after it, and no longer than `limit` seconds for one.

    `resolve` and `may_ask` are how a name becomes addresses and which of those may be asked.
    """

    agent: str
    limit: float = 20
    pause: float = 1
    resolve: Callable[[str, int], list[tuple[str, int]]] = resolve
    may_ask: Callable[[str], bool] = is_public
    stopped: Event = field(default_factory=Event)
    _turns: dict[str, Lock] = field(default_factory=dict)
    _secure: ssl.SSLContext = field(default_factory=ssl.create_default_context)

    def all(self, addresses: Iterable[str]) -> Iterator[tuple[str, Answer]]:
        """Every address with what came of it, as answers come in. Who stops listening stops the asking."""
        hosts: dict[str, list[str]] = {}
        for url in addresses:
            hosts.setdefault(urlsplit(url).hostname or "", []).append(url)
        found, turn = Queue[tuple[str, Answer]](), Semaphore(AT_ONCE)

        def work(urls: list[str]) -> None:
            with turn:
                for url in urls:
                    if not self.stopped.is_set():
                        found.put((url, self.ask(url)))

        for urls in hosts.values():
            Thread(target=work, args=(urls,), daemon=True).start()
        try:
            for _ in range(sum(map(len, hosts.values()))):
                yield found.get()
        finally:
            self.stopped.set()

    def ask(self, url: str) -> Answer:
        """What stands at one address, wherever it leads."""
        seen, here, lasting = set[str](), url, True
        try:
            while here not in seen and len(seen) <= MOST_REDIRECTS:
                seen.add(here)
                status, location = self._status(here)
                if status not in MOVED or not location:
                    return _judged(url, here, status, lasting)
                lasting &= status in PERMANENT
                here = _next(here, location)
        except _None as none:
            return none.answer
        return Answer("onduidelijk", "kring")

    def _status(self, url: str) -> tuple[int, str]:
        """The status of HTTP at an address, and where it leads. Many a server knows no HEAD, or answers it wrongly."""
        try:
            status, location = self._once("HEAD", url)
            if status < 400 or status == TOO_MANY:
                return status, location
        except _None as none:
            if none.answer.reason != "onbegrijpelijk":
                raise
        return self._once("GET", url)

    def _once(self, method: str, url: str) -> tuple[int, str]:
        parts, late = urlsplit(url), Event()
        host = parts.hostname or ""
        with self._turns.setdefault(host, Lock()), ExitStack() as closing:
            closing.callback(self.stopped.wait, self.pause)
            try:
                port = parts.port or PORTS[parts.scheme]
                line = closing.enter_context(self._connected(host, port))
                if parts.scheme == "https":
                    line = self._secure.wrap_socket(line, server_hostname=host, do_handshake_on_connect=False)
                    closing.enter_context(line)

                def hang_up() -> None:
                    late.set()
                    with suppress(OSError):
                        socket.socket.shutdown(line, socket.SHUT_RDWR)

                timer = Timer(self.limit, hang_up)
                timer.daemon = True
                closing.callback(timer.cancel)
                timer.start()  # a server that says a letter now and then is never late by itself
                if isinstance(line, ssl.SSLSocket):
                    line.do_handshake()
                connection = HTTPConnection(parts.netloc)
                connection.sock = line
                wanted = quote(parts._replace(scheme="", netloc="", fragment="").geturl() or "/", safe=_SAFE)
                headers = {"User-Agent": self.agent, "Accept": "*/*", "Accept-Language": "nl", "Connection": "close"}
                connection.request(method, wanted if wanted.startswith("/") else f"/{wanted}", headers=headers)
                answer = closing.enter_context(connection.getresponse())
                return answer.status, answer.getheader("Location", "")
            except Exception as error:  # a stranger answers: whatever that leads to, the others are still to be asked
                raise _none(error, late.is_set()) from None

    def _connected(self, host: str, port: int) -> socket.socket:
        """A line to the first address of a host that answers, of those that may be asked."""
        found = [one for one in self.resolve(host, port) if self.may_ask(one[0])][:MOST_ADDRESSES]
        if not found:
            raise _None("besloten")
        for one in found[:-1]:
            with suppress(OSError):
                return socket.create_connection(one, timeout=self.limit)
        return socket.create_connection(found[-1], timeout=self.limit)


_SAFE = "%/:@!$&'()*+,;=~?[]"
"""What has a meaning in an address, or is written in its own way already."""


def _none(error: Exception, late: bool) -> _None:
    """What an error says of the one who was asked."""
    match error:
        case _None():
            return error
        case socket.gaierror():
            return _None("geen-naam", "weg") if error.errno in NO_NAME else _None("naam-onbekend")
        case TimeoutError():
            return _None("te-traag")
        case _ if late:
            return _None("te-traag", heard=True)
        case ssl.SSLError():
            return _None("certificaat", heard=True)
        case OSError() if not isinstance(error, ConnectionResetError | BrokenPipeError):
            return _None("onbereikbaar")
        case ValueError():
            return _None("raar-adres")
        case _:
            return _None("onbegrijpelijk", heard=True)


def _next(here: str, location: str) -> str:
    """Where an answer leads, as an address that can be asked. Headers come as Latin-1, whatever a server meant by its bytes."""
    try:
        there = urlsplit(urljoin(here, quote(location.encode("latin-1"), safe=f"{_SAFE}#")))
        if there.scheme not in PORTS or "@" in there.netloc or (there.port is not None and not there.port):
            raise ValueError
    except (ValueError, UnicodeError):
        raise _None("raar-adres", heard=True) from None
    return there._replace(fragment="").geturl()


def _judged(asked: str, here: str, status: int, lasting: bool) -> Answer:
    if not 200 <= status < 300:
        return Answer("weg" if status in GONE else "onduidelijk", str(status))
    if _the_same(asked) == _the_same(here):
        return Answer("werkt")
    if urlsplit(here).path in ("", "/") and not urlsplit(here).query and urlsplit(asked).path not in ("", "/"):
        return Answer("onduidelijk", "voorpagina")
    if not lasting:
        return Answer("werkt")
    return Answer("verplaatst", address=here) if is_web_address(here) else Answer("onduidelijk", "raar-adres")


def _the_same(url: str) -> tuple[str, str, str]:
    """An address without what makes no other page: http or https, www, a slash at the end."""
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), parts.path.rstrip("/"), parts.query
