"""Files as nobody writes them, and as somebody's program may: each of a size, in a shape that is the worst for something.

However odd a file is, twice as much of it takes no more than twice as long to read, judge and write anew.
"""

import gc
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from itertools import count, takewhile
from pathlib import Path

import pytest

from praktijkenbank.collection.checks import judge
from praktijkenbank.collection.coach.abbreviations import of_word
from praktijkenbank.editing.tidying import tidy
from praktijkenbank.problems.reports import FORMS, Findings, github, text
from praktijkenbank.problems.suggestions import plain
from praktijkenbank.reading.article_text import parsed
from praktijkenbank.reading.strict_yaml import MAX_REFUSALS
from tests import mini
from tests.beside import cases
from tests.growth import too_steep

pytestmark = pytest.mark.untraced
SMALL = int(os.environ.get("KILOBYTES", 8)) * 1024
"""Bytes, and what is square is square with twice as much; `make worst-files` looks at more."""

AT_ONCE = 0.12
"""Seconds in which a file may be through without being looked at twice."""

TODAY = date(2026, 11, 29)
HEAD = (
    "name: Geval\nkind: methode\nsummary: Buren helpen elkaar.\nproblem:\n  text: Iets.\n  source: a\n  locator: § 1\n"
    "target_groups:\n  for_whom: [ouderen]\n  source: a\n  locator: § 1\nevidence:\n  basis: geteld\n  explanation: Geteld.\n"
    "status:\n  state: loopt\n  as_of: 2014\nreviewed: 2024-06-30\nsources:\n  - source: a\n"
)
"""The beginning of a practice that has what it must have, but for what comes after it."""


def filled(size: int, piece: str, before: str = "", after: str = "") -> str:
    """A piece as often as there is room for, between what comes before and after it."""
    return before + piece * max(1, (size - len(before) - len(after)) // len(piece.encode())) + after


def numbered(size: int, piece: str, before: str = "") -> str:
    """Pieces that hold a number each."""
    room = size - len(before)
    lengths = count()
    return before + "".join(piece.format(n) for n in takewhile(lambda n: n * len(piece) < room, lengths))


Make = Callable[[int], str]


def shaped(begin: str, shape: Mapping[str, str]) -> Make:
    """What makes a file in a shape, as `test_worst_files.yml` tells of it."""
    before = begin + shape.get("before", "")
    if "numbered" in shape:
        return lambda size: numbered(size, shape["numbered"], before)
    return lambda size: filled(size, shape["filled"], before, shape.get("after", ""))


FRONT = "---\ntitle: Geval\nsummary: Iets.\nthemes: [burenhulp]\nsources:\n  - source: a\nreviewed: 2024-06-30\n---\n"
SHAPES = cases(__file__)
RECORDS: dict[str, Make] = {
    **{name: shaped(HEAD if "head" in shape else "", shape) for name, shape in SHAPES["records"].items()},
    "deep and shut": lambda size: filled(size // 2, "[") + filled(size // 2, "]"),
    "deep in lines": lambda size: "".join(" " * depth + "a:\n" for depth in range(int((2 * size) ** 0.5))),
}
ARTICLES = {name: shaped(FRONT, shape) for name, shape in SHAPES["articles"].items()}
LISTS = {
    name: (shape["file"], shaped(f"title: Lijst\nexplanation: Uitleg.\n{shape['list']}:\n" if "list" in shape else "", shape))
    for name, shape in SHAPES["lists"].items()
}


def content_in(folder: Path) -> Path:
    """Lists that are sound, and not a single record."""
    content = folder / "content"
    shutil.copytree(mini.CONTENT / "vocabulary", content / "vocabulary")
    shutil.copyfile(mini.CONTENT / "sources.yml", content / "sources.yml")
    return content


def works(content: Path) -> Iterator[tuple[str, Callable[[int], object]]]:
    """For each shape: read, judge and write anew a file of some size in it, and tell what is wrong in every form."""
    records = [(f"record: {name}", "practices/geval.yml", make) for name, make in RECORDS.items()]
    articles = [(f"article: {name}", "knowledge/geval.md", make) for name, make in ARTICLES.items()]
    lists = [(f"list: {name}", path, make) for name, (path, make) in LISTS.items()]
    for name, path, make in records + articles + lists:
        file = content / path
        file.parent.mkdir(exist_ok=True)
        before = file.read_bytes() if file.is_file() else None
        yield name, partial(_all, content, file, cache(make))
        file.unlink() if before is None else file.write_bytes(before)


def _all(content: Path, file: Path, make: Make, size: int) -> None:
    file.write_text(make(size), "utf-8")
    for remembered in (parsed, of_word, plain):  # a next turn does the work again
        remembered.cache_clear()
    verdict = judge(content, TODAY)
    found = Findings(verdict.errors, verdict.advice, content.parent, "/")
    for form in (*FORMS.values(), text.report, github.summary):
        form(found)
    if file.suffix == ".yml":
        tidy(file)


@pytest.fixture
def _no_collector() -> Iterator[None]:
    """What others made is gone through whenever the collector runs, and takes as long as there is of it."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_no_collector")
def test_no_file_takes_much_more_than_twice_as_long_for_twice_as_much(tmp_path: Path) -> None:
    assert too_steep(works(content_in(tmp_path)), SMALL, 2 * SMALL, AT_ONCE) == {}


def test_of_tens_of_thousands_of_problems_no_more_are_kept_than_are_told(tmp_path: Path) -> None:
    content = content_in(tmp_path)
    terms = "  - id: a\n    label: A\n    definition: '[b](c) [d](e)'\n    former_ids: [a]\n"
    (content / "vocabulary" / "themes.yml").write_text(f"title: A\nexplanation: B\nterms:\n{terms * 4000}", "utf-8")
    verdict = judge(content, TODAY)
    of_themes = [problem for problem in verdict.errors if problem.path.endswith("themes.yml")]
    assert len(of_themes) == MAX_REFUSALS + 1
