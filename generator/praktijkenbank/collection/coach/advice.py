"""What could be better in a record that is sound: shown to the editor, never in the way of a build.

An adviser gathers once what it leans on in all content (lists, the bodies of articles); what it gives looks at one
record that could be read, and says problems, each made from a kind that `problems.problem.advice` defined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from praktijkenbank.collection.checks.search_words import leads_nowhere
from praktijkenbank.collection.checks.unfinished import hash_adviser, waiting_adviser
from praktijkenbank.collection.coach.plain_language import plain_language_adviser
from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.record_file import Located

Adviser = Callable[[Content], Callable[[Located[Any]], Iterator[Problem]]]

ADVISERS: tuple[Adviser, ...] = (waiting_adviser, hash_adviser, plain_language_adviser)


def advise(content: Content) -> list[Problem]:
    """The advice of every adviser on every record that could be read."""
    advisers = [adviser(content) for adviser in ADVISERS]
    found = [problem for located in content.records for look_at in advisers for problem in look_at(located)]
    return [*found, *leads_nowhere(content)]
