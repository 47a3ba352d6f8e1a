"""Hostile pages from a real build, opened in Chromium, in which nothing may run."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from praktijkenbank.collection.addresses import MESSAGES
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography
from praktijkenbank.records.types import TYPES
from praktijkenbank.records.vocabulary import Vocabulary
from tests import mini, mutate
from tests.beside import cases
from tests.hostile import ELEMENTS
from tests.project import Project
from tests.sound_records import model_of

from .in_page import InPage
from .server import serve
from .visit import Visitor

PAYLOADS = tuple(cases(__file__)["payloads"])
"""What would run, load or break out of its place, if it were anything but text."""

TRAP = """
window.hits = 0;
window.pwned = () => { window.hits += 1; };
for (const name of ["alert", "confirm", "prompt", "print", "open"]) { window[name] = window.pwned; }
"""

run = InPage("hostile_pages")


@dataclass(frozen=True)
class Visited:
    """What a visit found: how many pages, and everything that is wrong."""

    pages: int
    wrong: tuple[str, ...]


def words(chance: random.Random, limit: int, prose: bool) -> str:
    """A few payloads, whole, with odds and ends between them."""
    text = ""
    for _ in range(chance.randint(1, 4)):
        more = f"{text} {chance.choice(PAYLOADS)}{chance.choice(mutate.NO_LINKS)}".strip()
        text = more if len(more) <= limit else text
    return text if text and (prose or "\n" not in text) else "<script>pwned()</script>"


def spoil_file(source: Path, target: Path, model: Any, chance: random.Random, **instead: str) -> None:
    """Write `source` to `target` with other words in every text, and the values of `instead`."""
    front, dashes, body = source.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
    data, _ = strict_yaml.parse(front)
    for holder, key, limit, prose in mutate.texts(data, mutate.schema_of(model), mutate.schema_of(model)["definitions"]):
        holder[key] = words(chance, limit, prose)
    data.pop("former_slugs", None)
    data.pop("card_figure", None)  # names a figure, whose words are others now
    if model is Practice:
        data["aliases"] = [f"{instead['name']} {alias}"[:300].strip() for alias in data.get("aliases", ())] or [
            "x" + instead["name"]
        ]
        data["name"] = f"{data['name'][:250]} {instead['name']}"
    text = json.dumps(data, ensure_ascii=False)
    if dashes:
        harmless = [
            text for text in PAYLOADS if text[0] == "`" or not set("<&") & set(text)
        ]  # in an article only code may look like HTML
        text = f"---\n{text}{dashes}{body}" + "".join(f"\n\n## {payload}\n\n{payload}" for payload in harmless)
    target.write_text(text, "utf-8")


def build(folder: Path, practices: int, seed: int) -> Project:
    """A project with hostile words in every text of every record, built by the command line."""
    chance, project = random.Random(seed), Project.make(folder)
    content = folder / "content"
    for file in sorted((content / "vocabulary").glob("*.yml")):
        if model_of(file) is Vocabulary:  # the lists of the search reach no page; the fuzzer spoils those
            spoil_file(file, file, Vocabulary, chance)
    spoil_file(content / "sources.yml", content / "sources.yml", Bibliography, chance)
    for number in range(practices):
        source = mini.CONTENT / "practices" / chance.choice(["burenklus.yml", "burenklus.yml", "praattafel.yml"])
        spoil_file(source, content / "practices" / f"kwaad-{number}.yml", Practice, chance, name=str(number))
    for kind, model in ((kind, one.model) for kind, one in TYPES.items() if kind != "practices"):
        [source] = (content / kind).iterdir()
        for number in range(practices // 10):
            spoil_file(source, source.with_stem(f"kwaad-{number}"), model, chance, name=str(number))
    return project.built()


def addresses(site: Path) -> list[str]:
    """Every page of a site that can hold words of a record: no redirects, and no page about a message."""
    pages = {page.relative_to(site).as_posix().removesuffix("index.html"): page for page in sorted(site.rglob("*.html"))}
    return [
        address
        for address, page in pages.items()
        if not address.startswith(MESSAGES) and "refresh" not in page.read_text("utf-8")[:400]
    ]


def visit(browser: Browser, site: Path, pages: list[str]) -> Visited:
    """Open every page of `pages` in one tab."""
    wrong: list[str] = []
    with serve(site) as address:
        visitor = Visitor(browser, address)
        page = visitor.open("404.html")
        page.context.add_init_script(TRAP)
        page.on("dialog", lambda dialog: wrong.append(f"{page.url}: dialog {dialog.message}"))
        for path in pages:
            page.goto(path, wait_until="domcontentloaded")
            wrong += [f"{path}: {what}" for what in judge(run(page, "look"))]
            if page.url != f"{address}{path}":
                wrong.append(f"{path}: went to {page.url}")
        visitor.leave()
    return Visited(len(pages), (*wrong, *visitor.complaints))


def judge(found: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a page."""
    if found["hits"]:
        yield f"something ran {found['hits']} times"
    if strange := set(found["tags"]) - (ELEMENTS - {"img"}):  # what one chooses with is of ours, or has a handler
        yield f"elements {strange}"
    if found["handlers"]:
        yield f"attributes {found['handlers']}"
    if strange := set(found["schemes"]) - {"http:", "https:", "mailto:"}:
        yield f"links to {strange}"
    if found["frames"]:
        yield "a frame"
