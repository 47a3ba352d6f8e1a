"""Sites that the tests open: of the real content, or of as many synthetic records as a test needs."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from benchmarks.synthetic import write_content

from .server import serve

ROOT = Path(__file__).resolve().parents[2]


class Synthetic(NamedTuple):
    """The folder with the records, and the address at which their site is served."""

    content: Path
    address: str


def build(site: Path, *options: str) -> None:
    """Build into `site` by the command line; what it says when it fails fails the test."""
    command = [sys.executable, "-m", "praktijkenbank", "build", "--site", str(site), *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(f"{' '.join(command)} stopped with {done.returncode}:\n{done.stdout}{done.stderr}", pytrace=False)


@contextmanager
def synthetic(folder: Path, amount: int) -> Iterator[Synthetic]:
    """A served site of so many synthetic records, in an empty folder."""
    content, site = folder / "content", folder / "site"
    write_content(ROOT / "content", content, amount)
    build(site, "--content", str(content))
    with serve(site) as address:
        yield Synthetic(content, address)
