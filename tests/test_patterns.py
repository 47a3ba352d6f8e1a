"""However long a line is that somebody writes, no pattern takes more time for it than it is long."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from tests.growth import too_steep
from tests.mini import ROOT
from tests.patterns import EXEMPT, WORST, Pattern, constants, inline, patterns

pytestmark = pytest.mark.untraced


def test_every_pattern_is_a_constant_of_its_module_and_it_is_known_what_is_worst_for_it() -> None:
    assert inline() == []
    found = patterns()
    assert [f"{path}:{name}" for path, names in WORST.items() for name in names if name not in constants().get(path, ())] == []
    assert [pattern.where for pattern in found if not (pattern.worst and pattern.methods)] == []
    assert len(found) > 50
    assert [path for path in EXEMPT if not (ROOT / path).is_file()] == []


def test_no_pattern_takes_much_more_than_twice_as_long_for_twice_as_much() -> None:
    assert too_steep(_looks()) == {}


def _looks() -> Iterator[tuple[str, Callable[[int], object]]]:
    """Every pattern at its worst lines, and at lines of one letter, and each of the marks that it speaks of."""
    for pattern in patterns():
        written = pattern.compiled.pattern
        marks = set(written if isinstance(written, str) else written.decode()) & set(" !\"#'()*,-./:;<=>[]`{|}~")
        worst = [*pattern.worst, *(f"{mark!r} * n + 'é'" for mark in sorted(marks | {"a", " "}))]
        for method in sorted(pattern.methods):
            for expression in worst:
                yield f"{pattern.where} {method} {expression}", partial(_look, pattern, method, expression)


def _look(pattern: Pattern, method: str, worst: str, size: int) -> None:
    pattern.look(method, pattern.line(worst, size))
