"""GitHub's interface as far as our comment needs it, on this machine: it keeps comments, remembers who asked what, and can fail."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

REPOSITORY = "eigenaar/bank"
TOKEN = "een-sleutel"


@dataclass
class FakeGitHub:
    """One repository with its open pull requests and the comments at them."""

    pulls: list[dict[str, Any]]
    comments: dict[int, list[dict[str, Any]]] = field(default_factory=dict)
    files: list[dict[str, Any]] = field(default_factory=list)
    """What the pull request changes, as GitHub tells: at most 3,000."""
    pushed: bool = False
    """Whether somebody adds a commit while we ask."""
    address: str = ""
    asked: list[str] = field(default_factory=list)
    faults: dict[str, tuple[int, str]] = field(default_factory=dict)

    def answer(self, method: str, address: str, body: dict[str, Any]) -> Any:
        """What GitHub would say. Raises `LookupError` where it would say 404."""
        found = urlsplit(address)
        query = {name: values[0] for name, values in parse_qs(found.query).items()}
        match method, *found.path.removeprefix(f"/repos/{REPOSITORY}/").split("/"):
            case "GET", "pulls":
                return [pull for pull in self.pulls if pull["head"]["label"] == query["head"] and query["state"] == "open"]
            case "GET", "pulls", number:
                [pull] = [pull for pull in self.pulls if pull["number"] == int(number)]
                head = pull["head"] | ({"sha": "e" * 40} if self.pushed else {})
                return pull | {"head": head, "changed_files": len(self.files)}
            case "GET", "pulls", _, "files":
                return page_of(self.files[:3000], query)
            case "GET", "issues", number, "comments":
                return page_of(self.comments.get(int(number), []), query)
            case "POST", "issues", number, "comments":
                written = {"id": 1000 + len(self.asked), "user": {"login": "github-actions[bot]"}, "body": body["body"]}
                self.comments.setdefault(int(number), []).append(written)
                return written
            case "PATCH", "issues", "comments", identifier:
                [known] = [one for all_ in self.comments.values() for one in all_ if one["id"] == int(identifier)]
                known["body"] = body["body"]
                return known
        raise LookupError(address)


def page_of(items: list[dict[str, Any]], query: dict[str, str]) -> list[dict[str, Any]]:
    first = 100 * (int(query["page"]) - 1)
    return items[first : first + int(query["per_page"])]


Fault = tuple[int, str]
"""A status and a body in place of the true answer; status 0 ends the connection without one."""


@contextmanager
def answering(
    answer: Callable[[str, str, dict[str, Any]], Any], header: tuple[str, str], asked: list[str], faults: dict[str, Fault]
) -> Iterator[str]:
    """A forge at an address of this machine, for as long as the block lasts. `header` holds the token; `faults` are told by
    a part of what is asked, such as `GET /repos`."""

    class Handler(BaseHTTPRequestHandler):
        def handle_one(self) -> None:
            order = f"{self.command} {self.path}"
            asked.append(order)
            length = int(self.headers["Content-Length"] or 0)
            body = json.loads(self.rfile.read(length)) if length else {}
            fault = next((fault for part, fault in faults.items() if part in order), None)
            if fault == (0, ""):
                self.close_connection = True
                return
            try:
                made = "" if fault else answer(self.command, self.path, body)
                status = 200 if self.headers[header[0]] == header[1] else 401
            except LookupError:
                made, status = {}, 404
            status, text = fault or (status, made if isinstance(made, str) else json.dumps(made))
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
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextmanager
def serving(github: FakeGitHub) -> Iterator[FakeGitHub]:
    """GitHub at an address of this machine, for as long as the block lasts."""
    with answering(github.answer, ("Authorization", f"Bearer {TOKEN}"), github.asked, github.faults) as github.address:
        yield github
