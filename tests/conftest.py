"""Projects to build in: one built once for all tests that only look, one of its own for each that changes something."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests import mini
from tests.project import Project

# Who starts the tests in the background may have told every process that comes of it to ignore Ctrl-C.
signal.signal(signal.SIGINT, signal.default_int_handler)


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
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A built project; look, do not touch."""
    return Project.make(tmp_path_factory.mktemp("built")).built()


@pytest.fixture
def rebuilt(built: Project, tmp_path: Path) -> Project:
    """A copy of the built project, to build again."""
    return built.copy(tmp_path / "project")
