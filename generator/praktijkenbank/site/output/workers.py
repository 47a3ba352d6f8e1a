"""The files of a site, made on every core: forks of this process take turns, and write what they make themselves.

A fork has the whole catalogue at once, and hands back no more than which files it made and where the links of its pages lead.
What it did not make, for whatever reason, is made here after all: so a mistake is told in the same words as without forks.
"""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from praktijkenbank.site.output.link_check import Finished
from praktijkenbank.site.output.site_file import SiteFile

if TYPE_CHECKING:
    from multiprocessing.context import ForkProcess

EACH = 300
"""Files that are worth a process: to fork one and to hear from it takes as long as making a tenth of them."""

MOST_TURNS = 1000
TURN_BYTES = 2
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if sys.platform != "win32" else ()
PR_SET_PDEATHSIG = 1

Turn = Sequence[int]
"""The places in the list of what is made at one go."""

Made = dict[int, Finished | None]
"""The places of files that were made; of a page, where its links lead."""


def make_all(files: Sequence[SiteFile], folder: Path, begun: Callable[[float], None]) -> dict[str, Finished]:
    """Make every file in `folder`, and give what there is to know of the pages. `begun` hears which part of all is under way.

    Whatever happens, no fork outlives it.
    """
    turns = _turns(files)
    queue, filled = os.pipe()  # a read takes one number, which nobody else gets then
    os.write(filled, b"".join(number.to_bytes(TURN_BYTES) for number in range(len(turns))))
    os.close(filled)

    def told() -> Iterator[Turn]:
        for number in _taken(queue):
            begun(number / len(turns))
            yield turns[number]

    forks: list[tuple[ForkProcess, Connection]] = []
    try:
        for _ in range(_processes(len(files)) - 1):
            forks.append(_fork(files, folder, turns, queue))
        made = _made(files, folder, told())
        for _, answer in forks:
            with suppress(EOFError):  # it was killed
                made |= answer.recv()
    finally:
        os.close(queue)
        for process, answer in forks:
            process.kill()
            process.join()
            answer.close()
    made |= _made(files, folder, [[at for at in range(len(files)) if at not in made]])
    return {files[at].path: page for at, page in made.items() if page}


def _turns(files: Sequence[SiteFile]) -> list[Turn]:
    """Files of one group are one turn, and those go first: they take longest. The others go in the order in which they come."""
    groups: dict[str, list[int]] = {}
    for at, file in enumerate(files):
        groups.setdefault(file.group, []).append(at)
    rest = groups.pop("", [])
    size = len(rest) // (MOST_TURNS - len(groups)) + 8
    return [*groups.values(), *(rest[start : start + size] for start in range(0, len(rest), size))]


def _processes(files: int) -> int:
    """How many processes are at work; one where no process can be forked safely, since threads run or the system is none for it."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), files // EACH))


def _made(files: Sequence[SiteFile], folder: Path, turns: Iterable[Turn]) -> Made:
    return {at: files[at].write(folder) for at in chain.from_iterable(turns)}


def _taken(queue: int) -> Iterator[int]:
    """The numbers of the turns that fall to this process."""
    while number := os.read(queue, TURN_BYTES):
        yield int.from_bytes(number)


def _fork(files: Sequence[SiteFile], folder: Path, turns: Sequence[Turn], queue: int) -> "tuple[ForkProcess, Connection]":
    context = get_context("fork")
    answer, said = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(files, folder, turns, queue, said, os.getpid()))
    before = signal.pthread_sigmask(signal.SIG_BLOCK, STOPPING)  # a fork does not answer them as this process does
    try:
        process.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
        said.close()
    return process, answer


def _work(files: Sequence[SiteFile], folder: Path, turns: Sequence[Turn], queue: int, said: Connection, parent: int) -> None:
    """What a fork does. It is stopped by its parent, and by the system when that is no more."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)
    made: Made = {}
    with suppress(Exception):  # the parent meets the same, and tells of it
        made = _made(files, folder, (turns[number] for number in _taken(queue)))
    said.send(made)
