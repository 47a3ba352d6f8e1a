"""The life of a record: a concept shows in a preview only, an archived page stays and leaves every list."""

import re
import shutil
from pathlib import Path

import pytest

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import load
from praktijkenbank.site.output.link_check import finished_site
from praktijkenbank.site.search.files import INDEX
from tests import mini
from tests.beside import cases
from tests.project import Project, write_files

ARCHIVED, CONCEPT = "klusbus", "nog-niet-klaar"
NAMES = {ARCHIVED: "Klusbus", CONCEPT: "Nog niet klaar"}
CASES = cases(__file__)
KEEPS = {f"{page}index.html" for page in CASES["keeps"]}
"""Where the archived practice may still be, beside the open data."""

FOR_OTHERS = ("data/", "insluiten/", "zoeken/", "feed.", "sitemap.xml", "bronnen/bronnen.")
"""What others take along or search engines read."""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return mini.files()


def preview_of(content: Path) -> Catalogue:
    return load(content, mini.TODAY, preview=True)


@pytest.fixture(scope="module")
def previewed() -> dict[str, str]:
    return mini.published(preview_of(mini.CONTENT))


def naming(files: dict[str, str], slug: str) -> set[str]:
    """The files that hold a slug or the name, in their text or their path."""
    words = re.compile(rf"\b({slug}|{NAMES[slug]})\b")
    return {path for path, text in files.items() if words.search(path) or words.search(text)}


def test_an_archived_practice_is_on_its_page_and_in_no_list(files: dict[str, str]) -> None:
    found = {path for path in naming(files, ARCHIVED) if not path.startswith(("data/", "_redirects"))}
    assert found == KEEPS - {"gemeenten/verwegdorp/index.html"}
    assert files.keys() >= KEEPS
    assert "data-result" not in files["praktijken/index.html"].partition("Gearchiveerd (1)")[2]


def test_a_preview_lists_a_concept_and_says_so_wherever_it_links(previewed: dict[str, str]) -> None:
    found = naming(previewed, CONCEPT)
    assert {*CASES["previewed"]} <= found
    for path in found:
        links = re.findall(r'<a href="[^"#?]*praktijken/nog-niet-klaar/">([^<]*)<', previewed[path])
        assert set(links) <= {"Nog niet klaar (concept)"}, path
    assert "Concept: staat niet op de site." in previewed["praktijken/index.html"]
    page = previewed["praktijken/nog-niet-klaar/index.html"]
    assert re.search(r"</h1>\s*<div[^>]*><p><strong>Concept: staat niet op de site\.</strong>", page)
    assert "insluiten/" not in page
    assert "data/praktijken/" not in page
    # A practice is mended in the form, and what is not published in its file.
    mended = {slug for text in previewed.values() for slug in re.findall(r"bijdragen/formulier/\?praktijk=([^\"&]+)", text)}
    assert mended == {"burenklus", "praattafel"}
    assert {f"data/praktijken/{slug}.json" for slug in mended} <= previewed.keys()
    assert f'/{CONCEPT}.yml">Verbeter' in page


def test_what_others_take_along_holds_no_concept_in_a_preview_either(files: dict[str, str], previewed: dict[str, str]) -> None:
    assert not {path for path in naming(previewed, CONCEPT) if path.startswith(FOR_OTHERS)}
    others = {path for path in files if path.startswith(FOR_OTHERS) and path != "sitemap.xml"}
    assert {path for path in others if previewed.get(path) != files[path]} == set()


def test_no_link_of_a_preview_is_broken(tmp_path: Path, previewed: dict[str, str]) -> None:
    write_files(tmp_path, previewed)
    broken = finished_site(tmp_path, mini.SITE.url, {}).broken_links()
    loose = {"bijdragen/", "over/", "privacy/", "toegankelijkheid/"}  # MkDocs' own, and the files of the theme
    assert [str(one) for one in broken if not any(name in one.message for name in (*loose, "assets/", ".docx"))] == []


def change(content: Path, file: str, *changes: tuple[str, str]) -> None:
    for old, new in changes:
        Project(content.parent).change(f"content/{file}", old, new)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return Path(shutil.copytree(mini.CONTENT, tmp_path / "content"))


def test_whatever_refers_to_a_concept_or_an_archived_record_builds_without_a_broken_link(project: Project) -> None:
    """The real command, which follows every link: relations, recommendations, threads and links in a text."""
    content = project.root / "content"
    relation = "  - relation: vergelijkbaar\n    practice: {}\n    reason: Lijkt erop.\n"
    both = relation.format(CONCEPT) + relation.format(ARCHIVED)
    change(content, "practices/burenklus.yml", ("related:\n", f"related:\n{both}"))
    article = ("    practices: [praattafel]", f"    practices: [praattafel, {CONCEPT}, {ARCHIVED}]")
    thread = ("  practices: [praattafel]\n  programmes", f"  practices: [praattafel, {CONCEPT}, {ARCHIVED}]\n  programmes")
    links = f" Ook [dit](../practices/{CONCEPT}.yml) en [dat](../practices/{ARCHIVED}.yml).\n\n## Hoe het komt"
    change(content, "knowledge/waarom-kranen.md", article, thread, ("\n## Hoe het komt", links))
    change(content, "statistics/kranen-per-dorp.yml", ("title:", "publication: gearchiveerd\ntitle:"))
    change(content, "programme/voorbeeldprogramma.yml", ("name:", "publication: gearchiveerd\nname:"))
    project.built()
    found = {path: raw.decode() for path, raw in project.files().items() if path.endswith((".html", ".json", ".xml"))}
    assert naming(found, CONCEPT) == set()
    article_page = found["kennis/waarom-kranen/index.html"]
    assert article_page.count(">Klusbus (gearchiveerd)</a>") == 2  # the recommendation, and what to read on
    assert re.search(r"Ook dit en <a [^>]*praktijken/klusbus/", article_page)
    for url in ("cijfers/kranen-per-dorp/", "programma/voorbeeldprogramma/"):
        assert '<meta name="robots" content="noindex">' in found[f"{url}index.html"]
        assert "<strong>Gearchiveerd.</strong>" in found[f"{url}index.html"]
        assert url not in found["sitemap.xml"]
        assert url not in found[INDEX]
        listed, _, folded = found["kennis/index.html"].partition("Gearchiveerd (2)")
        assert url in folded
        assert url not in listed[listed.index("<main") :]


def test_a_build_to_look_at_holds_concepts_and_the_next_one_none(project: Project) -> None:
    assert project.run("build", "--concepts").returncode == 0
    page = f"praktijken/{CONCEPT}/index.html"
    shown = project.files()
    assert "Concept: staat niet op de site." in shown[page].decode()
    assert f"praktijken/{CONCEPT}/" in shown["praktijken/index.html"].decode()
    project.built()
    found = {path: raw.decode() for path, raw in project.files().items() if path.endswith((".html", ".json", ".xml"))}
    assert naming(found, CONCEPT) == set()
    assert project.run("build", "--concepts").returncode == 0
    assert project.files() == shown
