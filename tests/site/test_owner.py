"""Who runs the site and how to reach them follows the settings; what is said of that is in the table of what pages say."""

import shutil
from dataclasses import replace
from pathlib import Path

from praktijkenbank.collection.checks import load
from praktijkenbank.records.settings import Settings
from praktijkenbank.site.output.page import Site
from tests import mini


def test_the_page_about_privacy_has_the_place_where_it_is_told_what_a_server_keeps() -> None:
    page = (mini.ROOT / "content" / "privacy.md").read_text("utf-8")
    assert "`/zoeken/?q=rouw`" in page
    assert page.count("\n{beheer}\n") == 1


def test_what_the_site_is_called_follows_the_settings_and_a_page_is_mended_where_it_was_read(tmp_path: Path) -> None:
    given = Settings(site_url="bank.nl", site_name="Bank", owner="X", contact="info@bank.nl", repository="git@gitlab.com:a/b.git")
    of = Site.of(given, given.site_url)
    assert (of.name, of.url, of.owner, of.contact_link) == ("Bank", "https://bank.nl/", "X", "mailto:info@bank.nl")
    assert of.edit_link("content/x.yml", str) == "https://gitlab.com/a/b/-/edit/main/content/x.yml"  # type: ignore[arg-type]
    assert replace(of, repository="https://github.com/a/b").edit_link("x", str) == "https://github.com/a/b/edit/main/x"  # type: ignore[arg-type]
    # A page is mended in the file it was read from.
    shutil.copytree(mini.CONTENT, tmp_path / "elders")
    made = mini.published(load(tmp_path / "elders", mini.TODAY))
    mended = "https://example.org/code/edit/main/elders/knowledge/waarom-kranen.md"
    assert f'href="{mended}"' in made["kennis/waarom-kranen/index.html"]
