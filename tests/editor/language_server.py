"""The YAML language server that VS Code and others run, driven as they drive it: JSON-RPC over its standard input and output."""

import json
import subprocess
from itertools import count
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from typing import Any

from tests.mini import ROOT
from tests.node import NODE

PROGRAM = Path(__file__).parent / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
PATIENCE = 60
"""Seconds to wait for an answer: much more than it takes, so that a busy machine is no failure."""

START = {
    "processId": None,
    "rootUri": ROOT.as_uri(),
    "workspaceFolders": [{"uri": ROOT.as_uri(), "name": ROOT.name}],
    "capabilities": {
        "workspace": {"configuration": True},
        "textDocument": {
            "completion": {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}},
            "publishDiagnostics": {},
        },
    },
}


class LanguageServer:
    """One running server, set up with the settings of this folder. Raises `AssertionError` when it is not installed.

    A `*` in the name of a file becomes a number, so that an answer is never to an earlier question.
    """

    def __init__(self) -> None:
        for needed in (NODE, PROGRAM):
            assert needed.is_file(), (
                f"{needed} is missing. `make setup-test` installs it; does that do nothing, then first `make clean`."
            )
        self._process = subprocess.Popen([NODE, PROGRAM, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._numbers = count(1)
        self._said: Queue[dict[str, Any]] = Queue()
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()
        self._ask("initialize", START)
        self._send(method="initialized", params={})
        self._send(method="workspace/didChangeConfiguration", params={"settings": None})
        # Before it has its settings it knows no schema, and finds nothing wrong with anything.
        uri = self._open("content/practices/*.yml", "bestaat_niet: x\n")
        while not self._flagged({uri})[1]:
            pass

    def faults(self, file: str, text: str) -> list[tuple[int, str]]:
        """What is flagged in `text` as the contents of `file`: line, counted from 1, and message."""
        _, found = self._flagged({self._open(file, text)})
        return [(one["range"]["start"]["line"] + 1, one["message"]) for one in found]

    def faults_of(self, texts: dict[str, str]) -> dict[str, list[str]]:
        """What is flagged in each of several files, opened at once: the server waits a moment before it looks at a file."""
        waiting = {self._open(file, text): file for file, text in texts.items()}
        found: dict[str, list[str]] = {}
        while len(found) < len(texts):
            uri, faults = self._flagged(waiting.keys())
            found[waiting[uri]] = [one["message"] for one in faults]
        return found

    def offers(self, file: str, text: str) -> dict[str, dict[str, Any]]:
        """What is offered where `text` holds a `|`, by label."""
        return {item["label"]: item for item in self._ask_at("completion", file, text)["items"]}

    def explains(self, file: str, text: str) -> str:
        """What is shown when the pointer rests where `text` holds a `|`, as Markdown."""
        found = self._ask_at("hover", file, text)
        return str(found["contents"]["value"]) if found else ""

    def stop(self) -> None:
        self._ask("shutdown", None)
        self._send(method="exit", params=None)
        self._process.wait(PATIENCE)
        self._listener.join(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream
            stream.close()

    def _flagged(self, uris: Any) -> tuple[str, list[dict[str, Any]]]:
        """The first of these files of which the server says what it finds, and that."""
        while True:
            said = self._next()
            if said.get("method") == "textDocument/publishDiagnostics" and said["params"]["uri"] in uris:
                return said["params"]["uri"], said["params"]["diagnostics"]

    def _open(self, file: str, text: str) -> str:
        version = next(self._numbers)
        uri = (ROOT / file.replace("*", f"vraag-{version}")).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})
        return uri

    def _ask_at(self, what: str, file: str, text: str) -> Any:
        before, after = text.split("|")
        place = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self._ask(f"textDocument/{what}", {"textDocument": {"uri": self._open(file, before + after)}, "position": place})

    def _ask(self, method: str, parameters: Any) -> Any:
        number = next(self._numbers)
        self._send(id=number, method=method, params=parameters)
        while True:
            said = self._next()
            if said.get("id") == number and "method" not in said:
                assert "error" not in said, said
                return said["result"]

    def _next(self) -> dict[str, Any]:
        try:
            said = self._said.get(timeout=PATIENCE)
        except Empty:
            raise AssertionError(f"The language server said nothing for {PATIENCE} seconds.") from None
        if "method" in said and "id" in said:
            settings = said["method"] == "workspace/configuration"
            self._send(id=said["id"], result=[section(one["section"]) for one in said["params"]["items"]] if settings else None)
        return said

    def _send(self, **message: Any) -> None:
        raw = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(raw), raw))
        self._process.stdin.flush()

    def _listen(self) -> None:
        assert self._process.stdout
        while header := self._process.stdout.readline():
            if header.lower().startswith(b"content-length:"):
                self._process.stdout.readline()
                self._said.put(json.loads(self._process.stdout.read(int(header.split(b":")[1]))))


def section(name: str) -> Any:
    """A part of the settings as VS Code hands it over: dotted names become nested ones."""
    found: dict[str, Any] = {}
    for key, value in SETTINGS.items():
        *path, last = key.split(".")
        here = found
        for step in path:
            here = here.setdefault(step, {})
        here[last] = value
    return found.get(name, {})
