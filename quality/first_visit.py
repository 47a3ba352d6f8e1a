"""What a first visit costs, and whether it keeps to the policy: nothing from elsewhere, nothing refused."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.visit import DESK, PHONE, Visitor

from .measured import Measured, each_kind

LIMIT = 100_000
"""Bytes of all bodies together, as they went over the line."""


def look(visitor: Visitor, path: str) -> tuple[tuple[str, ...], list[str]]:
    """Kilobytes and number of requests with an empty cache, read to the end; the larger of a wide and a narrow window."""
    visits = [visit(visitor, path, width) for width in (DESK, PHONE)]
    size, requests = max(visits)
    faults = [f"{size:,} bytes at a first visit; {LIMIT:,} is the most"] if size > LIMIT else []
    return (f"{size / 1000:.1f}", str(requests)), faults


def visit(visitor: Visitor, path: str, width: int) -> tuple[int, int]:
    """Bytes and number of requests. Every visit has a context of its own, which has fetched nothing before."""
    visitor.requests.clear()
    page = visitor.open(path, width=width)
    page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)")
    page.wait_for_load_state("networkidle")
    asked = [request for request in visitor.requests if not request.url.startswith("data:")]
    return sum(request.sizes()["responseBodySize"] for request in asked), len(asked)


def measure(browser: Browser, address: str) -> Measured:
    """Bytes, requests, complaints of the policy and requests to other hosts."""
    rows, misses = each_kind(browser, address, look, 2)
    heaviest = max((row[0] for row in rows.values() if row[0] != "–"), key=float, default="–")
    target = f"first visit at most {LIMIT // 1000} kB (gzip), no request elsewhere, nothing refused by the policy, no error"
    return Measured(target, f"heaviest {heaviest} kB", misses, ("kB", "requests"), rows)
