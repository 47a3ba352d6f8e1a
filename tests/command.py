"""Commands in a process of their own that begins where all code has been loaded and once been used: that takes most of a small build.

Each is a fork of one process that does nothing else. What depends on how Python itself starts (code page, hash seed, Ctrl-C while the code
is loaded) is tested with `subprocess`.
"""

import ctypes
import io
import os
import runpy
import sys
import tempfile
from collections.abc import Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from subprocess import CompletedProcess
from typing import NamedTuple

from praktijkenbank.cli import main
from tests import mini

FORKS = get_context("forkserver")
FORKS.set_forkserver_preload(["tests.loaded"])

PASSES_PERMISSIONS = (1 << 1) | (1 << 2)
"""What lets root read and write against permissions: CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH (Linux, capabilities(7))."""


class Said(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


def in_process(folder: Path, *arguments: str) -> Said:
    """`praktijkenbank …` in this process, for what does not depend on how a process begins or ends."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
    with chdir(folder), redirect_stdout(out), redirect_stderr(err):
        code = main._run([*arguments])
    for stream in (out, err):
        stream.seek(0)
    return Said(code, out.read(), err.read())


@dataclass(frozen=True)
class Running:
    """A command that was started."""

    process: BaseProcess
    command: tuple[str, ...]
    said: tempfile.TemporaryDirectory[str]

    def kill(self) -> None:
        """End it at once, as the system does when memory runs out."""
        self.process.kill()

    def wait(self) -> CompletedProcess[str]:
        """How it ended, and what it said."""
        self.process.join()
        assert self.process.exitcode is not None
        with self.said as folder:
            out, err = (Path(folder, name).read_text("utf-8") for name in ("out", "err"))
        return CompletedProcess(self.command, self.process.exitcode, out, err)


def start(folder: Path, *command: str, env: Mapping[str, str], powerless: bool = False) -> Running:
    """`python -m …` in this folder; `powerless` for somebody whom permissions stop, also where root runs the tests."""
    said = tempfile.TemporaryDirectory()
    for name in ("out", "err"):
        Path(said.name, name).touch()  # also for who is ended before a word is said
    with chdir(mini.ROOT):  # the process that all are forks of finds there what to load
        process = FORKS.Process(target=_become, args=(folder, command, dict(env), powerless, said.name))
        process.start()
    return Running(process, command, said)


def run(folder: Path, *command: str, env: Mapping[str, str], powerless: bool = False) -> CompletedProcess[str]:
    """The same, until it ends."""
    return start(folder, *command, env=env, powerless=powerless).wait()


def build(folder: Path, site: Path, *options: str) -> None:
    """Build into `site`; what is said when that fails fails the test."""
    done = run(folder, "praktijkenbank", "build", "--site", str(site), *options, env=os.environ)
    assert done.returncode == 0, done.stdout + done.stderr


def _become(folder: Path, command: tuple[str, ...], env: dict[str, str], powerless: bool, said: str) -> None:
    for number, name in ((1, "out"), (2, "err")):
        with Path(said, name).open("wb") as file:
            os.dup2(file.fileno(), number)
    os.environ.clear()
    os.environ.update(env)
    tempfile.tempdir = None  # looked up in the environment when it is needed
    os.chdir(folder)
    if powerless and os.geteuid() == 0:
        _lay_down_power()
    sys.argv = [*command]
    runpy.run_module(command[0], run_name="__main__", alter_sys=True)


def _lay_down_power() -> None:
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    sets = (ctypes.c_uint32 * 6)()  # effective, permitted and inheritable, of the first 32 capabilities and of the others
    system = ctypes.CDLL(None, use_errno=True)
    for ask in (system.capget, system.capset):
        if ask(header, sets):
            raise OSError(ctypes.get_errno(), "this root cannot lay down its power")
        sets[0] &= ~PASSES_PERMISSIONS
        sets[1] &= ~PASSES_PERMISSIONS  # access(2) asks what could be had
