"""How much more work twice as much input is: what tests hold to be less than a square."""

from collections.abc import Callable, Iterable
from time import process_time

SMALL, LARGE = 32 * 1024, 64 * 1024
"""Bytes between which growth is looked at."""

MOST = 2.5
"""Times the work for twice as much; what is square takes four."""

AT_ONCE = 0.05
"""Seconds of processor time in which no pattern that is square gets through `LARGE` bytes: that takes one or more. So there is
no need to look twice, nor to lean on clocks that tell no less than some milliseconds."""

TURNS = 8


def grows(work: Callable[[int], object], small: int = SMALL, large: int = LARGE, at_once: float = AT_ONCE) -> float:
    """By how much the work grows from `small` to `large` bytes, in processor time; 1 for what is done at once.

    Both are done in turn, and the quickest of each counts: a machine that has other things to do makes work longer, never
    shorter. So they are done again until it is clear that the growth is small, or that it stays large.
    """
    best = {small: float("inf"), large: float("inf")}
    for _ in range(TURNS):
        for size in (large, small):
            begin = process_time()
            work(size)
            best[size] = min(best[size], process_time() - begin)
            if best[large] < at_once:
                return 1
        if best[large] <= MOST * best[small]:
            break
    return best[large] / best[small]


def too_steep(
    works: Iterable[tuple[str, Callable[[int], object]]], small: int = SMALL, large: int = LARGE, at_once: float = AT_ONCE
) -> dict[str, float]:
    """The works that grow more than they may, and by how much."""
    found = ((name, grows(work, small, large, at_once)) for name, work in works)
    return {name: growth for name, growth in found if growth > MOST}
