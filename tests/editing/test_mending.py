"""What programs do to a text file is undone where there is no doubt, and only there."""

import pytest

from praktijkenbank.editing.tidying import WORDS, mend
from praktijkenbank.problems import ContentProblems
from tests.beside import cases

CASES = cases(__file__)


@pytest.mark.parametrize(("given", "encoding", "text", "found"), CASES["mended"])
def test_the_text_is_found_back_without_doubt(given: str, encoding: str, text: str, found: list[str]) -> None:
    mended = mend(given.encode(encoding), "x.yml")
    assert (mended.text, mended.found) == (text, tuple(WORDS[name] for name in found))
    # A word shows how letters were read.
    assert mended.sample == ("Coöperatie" if {"windows-1252", "utf-16"} & {*found} else "")


@pytest.mark.parametrize(("given", "code", "line"), CASES["unknown"])
def test_what_cannot_be_known_is_left(given: str, code: str, line: int) -> None:
    with pytest.raises(ContentProblems) as refused:
        mend(given.encode("latin-1"), "x.yml")
    assert [(problem.code, problem.line) for problem in refused.value.problems] == [(code, line)]
