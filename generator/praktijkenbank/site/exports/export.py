"""A file that others build on: what it is, said once for all that lists or describes such files, and its checksum."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from posixpath import relpath
from typing import Any

from jinja2 import Template

from praktijkenbank.site.exports.paths import SCHEMA_VERSION


@dataclass(frozen=True)
class Sum:
    """What tells whether a file came over whole: its SHA-256 in hexadecimal, and how many bytes it has."""

    sha256: str
    size: int


@dataclass(frozen=True)
class Export:
    """A file by its path and how its text is made; what it is called, its media type, and what tells its `shape`: a file of ours, or
    the address of a standard. `part` makes the same of some records only, by their places."""

    path: str
    text: Callable[[], str]
    title: str
    media: str
    shape: str = ""
    part: Callable[[Iterable[int]], str] | None = None

    def make(self) -> str:
        """The text. Its checksum is noted, so that no text is kept and none is made twice."""
        made = self.text()
        raw = made.encode("utf-8")
        self.__dict__["sum"] = Sum(sha256(raw).hexdigest(), len(raw))
        return made

    @cached_property
    def sum(self) -> Sum:
        """The checksum; of a file that has not been made yet it is made for that."""
        self.make()
        return self.sum


def checksums(files: Iterable[Export], below: str) -> str:
    """All checksums as `sha256sum --check` reads them, with paths from the folder `below`."""
    return "".join(f"{file.sum.sha256}  {relpath(file.path, below)}\n" for file in sorted(files, key=lambda file: file.path))


def from_template(template: Template, **told: Any) -> str:
    """The JSON that a template makes of what it is told."""
    return as_text(json.loads(template.render(told | {"version": SCHEMA_VERSION})))


def as_text(found: Any) -> str:
    """Data as a file of JSON that people can read too."""
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
