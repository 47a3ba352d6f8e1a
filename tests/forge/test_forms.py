"""The forms: what GitHub accepts, choices from the vocabularies of today, and links that fill them in."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.cli import main
from praktijkenbank.editing import forms
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.content import read_content
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Term
from tests import mini
from tests.forge.schemas import ROOT, complaints, loaded
from tests.project import Project

FOLDER = ROOT / ".github" / "ISSUE_TEMPLATE"
FORMS = sorted(file for file in FOLDER.iterdir() if file.name != "config.yml")
VOCABULARIES = {name: found.record for name, found in read_content(ROOT / "content").vocabularies.items()}
TERM = Term(id="een", label="Zorg & “meer”, voor wie?", definition="Een term.")


def labels(vocabulary: str) -> list[str]:
    return [term.label for term in VOCABULARIES[vocabulary].terms]


def test_the_committed_forms_are_what_models_and_vocabularies_make() -> None:
    stale = forms.drift(ROOT, ROOT / "content")
    assert stale == [], f"{', '.join(stale)}: run `praktijkenbank forms`"


def test_there_are_forms_for_all_three_and_no_others() -> None:
    assert [file.stem for file in FORMS] == ["fout", forms.NEW_PRACTICE, "verbetering"]
    assert sorted(file.stem for file in (ROOT / ".gitlab" / "issue_templates").iterdir()) == [file.stem for file in FORMS]


def test_github_accepts_the_forms() -> None:
    assert complaints("github-issue-forms", *FORMS) == ""
    assert complaints("github-issue-config", FOLDER / "config.yml") == ""


def test_the_schema_refuses_a_form_with_a_mistake(tmp_path: Path) -> None:
    broken = tmp_path / "broken.yml"
    broken.write_text(FORMS[0].read_text("utf-8").replace("type: dropdown", "type: keuze"), "utf-8")
    assert "keuze" in complaints("github-issue-forms", broken)


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


def test_choices_are_the_terms_of_the_vocabularies() -> None:
    asked = {item["id"]: item["attributes"] for item in loaded(FOLDER / "nieuwe-praktijk.yml")["body"] if "id" in item}
    assert asked["themas"]["options"] == labels("themes")
    assert asked["voor-wie"]["options"] == labels("target-groups")
    assert asked["soort"]["options"] == [*labels("kinds"), "Weet ik niet"]
    assert asked["naam"]["label"] == Practice.model_fields["name"].title


@pytest.mark.parametrize("name", ["fout", "verbetering"])
def test_a_part_of_a_practice_is_chosen_by_the_title_that_its_page_has(name: str) -> None:
    asked = {item["id"]: item["attributes"] for item in loaded(FOLDER / f"{name}.yml")["body"] if "id" in item}
    titles = {field: info.title for field, info in Practice.model_fields.items()}
    for field in forms._NOT_ASKED:
        del titles[field]
    assert asked["onderdeel"]["options"] == [*titles.values(), *(["Iets anders"] if name == "verbetering" else [])]


def test_what_a_practice_cannot_do_without_for_its_first_lines_is_asked() -> None:
    body = loaded(FOLDER / "nieuwe-praktijk.yml")["body"]
    needed = {item["id"] for item in body if item.get("validations", {}).get("required")}
    assert needed == {"naam", "samenvatting", "soort", "themas", "voor-wie", "bronnen"}


def test_a_new_term_is_drift(project: Project, tmp_path: Path) -> None:
    content = project.root / "content"
    forms.write(tmp_path, content)
    assert forms.drift(tmp_path, content) == []
    file = content / "vocabulary" / "themes.yml"
    file.write_text(file.read_text("utf-8") + "  - id: nieuw\n    label: Nieuw thema\n    definition: Iets nieuws.\n", "utf-8")
    stale = forms.drift(tmp_path, content)
    assert stale == [".github/ISSUE_TEMPLATE/nieuwe-praktijk.yml", ".gitlab/issue_templates/nieuwe-praktijk.md"]
    forms.write(tmp_path, content)
    assert "- [ ] Nieuw thema\n" in (tmp_path / stale[1]).read_text("utf-8")


def test_the_command_writes_and_finds_drift(
    project: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(project.root)
    assert main._run(["forms", "--check"]) == 1
    said = capsys.readouterr().err
    assert "`.gitlab/issue_templates/fout.md`" in said
    assert said.endswith("Draai `praktijkenbank forms`.\n")
    assert main._run(["forms"]) == 0
    assert main._run(["forms", "--check"]) == 0
    assert capsys.readouterr().out == "De formulieren kloppen.\n"


def test_a_broken_vocabulary_is_a_problem_with_its_place(project: Project) -> None:
    file = project.root / "content" / "vocabulary" / "themes.yml"
    file.write_text("title: Thema’s\n", "utf-8")
    with pytest.raises(ContentProblems) as found:
        forms.write(project.root, project.root / "content")
    assert {problem.path for problem in found.value.problems} == {"content/vocabulary/themes.yml"}


def test_a_link_fills_in_a_field_that_the_form_has() -> None:
    found = urlsplit(forms.new_practice_link("https://github.com/een/bank/", (TERM, TERM)))
    assert (found.netloc, found.path) == ("github.com", "/een/bank/issues/new")
    asked = parse_qs(found.query, strict_parsing=True)
    template = asked.pop("template")[0]
    fields = {item["id"]: item["type"] for item in loaded(FOLDER / template)["body"] if "id" in item}
    assert {name: fields[name] for name in asked} == {"vak": "input"}  # a dropdown cannot be filled in by a link
    assert asked["vak"] == [f"{TERM.label}, {TERM.label}"]


@pytest.mark.parametrize("host", ["gitlab.com", "gitlab.gemeente.example"])
def test_gitlab_has_its_own_way_of_asking(host: str) -> None:
    found = urlsplit(forms.new_practice_link(f"https://{host}/groep/bank", (TERM,)))
    assert found.path == "/groep/bank/-/issues/new"
    asked = parse_qs(found.query, strict_parsing=True)
    assert asked["issue[description]"] == [TERM.label]
    assert (ROOT / ".gitlab" / "issue_templates" / f"{asked['issuable_template'][0]}.md").is_file()


def test_empty_cells_of_the_overview_invite() -> None:
    page = LexborHTMLParser(mini.published(mini.catalogue())["overzicht/index.html"])
    cell = page.css_first("td[data-count='0'] a.pb-cross__cell")
    assert cell is not None
    link = cell.attributes["href"] or ""
    assert link.startswith(f"{mini.SITE.repository}/issues/new?")
    assert parse_qs(urlsplit(link).query)["vak"] == ["Voorbeeldburen, Ongebruikt"]


@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_gitlab_asks_the_same(file: Path) -> None:
    form = loaded(file)
    text = (ROOT / ".gitlab" / "issue_templates" / f"{file.stem}.md").read_text("utf-8")
    asked = [item for item in form["body"] if item["type"] != "markdown"]
    headings = [item["attributes"]["label"] + (" *" if item.get("validations", {}).get("required") else "") for item in asked]
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == headings
    options = [option for item in asked for option in item["attributes"].get("options", [])]
    assert re.findall(r"^- \[ \] (.*)$", text, re.MULTILINE) == options


def test_every_source_names_the_command_in_what_it_makes() -> None:
    for file in FORMS:
        first = file.read_text("utf-8").splitlines()[0]
        assert "`praktijkenbank forms`" in first
        assert (ROOT / f"generator/praktijkenbank/editing/forms/{file.name}").is_file()
        assert yaml.safe_load(file.read_text("utf-8"))["name"]
