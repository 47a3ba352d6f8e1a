"""Cells and files as a spreadsheet takes them: text stays text, figures stay figures."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.csv_text import cell, csv_text, safe, unsafe
from praktijkenbank.site.exports.table_files import ROOTS, table_files, table_path
from praktijkenbank.site.exports.tables import fields, named
from tests import mini
from tests.exports import read_back
from tests.exports.test_records import ODD


@given(st.text(ODD, min_size=1, max_size=12))
@example("=x")
@example("'=x")
@example("''  =x")
@example("'s Avonds")
@example("\t")
def test_no_text_is_a_formula_and_all_text_comes_back(text: str) -> None:
    guarded = safe(text)
    assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r]", guarded)
    assert unsafe(guarded) == text
    assert cell(text) == guarded


def test_only_text_that_needs_it_gets_an_apostrophe() -> None:
    assert safe("'s Avonds") == "'s Avonds"
    assert safe("50 - 60") == "50 - 60"
    # A negative figure stays a figure.
    assert cell(Decimal("-12.50")) == "-12,50"
    assert cell(("=a", "b")) == "'=a\nb"
    assert [cell(value) for value in (True, False, None)] == ["true", "false", ""]
    with pytest.raises(TypeError):
        cell(1.5)


@pytest.mark.parametrize("text", ["kost 5, =1+1", "x\t=2+2", "a,b;c\td", "12,50", ",=cmd|'/C calc'!A0", '"', ""])
def test_a_cell_is_one_cell_wherever_a_spreadsheet_cuts(text: str) -> None:
    made = csv_text(["een, twee", "drie"], [[cell(text), "x"], ["x", cell(text)]])
    assert read_back.cut_everywhere(made) == [["een, twee", "drie"], [cell(text), "x"], ["x", cell(text)]]


FIGURE_LIKE = re.compile(r"-?[\d.,:/ -]*\d[\d.,:/ -]*%?|\d+e\d+", re.IGNORECASE)
"""What a spreadsheet may take for a number, a date or a time."""


def test_the_page_names_every_column_with_text_that_looks_like_a_figure(real: Catalogue) -> None:
    made = {file.path: str(file.make()) for file in table_files(real, mini.SITE)}
    page = mini.real_files()["data/index.html"].partition('id="tekst"')[2].partition("</ul>")[0]
    found = 0
    for root, model in (pair for pair in named() if pair[0] in ROOTS):
        name = named()[root, model][0]
        (told,) = re.findall(rf"<li>{name}\.csv: (.*?)</li>", page) or [""]
        columns = re.findall(r"<code>(.*?)</code>", told)
        for one in (one for one in fields(model) if one.holds is str and not one.rows_of):
            if any(FIGURE_LIKE.fullmatch(row[one.column]) for row in read_back.rows(made[table_path(root, model)])):
                assert one.column in columns, f"{name}.csv: {one.column}"
                found += 1
    assert found > 5
    assert "<code>number</code>" in page


def test_the_tables_of_figures_come_back_whole(real: Catalogue) -> None:
    files = mini.real_files()
    for slug, statistic in real.records["statistics"].items():
        rows = read_back.cut_everywhere(files[f"cijfers/{slug}/{slug}.csv"])
        first, *others = rows[0]
        assert unsafe(first) == statistic.row_title
        assert [unsafe(one) for one in others] == [f"{column.title} ({column.unit})" for column in statistic.columns]
        back = [(unsafe(label), [value.replace(",", ".") for value in values]) for label, *values in rows[1:]]
        assert back == [(row.label, [f"{value:f}" for value in row.values]) for row in statistic.rows]
    assert len(real.records["statistics"]) > 1
