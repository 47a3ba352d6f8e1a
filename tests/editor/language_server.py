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

FOLDER = Path(__file__).parent
PROGRAM = FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
PATIENCE = 60
"""Seconds to wait for an answer: much more than it takes, so that a busy machine is no failure."""


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
        self._ids, self._versions = count(1), count(1)
        self._said: Queue[dict[str, Any]] = Queue()
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()
        markdown = {"documentationFormat": ["markdown"], "snippetSupport": True}
        capabilities = {
            "workspace": {"configuration": True},
            "textDocument": {"completion": {"completionItem": markdown}, "publishDiagnostics": {}},
        }
        folder = {"uri": ROOT.as_uri(), "name": ROOT.name}
        options = {"processId": None, "rootUri": ROOT.as_uri(), "workspaceFolders": [folder], "capabilities": capabilities}
        self._ask("initialize", options)
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": None})
        # Before it has its settings it knows no schema, and finds nothing wrong with anything.
        uri = self._open("content/practices/*.yml", "bestaat_niet: x\n")
        while not self._flagged(uri):
            pass

    def faults(self, file: str, text: str) -> list[tuple[int, str]]:
        """What is flagged in `text` as the contents of `file`: line, counted from 1, and message."""
        return [(one["range"]["start"]["line"] + 1, one["message"]) for one in self._flagged(self._open(file, text))]

    def faults_of(self, texts: dict[str, str]) -> dict[str, list[str]]:
        """What is flagged in each of several files, opened at once: the server waits a moment before it looks at a file."""
        waiting = {self._open(file, text): file for file, text in texts.items()}
        found: dict[str, list[str]] = {}
        while len(found) < len(texts):
            said = self._next()
            if said.get("method") == "textDocument/publishDiagnostics" and (uri := said["params"]["uri"]) in waiting:
                found[waiting[uri]] = [one["message"] for one in said["params"]["diagnostics"]]
        return found

    def offers(self, file: str, text: str) -> dict[str, dict[str, Any]]:
        """What is offered where `text` holds a `|`, by label."""
        uri, place = self._open_at(file, text)
        found = self._ask("textDocument/completion", {"textDocument": {"uri": uri}, "position": place})
        return {item["label"]: item for item in found["items"]}

    def explains(self, file: str, text: str) -> str:
        """What is shown when the pointer rests where `text` holds a `|`, as Markdown."""
        uri, place = self._open_at(file, text)
        found = self._ask("textDocument/hover", {"textDocument": {"uri": uri}, "position": place})
        return str(found["contents"]["value"]) if found else ""

    def stop(self) -> None:
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.wait(PATIENCE)
        self._listener.join(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout):
            assert stream
            stream.close()

    def _flagged(self, uri: str) -> list[dict[str, Any]]:
        while True:
            said = self._next()
            if said.get("method") == "textDocument/publishDiagnostics" and said["params"]["uri"] == uri:
                return list(said["params"]["diagnostics"])

    def _open_at(self, file: str, text: str) -> tuple[str, dict[str, int]]:
        before, after = text.split("|")
        place = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self._open(file, before + after), place

    def _open(self, file: str, text: str) -> str:
        version = next(self._versions)
        uri = (ROOT / file.replace("*", f"vraag-{version}")).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def _ask(self, method: str, parameters: Any) -> Any:
        number = next(self._ids)
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            said = self._next()
            if said.get("id") == number and "method" not in said:
                assert "error" not in said, said
                return said["result"]

    def _tell(self, method: str, parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _next(self) -> dict[str, Any]:
        try:
            said = self._said.get(timeout=PATIENCE)
        except Empty:
            raise AssertionError(f"The language server said nothing for {PATIENCE} seconds.") from None
        if "method" in said and "id" in said:
            self._send({"id": said["id"], "result": self._answer(said)})
        return said

    def _answer(self, said: dict[str, Any]) -> Any:
        if said["method"] != "workspace/configuration":
            return None
        return [section(item["section"]) for item in said["params"]["items"]]

    def _send(self, message: dict[str, Any]) -> None:
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
    if name in SETTINGS:
        return SETTINGS[name]
    found: dict[str, Any] = {}
    for key, value in SETTINGS.items():
        if key.startswith(f"{name}."):
            *path, last = key.removeprefix(f"{name}.").split(".")
            here = found
            for step in path:
                here = here.setdefault(step, {})
            here[last] = value
    return found
