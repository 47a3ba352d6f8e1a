"""The feeds are read by a feed reader, and their dates are those of the records."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from time import struct_time
from typing import Any

import feedparser  # type: ignore[import-untyped] # the package has no types

from praktijkenbank.collection.addresses import ATOM, JSON_FEED
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.site.exports.feeds import LENGTH, feeds
from praktijkenbank.site.exports.paths import DCAT, SKOS
from praktijkenbank.site.output.templates import environment
from tests import mini
from tests.exports.test_linked_data import graph
from tests.hostile import collection


def read(catalogue: Catalogue) -> tuple[Any, dict[str, Any]]:
    made = {
        file.path: str(file.make()) for file in feeds(catalogue, mini.SITE, environment(mini.TEMPLATES, catalogue, mini.SITE))
    }
    return feedparser.parse(made[ATOM].encode()), json.loads(made[JSON_FEED])


def day(moment: struct_time) -> str:
    return datetime(*moment[:6], tzinfo=UTC).isoformat()


def test_both_feeds_say_the_same_newest_first(real: Catalogue) -> None:
    atom, feed = read(real)
    assert not atom.bozo, atom.bozo_exception
    assert atom.version == "atom10"
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert len(atom.entries) == len(feed["items"]) == len(real.practices)
    for entry, item in zip(atom.entries, feed["items"], strict=True):
        slug = entry.link.rstrip("/").rpartition("/")[2]
        assert entry.link == item["url"]
        practice = real.practices[slug]
        moment = f"{practice.reviewed.isoformat()}T00:00:00"
        assert entry.title == practice.name
        assert entry.summary.startswith(f"{practice.summary} Onderbouwing: ")
        assert (item["id"], item["title"], item["content_text"]) == (entry.id, practice.name, entry.summary)
        assert day(entry.updated_parsed) == f"{moment}+00:00"
        assert item["date_modified"] == f"{moment}Z"
        # Records do not say since when they are there.
        assert "published" not in entry
        assert "date_published" not in item
        assert [tag.term for tag in entry.tags] == item["tags"] == [real.term("themes", theme).label for theme in practice.themes]
    dates = [item["date_modified"] for item in feed["items"]]
    assert dates == sorted(dates, reverse=True)
    assert atom.feed.updated.startswith(dates[0].removesuffix("Z"))
    assert atom.feed.links[0].href == mini.SITE.absolute(ATOM)


def test_an_entry_keeps_its_id_when_a_practice_is_renamed_and_renamed_again() -> None:
    before = mini.catalogue()
    slug, practice = next((slug, one) for slug, one in before.practices.items() if not one.former_slugs)
    ids = [[item["id"] for item in read(before)[1]["items"] if item["title"] == practice.name]]
    for former, name in (((slug,), "tweede-naam"), ((slug, "tweede-naam"), "derde-naam")):
        renamed = {name: practice.model_copy(update={"former_slugs": former})}
        atom, feed = read(replace(before, records=before.records | {"practices": renamed}))
        ids += [[item["id"] for item in feed["items"]], [entry.id for entry in atom.entries]]
        (entry,), (item,) = atom.entries, feed["items"]
        assert entry.link == item["url"] == mini.SITE.absolute(f"praktijken/{name}/")
    assert ids == [[mini.SITE.absolute(f"praktijken/{slug}/")]] * 5


def test_odd_text_breaks_no_feed_and_stays_text_in_linked_data() -> None:
    catalogue, _ = collection('<b>&amp; ]]> "@id" <script> \\" \'{title} {{ 7 }} é')
    atom, feed = read(catalogue)
    assert not atom.bozo, atom.bozo_exception
    assert {item["title"] for item in feed["items"]} == {practice.name for practice in catalogue.practices.values()}
    # Plain text in Atom: what a reader shows is what the record says.
    assert {entry.title_detail.type for entry in atom.entries} == {"text/plain"}
    files = mini.published(catalogue)
    assert len(graph(files[SKOS])) > 50
    assert len(graph(files[DCAT])) > 50


def test_a_feed_is_not_longer_than_it_should_be_and_may_be_empty(real: Catalogue) -> None:
    one = next(iter(real.practices.values()))
    many = {f"praktijk-{at:03}": one for at in range(LENGTH + 5)}
    _, feed = read(replace(real, records=real.records | {"practices": many}))
    assert len(feed["items"]) == LENGTH
    # Without practices the feeds are empty.
    atom, feed = read(replace(real, records=real.records | {"practices": {}}))
    assert not atom.bozo, atom.bozo_exception
    assert atom.entries == feed["items"] == []
