"""The record of a practice: `content/practices/<slug>.yml`.

Headings and explanations of the fields stand here once; pages, forms, tables and messages take them from here.
The distinctions follow the Dutch databanks of interventions: ultimate and intermediate target group, method
and local execution, research basis and recognition.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from praktijkenbank.records.beginning import Contact, Material
from praktijkenbank.records.fields import (
    AskedAs,
    Day,
    Line,
    Many,
    PartialDate,
    PracticeRef,
    Record,
    Several,
    Slug,
    Summary,
    TermOf,
    Text,
    WebAddress,
    YesNo,
    meaning,
)
from praktijkenbank.records.silence import Silence
from praktijkenbank.records.sourced import Claim, Figures, MaybeSourced, Passage, Period, Publication, Sourced, SourceUse


class Result(Sourced, title="Opbrengst"):
    """What came of it, and what that rests on."""

    statement: Text = Field(title="Uitspraak", description="Wat het opleverde, in eigen woorden; ook als dat tegenviel.")
    figures: Figures = ()
    basis: Annotated[Slug, TermOf(("research-bases",))] = Field(
        title="Onderbouwing", description="Waar deze uitspraak op rust, op de schaal van vijf treden."
    )
    second_hand: YesNo = Field(
        default=False,
        title="Uit tweede hand",
        description="true als deze bron vertelt over een onderzoek of telling die de redactie zelf niet las.",
    )
    period: Period | None = Field(default=None, title="Periode", description="Wanneer dit is gezien of geteld.")
    caveat: Text | None = Field(default=None, title="Let op", description="Wat er vreemd of onzeker is, en hoe je het leest.")


class Step(Record, title="Stap"):
    """One step of the approach, in order."""

    name: Line = Field(title="Stap", description="De stap in een paar woorden.")
    text: Text | None = Field(default=None, title="Uitleg", description="Wat je in deze stap doet.")


class Approach(Passage, title="Aanpak"):
    """How it goes."""

    steps: Several[Step] = Field(default=(), title="Stappen", description="De stappen, in volgorde; alleen als de bron ze geeft.")


class TargetGroups(Sourced, title="Doelgroep"):
    """For whom it is meant, and through whom they are reached: two different things."""

    for_whom: Several[Annotated[Slug, TermOf(("target-groups",))]] = Field(
        min_length=1, title="Voor wie", description="De uiteindelijke doelgroep: wie er beter van moet worden."
    )
    through: Several[Annotated[Slug, TermOf(("target-groups",))]] = Field(
        default=(), title="Via wie", description="De intermediaire doelgroep: wie ermee werkt of de mensen bereikt."
    )
    text: Text | None = Field(
        default=None, title="Toelichting", description="Wat de bron over de doelgroep zegt, in eigen woorden."
    )


class Reach(Sourced, title="Bereik"):
    """How far it reaches."""

    levels: Several[Annotated[Slug, TermOf(("reaches",))]] = Field(
        min_length=1, title="Bereik", description="Landelijk, regionaal, lokaal of online."
    )
    text: Text | None = Field(default=None, title="Toelichting", description="Wat de bron over de plaats zegt.")


class Organisation(Sourced, title="Organisatie"):
    """Who had a part in it."""

    name: Line = Field(title="Organisatie", description="De naam van de organisatie of persoon.")
    role: Annotated[Slug, TermOf(("roles",))] = Field(title="Rol", description="Ontwikkelaar, uitvoerder, financier of partner.")
    note: Line | None = Field(default=None, title="Toelichting", description="Wat deze organisatie deed, in een paar woorden.")


class Implementation(Sourced, title="Uitvoering"):
    """One execution of the method: a place, a site or an organisation where it was carried out."""

    name: Line | None = Field(
        default=None, title="Naam", description="De naam van deze uitvoering, als zij een eigen naam heeft."
    )
    place: Annotated[Slug, TermOf(("municipalities", "neighbourhoods"))] | None = Field(
        default=None, title="Plaats", description="Gemeente, dorp of wijk; de provincie volgt daaruit."
    )
    province: Annotated[Slug, TermOf(("provinces",))] | None = Field(
        default=None, title="Provincie", description="Alleen als de bron geen gemeente noemt."
    )
    organisations: Several[Line] = Field(default=(), title="Door wie", description="De organisaties die het daar uitvoerden.")
    period: Period | None = Field(default=None, title="Periode", description="Wanneer het daar liep.")
    text: Text | None = Field(default=None, title="Toelichting", description="Hoe het daar ging.")
    adapted: Text | None = Field(default=None, title="Aangepast", description="Wat er op deze plek anders werd gedaan.")
    results: Several[Result] = Field(default=(), title="Opbrengst", description="Wat het op deze plek opleverde.")

    @model_validator(mode="after")
    def _somewhere(self) -> Implementation:
        if self.name is None and self.place is None and self.province is None and not self.organisations:
            raise PydanticCustomError("uitvoering-zonder-plaats", "name, place, province or organisations")
        if self.place is not None and self.province is not None:
            raise PydanticCustomError("plaats-en-provincie", "place already gives the province")
        return self


class WorkingElement(Sourced, title="Werkzaam element"):
    """An element that makes the practice work (werkzaam element), as it looks here."""

    element: Annotated[Slug, TermOf(("working-elements",))] = Field(
        title="Werkzaam element", description="Een van de lijst van werkzame elementen."
    )
    text: Text = Field(
        title="Hoe het er hier uitziet", description="Hoe dit element er in deze praktijk uitziet, in eigen woorden."
    )
    named_by: Annotated[
        Literal["bron", "redactie"],
        meaning("De bron noemt het zelf een werkzaam element.", "De redactie maakt het op uit de tekst."),
    ] = Field(
        title="Genoemd door",
        description="‘bron’ als de bron het een werkzaam element noemt, ‘redactie’ als wij dat eruit opmaken.",
    )


class Recognition(Sourced, title="Erkenning"):
    """A judgement of an institute that recognises interventions; it never moves the research basis."""

    institute: Line = Field(title="Instituut", description="Wie het oordeel gaf.")
    registry: Line = Field(title="Databank", description="Waarin het oordeel staat.")
    level: Annotated[Slug, TermOf(("recognition-levels",))] = Field(
        title="Niveau", description="Het niveau zoals het instituut het noemt, nooit zelf afgeleid."
    )
    year: PartialDate | None = Field(default=None, title="Jaar", description="Wanneer het oordeel werd gegeven.")
    note: Line | None = Field(default=None, title="Toelichting", description="Wat de bron er verder over zegt.")


class Evidence(MaybeSourced, title="Onderbouwing"):
    """The strongest research basis found, why this one, and, apart from it, recognition."""

    basis: Annotated[Slug, TermOf(("research-bases",))] = Field(
        title="Onderbouwing", description="De stevigste trede die de bronnen laten zien."
    )
    explanation: Text = Field(title="Waarom deze trede", description="In één zin: waarop de redactie deze trede baseert.")
    recognition: Several[Recognition] = Field(
        default=(), title="Erkenning", description="Oordelen van instituten die interventies erkennen."
    )


class Status(MaybeSourced, title="Status"):
    """What is known of the practice's own life, and when that was known."""

    state: Annotated[Slug, TermOf(("statuses",))] = Field(
        title="Status", description="Loopt, gestopt, opgegaan in iets anders, of onbekend."
    )
    as_of: PartialDate = Field(
        title="Bekend op", description="De datum waarop dit bekend was, meestal die van de bron.", examples=["2014-02"]
    )
    text: Line | None = Field(default=None, title="Toelichting", description="Waar het in opging, of waarom het stopte.")


class Relation(MaybeSourced, title="Verband"):
    """A tie to another record or to a named initiative outside the collection."""

    relation: Annotated[Slug, TermOf(("relations",))] = Field(
        title="Soort verband", description="Vergelijkbaar, variant, onderdeel, opvolger."
    )
    practice: PracticeRef | None = Field(default=None, title="Praktijk", description="Slug van een praktijk op deze site.")
    name: Line | None = Field(default=None, title="Initiatief", description="Naam van een initiatief buiten deze site.")
    url: WebAddress | None = Field(
        default=None, title="Webadres", description="Adres van het initiatief, als een bron het geeft."
    )
    reason: Line = Field(title="Waarom", description="In één zin: wat deze twee verbindt.")

    @model_validator(mode="after")
    def _inside_or_outside(self) -> Relation:
        if (self.practice is None) == (self.name is None):
            raise PydanticCustomError("verband-onduidelijk", "practice or name")
        return self


class Practice(Record, title="Praktijk"):
    """One practice."""

    name: Line = Field(title="Naam", description="De naam van de praktijk.")
    aliases: Several[Line] = Field(
        default=(), title="Andere namen", description="Andere namen en schrijfwijzen; de zoekmachine kent ze ook."
    )
    former_slugs: Several[Slug] = Field(
        default=(),
        title="Oude adressen",
        description="Eerdere namen in het webadres, de oudste voorop; de oude adressen verwijzen door.",
        examples=["buren-voor-buren"],
    )
    publication: Publication = Field(
        default="gepubliceerd",
        title="Publicatie",
        description="Het leven van dit record zelf. Een concept staat nergens op de site.",
    )
    replaced_by: PracticeRef | None = Field(
        default=None, title="Vervangen door", description="Bij een gearchiveerd record: de praktijk die ervoor in de plaats kwam."
    )
    kind: Annotated[Slug, TermOf(("kinds",))] = Field(
        title="Soort", description="Een methode, bijvoorbeeld, een lokaal project of een landelijk netwerk."
    )
    summary: Summary = Field(
        title="In het kort", description="Eén of twee zinnen, hoogstens 160 tekens: wat je doet, voor wie en wat het oplevert."
    )
    asked_as: AskedAs = ()
    card_figure: Line | None = Field(
        default=None,
        title="Cijfer op het kaartje",
        description="Het `label` van het cijfer over de opbrengst dat op het kaartje komt. Zonder keuze: de eerste uitkomst.",
    )
    themes: Several[Annotated[Slug, TermOf(("themes",))]] = Field(
        min_length=1,
        title="Thema’s",
        description="Waar het over gaat, uit de lijst van thema’s; het eerste staat op het kaartje.",
    )
    problem: Passage = Field(title="Aanleiding", description="Het probleem of de kans waar het mee begon.")
    goal: Passage | None = Field(default=None, title="Doel", description="Wat de praktijk wil bereiken.")
    approach: Approach = Field(title="Aanpak", description="Hoe het werkt.")
    target_groups: TargetGroups = Field(title="Doelgroep", description="Voor wie het is en via wie dat gaat.")
    reach: Reach | None = Field(default=None, title="Bereik", description="Hoe ver de praktijk reikt.")
    implementations: Many[Implementation] = Field(
        default=(),
        title="Waar is het gedaan",
        description="De plekken waar de praktijk is uitgevoerd, elk met een eigen opbrengst.",
    )
    organisations: Several[Organisation] = Field(
        default=(), title="Organisaties", description="Wie het ontwikkelde, uitvoerde, betaalde of meedeed."
    )
    results: Several[Result] = Field(
        min_length=1, title="Opbrengst", description="Wat het opleverde, met cijfers en waar dat op rust."
    )
    working_elements: Several[WorkingElement] = Field(
        default=(), title="Werkzame elementen", description="Wat maakt dat het werkt."
    )
    evidence: Evidence = Field(
        title="Onderbouwing", description="Hoe stevig het is onderbouwd, en los daarvan: of het is erkend."
    )
    conditions: Several[Claim] = Field(
        default=(), title="Randvoorwaarden", description="Wat er geregeld moet zijn; alleen wat een bron zegt."
    )
    pitfalls: Several[Claim] = Field(
        default=(), title="Aandachtspunten", description="Wat er lastig is of tegenvalt; alleen wat een bron zegt."
    )
    costs: Several[Claim] = Field(default=(), title="Kosten", description="Wat het kost; alleen wat een bron zegt.")
    effort: Several[Claim] = Field(
        default=(), title="Inzet", description="Hoeveel tijd en mensen het vraagt; alleen wat een bron zegt."
    )
    materials: Several[Material] = Field(
        default=(), title="Materiaal", description="Wat je kunt gebruiken om te beginnen: handleiding, training, draaiboek."
    )
    contact: Contact | None = Field(default=None, title="Contact", description="Bij welke organisatie je terechtkunt met vragen.")
    status: Status = Field(title="Status", description="Of de praktijk nog loopt, en wanneer dat bekend was.")
    sources: Many[SourceUse] = Field(
        min_length=1, title="Bronnen", description="De bronnen waar dit op rust, met de plek waar het staat."
    )
    related: Several[Relation] = Field(
        default=(), title="Verwant", description="Praktijken en initiatieven die hiermee samenhangen, en waarom."
    )
    silences: Several[Silence] = Field(
        default=(),
        title="Wat we niet weten",
        description="Waarom een onderdeel leeg is. Zonder reden betekent leeg: nog niet nagegaan.",
    )
    reviewed: Day = Field(
        title="Laatst nagekeken",
        description="De dag waarop de redactie dit record naast de bronnen legde.",
        examples=["2024-06-30"],
    )
    reviewed_by: Line | None = Field(
        default=None,
        title="Nagekeken door",
        description="Wie dat deed: een rol of organisatie, geen naam van een persoon.",
        examples=["redactie"],
    )
