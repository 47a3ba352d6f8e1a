"""Work that several processes share: forks of this one take turns, write or read what falls to them, and hand back what they have.

A fork has at once all that its parent has. It answers no Ctrl-C, is ended by its parent, and by the system when that is no
more. What it did not do, for whatever reason, its parent does after all: so a mistake is told in the same words as without forks.
"""

import ctypes
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.reduction import ForkingPickler
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MOST_TURNS = 1000
"""As many as fit in a pipe that nobody reads yet."""

_TURN_BYTES = 2
_STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP) if sys.platform != "win32" else ()
_PR_SET_PDEATHSIG = 1

A = TypeVar("A")


def cores() -> int:
    """How many processes can be at work; one where none can be forked safely, since threads run or the system is none for it."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return len(os.sched_getaffinity(0))


class Turns:
    """The numbers below `amount`, at most `MOST_TURNS`: each goes to one of the processes that ask for them."""

    def __init__(self, amount: int) -> None:
        self._queue, filled = os.pipe()  # a read takes one number, which nobody else gets then
        os.write(filled, b"".join(number.to_bytes(_TURN_BYTES) for number in range(amount)))
        os.close(filled)

    def __iter__(self) -> Iterator[int]:
        while number := os.read(self._queue, _TURN_BYTES):
            yield int.from_bytes(number)

    def close(self) -> None:
        """Let go of it, in this process."""
        os.close(self._queue)


class Fork(Generic[A]):
    """A process that does `work` and hands back all that this gives."""

    def __init__(self, work: Callable[[], Iterable[A]]) -> None:
        context = get_context("fork")
        self._answer, said = context.Pipe(duplex=False)
        self._process = context.Process(target=_work, args=(work, said, os.getpid()))
        before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPPING)  # a fork does not answer them as this process does
        try:
            self._process.start()
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
            said.close()

    def answers(self) -> Iterator[A]:
        """Wait for what it hands back: what it did before it failed, if it did, and nothing when it was killed."""
        with suppress(EOFError):
            while True:
                yield self._answer.recv()

    def end(self) -> None:
        """See that it is no more."""
        self._process.kill()
        self._process.join()
        self._answer.close()


def _work(work: Callable[[], Iterable[A]], said: "Connection", parent: int) -> None:
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        return
    for number in _STOPPING:
        signal.signal(number, signal.SIG_IGN)
    packed = list[Any]()  # while others are at work, and sent when they listen
    with suppress(Exception):  # the parent meets the same, and tells of it
        packed += map(ForkingPickler.dumps, work())
    for answer in packed:
        said.send_bytes(answer)
