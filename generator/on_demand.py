"""The files of a preview: after a save, a file is made when a browser asks for it, or else when there is time.

A saved record can change a dozen long lists that nobody is looking at. Making those first would keep the one page
that the editor waits for.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
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
    _made: set[str] = field(default_factory=set)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def offer(self, files: Iterable[SiteFile]) -> None:
        """Take the files of a new version of the site; those that changed wait, those that are no more go."""
        with self._lock:
            now = {file.path: file for file in files}
            for gone in self.kept.files.keys() - now.keys():
                (self.folder / gone).unlink(missing_ok=True)
                del self.kept.files[gone]
            kept = self.kept.files
            self.waiting = {path: file for path, file in now.items() if path not in kept or kept[path].key != file.key}

    def make(self, path: str) -> None:
        """Make the file at `path`, if it waits."""
        with self._lock:
            if file := self.waiting.get(path):
                remembered, _ = self.kept.write([file], self.folder, self.folder)
                self.kept.files |= remembered
                self._made.add(path)
                del self.waiting[path]

    def make_rest(self) -> list[Problem]:
        """Make all that still waits, and give the broken links on all that was made; nothing when `interrupted`."""
        self.interrupted.clear()
        while path := next(iter(self.waiting), None):
            if self.interrupted.is_set():
                return []
            self.make(path)
        with self._lock:
            made, self._made = self._made, set()
            return FinishedSite(self.folder, self.address, self.kept.pages).broken_links(only=made)
