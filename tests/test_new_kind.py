"""A kind of record that nothing but its own entry, model and template knows of gets all that the others have."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from tests import mini
from tests.exports.read_back import rows
from tests.project import Project

KIND = Path(__file__).with_name("new_kind.py")
RECORD = """\
name: Samen wandelen
former_slugs: [lopen]
summary: Wandelen met de buurt, elke week.
parts:
  - name: Een route kiezen
    source: voorbeeldrapport
    locator: § 1
practices: [praattafel, nog-niet-klaar]
sources:
  - source: voorbeeldrapport
    locator: § 1
reviewed: 2024-06-30
"""

TEMPLATE = """\
{% import "parts.html" as parts %}
<article class="pb-page">
  <h1 id="inhoud">{{ record.name }}</h1>
  <p>{{ record.summary }}</p>
  {% for part in record.parts %}<h2>{{ part.name }}</h2>{{ source_line(part.source, part.locator) }}{% endfor %}
  {{ parts.threads_list(threads, link) }}
  {{ parts.sources_list(record.sources, link) }}
</article>
"""


class WithKind(Project):
    """A project whose command line has the new kind, with its template in a folder of its own."""

    @classmethod
    def make(cls, root: Path) -> "WithKind":
        project = cls(Project.make(root).root)
        shutil.copyfile(KIND, root / "new_kind.py")
        for folder in ("content/working", "eigen/pages"):
            (root / folder).mkdir(parents=True)
        project.write("content/working/wandelen.yml", RECORD)
        project.write("eigen/pages/working.html", TEMPLATE)
        project.change("mkdocs.yml", "custom_dir: overrides", "custom_dir: eigen")
        return project

    def run(self, *arguments: str, epoch: str = mini.EPOCH) -> subprocess.CompletedProcess[str]:
        env = {"SOURCE_DATE_EPOCH": epoch, "PATH": "", "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "new_kind.py", *arguments]
        return subprocess.run(command, cwd=self.root, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> WithKind:
    project = WithKind.make(tmp_path_factory.mktemp("kind") / "project")
    done = project.run("build")
    assert done.returncode == 0, done.stdout + done.stderr
    return project


@pytest.fixture
def own(tmp_path: Path) -> WithKind:
    return WithKind.make(tmp_path / "project")


def text(project: Project, path: str) -> str:
    return (project.site / path).read_text("utf-8")


def test_it_has_pages_an_index_and_redirects(whole: WithKind) -> None:
    page = text(whole, "werkvormen/wandelen/index.html")
    assert "<h2>Een route kiezen</h2>" in page
    assert 'href="../../praktijken/praattafel/"' in page
    assert "nog-niet-klaar" not in page
    assert 'href="../../werkvormen/wandelen/"' in text(whole, "praktijken/praattafel/index.html")
    index = text(whole, "werkvormen/index.html")
    assert "Manieren om samen aan de slag te gaan." in index
    assert 'href="../werkvormen/wandelen/"' in index
    assert 'href="../werkvormen/wandelen/"' in text(whole, "kennis/index.html")
    assert "url=../../werkvormen/wandelen/" in text(whole, "werkvormen/lopen/index.html")
    assert "/werkvormen/wandelen/</loc>" in text(whole, "sitemap.xml")


def test_it_can_be_found(whole: WithKind) -> None:
    index = json.loads(text(whole, "zoeken/index.json"))
    assert ["werkvormen/wandelen/", "werkvormen.wandelen", "Samen wandelen"] in index["register"]
    assert ["working", 1, 0] in index["documents"]
    assert '"working":"Werkvorm"' in text(whole, "zoeken/index.html")
    assert "Een route kiezen" in text(whole, "zoeken/teksten/werkvormen.wandelen.json")


def test_it_goes_out_as_json_that_its_schemas_describe(whole: WithKind) -> None:
    (line,) = map(json.loads, text(whole, "data/werkvormen.jsonl").splitlines())
    assert json.loads(text(whole, "data/werkvormen.json"))["records"] == [line]
    assert line["practices"] == ["praattafel"]
    for document, name in (
        (line, "published-working"),
        (json.loads(text(whole, "data/werkvormen.json")), "published-working-collection"),
    ):
        schema = json.loads(text(whole, f"data/schemas/{name}.schema.json"))
        assert list(Draft7Validator(schema).iter_errors(document)) == []
    assert "data/werkvormen.json" in text(whole, "data/dcat.jsonld")
    page = text(whole, "data/index.html")
    assert "Werkvormen: <a " in page
    assert "werkvormen-bronvermeldingen.csv" in page


def test_it_goes_out_as_tables_of_their_own(whole: WithKind) -> None:
    folder = "data/tabellen"
    (row,) = rows(text(whole, f"{folder}/werkvormen.csv"))
    assert (row["slug"], row["name"]) == ("wandelen", "Samen wandelen")
    (part,) = rows(text(whole, f"{folder}/onderdeel.csv"))
    assert (part["record"], part["name"]) == ("wandelen", "Een route kiezen")
    (use,) = rows(text(whole, f"{folder}/werkvormen-bronvermeldingen.csv"))
    assert (use["record"], use["source"]) == ("wandelen", "voorbeeldrapport")
    assert "wandelen" not in text(whole, f"{folder}/bronvermeldingen.csv")
    resources = {one["name"]: one for one in json.loads(text(whole, f"{folder}/datapackage.json"))["resources"]}
    keys = {key["fields"][0]: key["reference"]["resource"] for key in resources["onderdeel"]["schema"]["foreignKeys"]}
    assert keys == {"record": "werkvormen", "source": "bronnen"}
    codebook = text(whole, "data/codeboek/index.html")
    assert 'id="tabel-werkvormen"' in codebook
    assert 'id="tabel-onderdeel"' in codebook


def test_two_tables_of_one_name_are_an_error(own: WithKind) -> None:
    own.change("new_kind.py", 'table="werkvormen"', 'table="bronnen"')
    done = own.run("build")
    assert done.returncode == 1
    assert "bronnen.csv" in done.stderr
    assert not own.site.exists()


def test_editors_have_its_schema(own: WithKind) -> None:
    assert own.run("schema").returncode == 0
    schema = json.loads((own.root / "schemas" / "working.schema.json").read_text("utf-8"))
    for way in ("then", "else"):  # a concept, and what is published
        block = schema["definitions"][schema[way]["$ref"].rpartition("/")[2]]
        assert block["properties"]["parts"]["title"] == "Onderdelen"
    assert {"practices", "sources"} <= schema["definitions"].keys()


def test_report_says_what_it_lacks(own: WithKind) -> None:
    found = json.loads(own.run("report", "--format", "json").stdout)
    told = {one["code"]: one["message"] for one in found if one["path"] == "content/working/wandelen.yml"}
    assert told["niet-nagegaan"] == "1 van 2 onderdelen ingevuld. Leeg zonder reden: tip."


def test_validate_tells_what_is_wrong(own: WithKind) -> None:
    own.change("content/working/wandelen.yml", "summary:", "sumary:")
    own.change("content/working/wandelen.yml", "source: voorbeeldrapport", "source: voorbeeldraport")
    own.change("content/working/wandelen.yml", "practices:", "others:\n  - fietsen\npractices:")
    own.write("content/working/Wandelen.yml", RECORD)
    done = own.run("validate", "--format", "json")
    assert done.returncode == 1
    found = {(Path(one["path"]).name, one["code"]): one["message"] for one in json.loads(done.stdout)}
    assert found.keys() >= {("wandelen.yml", code) for code in ("veld-onbekend", "bron-onbekend", "praktijk-onbekend")}
    assert ("Wandelen.yml", "bestandsnaam-bezet") in found
    assert found["wandelen.yml", "praktijk-onbekend"] == "Er is geen werkvorm `fietsen`."


def test_format_puts_its_fields_in_order(own: WithKind) -> None:
    lines = RECORD.splitlines(keepends=True)
    own.write("content/working/wandelen.yml", "".join([lines[2], *lines[:2], *lines[3:]]))
    done = own.run("format", "--yes")
    assert (own.root / "content/working/wandelen.yml").read_text("utf-8") == RECORD, done.stdout + done.stderr
