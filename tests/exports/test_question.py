"""The example in the documentation answers its question from the published files alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.pipeline import load
from tests import mini

SCRIPT = mini.ROOT / "docs" / "voorbeelden" / "ouderen_met_onderzoek.py"


def test_the_example_finds_the_practices_for_older_people_with_a_study(tmp_path: Path) -> None:
    catalogue = load(mini.ROOT / "content", mini.TODAY.replace(year=2030))
    files = mini.published(catalogue)
    for name in ("praktijken.json", "begrippen.jsonld"):
        (tmp_path / name).write_bytes(files[f"data/{name}"].encode())
    run = [sys.executable, "-I", str(SCRIPT), str(tmp_path)]
    done = subprocess.run(run, capture_output=True, text=True, check=True, env={"PYTHONIOENCODING": "utf-8"})
    groups = {term.id for term in catalogue.vocabularies["target-groups"].terms if "ouderen" in (term.id, term.broader)}
    expected = [
        f"{practice.name} ({practice.evidence.basis}): {mini.SITE.absolute(f'praktijken/{slug}/')}"
        for slug, practice in catalogue.practices.items()
        if groups & set(practice.target_groups.for_whom) and practice.evidence.basis in ("geevalueerd", "effect-onderzocht")
    ]
    assert done.stdout.splitlines() == expected
    assert expected


def test_the_example_is_short_enough_to_read() -> None:
    lines = SCRIPT.read_text("utf-8").partition("folder = ")[2].splitlines()
    assert len(lines) <= 10
