"""The guide for contributors, its pages about messages and its form are held to what they are about: models, commands, settings."""

import json
import re
from collections import Counter, defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pydantic import BaseModel
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.cli import main
from praktijkenbank.collection.addresses import EXAMPLE, FIELDS, FORM, MESSAGES, PLAIN_WORDS, message_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import example_holds
from praktijkenbank.collection.checks.lists import sources_hold
from praktijkenbank.collection.coach.plain_language import Coach
from praktijkenbank.problems import KINDS, Kind
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.content import read_content
from praktijkenbank.records.practice import Practice
from praktijkenbank.site.output.templates import environment
from praktijkenbank.site.pages.contributing import contributing_pages, excerpts, fields_told, lines_of, spoken
from praktijkenbank.site.pages.form import USUAL
from tests import mini, node
from tests.pictures import said_of_mistakes

CONTENT = read_content(mini.ROOT / "content")
GUIDE = mini.ROOT / "content" / "bijdragen"
GUIDED = fields_told()
WRITTEN = {file: file.read_text("utf-8") for file in [mini.ROOT / "content" / "bijdragen.md", *sorted(GUIDE.glob("*.md"))]}
TODAY = mini.LATER


@cache
def pages() -> dict[str, str]:
    """Address → body of the pages that are made."""
    catalogue = Catalogue.of(CONTENT)
    env = environment(mini.TEMPLATES, catalogue, mini.SITE)
    return {page.url: page.body() for page in contributing_pages(catalogue, env)}


def filled(record: BaseModel) -> dict[type[BaseModel], set[str]]:
    """Model → its fields that somewhere in a record were written down."""
    found: dict[type[BaseModel], set[str]] = defaultdict(set)
    waiting: list[object] = [record]
    for value in waiting:
        if isinstance(value, BaseModel):
            found[type(value)] |= value.model_fields_set
            waiting += value.__dict__.values()
        elif isinstance(value, tuple):
            waiting += value
    return found


def test_the_example_shows_every_field_and_is_sound_plain_and_shown_to_the_letter() -> None:
    assert CONTENT.example
    assert CONTENT.example_sources
    for record in (CONTENT.example.record, CONTENT.example_sources.record):
        for model, names in filled(record).items():
            assert names == model.model_fields.keys(), model
    assert CONTENT.problems == []
    assert list(example_holds(CONTENT, TODAY)) == []
    assert list(sources_hold(CONTENT.example_sources, TODAY)) == []
    assert {ref.value for ref in CONTENT.example.references.records} <= CONTENT.practices.keys()
    assert CONTENT.example.record.publication == "gearchiveerd"  # only then may it say what replaced it
    assert list(Coach.of(CONTENT).advise(CONTENT.example)) == []
    shown = [node.text() for node in LexborHTMLParser(pages()[EXAMPLE]).css("pre")]
    assert shown == [CONTENT.example.text, CONTENT.example_sources.text]


def test_an_example_that_no_longer_holds_is_a_problem() -> None:
    themes = CONTENT.vocabularies["themes"]
    fewer = replace(themes, record=themes.record.model_copy(update={"terms": themes.record.terms[:1]}))
    spoiled = replace(CONTENT, vocabularies=CONTENT.vocabularies | {"themes": fewer})
    assert {problem.code for problem in example_holds(spoiled, TODAY)} == {"term-onbekend"}


def test_every_field_of_a_practice_and_within_a_field_is_told() -> None:
    html = LexborHTMLParser(pages()[FIELDS])
    paragraphs = [node.text() for node in html.css("p.pb-chapter")]
    for name, info in Practice.model_fields.items():
        assert [node.text() for node in html.css(f"details:has(> #veld-{name}) > summary > h3")] == [f"{name} {info.title}"]
        assert any(text.startswith(str(info.description)) for text in paragraphs), name
    # Every field within a field is told.
    told = {code.text() for code in html.css("dt code")}
    blocks = [*GUIDED["shared"], *GUIDED["bibliography"], *(block for chapter in GUIDED["chapters"] for block in chapter.blocks)]
    rows = [row for part in (*GUIDED["chapters"], *blocks) for row in part.rows]
    assert {row.name for row in rows} <= told
    anchors = {str(node.attributes["id"]) for node in html.css("[id]")}
    assert {row.told_at for row in rows if row.told_at} <= anchors
    assert all(len(html.css(f"[id='{anchor}']")) == 1 for anchor in anchors)


def test_every_choice_and_every_plain_word_is_told() -> None:
    text = " ".join(node.text() for node in LexborHTMLParser(pages()[FIELDS]).css("section[aria-labelledby=keuzes]"))
    for name in GUIDED["vocabularies"]:
        assert [term.label for term in CONTENT.vocabularies[name].record.terms if term.label not in text] == []
    assert {"kinds", "research-bases", "themes", "target-groups", "working-elements"} <= {*GUIDED["vocabularies"]}
    assert CONTENT.plain_words
    text = LexborHTMLParser(pages()[PLAIN_WORDS]).text()
    assert all(entry.words[0] in text and entry.instead[0] in text for entry in CONTENT.plain_words.record.words)


def test_every_excerpt_begins_with_its_comment_and_ends_with_its_field() -> None:
    text = "# Over alles.\n\n# Hier.\na: 1\n\n# Daar.\nb:\n  c: 'd: e'\n\n  # Nog iets.\n  f: >-\n    g: geen veld\n"
    found = {
        name: ["".join((line.before, line.key, line.after)) for line in lines] for name, lines in excerpts(lines_of(text)).items()
    }
    assert found == {
        "a": ["# Hier.", "a: 1"],
        "b": ["# Daar.", "b:", "  c: 'd: e'", "", "  # Nog iets.", "  f: >-", "    g: geen veld"],
    }


def test_every_command_is_told() -> None:
    told = WRITTEN[GUIDE / "opdrachten.md"]
    assert [command for command in main.COMMANDS if f"- `praktijkenbank {command}`\\\n" not in told] == []


def test_the_guide_is_reached_from_its_first_page_and_from_the_repository() -> None:
    first, door = WRITTEN[mini.ROOT / "content" / "bijdragen.md"], (mini.ROOT / "CONTRIBUTING.md").read_text("utf-8")
    for file in sorted(GUIDE.glob("*.md")):
        assert f"(bijdragen/{file.name})" in first
        assert f"(content/bijdragen/{file.name})" in door
    for address in (FIELDS, EXAMPLE, PLAIN_WORDS):
        assert f"({address}index.html)" in first
    assert len(door.splitlines()) < 30
    for target in re.findall(r"\]\(([^)]+)\)", door):
        assert (mini.ROOT / target).is_file(), target


def test_every_picture_is_small_and_told_in_words() -> None:
    pictures = [found for text in WRITTEN.values() for found in re.findall(r"!\[([^]]*)\]\(beelden/([a-z]+\.webp) \"", text)]
    assert {name for _, name in pictures} == {file.name for file in (GUIDE / "beelden").iterdir()}
    for alt, name in pictures:
        assert (GUIDE / "beelden" / name).stat().st_size < 30_000, name
        assert len(alt) > 80


def test_what_is_shown_as_text_is_what_the_project_does(tmp_path: Path) -> None:
    steps = WRITTEN[GUIDE / "stap-voor-stap.md"]
    [result] = re.findall(r"```yaml\n(.*?)```", steps, re.DOTALL)
    assert result in (GUIDE / "voorbeeld.yml").read_text("utf-8")
    assert f"```text\n{said_of_mistakes(tmp_path)}\n```" in steps


NO_YAML = {
    "html-in-artikel", "link-naar-niets", "kop-te-groot", "plaatje-onbekend", "plaatje-zonder-woorden", "bestandsnaam", "kop-ontbreekt",
    "hoort-hier-niet",
}  # fmt: skip
"""Kinds whose example is Markdown or the name of a file."""


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return {path: text for path, text in mini.files().items() if path.startswith(MESSAGES)}


def test_every_kind_has_a_page_and_the_list_leads_to_it(made: dict[str, str]) -> None:
    assert made.keys() == {f"{MESSAGES}index.html"} | {f"{message_url(code)}index.html" for code in KINDS}
    links = Counter(re.findall(r'href="\.\./\.\./bijdragen/meldingen/([^"/]+)/"', made[f"{MESSAGES}index.html"]))
    assert links == dict.fromkeys(KINDS, 1)


def test_a_template_is_spoken_with_dots() -> None:
    said = "Het veld <code>…</code> (…) is <code>leeg &amp; schoon</code>."
    assert spoken("Het veld `{field}` ({title}) is `leeg & schoon`.") == said


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_page_speaks_of_the_kind_and_not_of_one_problem(kind: Kind, made: dict[str, str]) -> None:
    assert not re.search(r"\{\w*\}", kind.title + kind.explanation + (kind.remedy or kind.hint)), "a page has nothing to fill in"
    assert kind.title[0].isupper()
    assert not kind.title.endswith(".")
    assert kind.explanation.count("`") % 2 == 0
    page = made[f"{message_url(kind.code)}index.html"]
    assert "{" not in re.sub("<pre>.*?</pre>", "", page.split("<main>")[1], flags=re.DOTALL)
    assert f"<code>{kind.code}</code>" in page
    if kind.wrong:
        assert kind.wrong != kind.right
        assert kind.code in NO_YAML or strict_yaml.parse(kind.right)[1] == [], "the right half can be read"


def test_what_the_form_looks_up_is_all_there_is() -> None:
    for file, expected in (("bronnen", mini.catalogue().sources), ("namen", mini.catalogue().practices)):
        assert {name for name, *_ in json.loads(mini.files()[f"{FORM}{file}.json"])} == expected.keys()


def test_a_record_to_mend_comes_from_the_open_data_as_it_was_written() -> None:
    slugs = [*mini.real().practices]
    records = [mini.real_files()[f"data/praktijken/{slug}.json"] for slug in slugs]
    files = [(mini.ROOT / "content" / "practices" / f"{slug}.yml").read_text("utf-8") for slug in slugs]
    script = Path(__file__).with_name("as_written.mjs")
    assert node.run(script, given={"usual": USUAL, "records": records}) == [strict_yaml.parse(text)[0] for text in files]
