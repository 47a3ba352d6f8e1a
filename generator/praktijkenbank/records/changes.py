"""What changed of practices since the site opened: `content/changes.yml`, which a command adds to and editors may reword."""

from __future__ import annotations

from pydantic import Field

from praktijkenbank.records.fields import All, Day, Line, PracticeRef, Record, Several, Slug


class Changed(Record, title="Wijziging"):
    """What changed of one practice on one day."""

    practice: PracticeRef = Field(title="Praktijk", description="De naam van haar bestand.", examples=["buren-voor-buren"])
    day: Day = Field(title="Dag", description="De dag waarop het op de hoofdtak kwam.", examples=["2027-01-31"])
    what: Several[Line] = Field(
        default=(),
        title="Wat er veranderde",
        description="In een paar woorden. Je mag het gewoner zeggen: wat je schrijft, blijft. Leeg komt niet op de site.",
        examples=["Opbrengst toegevoegd"],
    )


class Changes(Record, title="Wijzigingen"):
    """The whole file."""

    until: Slug = Field(
        title="Laatst bekeken commit", description="Tot en met welk commit is gekeken. Dit schrijft `praktijkenbank changes`."
    )
    changes: All[Changed] = Field(title="Wijzigingen", description="Alle wijzigingen, de oudste bovenaan.")
