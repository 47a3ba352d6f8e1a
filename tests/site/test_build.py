"""The real command line builds the site, the same each time, to the byte as in `golden/`, with all that a site needs and the notices of others."""

import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from fnmatch import fnmatchcase
from importlib.metadata import distribution
from itertools import groupby
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.site.search.files import USUAL_WORDS, WORDS_LICENCE
from tests import mini
from tests.golden import GOLDEN, REFRESH, WithoutMkDocs
from tests.mini import ROOT
from tests.project import Project, files_in

MAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def differences(one: Project, other: Project) -> list[str]:
    first, second = one.files(), other.files()
    return sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))


def test_no_order_of_a_set_reaches_the_site(site: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "praktijkenbank", "build", "--site", str(tmp_path)]
    subprocess.run(command, cwd=mini.ROOT, env={**os.environ, "PYTHONHASHSEED": "2"}, check=True)
    files = [path.relative_to(site) for path in site.rglob("*") if path.is_file()]
    assert [path for path in files if (tmp_path / path).read_bytes() != (site / path).read_bytes()] == []


def test_nothing_beside_the_content_says_what_a_page_says(built: Project, rebuilt: Project) -> None:
    """A memory of a build that somebody brings along, under the name that it once had or another, is not read, nor written."""
    beside = (".site.bewaard.jsonl", ".site.bewaard", ".cache/praktijkenbank.json", "site.json", ".praktijkenbank.sha256")
    for path in beside:
        (rebuilt.root / path).parent.mkdir(exist_ok=True)
        page = {"path": "praktijken/burenklus/index.html", "text": "verzonnen uitkomst", "digest": "0" * 64}
        rebuilt.write(path, json.dumps(page) + "\n")
    before = {path: (rebuilt.root / path).read_bytes() for path in beside}
    around = rebuilt.around()
    assert differences(built, rebuilt.built()) == []
    assert {path: (rebuilt.root / path).read_bytes() for path in beside} == before
    assert rebuilt.around() == around


@pytest.mark.parametrize("program", ["mkdocs", "properdocs"])
def test_mkdocs_itself_and_its_successor_make_the_same_site(program: str, built: Project, project: Project) -> None:
    """In a process that begins anew: the successor takes the place of MkDocs, so it must come before our code."""
    command = [sys.executable, "-m", program, "build", "--strict", "--quiet"]
    env = os.environ | {"SOURCE_DATE_EPOCH": mini.EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=project.root, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert differences(built, project) == []
    assert project.around() == set()


def test_the_page_for_a_lost_address_links_from_the_root_and_no_source_of_a_record_is_published(built: Project) -> None:
    html = (built.site / "404.html").read_text("utf-8")
    addresses = re.findall(r' (?:href|src|action)="([^"#]+)', html)
    assert len(addresses) > 10
    assert [address for address in addresses if not address.startswith(("/", "https://"))] == []
    assert 'content="noindex"' in html
    sources = {path.rpartition("/")[0] for path in built.files() if path.endswith((".yml", ".yaml", ".md"))}
    assert sources == {"data/praktijken", "data/kennis"}, "where the plain texts are"


def test_the_sitemap_lists_every_page_with_the_dates_of_records(built: Project) -> None:
    root = ET.fromstring((built.site / "sitemap.xml").read_text("utf-8"))
    found = {str(entry.findtext(f"{MAPS}loc")): entry.findtext(f"{MAPS}lastmod") for entry in root}
    base = "https://praktijkenbank.example.org/"
    assert found[f"{base}praktijken/burenklus/"] == "2024-06-30"
    assert found[f"{base}praktijken/praattafel/"] == "2024-06-29"
    assert found[base] == "2024-06-30", "a list is as new as the newest of its records"
    former = {f"{base}{url}/" for url in (
        "praktijken/klussen-met-buren", "praktijken/oude-burenklus", "praktijken/busje", "programma/oud-programma", "kennis/kranen",
        "cijfers/druppels-per-dorp", "themas/spreken",
    )}  # fmt: skip
    pages = {path.removesuffix("index.html") for path in built.files() if path.endswith("index.html")}
    framed = {f"{base}{page}" for page in pages if page.startswith("insluiten/")}  # cards for other sites
    archived = {f"{base}praktijken/klusbus/", f"{base}gemeenten/verwegdorp/"}  # and where only that leads
    assert found.keys() == {base + page for page in pages} - former - framed - archived
    assert not (built.site / "sitemap.xml.gz").exists()


def test_what_an_owner_fills_in_is_where_a_visitor_looks(project: Project) -> None:
    """In a folder of a host too, and as pasted: the address without scheme and slash, the contact as a link."""
    for old, new in {
        "https://praktijkenbank.example.org/": "voorbeeld.nl/bank", 'owner: ""': "owner: Jansen & Zn",
        'contact: ""': "contact: mailto:info@voorbeeld.nl", "copyright: ": "copyright: a < b & ",
    }.items():  # fmt: skip
        project.change("mkdocs.yml", old, new)
    for page in ("over", "privacy", "toegankelijkheid"):
        shutil.copyfile(mini.ROOT / "content" / f"{page}.md", project.root / "content" / f"{page}.md")
    project.change("content/over.md", "## Hoe we", "## Waarom\n\n## Hoe we")  # the miniature guide leads there
    project.built()
    html = (project.site / "404.html").read_text("utf-8")
    assert 'href="/bank/praktijken/"' in html
    assert 'href="/praktijken/"' not in html
    assert "https://voorbeeld.nl/bank/praktijken/burenklus/" in (project.site / "sitemap.xml").read_text("utf-8")

    mail = 'href="mailto:info@voorbeeld.nl"'
    for page in ("", "praktijken/burenklus/", "over/", "privacy/", "toegankelijkheid/", "bijdragen/"):
        html = (project.site / page / "index.html").read_text("utf-8")
        footer = html[html.index('<footer class="pb-footer">') :]
        told = ("Een uitgave van Jansen &amp; Zn ·", mail, "<p>a &lt; b &amp; Praktijkenbank")
        assert [words for words in told if words not in footer] == []
        assert '<meta name="referrer" content="same-origin">' in html
        if page in ("over/", "privacy/", "toegankelijkheid/"):
            article = html[html.index("<article") : html.index("</article>")]
            assert mail in article
            assert "{" not in article
            assert "Jansen &amp; Zn" in article


def test_every_file_is_as_the_golden_one(tmp_path: Path) -> None:
    command = [sys.executable, "-W", "error", "-m", "tests.golden", str(tmp_path)]
    done = subprocess.run(command, cwd=mini.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    made, golden = files_in(tmp_path), files_in(GOLDEN)
    wrong = [f"missing: {path}" for path in sorted(golden.keys() - made.keys())]
    wrong += [f"surplus: {path}" for path in sorted(made.keys() - golden.keys())]
    wrong += [f"different: {path}" for path in sorted(made.keys() & golden.keys()) if made[path] != golden[path]]
    assert not wrong, "\n".join([*wrong, REFRESH])


def test_the_import_hook_hides_mkdocs() -> None:
    with pytest.raises(ImportError, match=r"mkdocs\.config"):
        WithoutMkDocs().find_spec("mkdocs.config", None)
    assert WithoutMkDocs().find_spec("praktijkenbank.site.build", None) is None


def test_a_concept_is_nowhere_on_the_site() -> None:
    for path, text in mini.files().items():
        assert "nog-niet-klaar" not in path + text, path
        assert "Dit concept mag nergens" not in text, path


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


def test_no_page_shows_how_html_writes_a_letter(site: Path) -> None:
    """What was escaped twice; code to take along is the one place where that belongs."""
    wrong = []
    for file in site.rglob("*.html"):
        tree = LexborHTMLParser(file.read_text("utf-8"))
        tree.strip_tags(["pre", "code", "script"])
        wrong += [(file.parent.name, *found) for found in re.findall(r"(.{20})(&(?:[a-z]+|#[0-9]+);)", tree.text())]
    assert wrong == []
