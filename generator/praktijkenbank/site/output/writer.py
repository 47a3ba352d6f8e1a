"""The site in its folder while it is written: no file has two makers, and every page of ours is looked through for links."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from praktijkenbank.problems import KINDS, Problem
from praktijkenbank.site.output.link_check import FinishedSite, finished_site
from praktijkenbank.site.output.site_file import SiteFile, Written
from praktijkenbank.site.output.site_list import LIST, NEW
from praktijkenbank.site.output.workers import make_all


@dataclass
class Makers:
    """What is made so far, and by what; `problems` are the files that somebody must move."""

    problems: list[Problem] = field(default_factory=list)
    _files: dict[str, tuple[str, str]] = field(default_factory=dict)
    _folders: dict[str, tuple[str, str]] = field(default_factory=dict)

    def claim(self, path: str, source: str = "") -> bool:
        """Whether `path`, from the root of the site, is free; from now on it is taken.

        Names that differ only in capitals, or in how an accent is written, are one file on many disks, so they are one here.
        `source` is the file of a person that it is made from, as that person knows it; empty for what the build makes itself.
        """
        above = one = normalize("NFC", path.casefold())
        taken = self._files.get(one) or self._folders.get(one)
        parents = []
        while not taken and (above := above.rpartition("/")[0]) and above not in self._folders:
            parents.append(above)
            taken = self._files.get(above)
        if taken:
            other, others_source = taken
            target, mine = (path, other) if source else (other, path)
            said = f"`{others_source}` wordt al" if source and others_source else "de bouw maakt zelf al"
            self.problems.append(KINDS["twee-makers"].at(source or others_source or path, target=target, said=said, other=mine))
            return False
        self._files[one] = path, source
        self._folders |= dict.fromkeys(parents, (path, source))
        return True


@dataclass
class Output:
    """What is written to `folder`; `made` are the files that come from the content."""

    folder: Path
    makers: Makers
    made: dict[str, Written] = field(default_factory=dict)
    _of_others: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for path in (LIST, NEW):
            self.makers.claim(path)

    def add(self, files: Iterable[SiteFile], source: str) -> None:
        """Write files that a person made, in the folder `source`; where their links lead is up to that person."""
        for file in files:
            self._of_others.add(file.path)
            if self.makers.claim(file.path, f"{source}/{file.path}"):
                file.write(self.folder)

    def write(self, files: Iterable[SiteFile], begun: Callable[[float], None]) -> None:
        """Write files that are made from the content; `begun` hears how far that is."""
        self.made = make_all((file for file in files if self.makers.claim(file.path)), self.folder, begun)

    def look(self, address: str) -> tuple[FinishedSite, list[Problem]]:
        """The finished site, whose public address is `address`, and what is wrong with it."""
        pages = {path: written.page for path, written in self.made.items() if written.page}
        site = finished_site(self.folder, address, pages)
        return site, self.makers.problems + site.broken_links(only=site.pages.keys() - self._of_others)
