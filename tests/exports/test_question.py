"""The example in the documentation answers its question from the published files alone."""

import ast
import json
import subprocess
import sys
from pathlib import Path

from tests import mini

SCRIPT = mini.ROOT / "docs" / "voorbeelden" / "ouderen_met_onderzoek.py"


def answers(folder: Path, practices: str, terms: str) -> list[str]:
    (folder / "praktijken.json").write_text(practices, "utf-8")
    (folder / "begrippen.jsonld").write_text(terms, "utf-8")
    command = [sys.executable, "-I", str(SCRIPT), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={"PYTHONIOENCODING": "utf-8"})
    return done.stdout.splitlines()


def test_the_example_finds_the_practices_for_older_people_with_a_study(tmp_path: Path) -> None:
    catalogue = mini.real()
    files = mini.real_files()
    found = answers(tmp_path, files["data/praktijken.json"], files["data/begrippen.jsonld"])
    groups = {term.id for term in catalogue.vocabularies["target-groups"].terms if "ouderen" in (term.id, term.broader)}
    expected = [
        f"{practice.name} ({practice.evidence.basis}): {mini.SITE.absolute(f'praktijken/{slug}/')}"
        for slug, practice in catalogue.practices.items()
        if groups & set(practice.target_groups.for_whom) and practice.evidence.basis in ("geevalueerd", "effect-onderzocht")
    ]
    assert found == expected != []


def test_the_example_is_short_enough_to_read() -> None:
    text = SCRIPT.read_text("utf-8")
    first = next(node for node in ast.parse(text).body if isinstance(node, (ast.Import, ast.ImportFrom)))
    lines = [line for line in text.splitlines()[first.lineno - 1 :] if line.strip()]
    assert len(lines) <= 10


def test_it_takes_no_other_group_whose_name_begins_alike(tmp_path: Path) -> None:
    page = mini.SITE.absolute("data/codeboek/")

    def group(name: str, **more: str) -> dict[str, str]:
        return {"@id": f"{page}#target-groups.{name}", "notation": name, **more}

    def practice(name: str) -> dict[str, object]:
        return {"name": name, "url": "x", "evidence": {"basis": "geevalueerd"}, "target_groups": {"for_whom": [name]}}

    names = ("ouderen", "tachtigers", "ouderen-van-nu", "kleinouderen", "kind-van-ouderen-van-nu")
    broader = {"tachtigers": "ouderen", "kind-van-ouderen-van-nu": "ouderen-van-nu"}
    terms = [group(name, **({"broader": group(broader[name])["@id"]} if name in broader else {})) for name in names]
    terms.append({"@id": f"{page}#themes.ouderen", "notation": "kleinouderen"})
    found = answers(tmp_path, json.dumps({"records": list(map(practice, names))}), json.dumps({"@graph": terms}))
    assert [line.partition(" ")[0] for line in found] == ["ouderen", "tachtigers"]
