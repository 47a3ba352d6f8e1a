"""Threads between records: each is written once and shown on both sides."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from praktijkenbank.records.fields import ArticleRef, PracticeRef, ProgrammeRef, Record, Several, Slug, StatisticRef, TermOf


class Threads(Record, title="Verwijzingen"):
    """What else bears on a record. The other side shows the thread too, so it is never written twice."""

    practices: Several[PracticeRef] = Field(default=(), title="Praktijken", description="Slugs van praktijken.")
    programmes: Several[ProgrammeRef] = Field(default=(), title="Programma’s", description="Slugs van programma’s.")
    articles: Several[ArticleRef] = Field(default=(), title="Artikelen", description="Slugs van artikelen.")
    statistics: Several[StatisticRef] = Field(default=(), title="Cijfers", description="Slugs van tabellen.")
    working_elements: Several[Annotated[Slug, TermOf(("working-elements",))]] = Field(
        default=(), title="Werkzame elementen", description="Ids van werkzame elementen die hier ter sprake komen."
    )
