"""The site on disk: built beside the old one, then swapped in as one step.

A build writes and deletes only what builds made (`site_list.py`); what is somebody's is told, and then nothing is done.
Until the swap the last good site stands untouched; after it the new one stands whole. What a killed build
left behind is cleared by the next.
"""

import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from praktijkenbank.problems import printable, system, words
from praktijkenbank.site.output import site_list

WORDS = words("placing")

_FEW = 4
"""Names that a message shows."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class Refused(Exception):
    """A build cannot write its site here; says why and what to do, in Dutch: in the words by a name, with these in their gaps."""

    def __init__(self, name: str, **gaps: object) -> None:
        super().__init__(WORDS[name].format(**gaps))


class WrongFolder(Refused):
    """Something of somebody would be lost, or no site can stand here: another folder must be chosen."""


def destination(site: Path, sources: Iterable[Path]) -> Path:
    """The folder that `site` leads to: links on the way are followed, and stay. Nothing is written.

    `sources` are what the site is made from. Raises `WrongFolder` where a site cannot stand: a
    build may replace nothing, an empty folder, or what a build wrote.
    """
    try:
        found = site.resolve()
        circle = any(folder.is_symlink() for folder in (found, *found.parents))  # Python 3.13 leaves one as it stands
    except (OSError, RuntimeError):
        circle = True
    if circle:
        raise WrongFolder("circle", site=site)
    if not found.name:
        raise WrongFolder("root", site=found)
    if ".git" in found.parts:
        raise WrongFolder("in-git", site=found)
    for source in sources:
        if found.is_relative_to(source.resolve()):
            raise WrongFolder("in-sources", site=found, source=source)
    if found.exists() and not found.is_dir():
        raise WrongFolder("not-a-folder", site=found)
    if os.path.ismount(found):
        raise WrongFolder("mount", site=found, inside=found / "site")
    if found.exists() and not site_list.has_list(found) and (others := site_list.others_in(found)):
        raise WrongFolder("not-empty", site=found, found=_some(others))
    return found


@contextmanager
def opened(site: Path) -> Iterator[Path]:
    """Gives the folder to build the new site in, and keeps other builds away. What was not swapped in is gone afterwards.

    Raises `Refused`, and `OSError` when the disk is full.
    """
    with ExitStack() as held:
        try:
            held.enter_context(lock(site))
            if site.exists() and site_list.has_list(site) and (others := site_list.others_in(site)):
                raise WrongFolder("strangers", site=site, found=_some(others))
            clear_leftovers(site)
        except OSError as error:
            raise Refused("refused", site=site, reason=system.reason(error)) from None
        try:
            yield _stage(site)
        finally:  # a build that failed does not keep a disk full
            with suppress(OSError, Refused):  # then the next build tries
                clear_leftovers(site)


@contextmanager
def lock(site: Path) -> Iterator[None]:
    """Keep other builds away from `site`. The lock goes with the process, however it ends.

    Raises `Refused` when another build holds it, `WrongFolder` when its file is somebody's, and `OSError` when the folder
    around `site` cannot be written or `site` may not be written.
    """
    from filelock import FileLock, Timeout  # takes a while to load, and only a build needs it

    if site.exists() and not os.access(site, os.W_OK):
        raise PermissionError(errno.EACCES, "may not be written", str(site))
    site.parent.mkdir(parents=True, exist_ok=True)
    slot = _beside(site, "slot")
    if os.path.lexists(slot) and not (stat.S_ISREG((found := slot.lstat()).st_mode) and not found.st_size):
        raise WrongFolder("in-the-way", path=slot, found=f"`{slot.name}`")
    try:
        with FileLock(slot, timeout=0):
            yield
    except Timeout:
        raise Refused("busy", site=site) from None


def clear_leftovers(site: Path) -> None:
    """Remove what a killed build left; put the old site back when it was killed between two renames.

    Raises `WrongFolder` when something of somebody stands where a build works.
    """
    old = _beside(site, "oud")
    for leftover in (_beside(site, "nieuw"), old):
        if leftover.is_symlink() or (leftover.exists() and not leftover.is_dir()):
            raise WrongFolder("in-the-way", path=leftover, found=f"`{leftover.name}`")
        if leftover == old and site_list.has_list(old) and not site.exists():
            old.rename(site)
        elif leftover.exists() and (others := site_list.delete(leftover)):
            raise WrongFolder("in-the-way", path=leftover, found=_some(others))


def _stage(site: Path) -> Path:
    """Make the folder to build in: beside the old site, so that a rename is enough, and with its mode and group."""
    staged = _beside(site, "nieuw")
    staged.mkdir()
    try:
        site_list.begin(staged)
        if site.exists():
            _like(site, staged)
    except OSError:
        shutil.rmtree(staged, ignore_errors=True)
        raise
    return staged


def swap_in(site: Path) -> None:
    """Make the staged site the site. Atomic where the system can exchange two names, else two renames.

    Raises `OSError` or `WrongFolder` when that cannot be, and then the old site still stands. Clearing it away comes after.
    """
    staged, old = _beside(site, "nieuw"), _beside(site, "oud")
    if not site.exists():
        staged.rename(site)
    elif not _exchange(staged, site):
        try:
            site.rename(old)
        except OSError as error:
            if error.errno in (errno.EBUSY, errno.EXDEV):
                raise WrongFolder("mount", site=site, inside=site / "site") from None
            raise
        try:
            staged.rename(site)
        except BaseException:
            old.rename(site)
            raise


def remove(site: Path) -> None:
    """Remove a site and what builds left beside it, and nothing else. Raises what `opened` raises."""
    with lock(site):
        clear_leftovers(site)
        if site.exists() and (others := site_list.delete(site)):
            raise WrongFolder("strangers", site=site, found=_some(others))
    _beside(site, "slot").unlink(missing_ok=True)


def _beside(site: Path, ending: str) -> Path:
    return site.with_name(f".{site.name}.{ending}")


def _like(old: Path, new: Path) -> None:
    """Give a folder the owner, group, mode and access list of another, as far as we may."""
    found = old.stat()
    if hasattr(os, "chown"):  # not on Windows
        for owner in (found.st_uid, -1):
            with suppress(PermissionError):
                os.chown(new, owner, found.st_gid)
                break
    shutil.copystat(old, new)


def _some(names: list[str]) -> str:
    """A few names for a message, and how many more there are."""
    shown = [f"`{printable(name, 60)}`" for name in names[:_FEW]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" en nog {more}" if more else "")


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two names at once: renameat2(2) with RENAME_EXCHANGE, on Linux. False where that is not to be had."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # Windows has no library without a name
        return False
    return bool(rename(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE) == 0)


def main(site: str) -> None:
    """`python -m praktijkenbank.site.output.site_folder site`: remove a site, for `make clean`."""
    try:
        remove(destination(Path(site), ()))
    except Refused as wrong:
        sys.exit(str(wrong))
    except OSError as error:
        sys.exit(f"{site} is niet weggegooid: {system.reason(error)}.")


if __name__ == "__main__":
    main(*sys.argv[1:])
