"""What could be better in a record that is sound: shown to the editor, never in the way of a build.

A check of advice is a function from a record to problems, each made from a kind that `problems.problem.advice` defined.
It looks at one record that could be read; `content` gives what that record leans on (lists, the bodies of articles).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from generator.checks.plain_language import plain_language_advice
from generator.content import Content
from generator.problems import Problem
from generator.reading import Located

AdviceCheck = Callable[[Located[Any], Content], Iterator[Problem]]

ADVICE_CHECKS: tuple[AdviceCheck, ...] = (plain_language_advice,)


def advise(content: Content) -> list[Problem]:
    """The advice of every check on every record that could be read."""
    return [problem for located in content.records for run in ADVICE_CHECKS for problem in run(located, content)]
