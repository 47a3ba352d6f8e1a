"""A web server for a built site, as a plain host would serve it: files, text as gzip, and our own page for what is not there."""

import gzip
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache, partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO

TEXT = ("text/", "application/javascript", "application/json", "application/xml", "image/svg+xml")
"""How the types begin of which a host sends the gzip."""


COMES_LATE = ("script", "worker", "empty")
"""What a browser asks for: a script, a script beside the page, or what a script itself asks for."""

FIRST_SCRIPT = "/scheme.js"
"""The one script that every page waits for before it is drawn."""


@lru_cache(maxsize=1000)
def _zipped(file: Path, changed: int) -> bytes:
    """What a host sends of a file as it was when it was last changed."""
    return gzip.compress(file.read_bytes(), compresslevel=6)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, late: float = 0, **named: Any) -> None:
        self.late = late
        super().__init__(*arguments, **named)

    def end_headers(self) -> None:
        """All but pages may be kept by the browser, as most hosts say: to ask for it again takes a fifth of a visit."""
        if not self.late and not self.path.partition("?")[0].endswith(("/", ".html")):
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def send_head(self) -> BytesIO | BinaryIO | None:
        if self.headers.get("Sec-Fetch-Dest") in COMES_LATE and not self.path.endswith(FIRST_SCRIPT):
            time.sleep(self.late)
        file = Path(self.translate_path(self.path))
        if self.path.partition("?")[0].endswith("/"):
            file /= "index.html"
        kind = self.guess_type(file)
        if not (kind.startswith(TEXT) and file.is_file() and "gzip" in self.headers.get("Accept-Encoding", "")):
            return super().send_head()
        body = _zipped(file, file.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        for name, value in (("Content-Type", kind), ("Content-Encoding", "gzip"), ("Content-Length", str(len(body)))):
            self.send_header(name, value)
        self.end_headers()
        return BytesIO(body)

    def log_message(self, format: str, *args: object) -> None:
        """Silent: what goes wrong shows in the browser."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves before everything was sent is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path, late: float = 0) -> Iterator[str]:
    """
    The address at which `folder` is served, on a free port of this machine, until the block ends. Scripts, and all that they
    ask for, come so many seconds late, every time anew: as on a slow line, the page is drawn before.
    """
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder), late=late)) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
