"""The list that every site carries of what a build wrote in it, so that a next build knows what it may replace.

Path and digest of each file, in the form of `sha256sum`. What is not on it, or is no longer as it was written, belongs to
somebody. The list stands inside the site, so that it is moved, copied and swapped in with it.
"""

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from praktijkenbank.problems import words

WORDS = words("placing")

LIST = ".praktijkenbank.sha256"
"""Where it stands: `sha256sum --check` reads it."""

NEW = f"{LIST}.nieuw"
"""Where it is written: whoever is killed in the middle leaves no list that is half."""

_MADE = "# Deze bestanden schreef de bouw van de praktijkenbank. De volgende bouw vervangt ze, en laat al het andere staan.\n"
_MAKING = "# Hier is de bouw van de praktijkenbank aan het werk. Wat hier staat, wordt weggegooid.\n"


def begin(folder: Path) -> None:
    """Say in an empty folder that a build is at work there."""
    (folder / LIST).write_text(_MAKING, "utf-8")


def complete(folder: Path, known: Mapping[str, str]) -> None:
    """Write down all that stands in a new site: from here on it is whole. `known` are the digests of what was just written."""
    files = ((path, entry) for path, entry in _entries(folder, None) if not _is_folder(entry) and path != LIST)
    lines = sorted((path, known.get(path) or _digest(entry)) for path, entry in files)
    new = folder / NEW
    new.write_text(_MADE + "".join(f"{digest}  {path}\n" for path, digest in lines), "utf-8", "surrogateescape", "\n")
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
    for path, entry in _entries(folder, folders):
        if (path in folders) if _is_folder(entry) else (path == LIST or listed.get(path) == _digest(entry)):
            ours.append((path, _is_folder(entry)))
        else:
            others.append(WORDS["changed"].format(path=path) if path in listed else path)
    return sorted(ours, reverse=True), sorted(others)


def _listed(folder: Path) -> dict[str, str] | None:
    """Path → digest; None where no list tells."""
    head, _, lines = _list_of(folder).partition("\n")
    if head + "\n" != _MADE:
        return None
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines.split("\n")) if path}


def _list_of(folder: Path) -> str:
    file = folder / LIST
    plain = os.path.lexists(file) and stat.S_ISREG(file.lstat().st_mode)
    return file.read_text("utf-8", "surrogateescape") if plain else ""


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False)


def _digest(entry: os.DirEntry[str]) -> str:
    """Nothing for a link, a pipe, or whatever else is not a file itself."""
    if not entry.is_file(follow_symlinks=False):
        return ""
    with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 -- thousands of them, and a `Path` doubles the time
        return sha256(file.read()).hexdigest()


def _entries(folder: str | Path, within: set[str] | None, above: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Path and entry of all that is in `folder`; of folders only those `within` are gone into, and no links."""
    with os.scandir(folder) as entries:
        for entry in entries:
            path = f"{above}{entry.name}"
            yield path, entry
            if _is_folder(entry) and (within is None or path in within):
                yield from _entries(entry.path, within, f"{path}/")
