"""A command on a terminal of its own, with somebody who types: what a person sees, without colours or a screen."""

import os
import pty
import select
import subprocess
import sys
import time
from types import TracebackType

from tests import mini
from tests.project import Project

PATIENCE = 60.0
"""Seconds to wait for words that must come; machines can be slow."""

BECOME = "import os, sys; os.login_tty(0); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
"""Makes the terminal the one whose Ctrl-C reaches the command. Python cannot fork safely where other threads run."""

SETTINGS = {"PYTHONPATH": str(mini.ROOT), "TERM": "xterm", "SOURCE_DATE_EPOCH": mini.EPOCH, "PYTHONUTF8": "1", "COLUMNS": "80"}


class Terminal:
    """`praktijkenbank …` in a project, on a pseudo-terminal."""

    def __init__(self, project: Project, *arguments: str) -> None:
        self.said = ""
        self._read = 0
        self._handle, other = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", BECOME, "-m", "praktijkenbank", *arguments],
            cwd=project.root, env=os.environ | SETTINGS, stdin=other, stdout=other, stderr=other,
        )  # fmt: skip
        os.close(other)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        os.close(self._handle)
        self.process.kill()
        self.process.wait()

    def wait_for(self, words: str) -> str:
        """Everything said since the last time, until these words have come."""
        until = time.monotonic() + PATIENCE
        while words not in self.said[self._read :]:
            assert self._hear(until), f"‘{words}’ never came:\n{self.said}"
        start, self._read = self._read, self.said.index(words, self._read) + len(words)
        return self.said[start : self._read]

    def talk(self, conversation: list[list[str]]) -> None:
        """Wait for what is said in turn, and where an answer stands beside it, type that and Enter."""
        for question, *answers in conversation:
            self.wait_for(question)
            for keys in answers:
                self.wait_for("> ")
                self._type(f"{keys}\r")

    def interrupt(self, key: str = "\x03") -> tuple[int, str]:
        """Press Ctrl-C until the command ends, and how it ended.

        Between showing a question and reading its answer, Python notes a signal and acts on it only after the reading; a person
        presses again.
        """
        for _ in range(int(PATIENCE / 5)):
            self._type(key)
            self._hear_all(5)
            try:
                return self.process.wait(1), self.said
            except subprocess.TimeoutExpired:
                continue
        raise AssertionError(f"It went on:\n{self.said}")

    def end(self, keys: str = "") -> tuple[int, str]:
        """How the command ended after these keys, and all that was said."""
        self._type(keys)
        self._hear_all(PATIENCE)
        return self.process.wait(PATIENCE), self.said

    def _type(self, keys: str) -> None:
        os.write(self._handle, keys.encode())

    def _hear_all(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while self._hear(until):
            pass

    def _hear(self, until: float) -> bool:
        """Take in what was said; False when nothing more will come, or not in time."""
        ready, _, _ = select.select([self._handle], [], [], max(0.0, until - time.monotonic()))
        if not ready:
            return False
        try:
            heard = os.read(self._handle, 65536)
        except OSError:  # Linux says so when the other side is gone
            return False
        self.said += heard.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(heard)
