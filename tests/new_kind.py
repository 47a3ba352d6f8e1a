"""A made-up kind of record, with no more than a model and an entry: `python new_kind.py build` is the command line with it."""

import sys
from typing import Annotated

from pydantic import Field

from praktijkenbank.records.fields import Day, Line, PracticeRef, Several, Slug, SlugOf, Summary, Text
from praktijkenbank.records.fields import Record as Base
from praktijkenbank.records.sourced import Publication, Sourced, SourceUse
from praktijkenbank.records.types import TYPES, RecordType


class Part(Sourced, title="Onderdeel"):
    """A part of a way of working."""

    name: Line = Field(title="Onderdeel", description="Hoe het heet.")


class Working(Base, title="Werkvorm"):
    """A way of working."""

    name: Line = Field(title="Naam", description="De naam van de werkvorm.")
    former_slugs: Several[Slug] = Field(default=(), title="Oude adressen", description="Eerdere namen in het webadres.")
    publication: Publication = Field(default="gepubliceerd", title="Publicatie", description="Het leven van dit record zelf.")
    summary: Summary = Field(title="In het kort", description="Eén of twee zinnen.")
    tip: Text | None = Field(default=None, title="Tip", description="Een tip voor wie begint.")
    parts: Several[Part] = Field(default=(), title="Onderdelen", description="Waar het uit bestaat.")
    others: Several[Annotated[Slug, SlugOf("working")]] = Field(default=(), title="Ook", description="Slugs van werkvormen.")
    practices: Several[PracticeRef] = Field(default=(), title="Praktijken", description="Slugs van praktijken.")
    sources: Several[SourceUse] = Field(min_length=1, title="Bronnen", description="De bronnen van dit record.")
    reviewed: Day = Field(title="Laatst nagekeken", description="De dag waarop dit naast de bronnen is gelegd.")


TYPES["working"] = RecordType(
    folder="working",
    model=Working,
    label="werkvorm",
    heading="Werkvorm",
    plural="Werkvormen",
    url="werkvormen/",
    unknown="Kijk in content/working/ welke werkvormen er zijn.",
    template="working.html",
    lead="Manieren om samen aan de slag te gaan.",
    table="werkvormen",
    needed=("tip", "parts"),
)

if __name__ == "__main__":
    from praktijkenbank.cli.main import main

    sys.exit(main())
