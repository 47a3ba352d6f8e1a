"""Hostile records by the hundred, from reading to finished page; `make fuzz` does ten thousand.

Half are spoiled as text, half as data. Nothing may raise but what the core announces; what is refused has a place, a
code and words; what is published has no element, attribute or address beyond those of `hostile.yml`.
"""

import os
import random
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import check
from praktijkenbank.problems import KINDS, Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.link_check import Finished, FinishedSite
from praktijkenbank.site.output.shell import Shells
from tests import mini, mutate
from tests.hostile import headings_of
from tests.sound_records import LISTS, Ground, changed, model_of, read_any

pytestmark = pytest.mark.untraced
RECORDS = int(os.environ.get("RECORDS", 300))
SEED = 1
TODAY = date(2030, 1, 1)
BATCH = 40
"""Records that are published together."""


@dataclass
class Fuzz:
    """One run in `folder`. Record `number` is always the same record."""

    folder: Path
    refused: int = 0
    published: int = 0
    pages: int = 0

    @cached_property
    def grounds(self) -> list[Ground]:
        real, knowledge = mini.ROOT / "content", ("programme/*.yml", "statistics/*.yml", "knowledge/*.md")
        practices, lists = Ground.of(mini.CONTENT, "practices/*.yml"), Ground.of(mini.CONTENT, "vocabulary/*.yml", "sources.yml")
        others = [Ground.of(real, "practices/*.yml"), *(Ground.of(at, *knowledge) for at in (mini.CONTENT, real))]
        return [practices, practices, *others, lists]

    def run(self, numbers: range) -> None:
        for number in numbers:
            try:
                self.one(number)
            except Exception as error:
                error.add_note(f"record {number} of seed {SEED}")
                raise
        for ground in self.grounds:
            self.publish_waiting(ground)

    def one(self, number: int) -> None:
        """Make, read, check and, when it is sound, publish one record."""
        chance = random.Random(f"{SEED} {number}")
        ground = chance.choice(self.grounds)
        original = chance.choice(ground.files)
        model = model_of(original)
        file = self.folder / original.name
        file.write_bytes(mutate.spoiled(original.read_bytes(), model, chance))
        found = read_any(file, f"content/{original.parent.name}/{original.name}", model)
        whole = ground.content
        if isinstance(found, Located):
            whole = changed(whole, original.stem, found)
            problems = check(whole, TODAY)
        else:
            problems = found
        assert problems or isinstance(found, Located), "refused without a word"
        for problem in problems:
            check_problem(problem)
        self.refused += bool(problems)
        if isinstance(found, Located) and not problems:
            self.published += 1
            if model in LISTS:
                self.publish(whole)
            else:
                ground.waiting[f"fuzz-{number}"] = found
        if len(ground.waiting) >= BATCH:
            self.publish_waiting(ground)

    def publish_waiting(self, ground: Ground) -> None:
        """Publish a ground's records beside the original ones."""
        content = ground.content
        for slug, found in ground.waiting.items():
            content = changed(content, slug, found)
        try:
            self.publish(content)
        except Exception as error:
            error.add_note(f"one of {', '.join(ground.waiting)}")
            raise
        ground.waiting.clear()

    def publish(self, content: Content) -> None:
        """Make every page and judge it; that the links are looked through is enough."""
        catalogue, pages = Catalogue.of(content), {}
        for file in publish(catalogue, mini.SITE, mini.TEMPLATES, Shells(mini.shell), TODAY):
            text = file.make()
            if not isinstance(text, str) or not file.path.endswith(".html"):
                continue
            self.pages += 1
            pages[file.path] = Finished.of(text)
            headings = headings_of(file.path, text)
            slug = file.path.removeprefix("praktijken/").removesuffix("/index.html")
            if practice := catalogue.practices.get(slug):
                assert headings == (practice.name,), file.path
        FinishedSite(self.folder, mini.SITE.url, pages).broken_links()


def check_problem(problem: Problem) -> None:
    assert problem.path.startswith("content/")
    assert problem.code in KINDS
    assert problem.message.strip() and problem.hint.strip()  # noqa: PT018 -- one thing
    assert len(str(problem)) < 3000
    assert not any(unicodedata.category(character) in ("Cc", "Cs") for character in str(problem).replace("\n    ", "")), problem


def test_hostile_records_are_refused_in_words_or_published_harmlessly(tmp_path: Path) -> None:
    fuzz = Fuzz(tmp_path)
    fuzz.run(range(RECORDS))
    assert fuzz.refused + fuzz.published == RECORDS
    assert min(fuzz.refused, fuzz.published) >= RECORDS // 3, "hardly anything is refused, or hardly anything published"
    assert fuzz.pages > RECORDS
    print(fuzz)
