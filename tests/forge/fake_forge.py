"""GitHub's interface as far as our comment needs it, on this machine: it keeps comments, remembers who asked what, and can fail."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar, Self
from urllib.parse import parse_qs, urlsplit

REPOSITORY = "eigenaar/bank"
TOKEN = "een-sleutel"


@dataclass(kw_only=True)
class FakeForge:
    """A forge at an address of this machine, with what is asked of it.

    `faults` are told by a part of what is asked, such as `GET /repos`: a status and a body in place of the true answer; status 0
    ends the connection without one.
    """

    header: ClassVar[tuple[str, str]] = ("Authorization", f"Bearer {TOKEN}")
    """Where the token stands."""
    root: ClassVar[str] = f"/repos/{REPOSITORY}/"

    address: str = ""
    asked: list[str] = field(default_factory=list)
    faults: dict[str, tuple[int, str]] = field(default_factory=dict)

    def answer(self, method: str, path: list[Any], query: dict[str, str], body: dict[str, Any]) -> Any:
        """What the forge would say; numbers in `path` are numbers. Raises `LookupError` where it would say 404."""
        raise NotImplementedError

    @contextmanager
    def serving(self) -> Iterator[Self]:
        """The forge at its address, for as long as the block lasts."""
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def handle_one(self) -> None:
                order = f"{self.command} {self.path}"
                fake.asked.append(order)
                length = int(self.headers["Content-Length"] or 0)
                body = json.loads(self.rfile.read(length)) if length else {}
                status, text = next((fault for part, fault in fake.faults.items() if part in order), (200, None))
                if status == 0:
                    self.close_connection = True
                    return
                if text is None:
                    status, text = fake._answered(self.command, self.path, body)
                    status = status if self.headers[fake.header[0]] == fake.header[1] else 401
                self.send_response(status)
                if 300 <= status < 400:
                    self.send_header("Location", "/elders")
                self.end_headers()
                self.wfile.write(text.encode())

            do_GET = do_POST = do_PATCH = do_PUT = handle_one

            def log_message(self, format: str, *args: object) -> None:
                """Silent: the tests look at what was asked."""

        with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
            Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
            self.address = f"http://127.0.0.1:{server.server_port}"
            yield self
            server.shutdown()

    def _answered(self, method: str, address: str, body: dict[str, Any]) -> tuple[int, str]:
        found = urlsplit(address)
        path = [
            int(part) if part.isdecimal() and len(part) < 40 else part for part in found.path.removeprefix(self.root).split("/")
        ]
        try:
            made = self.answer(method, path, {name: values[0] for name, values in parse_qs(found.query).items()}, body)
        except LookupError:
            return 404, "{}"
        return 200, made if isinstance(made, str) else json.dumps(made)


@dataclass
class FakeGitHub(FakeForge):
    """One repository with its open pull requests and the comments at them."""

    pulls: list[dict[str, Any]]
    files: list[dict[str, Any]] = field(default_factory=list)
    """What the pull request changes, as GitHub tells: at most 3,000."""
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    pushed: bool = False
    """Whether somebody adds a commit while we ask."""

    def answer(self, method: str, path: list[Any], query: dict[str, str], body: dict[str, Any]) -> Any:
        match method, *path:
            case "GET", "pulls":
                return [pull for pull in self.pulls if pull["head"]["label"] == query["head"] and query["state"] == "open"]
            case "GET", "pulls", int(number):
                [pull] = [pull for pull in self.pulls if pull["number"] == number]
                head = pull["head"] | ({"sha": "e" * 40} if self.pushed else {})
                return pull | {"head": head, "changed_files": len(self.files)}
            case "GET", "pulls", _, "files":
                return page_of(self.files[:3000], query)
            case "GET", "issues", int(number), "comments":
                return page_of(self.comments.get(number, []), query)
            case "POST", "issues", int(number), "comments":
                written = {"id": 1000 + len(self.asked), "user": {"login": "github-actions[bot]"}, "body": body["body"]}
                self.comments.setdefault(number, []).append(written)
                return written
            case "PATCH", "issues", "comments", int(identifier):
                [known] = [one for all_ in self.comments.values() for one in all_ if one["id"] == identifier]
                known["body"] = body["body"]
                return known
        raise LookupError(path)


def page_of(items: list[dict[str, Any]], query: dict[str, str]) -> list[dict[str, Any]]:
    first = 100 * (int(query["page"]) - 1)
    return items[first : first + int(query["per_page"])]
