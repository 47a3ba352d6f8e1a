"""What programs read beside the data: plain text, the list of it, the description of all files, security.txt and the feeds."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser  # type: ignore[import-untyped] # the package has no types
import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator, validate

from praktijkenbank.collection.addresses import AS_TEXT, ATOM, JSON_FEED, LLMS, OPENAPI, markdown_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import day
from praktijkenbank.records import citations
from praktijkenbank.records.sourced import amount
from praktijkenbank.records.standing import KNOWN, all_results, evidence_known
from praktijkenbank.records.types import title
from praktijkenbank.site.exports.elsewhere import LENGTH, feeds
from praktijkenbank.site.output.templates import environment
from praktijkenbank.site.pages.root_files import SECURITY, security_txt
from tests import mini
from tests.beside import cases
from tests.exports.test_linked_data import graph
from tests.hostile import collection
from tests.project import write_files


def one_line(text: str) -> str:
    return " ".join(re.sub(r"^\s*(-|\d+\.) ", "", text, flags=re.MULTILINE).split())


def test_every_claim_stands_in_the_text_with_its_source_age_and_basis(real: Catalogue, files: dict[str, str]) -> None:
    for slug, practice in real.practices.items():
        text = files[markdown_url("practices", slug)]
        flat = one_line(text)
        results = list(all_results(practice))
        claims = (*practice.costs, *practice.effort, *practice.conditions, *practice.pitfalls)
        wanted = [
            f"({KNOWN[evidence_known(practice)]})",
            f"(bekend op {day(practice.status.as_of)})",
            f"Laatst nagekeken: {day(practice.reviewed)}",
            *(one_line(result.caveat or "") for result in results),
            *(f"{figure.label}: {amount(figure)}" for result in results for figure in result.figures),
            *(one_line(claim.text) for claim in claims),
            *(f"({use.read}" for use in practice.sources),
            *(real.sources[use.source].title for use in practice.sources),
        ]
        assert [words for words in wanted if words not in flat] == []
        for result in results:
            said, short, where = map(re.escape, (
                one_line(result.statement), citations.short(real.sources[result.source]), one_line(result.locator),
            ))  # fmt: skip
            assert re.search(rf"{said} \(\[{short}\]\([^)]+\), {where}\)", flat), slug
        assert text.count("niet vermeld") >= sum(silence.reason == "niet-vermeld" for silence in practice.silences)


def test_an_article_is_its_text_with_addresses_that_hold_everywhere_and_no_text_tells_of_nothing(
    real: Catalogue, files: dict[str, str]
) -> None:
    for slug in real.records["knowledge"]:
        text = files[markdown_url("knowledge", slug)]
        assert "[@" not in text
        assert not re.search(r"\]\((?!https?://|#)", text), slug
    texts = {path: text for path, text in (mini.files() | files).items() if path.endswith(".md")}
    assert not [path for path, text in texts.items() if re.search(r"geheim-concept|None|\n\n\n|\(\)", text)]


def test_the_list_names_every_file_once_with_what_it_is(real: Catalogue, files: dict[str, str]) -> None:
    named = re.findall(r"^- \[(.+)\]\((.+\.md)\): .{20,}$", files[LLMS], re.MULTILINE)
    listed = [(title(record), markdown_url(kind, slug)) for kind in AS_TEXT for slug, record in real.listed[kind].items()]
    assert named == [(name, mini.SITE.absolute(path)) for name, path in listed]
    assert {path for _, path in listed} <= files.keys()


def test_the_description_is_openapi_and_every_address_is_there(files: dict[str, str], tmp_path: Path) -> None:
    write_files(tmp_path, {path: text for path, text in files.items() if path.startswith("data/schemas/") or path == OPENAPI})
    described = json.loads(files[OPENAPI])
    validate(described, base_uri=(tmp_path / OPENAPI).as_uri(), cls=OpenAPIV31SpecValidator)
    for path in described["paths"]:
        pattern = re.compile(re.escape(path[1:]).replace(re.escape("{slug}"), "[a-z0-9-]+"))
        assert any(pattern.fullmatch(name) for name in files), path
    assert {f"/{path}" for path in files if path.startswith("data/tabellen/")} <= described["paths"].keys()
    refs = re.findall(r'"\$ref": "([^"]+)"', files[OPENAPI])
    assert len(refs) > 4
    assert {f"data/{ref}" for ref in refs} <= files.keys()
    with pytest.raises(Exception, match="openapi"):
        validate({key: value for key, value in described.items() if key != "openapi"}, cls=OpenAPIV31SpecValidator)


CASES = cases(__file__)
SITE = replace(mini.SITE, url="https://bank.nl/", contact="redactie@bank.nl")


def fields(contact: str, today: date = mini.TODAY, url: str = SITE.url) -> dict[str, str]:
    """Name of a field → its value; empty when there is no file."""
    text = "".join(str(file.make()) for file in security_txt(replace(SITE, contact=contact, url=url), today))
    lines = [line.split(": ", 1) for line in text.splitlines()]
    assert len({name for name, _ in lines}) == len(lines)
    return {line[0]: line[1] for line in lines}


@pytest.mark.parametrize("today", [date(2025, 1, 1), date(2024, 2, 29), date(2027, 12, 31)])
def test_it_says_what_the_rfc_asks_and_holds_for_less_than_a_year_from_the_build(today: date) -> None:
    found = fields("redactie@bank.nl", today)
    ends = datetime.strptime(found.pop("Expires"), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(days=300) < ends.date() - today < timedelta(days=365)
    assert found == {
        "Contact": "mailto:redactie@bank.nl",
        "Preferred-Languages": "nl, en",
        "Canonical": "https://bank.nl/.well-known/security.txt",
    }


@pytest.mark.parametrize(("contact", "address"), CASES["contacts"])
def test_only_what_one_can_turn_to_becomes_a_file(contact: str, address: str) -> None:
    assert fields(contact).get("Contact", "") == address


@pytest.mark.parametrize("url", ["https://gemeente.nl/bank/", "http://bank.nl/", "http://127.0.0.1:8000/", "/"])
def test_where_nobody_looks_for_it_there_is_none(url: str) -> None:
    assert fields("redactie@bank.nl", url=url) == {}


@pytest.mark.parametrize(("brought", "amount"), [((), 1), ((SECURITY,), 0)])
def test_the_site_holds_it_once_and_an_owners_own_file_goes_before_ours(brought: tuple[str, ...], amount: int) -> None:
    assert [*mini.made(mini.catalogue(), SITE, brought=brought)].count(SECURITY) == amount


def read(catalogue: Catalogue) -> tuple[Any, dict[str, Any]]:
    made = {
        file.path: str(file.make()) for file in feeds(catalogue, mini.SITE, environment(mini.TEMPLATES, catalogue, mini.SITE))
    }
    return feedparser.parse(made[ATOM].encode()), json.loads(made[JSON_FEED])


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
        assert datetime(*entry.updated_parsed[:6]).isoformat() == moment
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
    assert len(graph(files["data/begrippen.jsonld"])) > 50
    assert len(graph(files["data/dcat.jsonld"])) > 50


def test_a_feed_is_not_longer_than_it_should_be_and_may_be_empty(real: Catalogue) -> None:
    one = next(iter(real.practices.values()))
    many = {f"praktijk-{at:03}": one for at in range(LENGTH + 5)}
    _, feed = read(replace(real, records=real.records | {"practices": many}))
    assert len(feed["items"]) == LENGTH
    # Without practices the feeds are empty.
    atom, feed = read(replace(real, records=real.records | {"practices": {}}))
    assert not atom.bozo, atom.bozo_exception
    assert atom.entries == feed["items"] == []
