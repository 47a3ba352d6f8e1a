"""Hostile records by the thousand, from reading to finished page: `python -m tests.fuzz --records 10000 --seed 1`.

Half are spoiled as text, half as data. Nothing may raise but what the core announces; what is refused has a place, a
code and words; what is published has no element, attribute or address beyond those of `judge.py`.
`--browser` opens hostile pages of a real build in Chromium instead.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import unicodedata
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from jinja2 import Environment, FileSystemBytecodeCache
from selectolax.lexbor import LexborHTMLParser

from generator import strict_yaml, templates
from generator.catalogue import Catalogue
from generator.checks import check
from generator.content import Content, read_content
from generator.model.practice import Practice
from generator.model.source import Bibliography
from generator.model.vocabulary import Vocabulary
from generator.pipeline import publish
from generator.problems import KINDS, Problem
from generator.reading import LIST_LIMIT, RECORD_LIMIT, Located, read
from generator.shell import Shells
from tests import mini, spoil
from tests.judge import check_page

TODAY = date(2030, 1, 1)
BATCH = 40
"""Practices that are published together."""


@dataclass(frozen=True)
class Ground:
    """Sound content to spoil."""

    content: Content
    files: tuple[Path, ...]
    waiting: dict[str, Located[Practice]] = field(default_factory=dict)
    """Sound practices that are to be published with the next batch."""

    @classmethod
    def of(cls, folder: Path, *patterns: str) -> Ground:
        content = read_content(folder)
        assert not content.problems
        return cls(content, tuple(file for pattern in patterns for file in sorted(folder.glob(pattern))))


@dataclass
class Fuzz:
    """One run in `folder`. Record `number` of `seed` is always the same record."""

    seed: int
    folder: Path
    refused: int = 0
    published: int = 0
    pages: int = 0
    slowest: tuple[float, int] = (0.0, 0)

    @cached_property
    def grounds(self) -> list[Ground]:
        mini_ground = Ground.of(mini.CONTENT, "practices/*.yml")
        real = Ground.of(mini.ROOT / "content", "practices/*.yml")
        lists = Ground.of(mini.CONTENT, "vocabulary/*.yml", "sources.yml")
        return [mini_ground, mini_ground, real, lists]

    def run(self, numbers: range) -> None:
        for number in numbers:
            try:
                self.one(number)
            except Exception as error:
                error.add_note(f"record {number} of seed {self.seed}")
                raise
        for ground in self.grounds:
            self.publish_waiting(ground)

    def one(self, number: int) -> None:
        """Make, read, check and, when it is sound, publish one record."""
        chance = random.Random(f"{self.seed} {number}")
        ground = chance.choice(self.grounds)
        original = chance.choice(ground.files)
        model: Any = {"practices": Practice, "vocabulary": Vocabulary}.get(original.parent.name, Bibliography)
        file = self.folder / original.name
        file.write_bytes(self.spoiled(original, model, chance))
        start = time.process_time()
        found = read(file, f"content/{original.name}", model, RECORD_LIMIT if model is Practice else LIST_LIMIT)
        if isinstance(found, Located):
            whole = changed(ground.content, original.stem, found)
            problems = check(whole, TODAY)
        else:
            whole, problems = ground.content, found
        assert problems or isinstance(found, Located), "refused without a word"
        self.slowest = max(self.slowest, (time.process_time() - start, number))
        for problem in problems:
            check_problem(problem)
        self.refused += bool(problems)
        if isinstance(found, Located) and not problems:
            self.published += 1
            self.wait(ground, whole, found, number)

    def spoiled(self, original: Path, model: Any, chance: random.Random) -> bytes:
        raw = original.read_bytes()
        if chance.random() < 0.5:
            return spoil.as_text(raw, chance)
        return spoil.as_data(strict_yaml.parse(raw.decode())[0], model, chance).encode("utf-8", "surrogatepass")

    def wait(self, ground: Ground, whole: Content, found: Located[Any], number: int) -> None:
        """Publish a list with its whole site, and practices when there are enough of them."""
        if not isinstance(found.record, Practice):
            self.publish(whole)
            return
        ground.waiting[f"fuzz-{number}"] = found
        if len(ground.waiting) >= BATCH:
            self.publish_waiting(ground)

    def publish_waiting(self, ground: Ground) -> None:
        """Publish a ground's practices beside the original ones."""
        try:
            self.publish(replace(ground.content, practices=ground.content.practices | ground.waiting))
        except Exception as error:
            error.add_note(f"one of {', '.join(ground.waiting)}")
            raise
        ground.waiting.clear()

    def publish(self, content: Content) -> None:
        """Make every page and judge it."""
        catalogue = Catalogue.of(content)
        with patch.object(
            templates, "Environment", partial(Environment, bytecode_cache=FileSystemBytecodeCache(str(self.folder)))
        ):
            files = list(publish(catalogue, mini.SITE, mini.TEMPLATES, Shells(mini.shell), mini.TODAY, mini.LOOSE))
        for file in files:
            text = file.make()
            if not file.path.endswith(".html"):
                continue
            self.pages += 1
            check_page(file.path, tree := LexborHTMLParser(text))
            slug = file.path.removeprefix("praktijken/").removesuffix("/index.html")
            if practice := catalogue.practices.get(slug):
                [title] = tree.css("h1")
                assert title.text() == practice.name, file.path


def changed(content: Content, name: str, found: Located[Any]) -> Content:
    """The content with one record in the place of the original."""
    match found.record:
        case Practice():
            return replace(content, practices=content.practices | {name: found})
        case Vocabulary():
            return replace(content, vocabularies=content.vocabularies | {name: found})
    return replace(content, bibliography=found)


def check_problem(problem: Problem) -> None:
    assert problem.path.startswith("content/")
    assert problem.code in KINDS
    assert problem.message.strip() and problem.hint.strip()  # noqa: PT018 -- one thing
    assert len(str(problem)) < 3000
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in str(problem).replace("\n    ", "")), problem


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="this record alone")
    parser.add_argument("--browser", type=int, metavar="PAGES", help="open this many hostile pages in Chromium")
    options = parser.parse_args()
    start = time.monotonic()
    with TemporaryDirectory() as folder:
        if options.browser:
            from tests.browser import hostile_pages

            sys.stdout.write(hostile_pages.main(Path(folder).resolve(), options.browser, options.seed))
            return
        fuzz = Fuzz(options.seed, Path(folder))
        fuzz.run(range(options.records) if options.only is None else range(options.only, options.only + 1))
        sys.stdout.write(
            f"{fuzz.refused + fuzz.published} records, seed {fuzz.seed}: {fuzz.refused} refused, {fuzz.published} published\n"
            f"{fuzz.pages} pages judged, {time.monotonic() - start:.0f} s in all\n"
            f"slowest to read and check: record {fuzz.slowest[1]}, {fuzz.slowest[0]:.3f} s\n"
        )


if __name__ == "__main__":
    main()
