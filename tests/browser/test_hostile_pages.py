"""Pages full of hostile words, in a browser: nothing runs. `make hostile-pages` opens more of them."""

import os
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.project import Project

from .hostile_pages import addresses, build, visit

PRACTICES = int(os.environ.get("PRACTICES", 15))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return build(tmp_path_factory.mktemp("hostile") / "project", PRACTICES, seed=1)


def test_nothing_runs_on_any_hostile_page(hostile: Project, browser: Browser) -> None:
    pages = addresses(hostile.site)
    assert {
        "",
        "bronnen/v/",
        "praktijken/",
        "praktijken/kwaad-0/",
        "kennis/kwaad-0/",
        "cijfers/kwaad-0/",
        "programma/kwaad-0/",
        "themas/klussen/",
        "werkzame-elementen/koffie/",
    } <= set(pages)
    assert len(pages) > PRACTICES
    assert visit(browser, hostile.site, pages).wrong == ()


def test_the_trap_would_catch_it(hostile: Project, browser: Browser, tmp_path: Path) -> None:
    """The same words on a page that escapes nothing and has no policy."""
    site = shutil.copytree(hostile.site, tmp_path / "site")
    (site / "praktijk.html").write_text(
        "<!doctype html><main><p style=x><script>pwned()</script><a href='javascript:pwned()'>x</a><iframe></iframe></main>",
        "utf-8",
    )
    wrong = "\n".join(visit(browser, site, ["praktijk.html"]).wrong)
    for what in ("something ran 1 times", "elements {", "attributes ['style']", "links to {'javascript:'}", "a frame"):
        assert f"praktijk.html: {what}" in wrong
