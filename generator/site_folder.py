"""The site on disk: built beside the old one, then swapped in as one step.

Until the swap the last good site stands untouched; after it the new one stands whole. What a killed build
left behind is cleared by the next.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class FolderBusy(Exception):
    """Another build is at work on the same site."""


def staging_folder(site: Path) -> Path:
    """Where the new site is built: beside the old one, so that a rename is enough."""
    return site.with_name(f".{site.name}.nieuw")


def memory_file(site: Path) -> Path:
    """Where a build leaves what the next one can use; beside the site, so that it is never published."""
    return site.with_name(f".{site.name}.bewaard.jsonl")


@contextmanager
def lock(site: Path) -> Iterator[None]:
    """Keep other builds away from `site`. The lock goes with the process, however it ends.

    Raises `FolderBusy` when another build holds it, and `OSError` when the folder around `site` cannot be written
    or `site` is a file or may not be written.
    """
    if site.exists() and not site.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "not a folder", str(site))
    if site.exists() and not os.access(site, os.W_OK):
        raise PermissionError(errno.EACCES, "may not be written", str(site))
    site.parent.mkdir(parents=True, exist_ok=True)
    with site.with_name(f".{site.name}.slot").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FolderBusy from None
        yield


def clear_leftovers(site: Path) -> None:
    """Remove what a killed build left; put the old site back when it was killed between two renames."""
    old = _aside(site)
    if old.exists() and not site.exists():
        old.rename(site)
    for leftover in (staging_folder(site), old):
        if leftover.exists():
            shutil.rmtree(leftover)


def swap_in(site: Path) -> None:
    """Make the staged site the site. Atomic where the system can exchange two names, else two renames.

    Raises `OSError` when that cannot be, and then the old site still stands. Clearing it away comes after.
    """
    staged, old = staging_folder(site), _aside(site)
    if not site.exists():
        staged.rename(site)
        return
    if not _exchange(staged, site):
        site.rename(old)
        try:
            staged.rename(site)
        except BaseException:
            old.rename(site)
            raise


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.oud")


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two names at once: renameat2(2) with RENAME_EXCHANGE, on Linux. False where that is not to be had."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE) == 0)
