"""The first minute on a machine: what `make` says and does about the Python that it finds."""

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.beside import cases

ROOT = Path(__file__).parents[1]
PYTHON: str = cases(__file__)["python"]
"""A Python of another version, that makes an environment in which pip has nothing to do."""


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """`make` as a person types it, also where these tests are run by make, which tells its children of itself."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", "--no-print-directory", *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@dataclass
class Checkout:
    root: Path

    def make(self, *arguments: str, version: str = "3, 12") -> subprocess.CompletedProcess[str]:
        python = self.root / "python-found"
        python.write_text(PYTHON.format(version=version, real=sys.executable))
        python.chmod(0o755)
        return make(self.root, *arguments, f"PYTHON={python}")

    @property
    def made(self) -> list[str]:
        return (self.root / "made.txt").read_text().splitlines()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        (tmp_path / "here").mkdir(exist_ok=True)
        shutil.copy2(ROOT / name, tmp_path / "here" / name)
    return Checkout(tmp_path / "here")


def test_without_a_target_every_target_is_named(checkout: Checkout) -> None:
    told = checkout.make().stdout
    named = [line.split()[1] for line in told.splitlines()]
    assert {"site", "test", "serve", "lint", "quality", "bench", "help"} <= set(named)
    phony = next(line for line in (ROOT / "Makefile").read_text().splitlines() if line.startswith(".PHONY:"))
    assert set(phony.split()[1:]) - set(named) == {"browser", "browsers", "office"}


def test_a_python_that_is_too_old_or_is_not_there_is_told_in_one_line(checkout: Checkout) -> None:
    done = checkout.make("setup", version="3, 10")
    assert done.returncode != 0
    told, of_make = done.stderr.splitlines()
    assert told.startswith("Python 3.11 of nieuwer is nodig")
    assert of_make.startswith("make: ***")
    assert not (checkout.root / "made.txt").exists()
    # No python at all is told the same.
    done = make(checkout.root, "setup", "PYTHON=python-nowhere")
    assert done.stderr.startswith("Python 3.11 of nieuwer is nodig, en python-nowhere is dat niet.")


def test_an_environment_is_made_once_and_anew_for_another_python_or_in_a_folder_that_was_moved(checkout: Checkout) -> None:
    for _ in range(2):
        assert checkout.make("setup").returncode == 0
    assert checkout.made == ["venv of 3, 12"]
    (checkout.root / ".venv" / "left").touch()
    assert checkout.make("setup", version="3, 13").returncode == 0
    assert checkout.made == ["venv of 3, 12", "venv of 3, 13"]
    assert not (checkout.root / ".venv" / "left").exists()
    moved = Checkout(checkout.root.rename(checkout.root.with_name("there")))
    assert moved.make("setup", version="3, 13").returncode == 0
    assert len(moved.made) == 3
    # Newer locks go into the environment that is there.
    (moved.root / ".venv" / "left").touch()
    tomorrow = time.time() + 86_400
    os.utime(moved.root / "requirements.lock", (tomorrow, tomorrow))
    assert moved.make("setup", version="3, 13").returncode == 0
    assert len(moved.made) == 4
    assert (moved.root / ".venv" / "left").exists()
