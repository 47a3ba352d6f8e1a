"""The front matter of a page that stands by itself: `content/<page>.md` and the guide in `content/bijdragen/`."""

from __future__ import annotations

from pydantic import Field

from praktijkenbank.records.fields import Line, Record, Summary


class LoosePage(Record, title="Losse pagina"):
    """What is said of a page; its text is Markdown, as that of an article."""

    title: Line = Field(title="Titel", description="De naam van de pagina, in de balk van de browser en in het kruimelpad.")
    description: Summary = Field(
        title="Omschrijving", description="Waar de pagina over gaat, in hoogstens 160 tekens; zoekmachines tonen het."
    )
