"""A kind of record that nothing but its own entry, model and template knows of gets all that the others have."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from tests import mini
from tests.beside import cases
from tests.exports.read_back import rows
from tests.project import Project

KIND = Path(__file__).with_name("new_kind.py")
CASES = cases(__file__)


class WithKind(Project):
    """A project whose command line has the new kind, with its template in a folder of its own."""

    @classmethod
    def make(cls, root: Path) -> "WithKind":
        project = cls(Project.make(root).root)
        shutil.copyfile(KIND, root / "new_kind.py")
        for folder in ("content/working", "eigen/pages"):
            (root / folder).mkdir(parents=True)
        project.write("content/working/wandelen.yml", CASES["record"])
        project.write("eigen/pages/working.html", CASES["template"])
        project.change("mkdocs.yml", "custom_dir: overrides", "custom_dir: eigen")
        return project

    def run(self, *arguments: str, epoch: str = mini.EPOCH, powerless: bool = False) -> subprocess.CompletedProcess[str]:
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
    return project.read(f"site/{path}")


def test_it_has_pages_can_be_found_and_is_in_the_data(whole: WithKind) -> None:
    for path, said in CASES["says"].items():
        there = text(whole, path).replace(", ", ",") if path.endswith("index.json") else text(whole, path)
        assert [words for words in said if words not in there] == [], path
    assert "nog-niet-klaar" not in text(whole, "werkvormen/wandelen/index.html")


def test_it_goes_out_as_json_that_its_schemas_describe(whole: WithKind) -> None:
    collection = json.loads(text(whole, "data/werkvormen.json"))
    (line,) = map(json.loads, text(whole, "data/werkvormen.jsonl").splitlines())
    assert collection["records"] == [line]
    assert line["practices"] == ["praattafel"]
    for document, name in ((line, "working"), (collection, "working-collection")):
        schema = json.loads(text(whole, f"data/schemas/published-{name}.schema.json"))
        assert list(Draft7Validator(schema).iter_errors(document)) == []


def test_it_goes_out_as_tables_of_their_own(whole: WithKind) -> None:
    for name, cells in CASES["tables"].items():
        (row,) = rows(text(whole, f"data/tabellen/{name}.csv"))
        assert row.items() >= cells.items()
    assert "wandelen" not in text(whole, "data/tabellen/bronvermeldingen.csv")
    resources = {one["name"]: one for one in json.loads(text(whole, "data/tabellen/datapackage.json"))["resources"]}
    keys = {key["fields"][0]: key["reference"]["resource"] for key in resources["onderdeel"]["schema"]["foreignKeys"]}
    assert keys == {"record": "werkvormen", "source": "bronnen"}


def test_two_tables_of_one_name_are_an_error(own: WithKind) -> None:
    own.change("new_kind.py", 'table="werkvormen"', 'table="bronnen"')
    done = own.run("build")
    assert done.returncode == 1
    assert "bronnen.csv" in done.stderr
    assert not own.site.exists()


def test_editors_have_its_schema_and_its_fields_are_put_in_order_reported_and_judged(own: WithKind) -> None:
    file, lines = "content/working/wandelen.yml", CASES["record"].splitlines(keepends=True)
    assert own.run("schema").returncode == 0
    schema = json.loads(own.read("schemas/working.schema.json"))
    for way in ("then", "else"):  # a concept, and what is published
        block = schema["definitions"][schema[way]["$ref"].rpartition("/")[2]]
        assert block["properties"]["parts"]["title"] == "Onderdelen"
    assert {"practices", "sources"} <= schema["definitions"].keys()

    own.write(file, "".join([lines[2], *lines[:2], *lines[3:]]))
    done = own.run("format", "--yes")
    assert own.read(file) == CASES["record"], done.stdout + done.stderr
    report = {
        one["code"]: one["message"] for one in json.loads(own.run("report", "--format", "json").stdout) if one["path"] == file
    }
    assert report["niet-nagegaan"] == "1 van 2 onderdelen ingevuld. Leeg zonder reden: tip."

    own.change(file, "summary:", "sumary:")
    own.change(file, "source: voorbeeldrapport", "source: voorbeeldraport")
    own.change(file, "practices:", "others:\n  - fietsen\npractices:")
    own.write("content/working/Wandelen.yml", CASES["record"])
    done = own.run("validate", "--format", "json")
    assert done.returncode == 1
    found = {(Path(one["path"]).name, one["code"]): one["message"] for one in json.loads(done.stdout)}
    wrong = ("veld-onbekend", "bron-onbekend", "praktijk-onbekend")
    assert found.keys() >= {("Wandelen.yml", "bestandsnaam-bezet"), *(("wandelen.yml", code) for code in wrong)}
    assert found["wandelen.yml", "praktijk-onbekend"] == "Er is geen werkvorm `fietsen`."
