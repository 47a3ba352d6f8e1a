"""What a first visit costs, and whether it keeps to the policy: nothing from elsewhere, nothing refused."""

from __future__ import annotations

from playwright.sync_api import Browser, Request

from tests.browser.visit import DESK, PHONE, Visitor

from .measured import Measured, each_kind

LIMIT = 100_000
"""Bytes of all bodies together, as they went over the line."""


def look(visitor: Visitor, path: str) -> tuple[tuple[str, ...], list[str]]:
    """Kilobytes with an empty cache, the same read to the end, and requests; the larger of a wide and a narrow window."""
    size, whole, requests = max(visit(visitor, path, width) for width in (DESK, PHONE))
    faults = [f"{size:,} bytes at a first visit; {LIMIT:,} is the most"] if size > LIMIT else []
    return (f"{size / 1000:.1f}", f"{whole / 1000:.1f}", str(requests)), faults


def visit(visitor: Visitor, path: str, width: int) -> tuple[int, int, int]:
    """Bytes before and after scrolling to the end, where pictures wait, and number of requests.

    Every visit has a context of its own, which has fetched nothing before.
    """
    visitor.requests.clear()
    page = visitor.open(path, width=width)
    page.wait_for_load_state("networkidle")
    first = _bytes(visitor)
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)  # a picture is asked for after the scrolling is drawn
    return first, _bytes(visitor), len(_asked(visitor))


def _asked(visitor: Visitor) -> list[Request]:
    return [request for request in visitor.requests if not request.url.startswith("data:")]


def _bytes(visitor: Visitor) -> int:
    return sum(request.sizes()["responseBodySize"] for request in _asked(visitor))


def measure(browser: Browser, address: str) -> Measured:
    """Bytes, requests, complaints of the policy and requests to other hosts."""
    rows, misses = each_kind(browser, address, look, 3)
    heaviest = max((row[0] for row in rows.values() if row[0] != "–"), key=float, default="–")
    target = f"first visit at most {LIMIT // 1000} kB (gzip), no request elsewhere, nothing refused by the policy, no error"
    return Measured(target, f"heaviest {heaviest} kB", misses, ("kB", "kB read to the end", "requests"), rows)
