"""The map of the code says what is there, and where the ten usual changes are made."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAP = (ROOT / "docs" / "architecture.md").read_text("utf-8")
CHANGES = [line for line in MAP.partition("## Where do I change")[2].splitlines() if line.startswith("| ")][2:]

QUOTED = re.compile(r"`([^`\n]+)`")


def paths(text: str) -> list[str]:
    """Everything in it that is written as a path from the root of the repository."""
    tops = {entry.name for entry in ROOT.iterdir()} - {"site"}  # what was built, and the name of a package
    return [found for found in QUOTED.findall(text) if found.split("/")[0] in tops and "/" in found]


@pytest.mark.parametrize("path", sorted(set(paths(MAP))))
def test_what_the_map_names_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_map_names_every_package_and_where_the_usual_changes_are_made() -> None:
    packages = {folder.name for folder in (ROOT / "generator" / "praktijkenbank").iterdir() if (folder / "__init__.py").exists()}
    table = MAP.partition("## Eight packages")[2].partition("## Beside them")[0]
    assert {found.rstrip("/") for found in re.findall(r"^\| `([a-z]+/)`", table, re.MULTILINE)} == packages
    # The usual changes have a place.
    assert len(CHANGES) == 10
    for line in CHANGES:
        assert paths(line.split("|")[2]), line
