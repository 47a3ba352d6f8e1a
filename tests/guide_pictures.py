"""What the guide for contributors shows of the project at work on its example: a picture of the page, and messages as text."""

from __future__ import annotations

import shutil
import subprocess
import sys
from base64 import b64decode
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.browser.server import serve
from tests.browser.visit import ready

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content"
GUIDE = CONTENT / "bijdragen"
PICTURES = GUIDE / "beelden"
SLUG = "soep-op-dinsdag"
WIDTH, HEIGHT = 760, 860
"""CSS pixels; as wide as a column of text."""

MISTAKES = {"themes: [burenhulp,": "themes: [burenhlup,", "place: delft": "place: delfd"}
"""What the example says → what somebody could type."""


def guide(browser: Browser) -> None:
    """Write the picture of the page that the example makes."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as made:
        folder = Path(made)
        _project(folder, {})
        _run(folder, "build")
        with serve(folder / "site") as address:
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, base_url=address)
            page.goto(f"praktijken/{SLUG}/")
            ready(page)
            page.evaluate("document.fonts.ready")
            # WebP has a quarter of the bytes of PNG; Playwright itself makes only PNG and JPEG.
            asked = {"format": "webp", "quality": 30}
            drawn = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
            (PICTURES / "pagina.webp").write_bytes(b64decode(drawn["data"]))
            page.close()


def said_of_mistakes(folder: Path) -> str:
    """The messages about the example with mistakes in it, in an empty folder."""
    _project(folder, MISTAKES)
    said = _run(folder, "validate")
    end = f"Er zijn {len(MISTAKES)} fouten gevonden."
    assert end in said, said
    return said.partition(end)[0] + end


def _project(folder: Path, mistakes: dict[str, str]) -> None:
    """The real content with the example among its practices, as it would be after a contributor wrote it."""
    shutil.copytree(CONTENT, folder / "content")
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
    command = [sys.executable, "-m", "praktijkenbank", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False).stdout
