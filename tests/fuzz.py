"""Hostile records by the thousand, from reading to finished page: `python -m tests.fuzz --records 10000 --seed 1`.

Half are spoiled as text, half as data. Nothing may raise but what the core announces; what is refused has a place, a
code and words; what is published has no element, attribute or address beyond those of `judge.py`.
`--browser` opens hostile pages of a real build in Chromium instead.
"""

import argparse
import random
import sys
import time
import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import check
from praktijkenbank.problems import KINDS, Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.link_check import Finished, FinishedSite
from praktijkenbank.site.output.shell import Shells
from tests import mini, mutate
from tests.allowed_html import headings_of
from tests.sound_records import LISTS, Ground, changed, model_of, read_any

TODAY = date(2030, 1, 1)
BATCH = 40
"""Records that are published together."""


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
        real, knowledge = mini.ROOT / "content", ("programme/*.yml", "statistics/*.yml", "knowledge/*.md")
        practices = Ground.of(mini.CONTENT, "practices/*.yml")
        lists = Ground.of(mini.CONTENT, "vocabulary/*.yml", "sources.yml")
        return [
            practices,
            practices,
            Ground.of(real, "practices/*.yml"),
            *(Ground.of(at, *knowledge) for at in (mini.CONTENT, real)),
            lists,
        ]

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
        model = model_of(original)
        file = self.folder / original.name
        file.write_bytes(mutate.spoiled(original.read_bytes(), model, chance))
        start = time.process_time()
        found = read_any(file, f"content/{original.parent.name}/{original.name}", model)
        whole = ground.content
        if isinstance(found, tuple):
            whole = changed(whole, original.stem, found)
            problems = check(whole, TODAY)
        else:
            problems = found
        assert problems or isinstance(found, tuple), "refused without a word"
        self.slowest = max(self.slowest, (time.process_time() - start, number))
        for problem in problems:
            check_problem(problem)
        self.refused += bool(problems)
        if isinstance(found, tuple) and not problems:
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
