"""The bibliography, in the citation field's own format: CSL (citationstyles.org, schema 1.0.2) as YAML.

Keys are CSL's, hyphens included, so that the file can be read by Pandoc, Zotero and others. CSL keeps room
for what a project adds itself under `custom`; ours says what became of the link.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from praktijkenbank.records.fields import All, Day, Line, Ordinal, PartialDate, Record, Several, Slug, WebAddress, YesNo, meaning

SourceType = Annotated[
    Literal[
        "report", "book", "chapter", "article-journal", "article-magazine", "article-newspaper", "webpage", "post-weblog",
        "paper-conference", "speech", "thesis", "broadcast", "legislation", "document",
    ],
    meaning(
        "Rapport", "Boek", "Hoofdstuk of bijdrage in een bundel", "Artikel in een vaktijdschrift", "Artikel in een blad", "Krantenartikel",
        "Webpagina of website", "Blog", "Bijdrage aan een congres", "Toespraak of presentatie", "Scriptie of proefschrift",
        "Uitzending op radio, tv of internet", "Wet of regeling", "Ander document",
    ),
]  # fmt: skip


LinkStatus = Annotated[
    Literal["werkt", "verdwenen", "verplaatst", "onduidelijk", "niet-gecontroleerd", "geen-geldig-adres"],
    meaning(
        "De link leidt naar de bron.",
        "Er staat niets meer: drie keer geprobeerd, in minstens twee weken.",
        "De bron staat nu ergens anders.",
        "Er kwam geen antwoord waar je iets aan hebt, of er stond een of twee keer niets.",
        "Nog niemand heeft het geprobeerd.",
        "Het gedrukte adres kan niet bestaan.",
    ),
]


MISSES = 3
"""So many times nothing must be found before a source is called gone."""


class Name(Record, title="Maker"):
    """A person (`family`, `given`) or an organisation (`literal`), as CSL has it."""

    family: Line | None = Field(default=None, title="Achternaam", description="Achternaam van een persoon.")
    given: Line | None = Field(
        default=None, title="Voornaam of voorletters", description="Voornaam of voorletters van een persoon."
    )
    particle: Line | None = Field(
        default=None, alias="non-dropping-particle", title="Tussenvoegsel", description="Tussenvoegsel, zoals ‘van der’."
    )
    literal: Line | None = Field(default=None, title="Organisatie", description="Naam van een organisatie, in zijn geheel.")

    @model_validator(mode="after")
    def _person_or_organisation(self) -> Name:
        if (self.family is None) == (self.literal is None):
            raise PydanticCustomError("naam-onduidelijk", "family or literal")
        return self

    @property
    def filed_under(self) -> str:
        """What the name is looked up by in a Dutch alphabetical list: particles do not count."""
        return self.literal or self.family or ""


class Custom(Record, title="Eigen aanvulling"):
    """What this project adds to CSL."""

    link_status: LinkStatus | None = Field(
        default=None, title="Toestand van de link", description="Wat er van het webadres is geworden."
    )
    link_checked: Day | None = Field(default=None, title="Link bekeken op", description="De dag waarop iemand de link probeerde.")
    link_moved_to: WebAddress | None = Field(
        default=None,
        title="Verplaatst naar",
        description="Waar de link nu uitkomt. De redactie kijkt of daar dezelfde bron staat, en zet het dan bij `URL`.",
    )
    link_missed: Annotated[tuple[Day, ...], Field(max_length=MISSES)] = Field(
        default=(), title="Niets gevonden op", description="De dagen waarop er niets stond: de eerste twee en de laatste."
    )
    address_as_printed: Line | None = Field(
        default=None,
        title="Adres zoals gedrukt",
        description="Het webadres zoals de bron het geeft, als dat geen geldig adres is. Wordt als tekst getoond, niet als link.",
    )
    copy_url: WebAddress | None = Field(
        default=None, title="Adres van een kopie", description="Waar een kopie staat, zoals in een webarchief."
    )
    copied: Day | None = Field(default=None, title="Kopie van", description="De dag waarop de kopie is gemaakt.")
    maker_unknown: YesNo = Field(
        default=False, title="Maker onbekend", description="true als nergens staat van wie de bron is. Dat zeggen we er dan bij."
    )


class Source(Record, title="Bron"):
    """One source in `content/sources.yml`."""

    id: Slug = Field(
        title="Id", description="Vaste naam waarmee records naar deze bron verwijzen.", examples=["arcon-vilans-2013"]
    )
    type: SourceType = Field(title="Soort bron", description="Wat voor bron het is.")
    title: Line = Field(title="Titel", description="De titel zoals de bron hem geeft.")
    author: Several[Name] = Field(
        default=(), title="Auteurs", description="Personen of organisaties, in de volgorde van de bron."
    )
    editor: Several[Name] = Field(default=(), title="Redactie", description="De redacteuren van een bundel.")
    issued: PartialDate | None = Field(
        default=None, title="Verschenen", description="Jaar, maand of dag: 2014, 2014-02 of 2014-02-28."
    )
    container_title: Line | None = Field(
        default=None,
        alias="container-title",
        title="In",
        description="De bundel, het tijdschrift of de website waarin de bron staat.",
    )
    publisher: Line | None = Field(default=None, title="Uitgever", description="De uitgever.")
    publisher_place: Line | None = Field(
        default=None, alias="publisher-place", title="Plaats", description="Plaats van de uitgever."
    )
    volume: Ordinal | None = Field(default=None, title="Jaargang", description="Jaargang van een tijdschrift.")
    issue: Ordinal | None = Field(default=None, title="Nummer", description="Nummer van een tijdschrift.")
    page: Ordinal | None = Field(default=None, title="Bladzijden", description="Bladzijden, zoals 39-44.")
    number: Ordinal | None = Field(default=None, title="Rapportnummer", description="Nummer van een rapport.")
    url: WebAddress | None = Field(
        default=None,
        alias="URL",
        title="Webadres",
        description="Het adres, met https:// ervoor.",
        examples=["https://www.voorbeeld.nl/rapport"],
    )
    accessed: Day | None = Field(default=None, title="Geraadpleegd", description="De dag waarop de redactie de bron bekeek.")
    note: Line | None = Field(default=None, title="Opmerking", description="Wat een lezer over deze bron moet weten.")
    custom: Custom | None = Field(default=None, title="Eigen aanvulling", description="Wat er van de link is geworden.")

    @property
    def link(self) -> Custom:
        """What is known of the link, also where nothing is."""
        return self.custom or Custom()


class Bibliography(Record, title="Bronnenlijst"):
    """The whole of `content/sources.yml`, in the form Pandoc reads: a list under `references`."""

    references: All[Source] = Field(min_length=1, title="Bronnen", description="Alle bronnen waar records naar verwijzen.")
