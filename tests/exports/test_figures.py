"""A figure has the same digits in JSON as in the record, and nothing else is taken for one."""

import json
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.fields import NUMBER, as_json
from praktijkenbank.records.sourced import Figure
from tests.exports.test_records import ODD, digits_kept

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
