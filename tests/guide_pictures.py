"""What the guide for contributors shows of the project at work: pictures of pages, and messages as text."""

import shutil
import subprocess
import sys
from base64 import b64decode
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from praktijkenbank.collection.addresses import FORM
from tests.browser.server import serve
from tests.browser.visit import ready

ROOT = Path(__file__).resolve().parents[1]
CONTENT = ROOT / "content"
GUIDE = CONTENT / "bijdragen"
PICTURES = GUIDE / "beelden"
SLUG = "soep-op-dinsdag"
SIZES = {"pagina": (760, 860), "formulier": (390, 844)}
"""Picture → CSS pixels: as wide as a column of text, and a phone."""

ANSWERS = {"name": "Wandelen met de buurt", "summary": "Elke week wandelen buren samen, ook wie niet goed ter been is."}
CHOSEN = "inwoners"
"""What the picture of the form shows, filled in: of no practice that is there."""

MISTAKES = {"themes: [burenhulp,": "themes: [burenhlup,", "place: delft": "place: delfd"}
"""What the example says → what somebody could type."""


def guide(browser: Browser, *names: str) -> None:
    """Write the pictures by these names, else all: of the page that the example makes, and of the form with answers."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as made:
        folder = Path(made)
        _project(folder, {})
        _run(folder, "build")
        with serve(folder / "site") as address:
            for name in names or SIZES:
                width, height = SIZES[name]
                page = browser.new_page(viewport={"width": width, "height": height}, base_url=address)
                page.goto(FORM if name == "formulier" else f"praktijken/{SLUG}/")
                ready(page)
                page.evaluate("document.fonts.ready")
                if name == "formulier":
                    _answer(page)
                # WebP has a quarter of the bytes of PNG; Playwright itself makes only PNG and JPEG.
                asked = {"format": "webp", "quality": 30}
                drawn = page.context.new_cdp_session(page).send("Page.captureScreenshot", asked)
                (PICTURES / f"{name}.webp").write_bytes(b64decode(drawn["data"]))
                page.close()


def _answer(page: Page) -> None:
    for name, text in ANSWERS.items():
        page.locator(f"[name='{name}']").fill(text)
    page.locator(f"[name='target_groups.for_whom'][value='{CHOSEN}']").check()
    page.evaluate("document.activeElement.blur()")
    page.locator("#vraag-name").evaluate("heading => heading.scrollIntoView()")


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
