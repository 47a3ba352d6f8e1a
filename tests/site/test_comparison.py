"""What a comparison says: every field of every practice in words, figures exactly as they are, silences by their kind."""

import csv
import io
import re
import zipfile

import docx
import pytest
from docx.shared import Length

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import load
from praktijkenbank.dutch.csv_text import csv_lines
from praktijkenbank.records.evidence import all_results
from praktijkenbank.records.formatted_text import opening, plain
from praktijkenbank.records.sourced import amount
from praktijkenbank.site.comparison.cell import FIELDS, GROUPS, Cell
from praktijkenbank.site.comparison.values import cells
from praktijkenbank.site.pages.comparison import IN_FILES, ROWS
from tests import mini
from tests.beside import cases
from tests.site.test_coverage import content_of

CASES = cases(__file__)
CONTENT = mini.ROOT / "content"
TODAY = mini.LATER


@pytest.fixture(scope="module")
def whole() -> Catalogue:
    return mini.real()


def of(whole: Catalogue, slug: str) -> dict[str, Cell]:
    return {cell.field: cell for cell in cells(whole.practices[slug], whole, TODAY)}


def test_every_practice_has_every_field_with_words_or_a_reason(whole: Catalogue) -> None:
    assert len(set(FIELDS)) == len(FIELDS) == sum(map(len, GROUPS.values()))
    for slug, practice in whole.practices.items():
        found = of(whole, slug)
        assert tuple(found) == FIELDS
        for field, cell in found.items():
            assert bool(cell.lines) != bool(cell.silence), (slug, field)
            assert all(line.text for line in cell.lines), (slug, field)
        for field in ("conditions", "costs", "effort", "pitfalls", "figures", "results"):
            assert not any(line.more for line in (*found[field].lines, *found[field].rest)), (slug, field)
        for field in ("figures", "results"):
            assert bool(found[field].rest) == bool(found[field].beyond), (slug, field)
        places = {one.place or one.province for one in practice.implementations} - {None}
        sizes = [figure for result in all_results(practice) for figure in result.figures if figure.measures != "uitkomst"]
        told = ({"reach"} if places else set()) | ({"figures"} if sizes else set())
        for silence in practice.silences:
            if silence.field in found and silence.field not in told:  # else the cell says where, or how large or long
                assert found[silence.field].silence == silence.reason, (slug, silence.field)


def test_figures_stand_there_as_the_record_has_them_each_caveat_beside_all_that_it_is_about(whole: Catalogue) -> None:
    for slug, practice in whole.practices.items():
        cell = of(whole, slug)["figures"]
        told = [(line.figure, line.text) for line in (*cell.lines, *cell.rest)]
        assert told == [(amount(one), one.label) for result in all_results(practice) for one in result.figures]
        for result in all_results(practice):
            amounts = [amount(figure) for figure in result.figures]
            for lines in (cell.lines, cell.rest):
                for at, line in enumerate(lines):
                    if result.caveat and amounts and line.caveat == plain(result.caveat) and line.source == result.source:
                        assert [one.figure for one in lines[at + 1 - len(amounts) : at + 1]] == amounts, (slug, line.caveat)


def test_what_some_practices_say(whole: Catalogue) -> None:
    fair, sites = of(whole, "maatschappelijke-beursvloer"), of(whole, "websites-vraag-en-aanbod")
    assert [line.figure for line in fair["figures"].lines] == ["88 matches", "10–30%"]
    assert "Over hoeveel beursvloeren" in fair["figures"].lines[0].caveat
    assert (fair["figures"].beyond, sites["figures"].beyond) == ("results", "implementations")
    assert sites["costs"].lines[0].text.endswith("Dat kon doordat leden en ambassadeurs van de coöperatie zich inzetten.")
    # A source may call something proven without a study: then that stands beside the step.
    (line,) = fair["evidence"].lines
    assert line.text == "Geteld"
    assert "bewezen effectief, maar laat geen studie zien" in line.note


@pytest.mark.parametrize(("text", "most", "begins", "more"), CASES["openings"])
def test_a_text_begins_with_as_many_whole_sentences_as_fit(text: str, most: int, begins: str, more: bool) -> None:
    assert opening(text, most) == (begins, more)


def test_csv_has_a_row_for_each_practice_and_no_empty_cell(whole: Catalogue) -> None:
    text = mini.real_files()["vergelijken/alle/vergelijking-alle.csv"]
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == [practice.name for practice in whole.practices.values()]
    assert all(cell for row in rows for cell in row)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
    assert text == f"\ufeff{csv_lines(rows)}", "every cell stands between quotes"


def test_a_document_has_every_practice_and_source_and_always_the_same_bytes(whole: Catalogue) -> None:
    path = "vergelijken/bemiddeling/vergelijking-bemiddeling.docx"
    raw = mini.made(whole)[path]()
    assert isinstance(raw, bytes)
    assert raw == mini.made(load(CONTENT, TODAY))[path]()
    document = docx.Document(io.BytesIO(raw))
    names = {whole.practices[slug].name for slug in whole.practices_with("themes", "bemiddeling")}
    for table in document.tables:
        heads = [cell.paragraphs for cell in table.columns[0].cells][1:]
        assert {name.text for name, _ in heads} == names
        assert all(address.text.startswith("https://voorbeeld.example.org/bank/praktijken/") for _, address in heads)
        assert all(cell.text for row in table.rows for cell in row.cells)
        assert "w:tblHeader" in table.rows[0]._tr.xml
        widths = [column.width for column in table.columns]
        assert sum(Length(width or 0).mm for width in widths) < 268
        wide = [cell.text in ("Cijfers", "Wat ervan kwam", "Bronnen") for cell in table.rows[0].cells]
        assert all(width == 2 * (widths[0] or 0) for width, much in zip(widths, wide, strict=True) if much)
    assert sum(len(table.columns) - 1 for table in document.tables) == len(FIELDS)
    below = [paragraph.text for paragraph in document.paragraphs]
    (report,) = (text.partition(" ")[0] for text in below if "Vrijwilligers gezocht" in text)
    assert any(text.endswith("http://www.beursvloer.com") for text in below)
    assert "Niet onderzocht, zegt de bron. De bron zegt dat zelf." in below
    assert any(text.startswith("[…] betekent") for text in below)
    told = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    (figures,) = (text for text in told if "Matches op de beursvloer zelf" in text)
    assert (
        f"10–30% Hoeveel hoger het totale aantal matches ligt, door matches bij de voorbereiding en de borrel {report}" in figures
    )
    assert re.search(r"\nen nog \d+$", figures)
    sheet = document.sections[0]
    assert [round(Length(side).mm) for side in (sheet.page_width or 0, sheet.page_height or 0)] == [297, 210]
    times = {item.date_time for item in zipfile.ZipFile(io.BytesIO(raw)).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_a_long_comparison_comes_in_parts_and_leads_to_the_open_data() -> None:
    files = mini.published_files(Catalogue.of(content_of(IN_FILES + 1)))
    parts = [str(made) for path, made in files.items() if re.fullmatch(r"vergelijken/alle/(bladzij/\d+/)?index\.html", path)]
    amounts = [part.count("<tr data-practice=") for part in parts]
    assert set(amounts[:-1]) == {ROWS}
    assert sum(amounts) == IN_FILES + 1
    assert not {f"vergelijken/alle/vergelijking-alle.{kind}" for kind in ("docx", "csv")} & files.keys()
    assert 'href="../../data/">open data</a>' in str(parts[0])
