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
from sys import intern
from urllib.parse import unquote, urlsplit

from praktijkenbank.problems import KINDS, Problem

ATTRIBUTES = ("href", "src", "action")
"""What holds a link."""

_LINK = re.compile(rf' (?:{"|".join(ATTRIBUTES)})="([^"]+)"')
_ID = re.compile(r' id="([^"]*)"')


@dataclass(frozen=True)
class Finished:
    """A finished page: where its links lead, and which places on it can be linked to."""

    links: frozenset[str]
    ids: frozenset[str]

    @classmethod
    def of(cls, html: str) -> "Finished":
        """Look through a page.

        All our attributes follow a space and stand in double quotes, which in text are escaped. Parsing the whole
        document took a fifth of a build and found the same (a test compares the two).
        """
        # Most links and places return on hundreds of pages; `intern` keeps each text once.
        return cls(
            *(frozenset(intern(unescape(text)) for text in set(found)) for found in (_LINK.findall(html), _ID.findall(html)))
        )


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
            here = list(group)
            every = frozenset().union(*(self.pages[path].links for path in here))
            shared = {link for link in every if _same_on_all(link, "../" * depth)}
            leading_nowhere = {link for link in shared if not self._leads_somewhere(link, here[0])}
            for path in here:
                page = self.pages[path]
                own = page.links - shared - {f"#{identifier}" for identifier in page.ids}
                wrong = page.links & leading_nowhere | {link for link in own if not self._leads_somewhere(link, path)}
                broken += [KINDS["kapotte-link"].at(path, target=link) for link in sorted(wrong)]
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
            here = normpath(join(dirname(path), target, "index.html" if target.endswith(("/", ".")) else ""))
        else:
            here = path
        if here.endswith("/") or here in ("", "."):
            here = here.removesuffix(".") + "index.html"
        if fragment:
            return here in self.pages and unquote(fragment) in self.pages[here].ids
        # Of a `Path`, a name too long for the disk is an error.
        return here in self.pages or (not here.startswith("../") and os.path.isfile(self.folder / here))  # noqa: PTH113


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
