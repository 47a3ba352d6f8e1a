"""Projects to build in: one built once for all tests that only look, one of its own for each that changes something."""

import gc
import os
import shutil
import signal
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from coverage import Coverage
from filelock import FileLock

from tests import command, mini
from tests.project import Project

Once = Callable[[str, Callable[[Path], object]], Path]
"""(name, make) → the folder of that name, made by whichever process needs it first, for all processes that run tests."""

# Who starts the tests in the background may have told every process that comes of it to ignore Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)


MEMORY = Path("/dev/shm")
"""A file system in memory, on Linux."""


def pytest_configure() -> None:
    """Build in memory where there is ample: a run makes tens of thousands of files, and some disks take minutes to remove those."""
    if os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 2 << 30 and not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))


def pytest_xdist_auto_num_workers() -> int:
    """One process more than there are processors: who waits for a browser leaves one free."""
    return (os.cpu_count() or 1) + 1


LONGEST = {f"test_{name}.py" for name in (
    "fuzz", "every_page", "first_visit", "record_form", "worst_files", "concepts_in_the_making", "escaping", "filters", "linked_data",
)}  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take longest, so that at the end no process waits for another."""
    items.sort(key=lambda item: item.path.name not in LONGEST)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool, bool]:
    """Do not ask which lines run where none comes of it: in a browser runs no Python, and what is `untraced` repeats what others run."""
    asking: list[Coverage] = []
    if item.path.parent.name == "browser" or item.get_closest_marker("untraced"):
        while one := Coverage.current():  # a process of several has one since it began, and one for its tests
            one.stop()
            asking.append(one)
    try:
        return (yield)
    finally:
        for one in reversed(asking):
            one.start()


def pytest_collection_finish() -> None:
    """What was loaded stays until the end: to look through all of it for garbage, over and over, takes a twentieth of the time.

    What a test makes is looked through more seldom than Python does by itself: that took another twentieth.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that has not been built."""
    return Project.make(tmp_path / "project")


@pytest.fixture
def here(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project that we stand in, on a day of which the miniature site knows."""
    monkeypatch.chdir(project.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", mini.EPOCH)
    return project


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Once:
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def folder(name: str, make: Callable[[Path], object]) -> Path:
        made, making = shared / name, shared / f"{name}.making"
        with FileLock(f"{made}.lock"):
            if not made.exists():
                make(making)
                making.rename(made)
        return made

    return folder


@pytest.fixture(scope="session")
def built(once: Once) -> Project:
    """A built project; look, do not touch."""
    return Project(once("built", lambda folder: Project.make(folder).built()))


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    """The site of the real content; look, do not touch."""
    return once("site", lambda folder: command.build(mini.ROOT, folder))


@pytest.fixture
def rebuilt(built: Project, tmp_path: Path) -> Project:
    """A copy of the built project, to build again."""
    return built.copy(tmp_path / "project")
