"""What a comparison says: every field of every practice in words, figures exactly as they are, silences by their kind."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date

import docx
import pytest
from docx.shared import Length

from generator.catalogue import Catalogue
from generator.comparison.cell import FIELDS, GROUPS, Cell
from generator.comparison.sentence import first_sentence
from generator.comparison.values import MOST_FIGURES, cells
from generator.pages.comparison import ROWS
from generator.pipeline import load
from generator.templates import amount
from tests import mini
from tests.test_lists import content_of

CONTENT = mini.ROOT / "content"
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def whole() -> Catalogue:
    return load(CONTENT, TODAY)


def of(whole: Catalogue, slug: str) -> dict[str, Cell]:
    return {cell.field: cell for cell in cells(whole.practices[slug], whole, TODAY)}


def test_every_practice_has_every_field_with_words_or_a_reason(whole: Catalogue) -> None:
    for slug in whole.practices:
        found = cells(whole.practices[slug], whole, TODAY)
        assert tuple(cell.field for cell in found) == FIELDS
        for cell in found:
            assert bool(cell.lines) != bool(cell.silence), (slug, cell.field)
            assert all(line.text for line in cell.lines), (slug, cell.field)


def test_figures_stand_there_as_the_record_has_them(whole: Catalogue) -> None:
    for slug, practice in whole.practices.items():
        own = [result for implementation in practice.implementations for result in implementation.results]
        every = [figure for result in [*practice.results, *own] for figure in result.figures]
        cell = of(whole, slug)["figures"]
        assert [(line.figure, line.text) for line in cell.lines] == [(amount(one), one.label) for one in every[:MOST_FIGURES]]
        assert cell.left == max(0, len(every) - MOST_FIGURES)


def test_a_figure_that_asks_for_care_brings_its_caveat(whole: Catalogue) -> None:
    caveats = [line.caveat for line in of(whole, "maatschappelijke-beursvloer")["figures"].lines]
    assert "meer dan 100%" in caveats[2]


def test_silences_keep_their_kind(whole: Catalogue) -> None:
    for slug, practice in whole.practices.items():
        found = of(whole, slug)
        for silence in practice.silences:
            if silence.field in found:
                assert found[silence.field].silence == silence.reason, (slug, silence.field)


@pytest.mark.parametrize(
    ("text", "sentence", "more"),
    [
        ("Eén zin.", "Eén zin.", False),
        ("Eerst dit. Dan dat.", "Eerst dit.", True),
        ("Kost 3.500 euro. Meer niet.", "Kost 3.500 euro.", True),
        ("Voor o.a. Jan en Piet. Klaar.", "Voor o.a. Jan en Piet.", True),
        ("Zij zei: ‘Doe maar.’ Toen ging het.", "Zij zei: ‘Doe maar.’", True),
        ("Drie dingen:\n\n- a;\n- b.", "Drie dingen: a; b.", False),
        ("Met **nadruk**.\n\nEn meer.", "Met nadruk.", True),
    ],
)
def test_the_first_sentence_is_whole(text: str, sentence: str, more: bool) -> None:
    assert first_sentence(text) == (sentence, more)


def test_the_groups_hold_every_field_once() -> None:
    assert len(set(FIELDS)) == len(FIELDS) == sum(map(len, GROUPS.values()))


def made_of(whole: Catalogue, path: str) -> str | bytes:
    return mini.published_files(whole)[path]


def test_csv_has_a_row_for_each_practice_and_no_empty_cell(whole: Catalogue) -> None:
    text = made_of(whole, "vergelijken/alle/vergelijking-alle.csv")
    assert isinstance(text, str)
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == [practice.name for practice in whole.practices.values()]
    assert all(cell for row in rows for cell in row)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)


def test_a_document_has_every_practice_and_source_and_always_the_same_bytes(whole: Catalogue) -> None:
    path = "vergelijken/bemiddeling/vergelijking-bemiddeling.docx"
    raw = made_of(whole, path)
    assert isinstance(raw, bytes)
    assert raw == made_of(load(CONTENT, TODAY), path)
    document = docx.Document(io.BytesIO(raw))
    names = {whole.practices[slug].name for slug in whole.practices_with("themes", "bemiddeling")}
    for table in document.tables:
        assert {cell.text for cell in table.columns[0].cells} - {"Praktijk"} == names
        assert all(cell.text for row in table.rows for cell in row.cells)
        assert "w:tblHeader" in table.rows[0]._tr.xml
    assert sum(len(table.columns) - 1 for table in document.tables) == len(FIELDS)
    assert any("Vrijwilligers gezocht" in paragraph.text for paragraph in document.paragraphs)
    sheet = document.sections[0]
    assert [round(Length(side).mm) for side in (sheet.page_width or 0, sheet.page_height or 0)] == [297, 210]
    times = {item.date_time for item in zipfile.ZipFile(io.BytesIO(raw)).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_a_long_comparison_comes_in_parts_and_leads_to_the_open_data() -> None:
    files = mini.published_files(Catalogue.of(content_of(2 * ROWS + 1)))
    parts = [files[f"vergelijken/alle/{part}index.html"] for part in ("", "bladzij/2/", "bladzij/3/")]
    assert [str(part).count("<tr data-practice=") for part in parts] == [ROWS, ROWS, 1]
    assert not {f"vergelijken/alle/vergelijking-alle.{kind}" for kind in ("docx", "csv")} & files.keys()
    assert 'href="../../data/">open data</a>' in str(parts[0])
