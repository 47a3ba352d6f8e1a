"""Runs a command and says what it took.

Processor time is user plus system time of the child and of all it waited for (`wait4`). Peak memory is
`ru_maxrss` of the same call: the largest process of the child's tree. Linux counts what the parent held at the
fork too, so the parent must stay smaller than what it measures; `run` checks that.
"""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


class RunFailed(Exception):
    """A build did not succeed; the text is what it printed."""


@dataclass(frozen=True)
class Usage:
    """Seconds on the clock, seconds of processor time, and peak memory in MiB."""

    wall: float
    cpu: float
    peak: float


def run(command: Sequence[str | Path], folder: Path) -> Usage:
    """Run `command` in `folder`. Raises `RunFailed` when it fails or its memory cannot be measured."""
    # As on any machine, Python keeps what it compiled.
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    arguments = [str(part) for part in command]
    start = time.perf_counter()
    child = subprocess.Popen(  # noqa: S603 -- our own commands
        arguments, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    printed = child.stderr.read() if child.stderr else ""
    _, status, used = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.stderr:
        child.stderr.close()
    if child.returncode:
        raise RunFailed(f"{' '.join(map(str, command))} left with {child.returncode}:\n{printed[-4000:]}")
    if used.ru_maxrss <= resource.getrusage(resource.RUSAGE_SELF).ru_maxrss:
        raise RunFailed(f"{command[0]} used less memory than the benchmark itself; its peak is unknown")
    return Usage(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


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
