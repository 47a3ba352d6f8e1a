"""What changed of practices since the site opened: `content/changes.yml`, which a command adds to and editors may reword."""

from praktijkenbank.records.fields import All, Day, Line, PracticeRef, Record, Several, Slug, titled


class Changed(Record, title="Wijziging"):
    """What changed of one practice on one day."""

    practice: PracticeRef = titled("Praktijk", "De naam van haar bestand.", examples=["buren-voor-buren"])
    day: Day = titled("Dag", "De dag waarop het op de hoofdtak kwam.", examples=["2027-01-31"])
    what: Several[Line] = titled(
        "Wat er veranderde",
        "In een paar woorden. Je mag het gewoner zeggen: wat je schrijft, blijft. Leeg komt niet op de site.",
        (),
        examples=["Opbrengst toegevoegd"],
    )


class Changes(Record, title="Wijzigingen"):
    """The whole file."""

    until: Slug = titled("Laatst bekeken commit", "Tot en met welk commit is gekeken. Dit schrijft `praktijkenbank changes`.")
    changes: All[Changed] = titled("Wijzigingen", "Alle wijzigingen, de oudste bovenaan.")
