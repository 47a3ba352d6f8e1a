"""The settings of editors agree with what the project says of itself."""

import json
import re
from xml.etree import ElementTree

from praktijkenbank.editing.tidying import MODELS
from praktijkenbank.reading.content_folder import SCHEMAS
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Bibliography
from tests import invalid_cases
from tests.editor.language_server import SETTINGS
from tests.mini import ROOT

JUDGED = MODELS | {"bijdragen/voorbeeld.yml": Practice, "bijdragen/bronnen.yml": Bibliography}
FILES = {name: tuple(f"content/{path}" for path, one in JUDGED.items() if one is model) for name, model in SCHEMAS.items()}
"""Schema → the files it judges, none of Markdown."""


def test_vs_code_and_jetbrains_hold_the_same_schemas_against_the_same_files() -> None:
    assert SETTINGS["yaml.schemas"] == {f"./schemas/{name}": list(globs) for name, globs in FILES.items() if globs}, ".vscode"
    found = {}
    for entry in ElementTree.parse(ROOT / ".idea" / "jsonSchemas.xml").iter("SchemaInfo"):
        options = {option.get("name"): option.get("value") for option in entry.findall("option")}
        paths = [option.get("value") for option in entry.iter("option") if option.get("name") == "path"]
        found[options["relativePathToSchema"]] = tuple(paths)
    assert found == {f"schemas/{name}": globs for name, globs in FILES.items() if globs}, ".idea/jsonSchemas.xml"
    # Every record has one schema.
    files = [file for globs in FILES.values() for glob in globs for file in ROOT.glob(glob)]
    assert sorted(files) == sorted((ROOT / "content").rglob("*.yml"))


def test_the_tasks_run_what_people_run_and_find_the_problems() -> None:
    tasks = json.loads((ROOT / ".vscode" / "tasks.json").read_text("utf-8"))["tasks"]
    assert [task["args"] for task in tasks] == [["validate"], ["serve"], ["schema"]]
    pattern = tasks[0]["problemMatcher"]["pattern"]
    found = re.search(pattern["regexp"], invalid_cases.messages()["date-impossible"], re.MULTILINE)
    assert found, "the problem matcher in .vscode/tasks.json"
    assert found[pattern["file"]].startswith("content/practices/")
    assert int(found[pattern["line"]]) > 1
    assert found[pattern["code"]] == "datum-ongeldig"
