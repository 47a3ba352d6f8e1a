"""`python -m benchmarks.same_pages build …`: our own command, making only the pages that Hugo makes too.

For a comparison of like with like. Everything is read, checked, named, written and looked through for links as in any
build; the files of the search, the open data and the comparisons are named but not made, so links to those lead nowhere
and are not told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from benchmarks.parts import SHARED, part_of
from praktijkenbank.__main__ import main
from praktijkenbank.cli import plugin
from praktijkenbank.site.output.link_check import FinishedSite
from praktijkenbank.site.output.site_file import SiteFile


def _shared(*arguments: Any) -> Iterator[SiteFile]:
    return (file for file in _publish(*arguments) if part_of(file.path) == SHARED)


def _looked_through(site: FinishedSite, only: Iterable[str]) -> list[Any]:
    _broken_links(site, only)
    return []


if __name__ == "__main__":
    _publish, plugin.publish = plugin.publish, _shared
    _broken_links, FinishedSite.broken_links = FinishedSite.broken_links, _looked_through  # type: ignore[method-assign, assignment]
    main()
