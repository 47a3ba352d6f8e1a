"""The pictures in the guide for contributors, made of what the project really does with the example of the guide."""

from __future__ import annotations

import shutil
import subprocess
import sys
from base64 import b64decode
from collections.abc import Mapping
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from generator.pages.yaml_shown import Line, excerpts, lines_of
from tests.browser.server import serve
from tests.browser.visit import ready

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content"
GUIDE = CONTENT / "bijdragen"
PICTURES = GUIDE / "beelden"
SLUG = "soep-op-dinsdag"
WIDTH = 760
"""CSS pixels, as wide as a column of text."""

SHARP = 1
"""Pixels of a picture for each of those, for sharp screens."""

MISTAKES = {"themes: [burenhulp,": "themes: [burenhlup,", "place: delft": "place: delfd"}
"""What the example says → what somebody could type."""


def guide(browser: Browser) -> None:
    """Write all three."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        project = Path(folder)
        _window(browser, "bestand.webp", f"{SLUG}.yml", _numbered(), "editor")
        _project(project, MISTAKES)
        _window(browser, "melding.webp", "Terminal", _said(project), "terminal")
        _project(project, {})
        _page(browser, project)


def _project(folder: Path, mistakes: dict[str, str]) -> None:
    """The real content with the example among its practices, as it would be after a contributor wrote it."""
    shutil.rmtree(folder / "content", ignore_errors=True)
    shutil.copytree(CONTENT, folder / "content")
    if not (folder / "overrides").exists():
        (folder / "overrides").symlink_to(ROOT / "overrides")
        shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    text = (GUIDE / "voorbeeld.yml").read_text("utf-8").replace("publication: gearchiveerd", "publication: gepubliceerd")
    text = text.replace("replaced_by: buren-voor-buren\n", "")
    for right, wrong in mistakes.items():
        assert right in text, f"the example does not say {right}"
        text = text.replace(right, wrong, 1)
    (folder / "content" / "practices" / f"{SLUG}.yml").write_text(text, encoding="utf-8")
    sources = (GUIDE / "bronnen.yml").read_text("utf-8").partition("references:\n")[2]
    with (folder / "content" / "sources.yml").open("a", encoding="utf-8") as bibliography:
        bibliography.write(sources)


def _run(folder: Path, *arguments: str) -> str:
    command = [sys.executable, "-m", "generator.cli", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout


def _said(folder: Path) -> str:
    errors = _run(folder, "validate").partition("\nAdvies.")[0].strip()
    assert errors.count(f"{SLUG}.yml") == len(MISTAKES), errors
    return f"<b>$ praktijkenbank validate</b>\n{escape(errors)}"


def _numbered() -> str:
    """The results of the example, as an editor shows them."""
    lines = lines_of((GUIDE / "voorbeeld.yml").read_text("utf-8"))
    shown = excerpts(lines)["results"][:22]
    start = next(at for at, line in enumerate(lines) if line is shown[0]) + 1
    return "\n".join(f'<span class="number">{number}</span>{_coloured(line)}' for number, line in enumerate(shown, start))


def _coloured(line: Line) -> str:
    if line.comment:
        return f"<i>{escape(line.before)}</i>"
    return f"{escape(line.before)}<b>{escape(line.key)}</b>{escape(line.after)}"


def _window(browser: Browser, name: str, title: str, text: str, kind: str) -> None:
    page = browser.new_page(viewport={"width": WIDTH, "height": 1200})
    page.goto((ROOT / "docs" / "images" / "social.html").as_uri())  # a page of ours, so that its stylesheets may be read
    page.set_content(f'<div class="window {kind}"><h1>{escape(title)}</h1><pre>{text}</pre></div>')
    for sheet in (ROOT / "overrides" / "assets" / "stylesheets" / "tokens.css", ROOT / "docs" / "images" / "guide.css"):
        page.add_style_tag(path=sheet)
    box = page.locator(".window").bounding_box()
    assert box
    _shoot(page, name, {"x": box["x"], "y": box["y"], "width": box["width"], "height": box["height"]})
    page.close()


def _page(browser: Browser, folder: Path) -> None:
    _run(folder, "build")
    with serve(folder / "site") as address:
        page = browser.new_page(viewport={"width": WIDTH, "height": 900}, base_url=address)
        page.goto(f"praktijken/{SLUG}/")
        ready(page)
        page.evaluate("document.fonts.ready")
        _shoot(page, "pagina.webp", {"x": 0, "y": 0, "width": WIDTH, "height": 860})
        page.close()


def _shoot(page: Page, name: str, part: Mapping[str, float]) -> None:
    """Part of a page as WebP, a quarter of the bytes of PNG; Playwright itself makes only PNG and JPEG."""
    asked = {"format": "webp", "quality": 45, "clip": {**part, "scale": SHARP}}
    made = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
    (PICTURES / name).write_bytes(b64decode(made["data"]))
