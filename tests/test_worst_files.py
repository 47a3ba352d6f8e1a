"""Files as nobody writes them, and as somebody's program may: each of a size, in a shape that is the worst for something.

However odd a file is, twice as much of it takes no more than twice as long to read, judge and write anew.
"""

import gc
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from functools import cache, partial
from itertools import count, takewhile
from pathlib import Path

import pytest

from praktijkenbank.collection.checks.verdict import judge
from praktijkenbank.collection.coach.plain_language import abbreviation
from praktijkenbank.editing.tidying import tidy
from praktijkenbank.problems import ContentProblems
from praktijkenbank.problems.reports import FORMS, Findings, programs, text
from praktijkenbank.problems.suggestions import folded
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
SHAPES = cases(__file__)
FILES = {"records": "practices/geval.yml", "articles": "knowledge/geval.md"}


def shaped(kind: str, shape: Mapping[str, str], size: int) -> str:
    """A file in a shape, as `test_worst_files.yml` tells of it."""
    begin = SHAPES["begins"][kind] if kind == "articles" or "head" in shape or "list" in shape else ""
    before = begin + (f"{shape['list']}:\n" if "list" in shape else "") + shape.get("before", "")
    room = size - len(before) - len(shape.get("after", ""))
    if "numbered" in shape:
        piece = shape["numbered"]
        return before + "".join(piece.format(n) for n in takewhile(lambda n: n * len(piece) < room, count()))
    return before + shape["filled"] * max(1, room // len(shape["filled"].encode())) + shape.get("after", "")


DEEP: dict[str, Callable[[int], str]] = {
    "deep_and_shut": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "deep_in_lines": lambda size: "".join(" " * depth + "a:\n" for depth in range(int((2 * size) ** 0.5))),
}


def content_in(folder: Path) -> Path:
    """Lists that are sound, and not a single record."""
    content = folder / "content"
    shutil.copytree(mini.CONTENT / "vocabulary", content / "vocabulary")
    shutil.copyfile(mini.CONTENT / "sources.yml", content / "sources.yml")
    return content


def works(content: Path) -> Iterator[tuple[str, Callable[[int], object]]]:
    """For each shape: read, judge and write anew a file of some size in it, and tell what is wrong in every form."""
    made: list[tuple[str, str, Callable[[int], str]]] = [
        (f"{kind}: {name}", shape.get("file", FILES.get(kind)), partial(shaped, kind, shape))
        for kind, shapes in SHAPES.items()
        if kind != "begins"
        for name, shape in shapes.items()
    ]
    for name, path, make in [*made, *((name, FILES["records"], make) for name, make in DEEP.items())]:
        file = content / path
        file.parent.mkdir(exist_ok=True)
        before = file.read_bytes() if file.is_file() else None
        yield name, partial(_all, content, file, cache(make))
        file.unlink() if before is None else file.write_bytes(before)


def _all(content: Path, file: Path, make: Callable[[int], str], size: int) -> None:
    file.write_text(make(size), "utf-8")
    for remembered in (parsed, abbreviation, folded):  # a next turn does the work again
        remembered.cache_clear()
    verdict = judge(content, TODAY)
    found = Findings(verdict.errors, verdict.advice, content.parent, "/")
    for form in (*FORMS.values(), text.report, programs.github_summary):
        form(found)
    if file.suffix == ".yml":
        with suppress(ContentProblems):
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
