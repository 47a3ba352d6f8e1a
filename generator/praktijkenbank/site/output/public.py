"""The folder `public/` beside `mkdocs.yml`: what an owner wants on the site as it is, such as CNAME or `.well-known/security.txt`."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from praktijkenbank.problems import KINDS, Problem, printable
from praktijkenbank.site.output.site_file import SiteFile

FOLDER = "public"


def public_files(folder: Path) -> tuple[list[SiteFile], list[Problem]]:
    """A file for each in `folder`, which need not be there; and what in it cannot be published.

    Only what is a file there itself is: a link or a pipe could bring anything of this machine on the site.
    """
    files: list[SiteFile] = []
    problems: list[Problem] = []
    for path, why in _entries(folder, "") if os.path.lexists(folder) else ():
        if why:
            problems.append(KINDS["niet-te-publiceren"].at(printable(f"{folder.name}/{path}".rstrip("/"), 1000), reason=why))
        else:
            files.append(SiteFile(path, (folder / path).read_bytes))
    return files, problems


def _entries(folder: Path, above: str) -> Iterator[tuple[str, str]]:
    """(path, why it cannot be published) of all files, by name."""
    mode = folder.lstat().st_mode
    if folder.name == ".git":
        yield above, "daar bewaart git zijn gegevens"
    elif stat.S_ISDIR(mode):
        for entry in sorted(folder.iterdir()):
            yield from _entries(entry, f"{above}/{entry.name}" if above else entry.name)
    elif not stat.S_ISREG(mode) or not above:
        yield above, "het is een verwijzing" if stat.S_ISLNK(mode) else "het is geen gewoon bestand"
    elif not above.isprintable():
        yield above, "er staat een teken in de naam dat niet in een adres kan"
    else:
        yield above, ""
