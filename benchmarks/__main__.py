"""`python -m benchmarks`: how fast this generator is beside its peers, measured on this machine, now."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import disk_usage
from tempfile import TemporaryDirectory

from benchmarks import builders
from benchmarks.builders import ROOT, Builder
from benchmarks.measure import RunFailed, Usage, medians
from benchmarks.preview import preview
from benchmarks.sanity import Differs, Output, compare
from benchmarks.synthetic import write_content
from tests.browser.chromium import NoBrowser

GENFILES_LIMIT = 1000
"""The most records for mkdocs-gen-files, whose time grows with their square."""

FEWEST = 40
"""With fewer records there is nothing to time."""


def main() -> int:
    """Measure and print. Leaves with 1 when a build fails or the sites are not the same work."""
    wanted = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    wanted.add_argument("--records", type=int, default=1000, help="how many records (1000)")
    wanted.add_argument("--runs", type=int, default=3, help="how often each build is timed (3)")
    wanted.add_argument("--full", action="store_true", help="10,000 records")
    chosen = wanted.parse_args()
    if chosen.records < FEWEST or chosen.runs < 1:
        wanted.error(f"at least {FEWEST} records and one run")
    with TemporaryDirectory(prefix="bench-", dir=in_memory()) as folder:
        try:
            for line in report(Path(folder), 10_000 if chosen.full else chosen.records, chosen.runs):
                print(line, flush=True)
        except (RunFailed, Differs, NoBrowser) as problem:
            print(f"\n{problem}", file=sys.stderr)
            return 1
    return 0


def in_memory() -> Path | None:
    """A file system in memory with room for all sites, on Linux.

    On ext4 a file takes no place of one that was deleted less than five minutes ago, and looks past each of those: the same build
    took 1.3 seconds of the system the first time, and 6 the fifth.
    """
    memory = Path("/dev/shm")  # noqa: S108 -- a folder of its own is made there
    return memory if os.access(memory, os.W_OK) and disk_usage(memory).free > 8 << 30 else None


def report(folder: Path, records: int, runs: int) -> Iterator[str]:
    """The whole report, line by line."""
    yield f"# {records:,} records, medians of {runs} runs, ours and the peer in turn"
    yield f"\nPython {platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start.\n"
    ours, same, hugo = prepare(folder, records)
    mine, shared, theirs = in_turn((ours, same, hugo), runs)
    yield compare(ours.site, hugo.site, records)
    name = f"Hugo {builders.hugo_version()}"
    yield "\n## The same kinds of pages: practices, catalogue, terms, articles, sources"
    yield from table(same, shared, name, hugo, theirs)
    yield "\n## All that our site holds, beside those pages of Hugo's: also search, open data, comparisons, feeds, cards"
    yield from table(ours, mine, name, hugo, theirs)
    yield builders.parts(records)
    yield from growth(folder, records, runs, tuple(map(medians, (mine, shared, theirs))))
    yield from preview(ours.site.parent.parent / "content", records)
    yield from beside_genfiles(same, records, runs)
    yield f"\nLoad {os.getloadavg()[0]:.1f} at the end."


def prepare(folder: Path, records: int) -> tuple[Builder, Builder, Builder]:
    """Content, and the builders that work on it; each has built once, so that files are in memory for all."""
    work = folder / str(records)
    work.mkdir()
    write_content(ROOT / "content", work / "content", records)
    ours, same = builders.ours(work), builders.same_pages(work)
    ours.cold()
    hugo = builders.hugo(work, ours.site)
    same.cold()
    hugo.cold()
    return ours, same, hugo


def in_turn(contenders: Sequence[Builder], runs: int) -> list[list[Usage]]:
    """Time each, one after the other, changing who goes first."""
    times: list[list[Usage]] = [[] for _ in contenders]
    for number in range(runs):
        for at, builder in list(enumerate(contenders))[:: -1 if number % 2 else 1]:
            times[at].append(builder.cold())
    return times


def table(ours: Builder, mine: Sequence[Usage], name: str, peer: Builder, theirs: Sequence[Usage]) -> Iterator[str]:
    """Ours beside one peer."""
    a, b, made, other = medians(mine), medians(theirs), Output.of(ours.site), Output.of(peer.site)
    yield f"\n| | ours | {name} | ours ÷ {peer.name} |\n| --- | --- | --- | --- |"
    yield f"| processor time | {a.cpu:.2f} s | {b.cpu:.2f} s | **{a.cpu / b.cpu:.2f}** |"
    fastest, other_fastest = (min(usage.cpu for usage in runs) for runs in (mine, theirs))
    yield f"| the same, fastest run | {fastest:.2f} s | {other_fastest:.2f} s | {fastest / other_fastest:.2f} |"
    yield f"| on the clock | {a.wall:.2f} s | {b.wall:.2f} s | {a.wall / b.wall:.2f} |"
    yield f"| peak memory, largest process | {a.peak:.0f} MiB | {b.peak:.0f} MiB | {a.peak / b.peak:.2f} |"
    held, theirs_held = ours.memory(), peer.memory()
    yield f"| memory of all processes | {held:.0f} MiB | {theirs_held:.0f} MiB | {held / theirs_held:.2f} |"
    yield f"| files | {made.files:,} | {other.files:,} | {made.files / other.files:.2f} |"
    yield f"| output | {made.megabytes:.1f} MB | {other.megabytes:.1f} MB | {made.megabytes / other.megabytes:.2f} |"


def growth(folder: Path, records: int, runs: int, whole: tuple[Usage, ...]) -> Iterator[str]:
    """Processor time for fewer records, to see that it grows with their number and no faster."""
    yield "\n| records | ours | a record | the same pages | a record | Hugo | a record | ours ÷ Hugo | the same pages ÷ Hugo |"
    yield "| --- " * 9 + "|"
    sizes = {amount: tuple(map(medians, in_turn(prepare(folder, amount), runs))) for amount in (records // 4, records // 2)}
    for amount, usages in (sizes | {records: whole}).items():
        each = " | ".join(f"{usage.cpu:.2f} s | {usage.cpu / amount * 1000:.2f} ms" for usage in usages)
        ours, same, hugo = (usage.cpu for usage in usages)
        yield f"| {amount:,} | {each} | {ours / hugo:.2f} | {same / hugo:.2f} |"


def beside_genfiles(ours: Builder, records: int, runs: int) -> Iterator[str]:
    """The pages that Hugo makes too, beside what most people would do with MkDocs."""
    if records > GENFILES_LIMIT:
        yield f"\nmkdocs-gen-files is left out: it is only measured up to {GENFILES_LIMIT:,} records."
    elif peer := builders.genfiles(ours.site.parent.parent):
        mine, theirs = in_turn((ours, peer), runs)
        yield "\nMkDocs, Material and mkdocs-gen-files make a detail page a record and one list, and no pages of terms; ours the pages that Hugo makes too."
        yield from table(ours, mine, "gen-files", peer, theirs)
    else:
        yield "\nmkdocs-gen-files is left out: pip install mkdocs-gen-files==0.6.1"


if __name__ == "__main__":
    sys.exit(main())
