"""What one measure found: a line for the table of targets, figures for the table of pages, and what misses its target."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Error

from tests.browser.visit import PAGES, Visitor

MOST = 5
"""How many faults of one page are written out; the rest is a number."""


class NotMeasured(Exception):
    """A measure could not be taken; the text says why."""


@dataclass(frozen=True)
class Measured:
    """`rows` has, for each kind of page that was looked at, one figure under every heading."""

    target: str
    found: str
    misses: tuple[str, ...]
    headings: tuple[str, ...] = ()
    rows: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


Look = Callable[[Visitor, str], tuple[tuple[str, ...], list[str]]]
"""Opens the page at an address: its figures, and its faults in words."""


def each_kind(browser: Browser, address: str, look: Look, figures: int) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """The figures of every kind of page, and all faults. A page that does not open is a fault, and the next one is tried."""
    rows, misses = {}, []
    for kind, path in PAGES.items():
        visitor = Visitor(browser, address)
        try:
            rows[kind], faults = look(visitor, path)
        except Error as error:
            rows[kind], faults = ("–",) * figures, [f"could not be looked at: {error.message.splitlines()[0]}"]
        finally:
            visitor.leave()
        misses += shortened(kind, [*faults, *visitor.complaints])
    return rows, tuple(misses)


def shortened(kind: str, faults: Iterable[str]) -> list[str]:
    """The first faults of a page, each once, under its name."""
    once = list(dict.fromkeys(" ".join(fault.split())[:300] for fault in faults))
    rest = [f"{kind}: and {len(once) - MOST} more"] if len(once) > MOST else []
    return [f"{kind}: {fault}" for fault in once[:MOST]] + rest
