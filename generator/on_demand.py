"""The files of a preview: after a save, a file is named and made when a browser asks for it, or else when there is time.

A saved record can change a dozen long lists that nobody is looking at. Making those first would keep the one page
that the editor waits for, and so would working out the key of every other file of the site.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.kept import Kept, SiteFile
from generator.link_check import FinishedSite
from generator.problems import Problem


@dataclass
class OnDemand:
    """A site in `folder` at the public `address`, of which some files wait to be made; safe to use from several threads."""

    folder: Path
    address: str
    kept: Kept
    waiting: dict[str, SiteFile] = field(default_factory=dict)
    interrupted: threading.Event = field(default_factory=threading.Event)
    _unnamed: Iterator[SiteFile] | None = None
    _named: set[str] = field(default_factory=set)
    _made: set[str] = field(default_factory=set)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def offer(self, files: Iterable[SiteFile]) -> None:
        """Take the files of a new version of the site; none is named yet."""
        with self._lock:
            self._unnamed, self._named, self.waiting = iter(files), set(), {}

    def name(self, last: str = "") -> None:
        """Name files, up to `last` or else all of them. Those that changed wait, and those that are no more go."""
        with self._lock:
            if self._unnamed is None:
                return
            kept = self.kept.files
            for file in self._unnamed:
                self._named.add(file.path)
                if file.path not in kept or kept[file.path].key != file.key:
                    self.waiting[file.path] = file
                if file.path == last:
                    return
            self._unnamed = None
            for gone in kept.keys() - self._named:
                (self.folder / gone).unlink(missing_ok=True)
                del kept[gone]

    def make(self, path: str) -> None:
        """Make the file at `path`, if it is one that changed. What others put in the folder (styles, scripts) is left alone."""
        with self._lock:
            if path not in self._named and (path in self.kept.files or not (self.folder / path).exists()):
                self.name(path)
            if file := self.waiting.get(path):
                remembered, _ = self.kept.write([file], self.folder, self.folder)
                self.kept.files |= remembered
                self._made.add(path)
                del self.waiting[path]

    def make_rest(self) -> list[Problem]:
        """Make all that still waits, and give the broken links on all that was made; nothing when `interrupted`."""
        self.interrupted.clear()
        self.name()
        while path := next(iter(self.waiting), None):
            if self.interrupted.is_set():
                return []
            self.make(path)
        with self._lock:
            made, self._made = self._made, set()
            return FinishedSite(self.folder, self.address, self.kept.pages).broken_links(only=made)
