"""A concept that is not finished: it may miss any field, and its preview stands and says what is missing."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import check, load
from praktijkenbank.collection.checks.verdict import advise
from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.article_text import Body
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.record_file import Reading, parse
from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.introspect import Loc
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.link_check import Finished, FinishedSite
from praktijkenbank.site.output.shell import Shells
from tests import mini
from tests.collection.test_publication import preview_of
from tests.project import Project
from tests.records import every_field
from tests.sound_records import changed


def variants(kind: RecordKind) -> dict[str, tuple[Loc, Reading[Any], str]]:
    """Slug → concepts of a kind with every field, each without one of them: which that is, how it was read, and its text."""
    one, content = TYPES[kind], read_content(mini.CONTENT)
    data = every_field.whole(one.model, content)
    found = {}
    for at, (loc, _, other) in enumerate(every_field.without_each(data)):
        if loc not in (("publication",), (one.named_by,)):
            text = every_field.text(other)
            found[f"geval-{at}"] = (loc, parse(text, f"content/{kind}/geval-{at}.yml", one.model), text)
    return found


@pytest.mark.untraced
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
        sound = replace(reading.sound, body=body)
        beside = changed(content, slug, sound)
        assert [str(problem) for problem in check(beside, mini.TODAY) if slug in problem.path] == [], loc
        advised = advise(beside, sound.path.__eq__)
        assert [problem.code for problem in advised] == ["concept-niet-af"] * len(advised), loc
        assert len(advised) <= 1
        published = text.replace("publication: concept", "publication: gepubliceerd")
        assert advised or parse(published, "x", TYPES[kind].model).sound, loc
        missed.add(tuple(step for step in loc if isinstance(step, str)))
        whole = changed(whole, slug, sound)
    for model in every_field.models_of(TYPES[kind].model):
        needed = {info.alias or name for name, info in model.model_fields.items() if info.is_required()}
        assert needed - {loc[-1] for loc in missed} <= {TYPES[kind].named_by}
    catalogue = Catalogue.of(whole, preview=True)
    files = publish(catalogue, mini.SITE, mini.TEMPLATES, Shells(mini.shell), mini.TODAY)  # all have the same address of before
    pages = {file.path: Finished.of(str(file.make())) for file in files if file.path.endswith(".html")}
    assert len([path for path in pages if "/geval-" in path]) >= len(missed)
    broken = FinishedSite(tmp_path, mini.SITE.url, pages).broken_links()
    ours = [problem for problem in broken if f"{TYPES[kind].url}geval" in problem.path]
    assert [str(problem) for problem in ours if "assets/" not in problem.message] == []


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


def test_an_article_that_is_a_concept_cites_what_exists(project: Project) -> None:
    project.write("content/knowledge/nieuw.md", "---\ntitle: Nieuw\npublication: concept\n---\n\nZie [@onbekend].\n")
    with pytest.raises(ContentProblems, match="onbekend"):
        load(project.root / "content", mini.TODAY)
