"""What a build keeps for the next one: pages for which nothing changed, keyed by content and never by time.

A page's key stands for everything it is made from. When an earlier build made a page with the same key, and the
file is still what that build wrote, it is taken over as it is. A test changes records at random and holds the
outcome to be the site that a full build makes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from itertools import chain
from pathlib import Path
from sys import intern
from typing import Any

from generator.cards import KeptCards
from generator.link_check import Finished
from generator.reading import Memory


@dataclass(frozen=True)
class SiteFile:
    """A file of the site: its path from the root, what it is made from as one key, and how it is made."""

    path: str
    key: str
    make: Callable[[], str | bytes]


@dataclass(frozen=True)
class KeptFile:
    """What is remembered of a file: its key, a digest of its bytes, and where its links lead when it is a page."""

    key: str
    digest: str
    finished: Finished | None


@dataclass
class Kept:
    """The memory of one build: its files, what reading the content found, and cards."""

    files: dict[str, KeptFile] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)
    cards: KeptCards = field(default_factory=KeptCards)

    @property
    def pages(self) -> dict[str, Finished]:
        """The finished pages among the files."""
        return {path: kept.finished for path, kept in self.files.items() if kept.finished}

    @classmethod
    def load(cls, file: Path, version: str) -> Kept:
        """Read what an earlier build left; nothing, when it was another version's or cannot be read."""
        kept = cls()
        try:
            with file.open(encoding="utf-8") as lines:
                if json.loads(next(lines)) != version:
                    return cls()
                kept.memory = Memory.of(json.loads(next(lines)))
                for part, name, *rest in map(json.loads, lines):
                    match part, rest:
                        case "file", [key, digest]:
                            kept.files[name] = KeptFile(key, digest, None)
                        case "page", [key, digest, links, ids]:
                            kept.files[name] = KeptFile(key, digest, Finished(_set(links), _set(ids)))
                        case "data", [data]:
                            kept.memory.data[name] = data
                        case "card", [made_from, html]:
                            kept.cards.cards[name] = made_from, html
                        case _:
                            return cls()
        except (OSError, StopIteration, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return cls()
        return kept

    def save(self, file: Path, version: str) -> None:
        """Leave this for a next build: a line for each thing, so that it is never in memory as one text."""
        beside = file.with_name(file.name + ".nieuw")
        try:
            with beside.open("w", encoding="utf-8") as lines:
                for item in chain((version, self.memory.to_keep()), self._items()):
                    lines.write(json.dumps(item, ensure_ascii=False) + "\n")
            beside.replace(file)
        except OSError:
            beside.unlink(missing_ok=True)
            raise

    def _items(self) -> Iterator[list[Any]]:
        for path, kept in self.files.items():
            if kept.finished:
                links, ids = ("\n".join(sorted(found)) for found in (kept.finished.links, kept.finished.ids))
                yield ["page", path, kept.key, kept.digest, links, ids]
            else:
                yield ["file", path, kept.key, kept.digest]
        for digest, data in self.memory.data.items():
            yield ["data", digest, data]
        for name, (made_from, html) in self.cards.cards.items():
            yield ["card", name, made_from, html]

    def write(self, files: Iterable[SiteFile], target: Path, old: Path) -> tuple[dict[str, KeptFile], list[str]]:
        """Write every file into `target`, taking over from the `old` site what did not change.

        Gives what to remember, and the paths that were made anew. With `target` and `old` the same folder, what
        did not change is left alone.
        """
        remembered: dict[str, KeptFile] = {}
        made: list[str] = []
        for file in files:
            kept = self.files.get(file.path)
            if kept and kept.key == file.key and (target == old or _take_over(file.path, kept, old, target)):
                remembered[file.path] = kept
                continue
            made_now = file.make()
            raw = made_now if isinstance(made_now, bytes) else made_now.encode("utf-8")
            _put(target / file.path, raw)
            finished = Finished.of(made_now) if isinstance(made_now, str) and file.path.endswith(".html") else None
            remembered[file.path] = KeptFile(file.key, digest(raw), finished)
            made.append(file.path)
        return remembered, made


def _take_over(path: str, kept: KeptFile, old: Path, target: Path) -> bool:
    """Put the old file in the new site as well: as a second name where the disk has those, else as a copy."""
    try:
        raw = (old / path).read_bytes()
    except OSError:
        return False
    if digest(raw) != kept.digest:
        return False
    new = target / path
    try:
        new.parent.mkdir(parents=True, exist_ok=True)
        os.link(old / path, new)
    except OSError:
        _put(new, raw)
    return True


def _set(lines: str) -> frozenset[str]:
    return frozenset(map(intern, lines.split("\n"))) if lines else frozenset()


def _put(file: Path, raw: bytes) -> None:
    try:
        file.write_bytes(raw)
    except FileNotFoundError:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)


def digest(raw: bytes) -> str:
    """Sixteen bytes of BLAKE2b, in hexadecimal: enough to tell any two files apart."""
    return blake2b(raw, digest_size=16).hexdigest()


def digest_of_folders(*folders: Path) -> str:
    """One digest for all code, templates and lists of words in some folders: another version makes other pages."""
    whole = blake2b(digest_size=16)
    for folder in folders:
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".py", ".html", ".txt"):
                whole.update(file.name.encode() + b"\0" + file.read_bytes())
    return whole.hexdigest()
