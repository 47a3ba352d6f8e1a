"""A text in a cell, and a figure in JSON, come back to the letter: no formula, no other digits."""

import csv
import io
import json
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from praktijkenbank.dutch.csv_text import LINE_END, SEPARATOR, cell, csv_lines, safe, unsafe
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.fields import NUMBER, as_json
from praktijkenbank.records.sourced import Figure

ODD = "".join(chr(code) for code in range(0x20, 0x7F)) + "\n\té’ﬁ＝＋－＠\u00a0\u0301\U0001f9fa"
"""Everything that cuts, quotes or counts in a CSV, beside letters that are more than one byte."""


def digits_kept(text: str) -> Any:
    """JSON with every number as the text that it has there, which is how the models want it."""
    return json.loads(text, parse_float=str, parse_int=str)


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


@given(st.lists(st.lists(st.text(ODD), min_size=1), max_size=4))
def test_lines_are_those_of_pythons_writer(rows: list[list[str]]) -> None:
    stream = io.StringIO()
    csv.writer(stream, delimiter=SEPARATOR, lineterminator=LINE_END, quoting=csv.QUOTE_ALL).writerows(rows)
    assert csv_lines(rows) == stream.getvalue()


def test_only_text_that_needs_it_gets_an_apostrophe() -> None:
    assert safe("'s Avonds") == "'s Avonds"
    assert safe("50 - 60") == "50 - 60"
    # A negative figure stays a figure.
    assert cell(Decimal("-12.50")) == "-12,50"
    assert cell(("=a", "b")) == "'=a\nb"
    assert [cell(value) for value in (True, False, None)] == ["true", "false", ""]
    with pytest.raises(TypeError):
        cell(1.5)


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
