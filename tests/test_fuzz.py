"""Three hundred hostile records, from reading to finished page; `python -m tests.fuzz` does ten thousand."""

from pathlib import Path

import pytest

from tests.fuzz import Fuzz

pytestmark = pytest.mark.untraced


def test_hostile_records_are_refused_in_words_or_published_harmlessly(tmp_path: Path) -> None:
    fuzz = Fuzz(1, tmp_path)
    fuzz.run(range(300))
    assert fuzz.refused + fuzz.published == 300
    assert min(fuzz.refused, fuzz.published) >= 100, "hardly anything is refused, or hardly anything published"
    assert fuzz.pages > 300
