"""What the lock files promise: every pip installs exactly this, of any registry."""

import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]

PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[([a-z0-9, _-]+)\])?==([^ ;]+)(?: ; (.+?))? \\$", re.MULTILINE)
LOCKS = {
    "requirements.lock": ("build",),
    "requirements-test.lock": ("build", "test"),
    "requirements-bench.lock": ("build", "bench"),
    "requirements-quality.lock": ("build", "quality"),
    "requirements-audit.lock": ("build", "audit"),
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
