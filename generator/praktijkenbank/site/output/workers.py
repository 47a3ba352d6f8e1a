"""The files of a site, made on every core: each process writes what it makes itself.

A process hands back no more than which files it made, their digests, and where the links of its pages lead.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from functools import partial
from itertools import chain
from pathlib import Path

from praktijkenbank.reading.processes import MOST_TURNS, Fork, Turns, cores
from praktijkenbank.site.output.site_file import SiteFile, Written

EACH = 300
"""Files that are worth a process: to fork one and to hear from it takes as long as making a tenth of them."""

Turn = Sequence[int]
"""The places in the list of what is made at one go."""

Made = tuple[int, Written]
"""The place of a file that was made, and what there is to know of it."""


def make_all(found: Iterable[SiteFile], folder: Path, begun: Callable[[float], None]) -> dict[str, Written]:
    """Make every file in `folder`, and give what there is to know of each by its path. `begun` hears which part of all is under way.

    Whatever happens, no fork outlives it.
    """
    files: list[SiteFile | None] = [*found]
    paths = [file.path for file in files if file]
    shares, forks = _turns(files), list[Fork[Made]]()

    def told(turns: Turns) -> Iterator[Turn]:
        for number in turns:
            begun(number / len(shares))
            yield shares[number]

    with closing(Turns(len(shares))) as turns, _cleared_up():
        try:
            with suppress(OSError):  # a system may have no room for another process
                for _ in range(_processes(len(files)) - 1):
                    forks.append(Fork(partial(_made, files, folder, (shares[number] for number in turns))))
            made = dict(_made(files, folder, told(turns)))
            for fork in forks:
                made.update(fork.answers())
        finally:
            for fork in forks:
                fork.end()
    made.update(_made(files, folder, [[at for at in range(len(files)) if at not in made]]))
    return {paths[at]: written for at, written in made.items()}


@contextmanager
def _cleared_up() -> Iterator[None]:
    """Let go of circles that pages leave behind, a tenth of all memory; what stood before is not looked at, so that forks go on sharing it."""
    before = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not before:
            gc.disable()


def _turns(files: Iterable[SiteFile | None]) -> list[Turn]:
    """Files of one group are one turn, and those go first: they take longest. The others go in the order in which they come."""
    groups: dict[str, list[int]] = {}
    for at, file in enumerate(files):
        if file:
            groups.setdefault(file.group, []).append(at)
    rest = groups.pop("", [])
    size = len(rest) // (MOST_TURNS - len(groups)) + 8
    return [*groups.values(), *(rest[start : start + size] for start in range(0, len(rest), size))]


def _processes(files: int) -> int:
    return max(1, min(cores(), files // EACH))


def _made(files: list[SiteFile | None], folder: Path, turns: Iterable[Turn]) -> Iterator[Made]:
    for at in chain.from_iterable(turns):
        if file := files[at]:
            yield at, file.write(folder)
        files[at] = None  # what the files of a group lean on goes with the last of them
