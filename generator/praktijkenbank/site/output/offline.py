"""A site to take along: its files work from a disk, where no server finds the page of a folder and no script may fetch a file."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from praktijkenbank.site.output.site_file import SiteFile

_FOLDER = re.compile(r'( (?:href|action)="(?![a-z][a-z0-9+.-]*:|/)(?:[^"?#]*/)?)(\.{0,2})(?=["?#])')
"""A link to a folder of the site, up to where the page in it is named."""

_FETCHED = (
    "bijdragen/formulier/",
    "data/praktijken",
    "data/praktijken/",
    "data/tabellen/praktijken.",
    "keuzehulp/",
    "praktijken/",
    "vergelijken/",
    "zoeken/",
)
"""How paths begin of what scripts fetch: their data, pages of which they take a part, and published data that they cut to size."""

_AS_TEXT = (".html", ".json", ".csv", ".txt")


def offline(files: Iterable[SiteFile]) -> Iterator[SiteFile]:
    """The same files with links to `index.html`; beside what a script fetches, the same as a script (`scripts/shared/disk.js`)."""
    for file in files:
        made = replace(file, make=partial(_with_pages_named, file.make)) if file.path.endswith(".html") else file
        yield made
        if file.path.startswith(_FETCHED) and file.path.endswith(_AS_TEXT):
            yield SiteFile(f"{file.path}.js", partial(_as_script, made.make), file.group)


def _with_pages_named(make: Callable[[], str | bytes]) -> str:
    made = make()
    return _FOLDER.sub(_named, made if isinstance(made, str) else made.decode("utf-8"))


def _named(link: re.Match[str]) -> str:
    """The link with its page; one within a page, or with another question to the same page, is left alone."""
    before, dots = link.groups()
    return f"{before}{dots and f'{dots}/'}index.html" if dots or before.endswith("/") else before


def _as_script(make: Callable[[], str | bytes]) -> str:
    made = make()
    return f"self.pbOnDisk={json.dumps(made if isinstance(made, str) else made.decode('utf-8'), ensure_ascii=False)};\n"
