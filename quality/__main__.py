"""`python -m quality`: build the site, measure every kind of page, and write docs/quality.md."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Error

from tests.browser.chromium import NoBrowser, launched
from tests.browser.server import serve

from . import accessibility, browsers, errands, first_visit, keyboard, lighthouse, markup, motion, reflow, spreadsheet
from .measured import Measured, NotMeasured
from .report import text

ROOT = Path(__file__).parents[1]
REPORT = ROOT / "docs" / "quality.md"

Measures = dict[str, Callable[[], Measured]]


def main() -> int:
    """Measure and write. Leaves with 1 when a target is missed, or something could not be measured."""
    wanted = argparse.ArgumentParser(prog="python -m quality", description=__doc__)
    wanted.add_argument("--only", metavar="NAME", help="one measure, by the beginning of its name; writes no document")
    only = wanted.parse_args().only
    with TemporaryDirectory(prefix="quality-") as folder:
        site = Path(folder).resolve() / "site"
        say("The site is built …")
        command = [sys.executable, "-m", "praktijkenbank", "build", "--site", str(site)]
        if subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False).returncode:  # noqa: S603 -- our own command
            return 1
        try:
            with serve(site) as address, launched() as browser:
                measures = all_measures(browser, site, address)
                chosen = {name: measure for name, measure in measures.items() if name.lower().startswith((only or "").lower())}
                measured = {name: take(name, measure) for name, measure in chosen.items()}
                tools = f"Chromium {browser.version.partition('.')[0]}."
        except NoBrowser as problem:
            say(str(problem))
            return 1
        if not only:
            REPORT.write_text(text(measured, site, tools), "utf-8")
            say(f"Written to {REPORT.relative_to(ROOT)}.")
    missed = [name for name, one in measured.items() if one.misses]
    say(f"Missed: {', '.join(missed)}." if missed else "Every target is met.")
    return 1 if missed or not measured else 0


def all_measures(browser: Browser, site: Path, address: str) -> Measures:
    """Name → how it is measured, the quick ones first."""
    return {
        "HTML": lambda: markup.measure(site, address),
        "Spreadsheet": lambda: spreadsheet.measure(ROOT),
        "First visit": lambda: first_visit.measure(browser, address),
        "Errands": lambda: errands.measure(browser, address),
        "Motion": lambda: motion.measure(browser, address),
        "Reflow": lambda: reflow.measure(browser, address),
        "Keyboard": lambda: keyboard.measure(browser, address),
        "Accessibility": lambda: accessibility.measure(browser, address),
        "Browsers": lambda: browsers.measure(browser, site),
        "Lighthouse": lambda: lighthouse.measure(address),
    }


def take(name: str, measure: Callable[[], Measured]) -> Measured:
    """Take one measure and say how it went; what could not be measured has missed its target."""
    start = time.monotonic()
    try:
        measured = measure()
    except (NotMeasured, Error) as problem:
        measured = Measured("–", "not measured", (f"could not be measured: {problem}",))
    say(f"{name}: {measured.found} ({time.monotonic() - start:.0f} s)")
    for miss in measured.misses:
        say(f"  - {miss}")
    return measured


def say(line: str) -> None:
    """Show at once how far it is."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
