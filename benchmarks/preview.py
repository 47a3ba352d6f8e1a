"""From saving a record to seeing it in the browser, under `praktijkenbank serve`."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks.measure import RunFailed
from tests.browser.chromium import launched

ROOT = Path(__file__).parent.parent
PAINTED = "() => performance.getEntriesByName('first-contentful-paint').map(one => performance.timeOrigin + one.startTime)[0]"
"""When the page that stands in the browser was first drawn, in milliseconds since 1970."""

SAVES = 7
"""The first is left out: the browser and the server have to warm up."""


def preview(content: Path, records: int) -> Iterator[str]:
    """The median time from a save to the new text on the page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "praktijkenbank", "serve", "--content", str(content), "--address", address]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)  # noqa: S603 -- our own command
    try:
        _wait(f"http://{address}/")
        times = list(_saves(address, content / "practices" / f"praktijk-{records // 2:05}.yml"))[1:]
    finally:
        process.terminate()
        process.wait()
    yield f"\nFrom saving a record to seeing it in the browser, {records:,} records: **{median(times):.2f} s** (of {len(times)} saves, longest {max(times):.2f} s)."


def _wait(address: str) -> None:
    for _ in range(1200):
        try:
            urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 -- our own server
            return
        except OSError:
            time.sleep(0.1)
    raise RunFailed("serve does not answer")


def _saves(address: str, record: Path) -> Iterator[float]:
    with launched() as browser:
        page = browser.new_page()
        page.goto(f"http://{address}/praktijken/{record.stem}/")
        for number in range(SAVES):
            text = re.sub(
                r"^summary: .*$", f"summary: Bewaard voor de {number}e keer.", record.read_text("utf-8"), flags=re.MULTILINE
            )
            start = time.time()
            record.write_text(text, encoding="utf-8")
            page.wait_for_selector(f".pb-lead:has-text('Bewaard voor de {number}e keer.')")
            time.sleep(0.3)  # it is in the document; now let it be drawn
            yield page.evaluate(PAINTED) / 1000 - start
