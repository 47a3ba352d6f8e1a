"""The life of a record: a concept shows in a preview only, an archived page stays and leaves every list."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import check
from praktijkenbank.collection.coach.advice import advise
from praktijkenbank.collection.load import load
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.record_file import Body, Located, Memory, Reading, parse
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.introspect import Loc
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.link_check import Finished, FinishedSite, finished_site
from praktijkenbank.site.output.shell import Shells
from praktijkenbank.site.search.files import INDEX
from tests import every_field, mini
from tests.project import Project
from tests.sound_records import changed

ARCHIVED, CONCEPT = "klusbus", "nog-niet-klaar"
NAMES = {ARCHIVED: "Klusbus", CONCEPT: "Nog niet klaar"}

KEEPS = {
    "bronnen/index.html",  # it still rests on a source
    "gemeenten/verwegdorp/index.html",  # where only its own page leads; says nothing of it
    "insluiten/busje/index.html",
    "insluiten/klusbus/index.html",
    "praktijken/burenklus/index.html",  # which it names
    "praktijken/busje/index.html",
    "praktijken/index.html",  # folded, below the list
    "praktijken/klusbus/index.html",
    "vergelijken/index.html",  # so that the script can say it is archived
}
"""Where the archived practice may still be, beside the open data."""

FOR_OTHERS = ("data/", "insluiten/", "zoeken/", "feed.", "sitemap.xml", "bronnen/bronnen.")
"""What others take along or search engines read."""


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return mini.published(mini.catalogue())


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
    found = {path for path in naming(files, ARCHIVED) if not path.startswith("data/")}
    assert found == KEEPS - {"gemeenten/verwegdorp/index.html"}
    assert files.keys() >= KEEPS
    assert "data-result" not in files["praktijken/index.html"].partition("Gearchiveerd (1)")[2]


def test_its_page_says_so_first_and_keeps_search_engines_out(files: dict[str, str]) -> None:
    page = files["praktijken/klusbus/index.html"]
    told = re.search(r"</h1>(.*?)<p class=\"pb-lead\"", page, re.DOTALL)
    assert told
    assert "<strong>Gearchiveerd.</strong>" in told[1]
    assert '<a href="../../praktijken/praattafel/">Praattafel</a>' in told[1]
    assert '<meta name="robots" content="noindex">' in page
    for path in ("praktijken/klusbus/", "praktijken/busje/", "gemeenten/verwegdorp/"):
        assert path not in files["sitemap.xml"]
    assert '<meta name="robots"' not in files["praktijken/burenklus/index.html"]


def test_numbers_leave_it_out(files: dict[str, str]) -> None:
    assert 'data-total="2"' in files["praktijken/index.html"]
    assert "Bekijk alle 2 praktijken" in files["index.html"]
    assert json.loads(files["praktijken/filters.json"])["practices"] == ["burenklus", "praattafel"]
    assert {one["slug"] for one in json.loads(files["keuzehulp/praktijken.json"])} == {"burenklus", "praattafel"}
    assert "Verwegdorp" not in files["gemeenten/index.html"]


def test_open_data_and_the_card_for_other_sites_keep_it_with_its_state(files: dict[str, str]) -> None:
    assert json.loads(files["data/praktijken/klusbus.json"])["publication"] == "gearchiveerd"
    assert files["data/praktijken/busje.json"] == files["data/praktijken/klusbus.json"]
    for path in ("insluiten/klusbus/index.html", "insluiten/busje/index.html"):
        assert "Klusbus (gearchiveerd)" in files[path]
        assert "Wordt niet meer bijgewerkt." in files[path]


def test_links_to_it_say_that_it_is_archived(files: dict[str, str]) -> None:
    for path in ("praktijken/burenklus/index.html", "bronnen/index.html"):
        assert re.findall(r'href="[^"]*praktijken/klusbus/">([^<]*)<', files[path]) == ["Klusbus (gearchiveerd)"]


def test_a_preview_lists_a_concept_and_says_so_wherever_it_links(previewed: dict[str, str]) -> None:
    found = naming(previewed, CONCEPT)
    lists = {"praktijken/index.html", "themas/ongebruikt/index.html", "vergelijken/alle/index.html", "praktijken/filters.json"}
    lists |= {
        "praktijken/burenklus/index.html",
        "bronnen/index.html",
        "bijdragen/overzicht/index.html",
        "keuzehulp/praktijken.json",
    }
    assert lists | {"praktijken/nog-niet-klaar/index.html"} <= found
    for path in found:
        links = re.findall(r'<a href="[^"#?]*praktijken/nog-niet-klaar/">([^<]*)<', previewed[path])
        assert set(links) <= {"Nog niet klaar (concept)"}, path
    assert "Concept: staat niet op de site." in previewed["praktijken/index.html"]
    page = previewed["praktijken/nog-niet-klaar/index.html"]
    assert re.search(r"</h1>\s*<div[^>]*><p><strong>Concept: staat niet op de site\.</strong>", page)
    assert "insluiten/" not in page
    assert "data/praktijken/" not in page


def test_a_practice_is_mended_in_the_form_and_what_is_not_published_in_its_file(previewed: dict[str, str]) -> None:
    mended = {slug for text in previewed.values() for slug in re.findall(r"bijdragen/formulier/\?praktijk=([^\"&]+)", text)}
    assert mended == {"burenklus", "praattafel"}
    assert {f"bijdragen/formulier/praktijken/{slug}.json" for slug in mended} <= previewed.keys()
    assert f'/{CONCEPT}.yml">Verbeter' in previewed[f"praktijken/{CONCEPT}/index.html"]


def test_what_others_take_along_holds_no_concept_in_a_preview_either(files: dict[str, str], previewed: dict[str, str]) -> None:
    assert not {path for path in naming(previewed, CONCEPT) if path.startswith(FOR_OTHERS)}
    others = {path for path in files if path.startswith(FOR_OTHERS) and path != "sitemap.xml"}
    assert {path for path in others if previewed.get(path) != files[path]} == set()


def test_no_link_of_a_preview_is_broken(tmp_path: Path, previewed: dict[str, str]) -> None:
    for path, text in previewed.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    broken = finished_site(tmp_path, mini.SITE.url, {}).broken_links()
    loose = {"bijdragen/", "over/", "privacy/", "toegankelijkheid/"}  # MkDocs' own, and the files of the theme
    assert [str(one) for one in broken if not any(name in one.message for name in (*loose, "assets/", ".docx"))] == []


def write(content: Path, file: str, *changes: tuple[str, str]) -> None:
    text = (content / file).read_text("utf-8")
    for old, new in changes:
        assert old in text, f"{old} is not in {file}"
        text = text.replace(old, new, 1)
    (content / file).write_text(text, "utf-8")


def test_whatever_refers_to_a_concept_or_an_archived_record_builds_without_a_broken_link(project: Project) -> None:
    """The real command, which follows every link: relations, recommendations, threads and links in a text."""
    content = project.root / "content"
    relation = "  - relation: vergelijkbaar\n    practice: {}\n    reason: Lijkt erop.\n"
    both = relation.format(CONCEPT) + relation.format(ARCHIVED)
    write(content, "practices/burenklus.yml", ("related:\n", f"related:\n{both}"))
    article = ("    practices: [praattafel]", f"    practices: [praattafel, {CONCEPT}, {ARCHIVED}]")
    thread = ("  practices: [praattafel]\n  programmes", f"  practices: [praattafel, {CONCEPT}, {ARCHIVED}]\n  programmes")
    links = f" Ook [dit](../practices/{CONCEPT}.yml) en [dat](../practices/{ARCHIVED}.yml).\n\n## Hoe het komt"
    write(content, "knowledge/waarom-kranen.md", article, thread, ("\n## Hoe het komt", links))
    write(content, "statistics/kranen-per-dorp.yml", ("title:", "publication: gearchiveerd\ntitle:"))
    write(content, "programme/voorbeeldprogramma.yml", ("name:", "publication: gearchiveerd\nname:"))
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


def test_a_replacement_that_is_archived_itself_is_named_as_such(tmp_path: Path) -> None:
    content = Path(shutil.copytree(mini.CONTENT, tmp_path / "content"))
    write(
        content,
        "practices/praattafel.yml",
        ("name: Praattafel", "name: Praattafel\npublication: gearchiveerd\nreplaced_by: burenklus"),
    )
    files = mini.published(load(content, mini.TODAY))
    assert ">Praattafel (gearchiveerd)</a>" in files["praktijken/klusbus/index.html"]
    assert 'Kijk in plaats daarvan bij <a href="../../praktijken/burenklus/">' in files["praktijken/praattafel/index.html"]


@pytest.mark.parametrize("preview", [False, True])
def test_after_every_change_of_state_a_site_with_memory_is_the_one_without(preview: bool, tmp_path: Path) -> None:
    content, memory = Path(shutil.copytree(mini.CONTENT, tmp_path / "content")), Memory()
    state = "gepubliceerd"
    write(content, "practices/burenklus.yml", ("kind:", f"publication: {state}\nkind:"))
    for now in ("gepubliceerd", "gearchiveerd", "concept", "gearchiveerd", "gepubliceerd"):
        write(content, "practices/burenklus.yml", (f"publication: {state}", f"publication: {now}"))
        state = now
        assert load(content, mini.TODAY, memory, preview) == load(content, mini.TODAY, preview=preview), now


def variants(kind: RecordKind) -> dict[str, tuple[Loc, Reading[Located[Any]], str]]:
    """Slug → concepts of a kind with every field, each without one of them: which that is, how it was read, and its text."""
    one, content = TYPES[kind], read_content(mini.CONTENT)
    data = every_field.whole(one.model, content)
    found = {}
    for at, (loc, _, other) in enumerate(every_field.without_each(data)):
        if loc not in (("publication",), (one.named_by,)):
            text = every_field.text(other)
            found[f"geval-{at}"] = (loc, parse(text, f"content/{kind}/geval-{at}.yml", one.model), text)
    return found


@pytest.mark.parametrize("kind", TYPES)
def test_a_concept_may_miss_any_field_and_its_preview_stands(kind: RecordKind, tmp_path: Path) -> None:
    """Of a record with every field there is, at any depth: each of them in turn with nothing behind it, and not there."""
    content = whole = read_content(mini.CONTENT)
    body = Body("Zie [@voorbeeldrapport].\n", 50) if TYPES[kind].suffix == ".md" else None
    missed = set()
    for slug, (loc, reading, text) in variants(kind).items():
        if loc[-1] == "value":  # a figure without a value says nothing, and is no gap but a mistake
            assert [problem.code for problem in reading.problems] == ["cijfer-onduidelijk"]
            continue
        assert reading.sound, (loc, reading.problems)
        beside = changed(content, slug, (reading.sound, body))
        assert [str(problem) for problem in check(beside, mini.TODAY) if slug in problem.path] == [], loc
        advised = [problem for problem in advise(beside) if slug in problem.path]
        published = parse(text.replace("publication: concept", "publication: gepubliceerd"), "x", TYPES[kind].model)
        assert [problem.code for problem in advised] == ["concept-niet-af"] * len(advised), loc
        assert len(advised) <= 1
        assert advised or published.sound, loc
        missed.add(tuple(step for step in loc if isinstance(step, str)))
        whole = changed(whole, slug, (reading.sound, body))
    for model in every_field.models_of(TYPES[kind].model):
        needed = {info.alias or name for name, info in model.model_fields.items() if info.is_required()}
        assert needed - {loc[-1] for loc in missed} <= {TYPES[kind].named_by}
    catalogue = Catalogue.of(whole, preview=True)
    made = {file.path: file.make() for file in publish(catalogue, mini.SITE, mini.TEMPLATES, Shells(mini.shell), mini.TODAY)}
    pages = {path: Finished.of(text) for path, text in made.items() if isinstance(text, str) and path.endswith(".html")}
    assert len([path for path in pages if "/geval-" in path]) >= len(missed)
    broken = FinishedSite(tmp_path, mini.SITE.url, pages).broken_links()
    assert [
        str(problem) for problem in broken if f"{TYPES[kind].url}geval" in problem.path and "assets/" not in problem.message
    ] == []


@pytest.mark.parametrize("kind", TYPES)
def test_a_concept_with_only_a_name_has_a_page_that_says_what_is_missing(kind: RecordKind, project: Project) -> None:
    one = TYPES[kind]
    front = f"{one.named_by}: Eetclub\npublication: concept\n"
    text = f"---\n{front}---\n\nHier komt tekst.\n" if one.suffix == ".md" else front
    (project.root / "content" / kind / f"eetclub{one.suffix}").write_text(text, "utf-8")
    shown = mini.published(preview_of(project.root / "content"))
    page = shown[f"{one.url}eetclub/index.html"]
    titles = [info.title for name, info in one.model.model_fields.items() if info.is_required() and name != one.named_by]
    assert f"mist het nog: {', '.join(map(str, titles[:-1]))} en {titles[-1]}." in page
    assert "Nog in te vullen" in page
    assert ">None" not in page
    assert "Eetclub (concept)" in shown[f"{one.url}index.html"]
    assert not any("Eetclub" in text for text in mini.published(load(project.root / "content", mini.TODAY)).values())


def test_a_build_to_look_at_holds_a_concept_that_is_not_finished(project: Project) -> None:
    new = "content/practices/eetclub.yml"
    project.write(new, "name: Eetclub\npublication: concept\nproblem:\n  text:\n  source: voorbeeldrapport\n  locator: § 1\n")
    assert load(project.root / "content", mini.TODAY)
    shown = mini.published(preview_of(project.root / "content"))
    assert 'id="bron-voorbeeldrapport"' in shown["praktijken/eetclub/index.html"]
    sort = json.loads(shown["praktijken/filters.json"])
    assert sort["sort"]["onderbouwing"][sort["practices"].index("eetclub")] == -1


def test_an_article_that_is_a_concept_may_list_its_sources_later_and_cites_what_exists(project: Project) -> None:
    new = "content/knowledge/nieuw.md"
    project.write(new, "---\ntitle: Nieuw\npublication: concept\n---\n\nZie [@voorbeeldrapport].\n")
    page = mini.published(preview_of(project.root / "content"))["kennis/nieuw/index.html"]
    assert 'id="bron-voorbeeldrapport"' in page
    project.change(new, "@voorbeeldrapport", "@onbekend")
    with pytest.raises(ContentProblems, match="onbekend"):
        load(project.root / "content", mini.TODAY)


def test_a_source_of_concepts_alone_waits_with_them(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(mini.CONTENT, content)
    with (content / "sources.yml").open("a", encoding="utf-8") as sources:
        sources.write("  - id: wacht-nog\n    type: webpage\n    title: Wacht nog\n    publisher: Iemand\n")
    write(
        content,
        f"practices/{CONCEPT}.yml",
        ("  - source: voorbeeldrapport\nrelated", "  - source: voorbeeldrapport\n  - source: wacht-nog\nrelated"),
    )
    published, shown = load(content, mini.TODAY), preview_of(content)
    assert "wacht-nog" not in published.sources
    assert "wacht-nog" in shown.sources
    assert "wacht-nog" not in shown.public.sources
