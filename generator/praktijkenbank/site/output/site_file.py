"""A file of the site before it is made: a page in its shell, data for scripts and for others, what an owner adds."""

import json
from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from praktijkenbank.site.output.link_check import Finished


class Written(NamedTuple):
    """What there is to know of a file that was written: its SHA-256, and of a page of ours where its links lead."""

    digest: str
    page: Finished | None


@dataclass(frozen=True)
class SiteFile:
    """A file by its path from the root of the site, and how its text or its bytes are made.

    Files of one `group` lean on what is made once for all of them, so they are made together.
    """

    path: str
    make: Callable[[], str | bytes]
    group: str = ""

    def write(self, folder: Path) -> Written:
        """Make it and put it in `folder`."""
        made, file = self.make(), folder / self.path
        raw = made if isinstance(made, bytes) else made.encode("utf-8")
        try:
            file.write_bytes(raw)
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
        is_page = isinstance(made, str) and self.path.endswith(".html")
        return Written(sha256(raw).hexdigest(), Finished.of(str(made)) if is_page else None)


_COMPACT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def compact_json(value: object) -> str:
    """JSON for our own scripts: nothing in it is there to be read."""
    return _COMPACT.encode(value)


LARGE = 200
"""Records of a kind from which on some share a file: one for each of all that a script asks for would be a third of all files."""


def in_one_file(records: Sized, many: int) -> int:
    """How many of these records stand in one file: each by itself, or `many` where they are many."""
    return many if len(records) >= LARGE else 1


def together(group: str, files: Iterable[SiteFile]) -> Iterator[SiteFile]:
    """The same files, as one group."""
    return (replace(file, group=group) for file in files)
