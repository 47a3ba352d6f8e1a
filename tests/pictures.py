"""Draws every picture of the project anew, in Chromium: `make pictures`, or `python -m tests.pictures`.

The icons come from `favicon.svg`, the picture for whoever shares a page from `docs/images/social.html`, those of the README from
the site itself, and those of the guide for contributors from its example.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.browser.chromium import launched
from tests.browser.server import serve
from tests.browser.visit import PRACTICE, ready
from tests.guide_pictures import guide

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "overrides" / "assets" / "images"
README = ROOT / "docs" / "images"
ICONS = {"favicon-32.png": (32, 0), "touch-icon.png": (180, 24)}
"""File → its size in pixels, and the room around the bench. A phone gives its icon rounded corners and no background."""


def icon(browser: Browser, name: str, size: int, room: int) -> None:
    page = browser.new_page(viewport={"width": size, "height": size})
    ground = "body { background: #fdfcf9 }" if room else ""
    style = f"<style>body {{ margin: {room}px }} svg {{ display: block; width: 100%; height: auto }} {ground}</style>"
    page.set_content(style + (IMAGES / "favicon.svg").read_text("utf-8"))
    page.screenshot(path=IMAGES / name, omit_background=not room)
    page.close()


def social(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1200, "height": 630})
    page.goto((README / "social.html").as_uri())
    page.evaluate("document.fonts.ready")
    page.screenshot(path=IMAGES / "social.png")
    page.close()


def readme(browser: Browser) -> None:
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        subprocess.run([sys.executable, "-m", "praktijkenbank", "build", "--site", str(site)], cwd=ROOT, check=True)
        with serve(site) as address:
            page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light", base_url=address)
            for name, path in (("home.png", ""), ("practice.png", PRACTICE)):
                page.goto(path)
                ready(page)
                page.evaluate("document.fonts.ready")
                page.screenshot(path=README / name)
            page.close()


def main() -> None:
    with launched() as browser:
        for name, (size, room) in ICONS.items():
            icon(browser, name, size, room)
        social(browser)
        readme(browser)
        guide(browser)


if __name__ == "__main__":
    main()
