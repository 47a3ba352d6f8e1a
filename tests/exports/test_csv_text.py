"""Cells as a spreadsheet takes them and figures in JSON: text stays text, figures keep their digits."""

import json
import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.csv_text import cell, safe, unsafe
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.fields import NUMBER, as_json
from praktijkenbank.records.sourced import Figure
from praktijkenbank.site.exports.tables import ROOTS, fields, named, table_path
from tests.exports import read_back
from tests.exports.test_records import ODD, digits_kept


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


FIGURE_LIKE = re.compile(r"-?[\d.,:/ -]*\d[\d.,:/ -]*%?|\d+e\d+", re.IGNORECASE)
"""What a spreadsheet may take for a number, a date or a time."""


def test_the_page_names_every_column_with_text_that_looks_like_a_figure(real: Catalogue, files: dict[str, str]) -> None:
    page = files["data/index.html"].partition('id="tekst"')[2].partition("</ul>")[0]
    told = {name: re.findall("<code>(.*?)</code>", columns) for name, columns in re.findall(r"<li>(\w+)\.csv: (.*?)</li>", page)}
    found = 0
    for (root, model), (name, *_) in named().items():
        texts = [one.column for one in fields(model) if one.holds is str and not one.rows_of] if root in ROOTS else []
        table = read_back.rows(files[table_path(root, model)]) if texts else []
        for column in texts:
            if any(FIGURE_LIKE.fullmatch(row[column]) for row in table):
                assert column in told[name], name
                found += 1
    assert found > 5
    assert "<code>number</code>" in page


def test_the_tables_of_figures_come_back_whole(real: Catalogue, files: dict[str, str]) -> None:
    for slug, statistic in real.records["statistics"].items():
        rows = read_back.cut_everywhere(files[f"cijfers/{slug}/{slug}.csv"])
        first, *others = rows[0]
        assert unsafe(first) == statistic.row_title
        assert [unsafe(one) for one in others] == [f"{column.title} ({column.unit})" for column in statistic.columns]
        back = [(unsafe(label), [value.replace(",", ".") for value in values]) for label, *values in rows[1:]]
        assert back == [(row.label, [f"{value:f}" for value in row.values]) for row in statistic.rows]
    assert len(real.records["statistics"]) > 1


NUMBERS = st.integers(-(10**12) + 1, 10**12 - 1).map(str) | st.from_regex(NUMBER, fullmatch=True)


@given(NUMBERS)
@example("12.50")
@example("1.0")
@example("-0")
@example("0.00")
def test_every_figure_has_the_same_digits_in_json(written: str) -> None:
    made = as_json(Figure.model_validate({"label": "x", "value": written}))
    assert digits_kept(made)["value"] == written
    assert json.loads(made, parse_int=Decimal, parse_float=Decimal)["value"] == Decimal(written)


@given(st.text(ODD + "\\u0001", min_size=1, max_size=20).filter(str.strip))
@example(r'"\u00015"')
@example(r"\u00015")
@example(r'"\\u00015"')
def test_no_text_is_taken_for_a_figure(text: str) -> None:
    label = " ".join(text.split())
    found = json.loads(as_json(Figure.model_validate({"label": label, "value": "1.0"})))
    assert found == {"label": label, "value": 1.0, "measures": "uitkomst"}


@pytest.mark.parametrize("written", ['"\\x01"', '"\\u00015"', "\x01", "'\x015'"])
def test_no_record_holds_the_mark_that_goes_before_a_figure(written: str) -> None:
    assert strict_yaml.parse(f"name: {written}\n")[1]
