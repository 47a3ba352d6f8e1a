"""The list that every site carries of what a build wrote in it, so that a next build knows what it may replace.

Path and digest of each file, in the form of `sha256sum`. What is not on it, or is no longer as it was written, belongs to
somebody. The list stands inside the site, so that it is moved, copied and swapped in with it.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from generator.problems import placing

LIST = ".praktijkenbank.sha256"
"""Where it stands: `sha256sum --check` reads it."""

_MADE = "# Deze bestanden schreef de bouw van de praktijkenbank. De volgende bouw vervangt ze, en laat al het andere staan.\n"
_MAKING = "# Hier is de bouw van de praktijkenbank aan het werk. Wat hier staat, wordt weggegooid.\n"


def begin(folder: Path) -> None:
    """Say in an empty folder that a build is at work there."""
    (folder / LIST).write_text(_MAKING, "utf-8")


def complete(folder: Path) -> None:
    """Write down all that stands in a new site: from here on it is whole."""
    files = (path for path, folder_too in _entries(folder, None) if not folder_too and path != LIST)
    lines = [f"{_digest(folder / path)}  {path}\n" for path in sorted(files)]
    new = folder / f"{LIST}.nieuw"  # whoever is killed in the middle leaves no list that is half
    new.write_text(_MADE + "".join(lines), "utf-8", "surrogateescape", "\n")
    new.replace(folder / LIST)


def has_list(folder: Path) -> bool:
    """Whether a build finished a site in this folder."""
    return _listed(folder) is not None


def others_in(folder: Path) -> list[str]:
    """What is in a folder and not of a build: the paths, for a message. What is in a folder of somebody is not looked at."""
    return _look(folder)[1]


def delete(folder: Path) -> list[str]:
    """Delete a folder with what builds made in it. What is not of a build is given, and then nothing is deleted."""
    if _list_of(folder) == _MAKING:  # all of it is that build's
        shutil.rmtree(folder)
        return []
    ours, others = _look(folder)
    if not others:
        for path, folder_too in ours:
            (folder / path).rmdir() if folder_too else (folder / path).unlink()
        folder.rmdir()
    return others


def _look(folder: Path) -> tuple[list[tuple[str, bool]], list[str]]:
    """What a build made, with whether it is a folder, and folders after what is in them; and what is somebody's."""
    listed = _listed(folder)
    if listed is None:
        return [], sorted(entry.name for entry in folder.iterdir())
    folders = {str(parent) for path in listed for parent in Path(path).parents}
    ours, others = [], []
    for path, folder_too in _entries(folder, folders):
        if (path in folders) if folder_too else (path == LIST or listed.get(path) == _digest(folder / path)):
            ours.append((path, folder_too))
        else:
            others.append(placing.CHANGED.format(path=path) if path in listed else path)
    return sorted(ours, reverse=True), sorted(others)


def _listed(folder: Path) -> dict[str, str] | None:
    """Path → digest; None where no list tells."""
    head, _, lines = _list_of(folder).partition("\n")
    if head + "\n" != _MADE:
        return None
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines.split("\n")) if path}


def _list_of(folder: Path) -> str:
    file = folder / LIST
    return file.read_text("utf-8", "surrogateescape") if _is_plain(file) else ""


def _is_plain(file: Path) -> bool:
    """Whether this is a file itself: no link, no pipe, nothing that keeps a reader waiting."""
    return os.path.lexists(file) and stat.S_ISREG(file.lstat().st_mode)


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest() if _is_plain(file) else ""


def _entries(folder: Path, within: set[str] | None, above: str = "") -> Iterator[tuple[str, bool]]:
    """(path, whether it is a folder) of all that is in `folder`; of folders only those `within` are gone into, and no links."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path, folder_too = f"{above}{entry.name}", entry.is_dir(follow_symlinks=False)
            yield path, folder_too
            if folder_too and (within is None or path in within):
                yield from _entries(folder / entry.name, within, f"{path}/")
