"""Who runs the site and how to reach them: where a visitor looks, in every form, and while nobody has filled it in."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import feedparser  # type: ignore[import-untyped] # the package has no types
import pytest
from markupsafe import Markup

from praktijkenbank.collection.addresses import Linker
from praktijkenbank.collection.checks import load
from praktijkenbank.records.settings import Settings
from praktijkenbank.site.exports import exports
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.templates import environment
from praktijkenbank.site.pages.data import data_pages
from praktijkenbank.site.pages.written import with_owner
from tests import mini

BLOCKS = "<h1>x</h1>\n<p>{eigenaar}</p>\n<p>{beheer}</p>\n<p>{verklaring}</p>\n<p>{contact}</p>\n<p>{ander} {eigenaar}</p>"
WAITING = ("None", "<p></p>", 'href=""', "van .", "bij .", "<strong></strong>")
"""What would be a hole."""

KEPT = (
    "De server waar de site op staat, kan bijhouden welke adressen zijn opgevraagd",
    "niet bewaart wat achter het vraagteken staat",
)
"""That a server may keep what was searched for, whoever runs it."""

STATEMENT = "https://www.toegankelijkheidsverklaring.nl/register/1"
OWNER = "Jansen & <b>Zn</b>"
SHOWN = "Jansen &amp; &lt;b&gt;Zn&lt;/b&gt;"


def site(owner: str = "", contact: str = "") -> Site:
    return replace(mini.SITE, owner=owner, contact=contact)


def said(html: str, of: Site) -> str:
    """A page at over/ with its blocks in place."""
    return str(with_owner(Markup(html), Linker.from_page("over/"), environment(mini.TEMPLATES, mini.catalogue(), of)))


def files(of: Site) -> dict[str, str]:
    whole = mini.catalogue()
    env = environment(mini.TEMPLATES, whole, of)
    wanted = ("data/dcat.jsonld", "feed.atom", "feed.json", "insluiten/burenklus/index.html")
    made = {file.path: str(file.make()) for file in exports(whole, of, env) if file.path in wanted}
    page = next(page for page in data_pages(whole, of, env) if page.url == "data/")
    return made | {"data/": page.body()}


def test_a_loose_page_says_who_runs_the_site() -> None:
    html = said(BLOCKS, replace(site(OWNER, "info@bank.nl"), accessibility_statement=STATEMENT))
    assert html.count(SHOWN) == 3
    assert html.count('<a href="mailto:info@bank.nl">info@bank.nl</a>') == 3
    assert f"Verantwoordelijk hiervoor is <strong>{SHOWN}</strong>" in html, "who is the controller"
    assert f"klacht in bij {SHOWN}" in html
    assert all(words in html for words in KEPT)
    assert f'href="{STATEMENT}"' in html
    assert "mkdocs.yml" not in html, "nothing is left to fill in"
    assert 'href="../bijdragen/"' in html
    assert html.startswith("<h1>x</h1>\n<p>")
    assert html.endswith("<p>{ander} {eigenaar}</p>")


@pytest.mark.parametrize(("owner", "contact"), [("", ""), ("", "info@bank.nl"), (OWNER, "")])
def test_what_nobody_filled_in_is_said_with_what_to_fill_in(owner: str, contact: str) -> None:
    html = said(BLOCKS, site(owner, contact))
    for block in ("eigenaar", "beheer", "verklaring", *([] if contact else ["contact"])):
        told = said(f"<p>{{{block}}}</p>", site(owner, contact))
        assert "<code>mkdocs.yml</code>" in told, block
        assert ("accessibility_statement" if block == "verklaring" else "<code>owner</code> en <code>contact</code>") in told
    assert [one for one in WAITING if one in html] == []
    assert (SHOWN in html, "mailto:" in html) == (bool(owner), bool(contact))
    assert all(words in html for words in KEPT)


def test_the_page_about_privacy_has_the_place_where_that_is_told() -> None:
    page = (mini.ROOT / "content" / "privacy.md").read_text("utf-8")
    assert "`/zoeken/?q=rouw`" in page
    assert page.count("\n{beheer}\n") == 1


def test_a_page_without_a_place_for_it_stays_as_it_is() -> None:
    for html in ("<p>Niets.</p>", "<p>{eigenaar} en meer</p>", "<pre>{eigenaar}</pre>", "<p>{config}</p>"):
        assert said(html, site(OWNER)) == html


@pytest.mark.parametrize(
    ("contact", "link", "vcard"),
    [
        ("info@bank.nl", "mailto:info@bank.nl", "vcard:hasEmail"),
        ("https://bank.nl/contact?a=1&b=2", "https://bank.nl/contact?a=1&b=2", "vcard:hasURL"),
        ("+31 20 123 45 67", "tel:+31201234567", "vcard:hasTelephone"),
    ],
)
def test_data_feeds_and_cards_say_it_in_their_own_form(contact: str, link: str, vcard: str) -> None:
    """Without an owner the site itself is the publisher: the golden files show that."""
    made = files(site(OWNER, contact))
    graph = {one["@id"].rpartition("#")[2]: one for one in json.loads(made["data/dcat.jsonld"])["@graph"]}
    assert graph["eigenaar"]["foaf:name"]["@value"] == graph["contact"]["vcard:fn"]["@value"] == OWNER
    assert graph["contact"][vcard] == {"@id": link}
    atom = feedparser.parse(made["feed.atom"].encode())
    assert not atom.bozo
    author = atom.feed.author_detail
    assert author["name"] == OWNER
    assert author.get("email", author.get("href", "")) == ("" if link.startswith("tel:") else contact)
    assert json.loads(made["feed.json"])["authors"] == [{"name": OWNER, "url": link}]
    assert f"· {SHOWN} ·" in made["insluiten/burenklus/index.html"]
    assert f"De gegevens zijn van {SHOWN}." in made["data/"]
    assert f'<a href="{link.replace("&", "&amp;")}">' in made["data/"]


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
