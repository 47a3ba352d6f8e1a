"""`python -m benchmarks.same_pages build …`: our own command, making only the pages that Hugo makes too.

For a comparison of like with like. Everything is read, checked, named, written and looked through for links as in any
build; the files of the search, the open data and the comparisons are named but not made, and links to those are followed as if
they were. The command begins as ours does: what is needed for this is loaded with MkDocs, while records are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from praktijkenbank.__main__ import main
from praktijkenbank.cli.commands import site


def _with_fewer_files(content: Path) -> Any:
    config = _config(content)
    from benchmarks.parts import SHARED, part_of
    from praktijkenbank.cli import plugin
    from praktijkenbank.site.output.link_check import Finished, FinishedSite

    publish, broken_links = plugin.publish, FinishedSite.broken_links
    others: dict[str, Finished] = {}

    def shared(*arguments: Any) -> Iterator[Any]:
        for file in publish(*arguments):
            if part_of(file.path) == SHARED:
                yield file
            else:
                others[file.path] = Finished.of("")

    def looked_through(site: FinishedSite, only: Iterable[str]) -> list[Any]:
        site.pages.update(others)
        broken_links(site, only)
        return []

    plugin.publish = shared  # type: ignore[assignment]
    FinishedSite.broken_links = looked_through  # type: ignore[method-assign, assignment]
    return config


if __name__ == "__main__":
    _config, site.mkdocs_config = site.mkdocs_config, _with_fewer_files
    main()
