"""However odd a file is, twice as much of it takes no more than twice as long to read, judge and write anew."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from praktijkenbank.collection.checks import judge
from praktijkenbank.reading.strict_yaml import MAX_REFUSALS
from tests import worst_files
from tests.growth import too_steep

pytestmark = pytest.mark.untraced
SMALL, LARGE = 8 * 1024, 16 * 1024
"""Bytes. What is square is square here too; `python -m tests.worst_files` looks at more."""

AT_ONCE = 0.12
"""Seconds in which a file may be through without being looked at twice."""


@pytest.fixture
def _no_collector() -> Iterator[None]:
    """What others made is gone through whenever the collector runs, and takes as long as there is of it."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("_no_collector")
def test_no_file_takes_much_more_than_twice_as_long_for_twice_as_much(tmp_path: Path) -> None:
    found = worst_files.works(worst_files.content_in(tmp_path))
    assert too_steep(found, SMALL, LARGE, AT_ONCE) == {}


def test_of_tens_of_thousands_of_problems_no_more_are_kept_than_are_told(tmp_path: Path) -> None:
    content = worst_files.content_in(tmp_path)
    terms = "  - id: a\n    label: A\n    definition: '[b](c) [d](e)'\n    former_ids: [a]\n"
    (content / "vocabulary" / "themes.yml").write_text(f"title: A\nexplanation: B\nterms:\n{terms * 4000}", "utf-8")
    verdict = judge(content, worst_files.TODAY)
    of_themes = [problem for problem in verdict.errors if problem.path.endswith("themes.yml")]
    assert len(of_themes) == MAX_REFUSALS + 1
