"""Runs a command and says what it took.

Processor time is user plus system time of the child and of all it waited for (`wait4`, in `one_run.py`). Peak memory is
`ru_maxrss` of the same call: the largest process of the child's tree.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ONE_RUN = str(Path(__file__).with_name("one_run.py"))


class RunFailed(Exception):
    """A build did not succeed; the text is what it printed."""


@dataclass(frozen=True)
class Usage:
    """Seconds on the clock, seconds of processor time, and peak memory in MiB."""

    wall: float
    cpu: float
    peak: float


def run(command: Sequence[str | Path], folder: Path) -> Usage:
    """Run `command`, whose program is a full path, in `folder`. Raises `RunFailed` when it fails."""
    # As on any machine, Python keeps what it compiled.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    measured = [sys.executable, "-I", "-S", ONE_RUN, *map(str, command)]
    done = subprocess.run(measured, cwd=folder, env=env, capture_output=True, text=True)  # noqa: S603 -- our own commands
    if done.returncode:
        raise RunFailed(f"{' '.join(map(str, command))} left with {done.returncode}:\n{done.stderr[-4000:]}")
    wall, cpu, peak = map(float, done.stdout.split())
    return Usage(wall, cpu, peak / 1024)


def memory_together(command: Sequence[str | Path], folder: Path) -> float:
    """The most that a command and all its processes held at once, in MiB: what they share is counted once (PSS, Linux). Apart from
    what is timed, since looking takes time."""
    child = subprocess.Popen([str(part) for part in command], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    most = 0.0
    while child.poll() is None:
        most = max(most, sum(map(_share, _family(child.pid))))
        time.sleep(0.03)
    return most


def _family(process: int) -> Iterator[int]:
    """A process and all that came of it."""
    yield process
    for file in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = file.read_text("ascii").split()
        except OSError:  # it just ended
            continue
        for child in children:
            yield from _family(int(child))


def _share(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0)


def medians(runs: Sequence[Usage]) -> Usage:
    """The median of each measure."""
    return Usage(*(median(getattr(one, name) for one in runs) for name in ("wall", "cpu", "peak")))
