"""What makes it work on other systems, as far as this one can show: names, code pages, locks that hold all, and the wheel."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path, PurePosixPath

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests import mini
from tests.beside import cases
from tests.project import Project
from tests.test_imports import MODULES, imported

POSIX_ALONE = {"fcntl", "grp", "posix", "pty", "pwd", "resource", "syslog", "termios", "tty"}
"""Modules of the standard library that Windows lacks."""

RESERVED = {"con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(1, 10))}


def test_names_of_files_can_stand_on_every_disk() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=mini.ROOT, capture_output=True, text=True, check=True)
    names = [name for name in listed.stdout.split("\0") if name]
    assert len(names) > 500
    assert [name for name, times in Counter(name.casefold() for name in names).items() if times > 1] == []
    for name in names:
        for part in PurePosixPath(name).parts:
            assert not set(part) & set('<>:"\\|?*'), name
            assert not part.endswith((" ", ".")), name
            assert part.split(".")[0].casefold() not in RESERVED, name


def test_nothing_needs_what_windows_lacks() -> None:
    needed = {name.split(".")[0] for file in MODULES.values() for name in imported(file)}
    assert needed & POSIX_ALONE == set()


def run(project: Project, *command: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    whole = os.environ | {"SOURCE_DATE_EPOCH": mini.EPOCH, "PYTHONPATH": str(mini.ROOT / "generator")} | env
    return subprocess.run([sys.executable, *command], cwd=project.root, env=whole, capture_output=True, check=False)


def said(project: Project, coding: str, *arguments: str) -> bytes:
    done = run(project, "-m", "praktijkenbank", *arguments, PYTHONIOENCODING=coding)
    assert (done.returncode, done.stderr) == (1, b"")
    return done.stdout


@pytest.mark.parametrize("coding", ["cp1252", "cp437"])
def test_a_code_page_without_a_letter_shows_its_number(coding: str, project: Project) -> None:
    project.change("content/practices/burenklus.yml", "kind: ", "kind: \u2011→語")
    told = said(project, coding, "validate").decode(coding)
    assert r"\u2011\u2192\u8a9e" in told
    assert "[term-onbekend]" in told


def test_what_programs_read_is_utf_8_on_every_code_page(project: Project) -> None:
    project.change("content/practices/burenklus.yml", "kind: ", "kind: \u2011→語ë")
    (problem,) = json.loads(said(project, "cp1252", "validate", "--format", "json").decode("utf-8"))
    assert "\u2011→語ë" in problem["message"]


def test_no_file_is_read_in_the_coding_of_the_machine(project: Project) -> None:
    warned = ("-X", "warn_default_encoding", "-W", "error::EncodingWarning")
    done = run(project, *warned, "-m", "praktijkenbank", "build")
    assert done.returncode == 0, done.stderr


ROOT = Path(__file__).parents[1]

PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[([a-z0-9, _-]+)\])?==([^ ;]+)(?: ; (.+?))? \\$", re.MULTILINE)
LOCKS = {"requirements.lock": ("build",)} | {
    f"requirements-{extra}.lock": ("build", extra) for extra in ("test", "bench", "quality", "audit")
}
"""Lock file → the extras of ours that it holds."""


def locked(lock: str) -> dict[str, set[str]]:
    """Package → the extras with which it is locked."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, extras, _, _ in PINNED.findall((ROOT / lock).read_text("utf-8")):
        found[canonicalize_name(name)] |= {canonicalize_name(extra.strip()) for extra in extras.split(",") if extra}
    return found


def asked(package: str, extras: set[str]) -> Iterator[Requirement]:
    """What a package that is installed asks for on this machine, with these extras of its own."""
    try:
        lines = requires(package) or []
    except PackageNotFoundError:  # of another lock
        return
    for line in lines:
        wanted = Requirement(line)
        surroundings = [default_environment() | {"extra": extra} for extra in extras or {""}]
        if wanted.marker is None or any(wanted.marker.evaluate(here) for here in surroundings):  # type: ignore[arg-type]
            yield wanted


def unlocked(pins: dict[str, set[str]], ours: set[str]) -> list[str]:
    """The requirements that the pins leave open, by us or by what they pin: pip would look for those anew, without a hash."""
    return sorted(
        f"{package}: {wanted}"
        for package, extras in [("praktijkenbank", ours), *pins.items()]
        for wanted in asked(package, extras)
        if not {canonicalize_name(extra) for extra in wanted.extras} <= pins.get(canonicalize_name(wanted.name), set())
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_every_extra_that_is_asked_for_is_locked_and_everything_has_a_hash_and_no_address(lock: str) -> None:
    assert unlocked(locked(lock), set(LOCKS[lock])) == []
    text = (ROOT / lock).read_text("utf-8")
    assert "://" not in text
    assert "index-url" not in text
    pins = re.split(r"\n(?=\S)", text.strip())
    assert len(pins) == len(PINNED.findall(text)) > 10
    assert [pin for pin in pins if not re.search(r"--hash=sha256:[0-9a-f]{64}", pin)] == []


def test_an_extra_that_is_not_locked_is_seen() -> None:
    pins = locked("requirements-test.lock")
    pins["coverage"].clear()
    assert [line.partition("[")[0] for line in unlocked(pins, {"build", "test"})] == ["pytest-cov: coverage"]


def test_all_locks_agree() -> None:
    """One environment takes them one after another."""
    versions: dict[tuple[str, str], set[str]] = defaultdict(set)
    for lock in LOCKS:
        for name, _, version, marker in PINNED.findall((ROOT / lock).read_text("utf-8")):
            versions[canonicalize_name(name), marker].add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


SETTINGS: str = cases(__file__)["settings"]


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the wheel, and of this one the libraries that the wheel needs."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    subprocess.run(build, cwd=mini.ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder / "env")], check=True)
    (packages,) = (folder / "env").glob("lib/python*/site-packages")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(packages)]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"))  # no .pth in there is read, so not the repository's
    return folder / "env" / "bin" / "python"


def with_wheel(python: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"SOURCE_DATE_EPOCH": mini.EPOCH}
    return subprocess.run([str(python), *arguments], cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_content_and_settings_alone_become_the_same_site(python: Path, project: Project, tmp_path: Path) -> None:
    bank = tmp_path / "bank"
    shutil.copytree(project.root / "content", bank / "content")
    (bank / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    where = with_wheel(python, bank, "-c", "import praktijkenbank; print(praktijkenbank.__file__)").stdout
    assert Path(where.strip()).is_relative_to(python.parents[1])
    done = with_wheel(python, bank, "-m", "praktijkenbank", "build")
    assert done.returncode == 0, done.stderr
    ours = set(project.built().files())
    theirs = {file.relative_to(bank / "site").as_posix() for file in (bank / "site").rglob("*") if file.is_file()}
    assert theirs == ours
    assert "Gemeente Voorbeeld" in (bank / "site" / "over" / "index.html").read_text("utf-8")
