"""The complete example of the guide for contributors is held to what every record is held to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from praktijkenbank.collection.checks.known import Known
from praktijkenbank.collection.checks.record import RECORD_CHECKS
from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import Content


def example_holds(content: Content, today: date) -> Iterator[Problem]:
    """The example passes every check of a record, beside the real vocabularies and the invented sources that come with it."""
    if content.example is None or content.example_sources is None:
        return
    invented = {source.id for source in content.example_sources.record.references}
    known = replace(Known.of(content), sources=invented)
    for run in RECORD_CHECKS:
        yield from run(content.example, known)
