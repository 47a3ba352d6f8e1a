"""GitHub's interface as far as our comment needs it, on this machine: it keeps comments and remembers who asked what."""

from __future__ import annotations

import json
from collections.abc import Iterator
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
    address: str = ""
    asked: list[str] = field(default_factory=list)

    def answer(self, method: str, address: str, body: dict[str, Any]) -> Any:
        """What GitHub would say. Raises `LookupError` where it would say 404."""
        found = urlsplit(address)
        query = {name: values[0] for name, values in parse_qs(found.query).items()}
        match method, *found.path.removeprefix(f"/repos/{REPOSITORY}/").split("/"):
            case "GET", "pulls":
                return [pull for pull in self.pulls if pull["head"]["label"] == query["head"] and query["state"] == "open"]
            case "GET", "issues", number, "comments":
                first = 100 * (int(query["page"]) - 1)
                return self.comments.get(int(number), [])[first : first + 100]
            case "POST", "issues", number, "comments":
                written = {"id": 1000 + len(self.asked), "user": {"login": "github-actions[bot]"}, "body": body["body"]}
                self.comments.setdefault(int(number), []).append(written)
                return written
            case "PATCH", "issues", "comments", identifier:
                [known] = [one for all_ in self.comments.values() for one in all_ if one["id"] == int(identifier)]
                known["body"] = body["body"]
                return known
        raise LookupError(address)


@contextmanager
def serving(github: FakeGitHub) -> Iterator[FakeGitHub]:
    """GitHub at an address of this machine, for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def handle_one(self) -> None:
            github.asked.append(f"{self.command} {self.path}")
            allowed = self.headers["Authorization"] == f"Bearer {TOKEN}"
            length = int(self.headers["Content-Length"] or 0)
            body = json.loads(self.rfile.read(length)) if length else {}
            try:
                answer = json.dumps(github.answer(self.command, self.path, body)).encode()
                self.send_response(200 if allowed else 401)
            except LookupError:
                answer = b"{}"
                self.send_response(404)
            self.end_headers()
            self.wfile.write(answer)

        do_GET = do_POST = do_PATCH = handle_one

        def log_message(self, format: str, *args: object) -> None:
            """Silent: the tests look at what was asked."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        github.address = f"http://127.0.0.1:{server.server_port}"
        Thread(target=server.serve_forever, daemon=True).start()
        yield github
        server.shutdown()
