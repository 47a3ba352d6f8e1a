"""What the site sends of others goes with their notice: every file of another's is named, and no notice is out of date."""

import re
from fnmatch import fnmatchcase
from importlib.metadata import distribution
from itertools import groupby
from pathlib import Path

import pytest

from praktijkenbank.site.search.files import USUAL_WORDS, WORDS_LICENCE
from tests.mini import ROOT
from tests.project import Project

ASSETS = ROOT / "overrides" / "assets"
NOTICES = ASSETS / "LICENSES.txt"
TEXT = NOTICES.read_text("utf-8")
NAMED = re.findall(r"^Bestand: (\S+)$", TEXT, re.MULTILINE)
FROM_OTHERS_WORK = [USUAL_WORDS, "vergelijken/*.docx"]
"""What our own code makes out of the work of others."""

MODULES = ROOT / "scripts" / "node_modules"
FROM_NPM = ("lunr/lunr.js", "lunr-languages/lunr.stemmer.support.js", "lunr-languages/lunr.nl.js")
"""What the search takes over."""

SOURCES_OF_OURS = (".css", ".js", ".svg", ".webmanifest", ".txt")
PICTURES_OF_OURS = {"favicon-32.png", "social.png", "touch-icon.png"}
"""Drawn by `make pictures`."""


def others(published: set[str]) -> set[str]:
    """What is published and has no source of ours, though it is no page and no data: the theme's, and fonts."""
    files = [file for file in ASSETS.rglob("*") if file.suffix in SOURCES_OF_OURS or file.name in PICTURES_OF_OURS]
    ours = {file.relative_to(ASSETS.parent).as_posix() for file in files}
    found = {path for path in published if path.startswith("assets/") and path not in ours}
    return found | {path for path in published for pattern in FROM_OTHERS_WORK if fnmatchcase(path, pattern)}


def unnamed(published: set[str]) -> list[str]:
    return sorted(path for path in others(published) if not any(fnmatchcase(path, pattern) for pattern in NAMED))


def test_every_file_of_another_has_its_notice_in_the_site(built: Project) -> None:
    published = set(built.files())
    assert {"assets/LICENSES.txt", "assets/fonts/OFL.txt", WORDS_LICENCE} <= published
    assert len(others(published)) >= 4
    assert unnamed(published) == []
    assert [pattern for pattern in NAMED if not any(fnmatchcase(path, pattern) for path in published)] == [], (
        "no longer published"
    )
    without = ["fonts/ander.woff2", "images/kaart.png", "javascripts/bundle.js", "stylesheets/palette.0a1b.min.css"]
    assert unnamed({f"assets/{path}" for path in without}) == [f"assets/{path}" for path in without]


def test_what_search_takes_over_is_named_and_keeps_its_head(built: Project) -> None:
    """Each script that goes into the worker says whose it is; the worker still says so, and so does our list."""
    worker = built.files()["assets/javascripts/search/worker.js"].decode()
    for script in FROM_NPM:
        owners = set(re.findall(r"Copyright (?:\(C\) )?(\d{4},? [\w ]+)", (MODULES / script).read_text("utf-8")))
        assert owners, script
        assert [owner for owner in owners if owner not in worker or owner not in TEXT] == []


@pytest.mark.parametrize("name", ["mkdocs-material", "python-docx"])
def test_a_notice_is_the_one_that_is_installed(name: str) -> None:
    """A new version may bring another year, or another licence."""
    [file] = [path for path in distribution(name).files or () if path.name == "LICENSE" and ".dist-info" in str(path)]
    text = Path(str(file.locate())).read_text("utf-8")
    for blank, lines in groupby(text.splitlines(), key=lambda line: not line.strip()):
        paragraph = "\n".join(lines)
        assert blank or paragraph.removeprefix("The MIT License (MIT)\n") in TEXT


def test_a_font_and_a_list_of_others_say_whose_they_are(built: Project) -> None:
    fonts = [path.relative_to(ASSETS.parent).as_posix() for path in (ASSETS / "fonts").glob("*.woff2")]
    assert set(fonts) <= set(NAMED)
    assert "Figtree Project Authors" in (ASSETS / "fonts" / "OFL.txt").read_text("utf-8")
    # The list of words has a licence of its own and the site says so.
    files = built.files()
    beside = files[WORDS_LICENCE].decode()
    told = ("wordfreq 3.1.1", "Robyn Speer", "https://creativecommons.org/licenses/by-sa/4.0/", "veranderd", "SUBTLEX-NL")
    assert [words for words in told if words not in beside] == []
    page = files["data/index.html"].decode()
    assert [path for path in (USUAL_WORDS, WORDS_LICENCE, "assets/LICENSES.txt") if f'href="../{path}"' not in page] == []
    assert USUAL_WORDS not in files["data/dcat.jsonld"].decode(), "what is described there is under the site's own licence"
