"""The bibliography, in the citation field's own format: CSL (citationstyles.org, schema 1.0.2) as YAML.

Keys are CSL's, hyphens included, so that the file can be read by Pandoc, Zotero and others. CSL keeps room
for what a project adds itself under `custom`; ours says what became of the link.
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from praktijkenbank.records.fields import (  # isort: skip
    All, Day, Line, Ordinal, PartialDate, Record, Several, Slug, WebAddress, YesNo, meaning, titled,
)  # fmt: skip

SourceType = Annotated[
    Literal[
        "report", "book", "chapter", "article-journal", "article-magazine", "article-newspaper", "webpage", "post-weblog",
        "paper-conference", "speech", "thesis", "broadcast", "legislation", "document",
    ],
    meaning("source"),
]  # fmt: skip


LinkStatus = Annotated[
    Literal["werkt", "verdwenen", "verplaatst", "onduidelijk", "niet-gecontroleerd", "geen-geldig-adres"],
    meaning("link"),
]


MISSES = 3
"""So many times nothing must be found before a source is called gone."""


class Name(Record, title="Maker"):
    """A person (`family`, `given`) or an organisation (`literal`), as CSL has it."""

    family: Line | None = titled("Achternaam", "Achternaam van een persoon.", None)
    given: Line | None = titled("Voornaam of voorletters", "Voornaam of voorletters van een persoon.", None)
    particle: Line | None = titled("Tussenvoegsel", "Tussenvoegsel, zoals ‘van der’.", None, alias="non-dropping-particle")
    literal: Line | None = titled("Organisatie", "Naam van een organisatie, in zijn geheel.", None)

    @model_validator(mode="after")
    def _person_or_organisation(self) -> "Name":
        if (self.family is None) == (self.literal is None):
            raise PydanticCustomError("naam-onduidelijk", "family or literal")
        return self

    @property
    def filed_under(self) -> str:
        """What the name is looked up by in a Dutch alphabetical list: particles do not count."""
        return self.literal or self.family or ""


class Custom(Record, title="Eigen aanvulling"):
    """What this project adds to CSL."""

    link_status: LinkStatus | None = titled("Toestand van de link", "Wat er van het webadres is geworden.", None)
    link_checked: Day | None = titled("Link bekeken op", "De dag waarop iemand de link probeerde.", None)
    link_moved_to: WebAddress | None = titled(
        "Verplaatst naar",
        "Waar de link nu uitkomt. De redactie kijkt of daar dezelfde bron staat, en zet het dan bij `URL`.",
        None,
    )
    link_missed: Annotated[tuple[Day, ...], Field(max_length=MISSES)] = titled(
        "Niets gevonden op", "De dagen waarop er niets stond: de eerste twee en de laatste.", ()
    )
    address_as_printed: Line | None = titled(
        "Adres zoals gedrukt",
        "Het webadres zoals de bron het geeft, als dat geen geldig adres is. Wordt als tekst getoond, niet als link.",
        None,
    )
    copy_url: WebAddress | None = titled("Adres van een kopie", "Waar een kopie staat, zoals in een webarchief.", None)
    copied: Day | None = titled("Kopie van", "De dag waarop de kopie is gemaakt.", None)
    maker_unknown: YesNo = titled("Maker onbekend", "true als nergens staat van wie de bron is. Dat zeggen we er dan bij.", False)


class Source(Record, title="Bron"):
    """One source in `content/sources.yml`."""

    id: Slug = titled("Id", "Vaste naam waarmee records naar deze bron verwijzen.", examples=["arcon-vilans-2013"])
    type: SourceType = titled("Soort bron", "Wat voor bron het is.")
    title: Line = titled("Titel", "De titel zoals de bron hem geeft.")
    author: Several[Name] = titled("Auteurs", "Personen of organisaties, in de volgorde van de bron.", ())
    editor: Several[Name] = titled("Redactie", "De redacteuren van een bundel.", ())
    issued: PartialDate | None = titled("Verschenen", "Jaar, maand of dag: 2014, 2014-02 of 2014-02-28.", None)
    container_title: Line | None = titled(
        "In", "De bundel, het tijdschrift of de website waarin de bron staat.", None, alias="container-title"
    )
    publisher: Line | None = titled("Uitgever", "De uitgever.", None)
    publisher_place: Line | None = titled("Plaats", "Plaats van de uitgever.", None, alias="publisher-place")
    volume: Ordinal | None = titled("Jaargang", "Jaargang van een tijdschrift.", None)
    issue: Ordinal | None = titled("Nummer", "Nummer van een tijdschrift.", None)
    page: Ordinal | None = titled("Bladzijden", "Bladzijden, zoals 39-44.", None)
    number: Ordinal | None = titled("Rapportnummer", "Nummer van een rapport.", None)
    url: WebAddress | None = titled(
        "Webadres", "Het adres, met https:// ervoor.", None, alias="URL", examples=["https://www.voorbeeld.nl/rapport"]
    )
    accessed: Day | None = titled("Geraadpleegd", "De dag waarop de redactie de bron bekeek.", None)
    note: Line | None = titled("Opmerking", "Wat een lezer over deze bron moet weten.", None)
    custom: Custom | None = titled("Eigen aanvulling", "Wat er van de link is geworden.", None)

    @property
    def link(self) -> Custom:
        """What is known of the link, also where nothing is."""
        return self.custom or Custom()


class Bibliography(Record, title="Bronnenlijst"):
    """The whole of `content/sources.yml`, in the form Pandoc reads: a list under `references`."""

    references: All[Source] = titled("Bronnen", "Alle bronnen waar records naar verwijzen.", min_length=1)
