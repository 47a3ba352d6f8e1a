"""What somebody meant by a value in another way of writing; nothing when that is not certain."""

import pytest

from praktijkenbank.reading.diagnosis import normalise
from tests.beside import cases

WRITTEN = [(kind, written, meant) for kind, values in cases(__file__).items() for written, meant in values.items()]


@pytest.mark.parametrize(("kind", "written", "meant"), WRITTEN)
def test_a_value_is_written_our_way(kind: str, written: str, meant: str) -> None:
    assert getattr(normalise, kind)(written) == meant
