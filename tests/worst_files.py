"""Files as nobody writes them, and as somebody's program may: each of a size, in a shape that is the worst for something.

`python -m tests.worst_files` tells of each how much longer 64 KB takes than 32 KB; the test does so with less.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, partial
from itertools import count, takewhile
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from praktijkenbank.collection.coach.abbreviations import of_word
from praktijkenbank.collection.load import judge
from praktijkenbank.editing.tidying import tidy
from praktijkenbank.problems.reports import FORMS, Findings, github, text
from praktijkenbank.problems.suggestions import _known
from praktijkenbank.reading.article_text import parsed
from tests import mini
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

RECORDS: dict[str, Make] = {
    "only spaces": lambda n: filled(n, " ", after="a"),
    "only lines": lambda n: filled(n, "\n", after="a: b"),
    "spaces behind a mark": lambda n: filled(n, " ", "name: > x", "x"),
    "spaces before a key": lambda n: filled(n, " ", "a: b\n", "c: [d"),
    "one long line": lambda n: filled(n, "a", "name: "),
    "one long line of words": lambda n: filled(n, "aap ", "name: "),
    "one key without a colon": lambda n: filled(n, "a"),
    "many short lines": lambda n: filled(n, "a\n"),
    "many empty comments": lambda n: filled(n, "#\n", "name: a\n", "kind: b\n"),
    "many comments": lambda n: numbered(n, "a{}: b # c\n"),
    "many comments and empty lines": lambda n: numbered(n, "\n# c\na{}: b\n"),
    "many comments below": lambda n: filled(n, "  # c\n", "goal:\n  text: a\n"),
    "comments between brackets": lambda n: filled(n, "a, # b\n  ", "themes: [\n  ", "c]\n"),
    "many keys": lambda n: numbered(n, "a{}: b\n"),
    "many keys like ours": lambda n: numbered(n, "sumary{}: b\n"),
    "one key many times": lambda n: filled(n, "name: b\n"),
    "one empty key many times": lambda n: filled(n, "name:\n"),
    "deep in brackets": lambda n: filled(n, "["),
    "deep in braces": lambda n: filled(n, "{a: "),
    "deep in dashes": lambda n: filled(n, "- ", after="a"),
    "deep and shut": lambda n: filled(n // 2, "[") + filled(n // 2, "]"),
    "deep in lines": lambda n: "".join(" " * depth + "a:\n" for depth in range(int((2 * n) ** 0.5))),
    "quotes": lambda n: filled(n, "'", "name: "),
    "double quotes": lambda n: filled(n, '"', "name: "),
    "quotes that close": lambda n: filled(n, "'a' ", "name: "),
    "quotes on lines": lambda n: filled(n, "name: 'a\n"),
    "quotes in a list": lambda n: filled(n, '"a" b, ', "themes: [", "]"),
    "backslashes": lambda n: filled(n, "\\", 'name: "', '"'),
    "escapes": lambda n: filled(n, "\\x41", 'name: "', '"'),
    "bad escapes": lambda n: filled(n, "\\d", 'name: "', '"'),
    "apostrophes in front": lambda n: filled(n, "a: 's b\n"),
    "brackets that stay open": lambda n: filled(n, "- [\n"),
    "quotes that stay open": lambda n: filled(n, 'a: "b\n'),
    "lines askew": lambda n: filled(n, " - a: b\n c\n"),
    "texts behind marks": lambda n: filled(n, "a: >- b\n"),
    "colons in texts": lambda n: filled(n, "a: b: c\n"),
    "tabs": lambda n: filled(n, "\ta: b\n"),
    "hard spaces": lambda n: filled(n, "\u00a0a: b\n"),
    "dashes": lambda n: filled(n, "- a\n", "themes:\n"),
    "dashes without space": lambda n: filled(n, "-a\n", "themes:\n"),
    "colons": lambda n: filled(n, ": ", "name: a"),
    "anchors": lambda n: filled(n, "- &a b\n", "themes:\n"),
    "tags": lambda n: filled(n, "- !a b\n", "themes:\n"),
    "commas": lambda n: filled(n, ",", "themes: [", "]"),
    "themes": lambda n: numbered(n, "  - thema{}\n", HEAD + "themes:\n"),
    "themes that are texts": lambda n: numbered(n, "  - Thema {}!\n", HEAD + "themes:\n"),
    "one theme many times": lambda n: filled(n, "  - burenhulp\n", HEAD + "themes:\n"),
    "blocks of one field": lambda n: filled(n, "  - a\n", HEAD + "results:\n"),
    "blocks with unknown fields": lambda n: filled(n, "  - a: b\n    c: d\n", HEAD + "results:\n"),
    "blocks with misspelt fields": lambda n: filled(n, "  - statemant: b\n    bazis: geteld\n", HEAD + "results:\n"),
    "sources": lambda n: numbered(n, "  - source: bron{}\n", HEAD),
    "steps with sources": lambda n: numbered(n, "  - text: a\n    source: b{}\n    locator: c\n", HEAD + "conditions:\n"),
    "aliases": lambda n: numbered(n, "  - naam {}\n", HEAD + "aliases:\n"),
    "figures": lambda n: filled(
        n, "      - label: a\n        value: 1.000\n", HEAD + "results:\n  - statement: b\n    figures:\n"
    ),
    "links": lambda n: filled(n, "[a](b) ", HEAD + "goal:\n  source: a\n  locator: b\n  text: "),
    "brackets in a text": lambda n: filled(n, "[", HEAD + "goal:\n  source: a\n  locator: b\n  text: a", "\n"),
    "stars in a text": lambda n: filled(n, "*a ", HEAD + "goal:\n  source: a\n  locator: b\n  text: a", "\n"),
    "backticks": lambda n: filled(n, "`", HEAD + "goal:\n  source: a\n  locator: b\n  text: a", "\n"),
}
"""Practices by what is odd of them."""

FRONT = "---\ntitle: Geval\nsummary: Iets.\nthemes: [burenhulp]\nsources:\n  - source: a\nreviewed: 2024-06-30\n---\n"

ARTICLES: dict[str, Make] = {
    name: (lambda n, piece=piece, after=after: filled(n, piece, FRONT, after))  # type: ignore[misc]
    for name, (piece, after) in {
        "words": ("aap ", ""),
        "one word": ("a", ""),
        "sentences": ("Aap. ", ""),
        "worden": ("wordt ", ""),
        "zijn door": ("is ", "door ons"),
        "passives": ("Er wordt iets gemaakt, ", ""),
        "abbreviations": ("ABC ", ""),
        "quotes": ("“", ""),
        "quoted words": ("“a” ", ""),
        "full stops": (".", "a"),
        "brackets": ("(", ""),
        "square brackets": ("[", ""),
        "links": ("[a](b) ", ""),
        "links to records": ("[a](../practices/b.yml) ", ""),
        "unfinished links": ("[a](", ""),
        "citations": ("[@a, b] ", ""),
        "unknown citations": ("[@b] ", ""),
        "unfinished citations": ("[@a ", ""),
        "footnotes": ("[^1] ", ""),
        "notes": ("a[^1]\n\n[^1]: b\n\n", ""),
        "headings": ("## a\n\n", ""),
        "first headings": ("# a\n\n", ""),
        "same headings": ("## Kop\n", ""),
        "html": ("<b> ", ""),
        "unfinished html": ("<b ", ""),
        "entities": ("&", ""),
        "stars": ("*a ", ""),
        "many stars": ("*", "a"),
        "stars and underscores": ("*_a ", ""),
        "tables": ("| a | b |\n", ""),
        "lists": ("- a\n", ""),
        "deep lists": ("- ", "a"),
        "quotations": (">", "a"),
        "backticks": ("`a ``", ""),
        "backslashes": ("\\", ""),
        "hashes": ("#", ""),
        "lines": ("\n", "a"),
        "spaces": (" ", "a"),
    }.items()
}
"""Articles by what their body is full of."""

LISTS: dict[str, tuple[str, Make]] = {
    "terms": (
        "vocabulary/themes.yml",
        lambda n: numbered(n, "  - id: a{0}\n    label: A{0}\n    definition: b\n", _list("terms")),
    ),
    "terms under others": (
        "vocabulary/municipalities.yml",
        lambda n: numbered(n, "  - id: a{0}\n    label: A\n    definition: b\n    broader: z{0}\n", _list("terms")),
    ),
    "a term's names": (
        "vocabulary/themes.yml",
        lambda n: numbered(n, "      - naam {}\n", _list("terms") + "  - id: a\n    label: A\n    definition: b\n    aliases:\n"),
    ),
    "words that are the same": (
        "vocabulary/synonyms.yml",
        lambda n: numbered(n, "      - woord{}\n", _list("terms") + "  - term: aap\n    same:\n"),
    ),
    "words of the field": (
        "vocabulary/synonyms.yml",
        lambda n: numbered(n, "  - term: a{0}\n    same: [b{0}]\n    narrower: [c{0}]\n", _list("terms")),
    ),
    "the same words": ("vocabulary/synonyms.yml", lambda n: filled(n, "  - term: aap\n    everyday: [bij]\n", _list("terms"))),
    "kinds of kinds": (
        "vocabulary/synonyms.yml",
        lambda n: numbered(n, "  - term: a{0}\n    narrower: [a{0}0]\n", _list("terms")),
    ),
    "stop words": ("vocabulary/stop-words.yml", lambda n: numbered(n, "  - woord{}\n", _list("words"))),
    "compounds": (
        "vocabulary/compounds.yml",
        lambda n: numbered(n, "  - word: aap{}noot\n    parts: [aap, mies]\n", _list("compounds")),
    ),
    "plain words": (
        "vocabulary/plain-words.yml",
        lambda n: numbered(n, "  - words: [aap{}]\n    instead: [dier]\n", _list("words")),
    ),
    "sources": ("sources.yml", lambda n: numbered(n, "  - id: a{}\n    type: report\n    title: b\n", "references:\n")),
    "one source many times": ("sources.yml", lambda n: filled(n, "  - id: a\n    type: report\n    title: b\n", "references:\n")),
    "spaces": ("sources.yml", lambda n: filled(n, " ", "references: > x", "x")),
}
"""Lists: the file that each stands in place of, and what it holds."""


def _list(field: str) -> str:
    return f"title: Lijst\nexplanation: Uitleg.\n{field}:\n"


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
