"""publiccode.yml fits its standard, but for what only an owner knows; and that is said in the file, and asked once it is known."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from tests.beside import cases
from tests.forge import schemas
from tests.forge.schemas import ROOT

TEXT = (ROOT / "publiccode.yml").read_text("utf-8")
TOLD = yaml.safe_load(TEXT)
SCHEMA = Draft7Validator(json.loads((Path(__file__).parent / "publiccode.schema.json").read_text("utf-8")))
SETTINGS = (ROOT / "mkdocs.yml").read_text("utf-8")
ADDRESS = "https://github.com/eigenaar/bank"
PLACE = "# url: https://…\n"
BARE = re.sub(r"(?m)^(?:# )?url: .*\n", PLACE, TEXT)
"""The file as it is while nobody knows the repository."""


def complaints(told: dict[str, Any]) -> list[str]:
    return sorted(error.message for error in SCHEMA.iter_errors(told))


def missing(text: str, repository: str) -> list[str]:
    """What is not as it should be, when this is the repository in the settings; empty when nobody knows it."""
    told = yaml.safe_load(text)
    found = complaints(told)
    if not repository:
        found = [error for error in found if error != "'url' is a required property"]
        found += [] if "url" in told or PLACE in text else ["nobody is told of url"]
    elif told.get("url", "").removesuffix(".git") != repository.rstrip("/"):
        found.append("url is not the repository of mkdocs.yml")
    return found


def repository(settings: str) -> str:
    [found] = re.findall(r"^ +repository: *[\"']?([^\"'\n]*?)[\"']? *$", settings, re.MULTILINE)
    return str(found)


def test_it_fits_but_for_what_an_owner_fills_in_and_says_so() -> None:
    assert missing(TEXT, repository(SETTINGS)) == []
    assert complaints(TOLD | {"url": ADDRESS}) == []
    head = TEXT.partition("publiccodeYmlVersion")[0]
    assert "url" in TOLD or ("Nog te doen door de eigenaar" in head and "‘repository’ in mkdocs.yml" in head)
    assert f'version = "{TOLD["softwareVersion"]}"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_once_the_repository_is_known_its_address_is_asked_here_too() -> None:
    assert repository(re.sub("(?m)repository: .*$", f"repository: {ADDRESS}", SETTINGS)) == ADDRESS
    filled = BARE.replace(PLACE, f"url: {ADDRESS}.git\n")
    assert missing(filled, ADDRESS) == []
    assert missing(filled, f"{ADDRESS}-elders") == ["url is not the repository of mkdocs.yml"]
    assert missing(BARE, "") == []
    assert missing(BARE, ADDRESS)
    assert missing(BARE.replace(PLACE, ""), "") == ["nobody is told of url"]


@pytest.mark.parametrize("wrong", cases(__file__), ids=str)
def test_the_schema_refuses_what_is_wrong(wrong: dict[str, Any]) -> None:
    assert complaints(TOLD | {"url": ADDRESS} | wrong)


def test_how_to_cite_is_citation_file_format_and_says_the_same() -> None:
    file = ROOT / "CITATION.cff"
    assert schemas.complaints("citation-file-format", file) == ""
    cited = yaml.safe_load(file.read_text("utf-8"))
    assert (cited["version"], cited["license"]) == (TOLD["softwareVersion"], TOLD["legal"]["license"])
    assert cited["date-released"] == TOLD["releaseDate"]
    assert cited["authors"] == [{"name": TOLD["maintenance"]["contacts"][0]["name"]}]
    assert cited["preferred-citation"]["title"] in SETTINGS
