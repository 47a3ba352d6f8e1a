"""Problems for people: where, the very line, what is wrong with it, what to write instead, and where to read more."""

from collections.abc import Callable, Iterator, Sequence
from textwrap import TextWrapper
from typing import Literal

from praktijkenbank.dutch.wording import count, number
from praktijkenbank.problems import Problem, Severity
from praktijkenbank.problems.reports.findings import Findings

Tone = Literal["where", "wrong", "better", "right", "aside"]
"""What a piece of text is; a terminal may give each a look of its own. `better` is what advice is about."""

Style = Callable[[str, Tone], str]

WIDTH = 100
"""Columns that lines of a file get when nobody knows how wide the paper is."""


def plain(text: str, tone: Tone) -> str:
    """Text as it is."""
    return text


def report(found: Findings, style: Style = plain, width: int = 0) -> str:
    """All problems, errors before advice, and how many there are. Empty when there are none.

    `width` in columns is that of the terminal; without one, sentences are not folded.
    """
    blocks = ["\n".join(_told(problem, found, style, width)) for problem in found.errors]
    if found.advice:
        blocks.append("Advies. Dit hoeft niet, maar het record wordt er beter van.")
        blocks += ["\n".join(_told(problem, found, style, width)) for problem in found.advice]
    if found.all:
        counted = _amount(found.errors, "fout gevonden", "fouten gevonden"), _amount(found.advice, "advies", "adviezen")
        blocks.append(" ".join(filter(None, counted)))
    return "\n\n".join(blocks)


def where_advice_is(advice: Sequence[Problem]) -> str:
    """That there is advice, for who did not ask for it: so much that it would hide the errors."""
    amount = count(len({problem.path for problem in advice}), "bestand", "bestanden")
    return (
        f"Er is ook advies over de taal, bij {amount}. Zet een bestand achter de opdracht en je leest het: "
        f"praktijkenbank validate {advice[0].path}"
    )


def _amount(problems: Sequence[Problem], one: str, more: str) -> str:
    """How many there are and in how many files; that there are more is not one of them."""
    told = [problem for problem in problems if problem.code not in ("nog-meer", "nog-meer-advies")]
    if not told:
        return ""
    verb, least = "Er is" if len(told) == 1 else "Er zijn", "minstens " if len(told) < len(problems) else ""
    paths = len({problem.path for problem in told})
    return f"{verb} {least}{count(len(told), one, more)}" + (f" in {number(paths)} bestanden." if paths > 1 else ".")


def _told(problem: Problem, found: Findings, style: Style, width: int) -> Iterator[str]:
    tone: Tone = "wrong" if problem.severity is Severity.ERROR else "better"
    yield f"{style(f'{problem.where}:', 'where')} {problem.message} {style(f'[{problem.code}]', tone)}"
    margin = max(5, len(str(problem.line)))
    wrong, better = found.excerpt(problem, (width or WIDTH) - margin - 3)
    for at, shown in zip((problem.line, ""), wrong, strict=False):
        yield f"{at:>{margin}} | {shown if at else style(shown, tone)}"
    if problem.fix and not problem.line:  # of the file itself: another name
        better = [problem.fix, *better]
    yield from (f"{'+':>{margin}} | {style(shown, 'right')}" for shown in better)
    if problem.hint:
        paper = TextWrapper(width or len(problem.hint) + 10, initial_indent="    ", subsequent_indent="    ")
        paper.break_long_words = paper.break_on_hyphens = False
        yield paper.fill(problem.hint)
    yield style(f"    {found.explained(problem)}", "aside")
