"""The files of a preview: after a save, a file is named and made when a browser asks for it, or else when there is time.

Every file may have changed then. To make them all first would keep the one page that the editor waits for.
"""

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from praktijkenbank.problems import Problem
from praktijkenbank.site.output.link_check import FinishedSite
from praktijkenbank.site.output.site_file import SiteFile


@dataclass
class OnDemand:
    """A finished `site` of which some files wait to be made; safe to use from several threads.

    `paths` are its files that come from the content; `asked` is the address of the page that somebody looks at.
    """

    site: FinishedSite = field(default_factory=lambda: FinishedSite(Path(), "", {}))
    paths: set[str] = field(default_factory=set)
    waiting: dict[str, SiteFile] = field(default_factory=dict)
    asked: str = ""
    interrupted: threading.Event = field(default_factory=threading.Event)
    _unnamed: Iterator[SiteFile] | None = None
    _named: set[str] = field(default_factory=set)
    _lock: threading.RLock = field(default_factory=threading.RLock)

    def stands(self, site: FinishedSite, paths: set[str]) -> None:
        """Nothing waits any more: all of it was made in another way."""
        with self._lock:
            self.site, self.paths = site, paths
            self._unnamed, self._named, self.waiting = None, set(), {}

    def offer(self, files: Iterable[SiteFile]) -> None:
        """Take the files of a new version of the site; none is named yet."""
        with self._lock:
            self._unnamed, self._named, self.waiting = iter(files), set(), {}

    def name(self, last: str = "") -> None:
        """Name files, up to `last` or else all of them, until `interrupted`. They wait to be made; those that are no more go."""
        with self._lock:
            if self._unnamed is None:
                return
            for file in self._unnamed:
                self._named.add(file.path)
                self.waiting[file.path] = file
                if file.path == last or (not last and self.interrupted.is_set()):
                    return
            self._unnamed = None
            for gone in self.paths - self._named:
                (self.site.folder / gone).unlink(missing_ok=True)
                self.site.pages.pop(gone, None)
            self.paths = set(self._named)

    def make(self, path: str) -> None:
        """Make the file at `path`, if it waits. What others put in the folder (styles, scripts) is left alone."""
        with self._lock:
            if path not in self._named and (path in self.paths or not (self.site.folder / path).exists()):
                self.name(path)
            if file := self.waiting.get(path):
                if page := file.write(self.site.folder).page:
                    self.site.pages[path] = page
                self.paths.add(path)
                del self.waiting[path]

    def make_rest(self) -> list[Problem]:
        """Make all that still waits, and give the broken links on it; nothing when `interrupted`."""
        self.interrupted.clear()
        self.name()
        while path := next(iter(self.waiting), None):
            if self.interrupted.is_set():
                return []
            self.make(path)
        with self._lock:
            return self.site.broken_links(only=self.paths)

    def close(self) -> None:
        """Make nothing any more; the file that is being made is finished first."""
        self.interrupted.set()
        self.stands(self.site, set())
