"""Files as nobody writes them, and as somebody's program may: each of a size, in a shape that is the worst for something.

`python -m tests.worst_files` tells of each how much longer 64 KB takes than 32 KB; the test does so with less.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, partial
from itertools import count, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from praktijkenbank.collection.checks import judge
from praktijkenbank.collection.coach.abbreviations import of_word
from praktijkenbank.editing.tidying import tidy
from praktijkenbank.problems.reports import FORMS, Findings, github, text
from praktijkenbank.problems.suggestions import _known
from praktijkenbank.reading.article_text import parsed
from tests import mini
from tests.beside import cases
from tests.growth import MOST, grows

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
    """What makes a file in a shape, as `worst_files.yml` tells of it."""
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
    for remembered in (parsed, of_word, _known):  # a next turn does the work again
        remembered.cache_clear()
    verdict = judge(content, TODAY)
    found = Findings(verdict.errors, verdict.advice, content.parent, "/")
    for form in (*FORMS.values(), text.report, github.summary):
        form(found)
    if file.suffix == ".yml":
        tidy(file)


def main() -> None:
    """All shapes at their largest: takes minutes."""
    with TemporaryDirectory() as folder:
        for name, work in works(content_in(Path(folder))):
            begin = process_time()
            growth = grows(work)
            print(f"{growth:.2f}  {process_time() - begin:6.2f} s  {name}", "  TOO STEEP" if growth > MOST else "", flush=True)


if __name__ == "__main__":
    main()
