"""A web server on the loopback that gives every kind of answer, and names of hosts that lead to it, or nowhere."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

from praktijkenbank.editing.asking import Asker
from tests.project import free_port

LIMIT = 0.3
"""Seconds that a test waits for a server that never answers."""


RAW = {"utf-8": "/caf\u00c3\u00a9", "latin-1": "/caf\u00e9", "ruw": "/met spatie<b>", "lang": "/" + "a" * 501}
"""Places to be led to as no address is written; each character is a byte of the header."""


@dataclass
class Web:
    """What was asked of it, and how many bytes of a body it got rid of. `{}` in an address becomes the port."""

    port: int = 0
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)
    sent: int = 0
    at_once: dict[str, int] = field(default_factory=dict)
    most: int = 0
    over: Event = field(default_factory=Event)

    def url(self, path: str) -> str:
        return (path if path.startswith("http") else f"http://een.test:{{}}{path}").replace("{}", str(self.port))

    def asker(self) -> Asker:
        return Asker("Proef (+https://bank.example.org/)", LIMIT, 0, self.resolve, lambda address: address == "127.0.0.1")

    def resolve(self, host: str, port: int) -> list[tuple[str, int]]:
        """Where a name leads."""
        if host in ("weg.test", "storing.test"):
            raise socket.gaierror(socket.EAI_NONAME if host == "weg.test" else socket.EAI_AGAIN, "no such name, or none now")
        here, closed, inside = ("127.0.0.1", port), ("127.0.0.1", free_port()), ("10.0.0.1", port)
        known = {"binnen.test": [inside, ("127.0.0.2", port)], "dicht.test": [closed], "half.test": [inside, closed, here]}
        return known.get(host, [here if host.endswith(".test") else (host, port)])


class _Handler(BaseHTTPRequestHandler):
    web: Web

    def do_GET(self) -> None:
        web, host = self.web, self.headers["Host"]
        web.asked.append((self.command, f"http://{host}{self.path}", dict(self.headers.items())))
        words = self.path.partition("?")[0].strip("/").split("/")
        if words[0] == "samen":
            web.at_once[host] = web.at_once.get(host, 0) + 1
            web.most = max(web.most, web.at_once[host])
            web.over.wait(0.001)  # room for another to come in
            web.at_once[host] -= 1
        with suppress(OSError):  # who asked may have gone
            self._say(words)

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        """Nothing."""

    def _say(self, words: list[str]) -> None:
        head = self.command == "HEAD"
        match words:
            case ["www"] if not self.headers["Host"].startswith("www."):
                self._send(301, f"//www.{self.headers['Host']}/www/")
            case ["geen-head" | "head-liegt"] if head:
                self._send(405 if words == ["geen-head"] else 404)
            case ["breekt"]:
                self.connection.shutdown(socket.SHUT_RDWR)
            case ["head-breekt"] if head:
                self.connection.shutdown(socket.SHUT_RDWR)
            case ["zwijgt"]:
                self.web.over.wait()
            case ["druppelt"]:
                while not self.web.over.wait(LIMIT / 20):
                    self.connection.sendall(b"H")
            case ["geen-http"]:
                self.connection.sendall(b"220 mail.een.test ESMTP\r\n")
            case ["kop-zonder-eind"]:
                self.connection.sendall(b"HTTP/1.1 200 OK\r\nX: " + b"a" * 100_000 + b"\r\n\r\n")
            case ["reus"]:
                self._send(405 if head else 200, **{"Content-Length": "99999999999"})
                while not head:
                    self.web.sent += self.connection.send(bytes(65536))
            case ["vreemd"]:
                self._send(200, **{"Content-Type": "text/html; charset=bestaat-niet", "Set-Cookie": "wie=jij"})
                self.wfile.write(b"" if head else b"\xff\xfe\x00\xc3")
            case ["kring", name]:
                self._send(301, f"/kring/{'ba'['ab'.index(name)]}")
            case ["eindeloos", number]:
                self._send(302, f"/eindeloos/{int(number) + 1}")
            case ["via", status, place]:
                self._send(int(status), RAW.get(place, self.path.partition("?")[2]), **{"Set-Cookie": "wie=jij"})
            case [status] if status.isdigit():
                self._send(int(status), "")
            case _:
                self._send(200)

    def _send(self, status: int, location: str | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in (headers if location is None else headers | {"Location": location}).items():
            self.send_header(name, value)
        self.end_headers()


@contextmanager
def web() -> Iterator[Web]:
    made = Web()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"web": made}))
    server.daemon_threads = True
    made.port = server.server_port
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield made
    finally:
        made.over.set()
        server.shutdown()
        server.server_close()
