"""Draws every picture of the project anew, in Chromium: `make pictures`, or `python -m tests.pictures`.

The icons come from `favicon.svg`, the picture for whoever shares a page from `docs/images/social.html`, those of the README from
the site itself, and those of the guide for contributors from its example.
"""

import shutil
from base64 import b64decode
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Page

from praktijkenbank.collection.addresses import FORM
from tests import command
from tests.browser.chromium import launched
from tests.browser.server import serve
from tests.browser.visit import PRACTICE, go
from tests.project import Project

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
        command.build(ROOT, site)
        with serve(site) as address:
            page = browser.new_page(viewport={"width": 1280, "height": 860}, color_scheme="light", base_url=address)
            for name, path in (("home.png", ""), ("practice.png", PRACTICE)):
                go(page, path)
                page.evaluate("document.fonts.ready")
                page.screenshot(path=README / name)
            page.close()


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
        command.build(folder, folder / "site")
        with serve(folder / "site") as address:
            for name in names or SIZES:
                width, height = SIZES[name]
                page = browser.new_page(viewport={"width": width, "height": height}, base_url=address)
                go(page, FORM if name == "formulier" else f"praktijken/{SLUG}/")
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
    said = command.in_process(folder, "validate").out
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
    (folder / "content" / "practices" / f"{SLUG}.yml").write_text(text, encoding="utf-8")
    for right, wrong in mistakes.items():
        Project(folder).change(f"content/practices/{SLUG}.yml", right, wrong)
    sources = (GUIDE / "bronnen.yml").read_text("utf-8").partition("references:\n")[2]
    with (folder / "content" / "sources.yml").open("a", encoding="utf-8") as bibliography:
        bibliography.write(sources)


def main() -> None:
    with launched() as browser:
        for name, (size, room) in ICONS.items():
            icon(browser, name, size, room)
        social(browser)
        readme(browser)
        guide(browser)


if __name__ == "__main__":
    main()
