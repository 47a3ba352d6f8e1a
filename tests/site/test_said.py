"""What pages and files say of the miniature content, for a site with some settings, on some day, of content with some changes.

The cases stand in the file beside this one. Each may be of the `real` content, or `change` words in files of the miniature one and
have `settings` of its own; then what is published on the day of `today`, or in a `preview`, `says` all of the words at a path and
`never` others, in files that are there.
"""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.collection.checks import load
from praktijkenbank.records.settings import Settings
from praktijkenbank.site.output.page import Site
from tests import mini
from tests.beside import cases
from tests.project import Project

CASES: dict[str, dict[str, Any]] = cases(__file__)


def published(case: dict[str, Any], folder: Path, asked: set[str]) -> dict[str, str]:
    shutil.copytree(mini.CONTENT, folder / "content")
    for path, old, new in case.get("change", ()):
        (folder / "content" / path).touch()
        Project(folder).change(f"content/{path}", old, new)
    today = case.get("today", mini.TODAY)
    site = replace(mini.SITE, **case.get("settings", {}))
    catalogue = load(folder / "content", today, preview=case.get("preview", False))
    return {path: str(make()) for path, make in mini.made(catalogue, site, today).items() if path in asked}


@pytest.mark.parametrize("name", CASES)
def test_what_is_said(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    assert case.keys() <= {"real", "change", "settings", "today", "preview", "says", "never"}
    asked = case.get("says", {}).keys() | case.get("never", {}).keys()
    made = mini.real_files() if "real" in case else published(case, tmp_path, asked)
    texts = {path: " ".join(made[path].split()) for path in asked & made.keys()}
    for path, words in case.get("says", {}).items():
        assert [one for one in words if one not in texts[path]] == [], texts[path]
    for path, words in case.get("never", {}).items():
        assert words or path not in made
        assert [one for one in words if one in texts[path]] == [], texts[path]


def test_the_page_about_privacy_has_the_place_where_it_is_told_what_a_server_keeps() -> None:
    page = (mini.ROOT / "content" / "privacy.md").read_text("utf-8")
    assert "`/zoeken/?q=rouw`" in page
    assert page.count("\n{beheer}\n") == 1


def test_what_the_site_is_called_follows_the_settings_and_a_page_is_mended_where_it_was_read(tmp_path: Path) -> None:
    given = Settings(site_url="bank.nl", site_name="Bank", owner="X", contact="info@bank.nl", repository="gitlab.com/a/b.git")
    of = Site.of(given, given.site_url)
    assert (of.name, of.url, of.owner, of.contact_link) == ("Bank", "https://bank.nl/", "X", "mailto:info@bank.nl")
    assert of.edit_link("content/x.yml", str) == "https://gitlab.com/a/b/-/edit/main/content/x.yml"  # type: ignore[arg-type]
    assert replace(of, repository="https://github.com/a/b").edit_link("x", str) == "https://github.com/a/b/edit/main/x"  # type: ignore[arg-type]
    # A page is mended in the file it was read from.
    shutil.copytree(mini.CONTENT, tmp_path / "elders")
    made = mini.published(load(tmp_path / "elders", mini.TODAY))
    mended = "https://example.org/code/edit/main/elders/knowledge/waarom-kranen.md"
    assert f'href="{mended}"' in made["kennis/waarom-kranen/index.html"]
