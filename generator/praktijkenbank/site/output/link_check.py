"""Looks at every link in the finished HTML, fragments included: each must lead somewhere on this site."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from itertools import groupby
from operator import methodcaller
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from praktijkenbank.problems import KINDS, Problem

ATTRIBUTES = ("href", "src", "action")
"""What holds a link."""

_LINK = re.compile(rf' (?:{"|".join(ATTRIBUTES)})="([^"]+)"')
_ID = re.compile(r' id="([^"]*)"')


_BETWEEN = "\0"
"""Stands in no HTML: it is between what is kept in one text, and around each place."""


@dataclass(frozen=True)
class Finished:
    """A finished page: where its links lead but for those to a place on it that is there, and the places on it. Both are kept in one
    text: sets of thousands of pages would fill the memory and take long to hand over."""

    _links: str
    _ids: str

    @classmethod
    def of(cls, html: str) -> "Finished":
        """Look through a page.

        All our attributes follow a space and stand in double quotes, which in text are escaped. Parsing the whole
        document took a fifth of a build and found the same (a test compares the two).
        """
        return cls.with_(*({*map(unescape, {*found})} for found in (_LINK.findall(html), _ID.findall(html))))

    @classmethod
    def with_(cls, links: set[str], ids: set[str]) -> "Finished":
        """A page with these links and places."""
        away = links.difference([f"#{place}" for place in ids])
        return cls(_BETWEEN.join(sorted(away)), _BETWEEN.join(("", *sorted(ids), "")))

    @property
    def links(self) -> set[str]:
        """Where they lead."""
        return {*self._links.split(_BETWEEN)} - {""}

    def has(self, place: str) -> bool:
        """Whether there is such a place on it."""
        return f"{_BETWEEN}{place}{_BETWEEN}" in self._ids


@dataclass(frozen=True)
class FinishedSite:
    """All finished pages in `folder`; `address` is the public address of the site."""

    folder: Path
    address: str
    pages: dict[str, Finished]

    @cached_property
    def _host_and_root(self) -> tuple[str, str]:
        parts = urlsplit(self.address)
        return parts.netloc, parts.path.rstrip("/") + "/"

    def broken_links(self, only: Iterable[str] | None = None) -> list[Problem]:
        """Every link to a page, file or place on this site that does not exist, on all pages or only on some.

        Pages of one depth mostly hold the same links, so what means the same on each of them is looked at once.
        """
        broken: list[Problem] = []
        paths = sorted(self.pages if only is None else self.pages.keys() & set(only), key=_depth)
        for depth, group in groupby(paths, key=_depth):
            somewhere, nowhere = set[str](), set[str]()
            for path in group:
                links = self.pages[path].links
                for link in links - somewhere - nowhere:
                    leads = self._leads_somewhere(link, path)
                    if _same_on_all(link, "../" * depth):
                        (somewhere if leads else nowhere).add(link)
                    elif not leads:
                        broken.append(KINDS["kapotte-link"].at(path, target=link))
                broken += [KINDS["kapotte-link"].at(path, target=link) for link in links & nowhere]
        return sorted(broken)

    def _leads_somewhere(self, link: str, path: str) -> bool:
        target, _, fragment = link.partition("#")
        if ":" in target or target.startswith("//"):
            try:
                parts, (host, _) = urlsplit(target), self._host_and_root
            except ValueError:  # no address at all, such as https://[
                return False
            if parts.scheme not in ("", "http", "https") or parts.netloc != host:
                return True
            target = parts.path or "/"
        target = unquote(target.partition("?")[0])
        if target.startswith("/"):
            root = self._host_and_root[1]
            if not target.startswith(root):
                return False
            here = target[len(root) :]
        elif target:
            here = _joined(path, target)
        else:
            here = path
        if here.endswith("/") or here in ("", "."):
            here = here.removesuffix(".") + "index.html"
        if fragment:
            return here in self.pages and self.pages[here].has(unquote(fragment))
        # Of a `Path`, a name too long for the disk is an error.
        return here in self.pages or (not here.startswith("../") and os.path.isfile(self.folder / here))  # noqa: PTH113


def _joined(path: str, target: str) -> str:
    """The path that a link on the page at `path` leads to; one that begins with `../` lies outside the site."""
    folder, rest = path.rpartition("/")[0], target
    while folder and rest.startswith("../"):
        folder, rest = folder.rpartition("/")[0], rest[3:]
    if rest.startswith(".") or "/." in rest or "//" in rest:  # seldom, and ten times as slow
        return normpath(join(dirname(path), target, "index.html" if target.endswith(("/", ".")) else ""))
    return f"{folder}/{rest}" if folder else rest


_depth = methodcaller("count", "/")


def _same_on_all(link: str, up: str) -> bool:
    """Whether a link leads to the same place from all pages that lie as deep; `up` leads from them to the root."""
    if link.startswith("#"):
        return False
    return link.startswith("/") or ":" in link or (link.startswith(up) and not link.startswith("../", len(up)))


def finished_site(folder: Path, address: str, known: Mapping[str, Finished]) -> FinishedSite:
    """The site in `folder`, whose public address is `address`; pages that are `known` are not looked through again."""
    every = (f"{root}/{name}" for root, _, names in os.walk(folder) for name in names if name.endswith(".html"))
    paths = (path[len(f"{folder}/") :].replace(os.sep, "/") for path in every)
    pages = {path: known[path] if path in known else Finished.of((folder / path).read_text("utf-8")) for path in paths}
    return FinishedSite(folder, address, pages)
