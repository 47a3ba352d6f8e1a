"""The forms: what GitHub accepts, and parts of a practice by the titles of today."""

import re
from pathlib import Path

import pytest

from praktijkenbank.editing import forms
from praktijkenbank.editing.whole_file import drift
from praktijkenbank.records.practice import UNTOLD, Practice
from tests.forge.schemas import ROOT, complaints, loaded

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted(file for file in FOLDER.iterdir() if file.name != "config.yml")


def test_the_committed_forms_are_what_the_models_make_and_github_accepts_them() -> None:
    stale = drift(ROOT, forms.made())
    assert stale == [], f"{', '.join(stale)}: run `praktijkenbank forms`"
    assert [file.stem for file in FORMS] == ["fout", "verbetering"]
    assert sorted(file.stem for file in (ROOT / ".gitlab" / "issue_templates").iterdir()) == [file.stem for file in FORMS]
    assert complaints("github-issue-forms", *FORMS) == ""
    assert complaints("github-issue-config", FOLDER / "config.yml") == ""


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_what_github_asks_beyond_its_schema(file: Path) -> None:
    """Ids and labels are unique, choices too, and no choice is what YAML or GitHub takes for something else."""
    asked = [item for item in loaded(file)["body"] if item["type"] != "markdown"]
    for names in ([item["id"] for item in asked], [item["attributes"]["label"] for item in asked]):
        assert len(set(names)) == len(names)
    for item in asked:
        options = item["attributes"].get("options", [])
        assert len(set(options)) == len(options)
        assert all(isinstance(option, str) and option.lower() != "none" for option in options)
    assert any(item.get("validations", {}).get("required") for item in asked)


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_gitlab_asks_the_same_and_a_part_of_a_practice_by_the_title_that_its_page_has(file: Path) -> None:
    text = (ROOT / ".gitlab" / "issue_templates" / f"{file.stem}.md").read_text("utf-8")
    asked = [item for item in loaded(file)["body"] if item["type"] != "markdown"]
    headings = [item["attributes"]["label"] + (" *" if item.get("validations", {}).get("required") else "") for item in asked]
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == headings
    options = {item["id"]: item["attributes"].get("options", []) for item in asked}
    assert re.findall(r"^- \[ \] (.*)$", text, re.MULTILINE) == [one for each in options.values() for one in each]
    titles = [info.title for field, info in Practice.model_fields.items() if field not in UNTOLD]
    assert options["onderdeel"] == titles + (["Iets anders"] if file.stem == "verbetering" else [])


def test_every_source_names_the_command_in_what_it_makes() -> None:
    for file in FORMS:
        assert "`praktijkenbank forms`" in file.read_text("utf-8").splitlines()[0]
        assert (ROOT / f"generator/praktijkenbank/editing/forms/{file.name}").is_file()
        assert loaded(file)["name"]
