"""Checksums over the files that others build on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from posixpath import relpath

from praktijkenbank.site.exports.paths import CHECKSUMS
from praktijkenbank.site.output.site_file import SiteFile


@dataclass(frozen=True)
class Sum:
    """What tells whether a file came over whole: its SHA-256 in hexadecimal, and how many bytes it has."""

    sha256: str
    size: int

    @classmethod
    def of(cls, made: str | bytes) -> "Sum":
        """Of bytes, or of a text in UTF-8."""
        raw = made.encode("utf-8") if isinstance(made, str) else made
        return cls(sha256(raw).hexdigest(), len(raw))


@dataclass
class Sums:
    """The checksums of files. They are noted when a file is made, so that no text is kept and none is made twice."""

    makers: dict[str, Callable[[], str | bytes]] = field(default_factory=dict)
    found: dict[str, Sum] = field(default_factory=dict)

    def watch(self, files: Iterable[SiteFile]) -> Iterator[SiteFile]:
        """The same files, of which the checksum is noted once they are made."""
        for file in files:
            self.makers[file.path] = partial(self._note, file)
            yield SiteFile(file.path, self.makers[file.path], CHECKSUMS)

    def _note(self, file: SiteFile) -> str | bytes:
        made = file.make()
        self.found[file.path] = Sum.of(made)
        return made

    def of(self, path: str) -> Sum:
        """The checksum of a watched file; one that has not been made yet is made for it."""
        if path not in self.found:
            self.makers[path]()
        return self.found[path]

    def text(self, below: str) -> str:
        """All checksums as `sha256sum --check` reads them, with paths from the folder `below`."""
        return "".join(f"{self.of(path).sha256}  {relpath(path, below)}\n" for path in sorted(self.makers))
