"""The record of a practice: `content/practices/<slug>.yml`.

Headings and explanations of the fields stand here once; pages, forms, tables and messages take them from here.
The distinctions follow the Dutch databanks of interventions: ultimate and intermediate target group, method
and local execution, research basis and recognition.
"""

from pathlib import Path
from typing import Annotated, Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from praktijkenbank.records.fields import (  # isort: skip
    AskedAs, Day, Line, MailAddress, Many, PartialDate, Place, PracticeKind, PracticeRef, Province, ReachLevel, RecognitionLevel,
    Record, ResearchBasis, Several, Slug, Summary, TargetGroup, TermOf, Text, Theme, WebAddress, WorkingElementTerm, YesNo, meaning, titled,
)  # fmt: skip
from praktijkenbank.records.sourced import Claim, Figures, MaybeSourced, Passage, Period, Publication, Silence, Sourced, SourceUse

GENERAL_MAILBOXES = frozenset(Path(__file__).with_name("general_mailboxes.txt").read_text("utf-8").split())
"""What stands before the @ of an address that is an organisation's and no person's; the editors' own list."""


class Material(Sourced, title="Materiaal"):
    """Something to work with: a manual, a training, a set of cards."""

    name: Line = titled("Materiaal", "Wat het is: handleiding, training, draaiboek, website.")
    where: WebAddress | None = titled("Waar", "Het adres waar je het vindt, met https:// ervoor.", None)
    price: Line | None = titled("Prijs", "Wat het kost, zoals de bron het zegt: gratis, 25 euro.", None)
    licence: Line | None = titled("Licentie", "Wat je ermee mag, zoals de bron het zegt: vrij te gebruiken, CC BY 4.0.", None)


class Contact(MaybeSourced, title="Contact"):
    """Whom to ask: an organisation or a role in it, never a private person."""

    name: Line = titled("Organisatie", "De organisatie, of de rol daarbinnen; nooit de naam van een persoon.")
    mail: MailAddress | None = titled("Mailadres", "Een algemeen adres, zoals info@; een ander alleen met `public: true`.", None)
    url: WebAddress | None = titled("Webadres", "Een site of contactformulier, met https:// ervoor.", None)
    public: YesNo = titled("Openbaar", "true als de organisatie dit mailadres zelf als contactadres bekendmaakt.", False)

    @model_validator(mode="after")
    def _reachable_and_general(self) -> "Contact":
        if self.mail is None and self.url is None:
            raise PydanticCustomError("contact-zonder-adres", "mail or url")
        if self.mail is not None and not self.public and self.mail.partition("@")[0].lower() not in GENERAL_MAILBOXES:
            raise PydanticCustomError("mailadres-persoonlijk", "a general address, or public")
        return self


class Result(Sourced, title="Opbrengst"):
    """What came of it, and what that rests on."""

    statement: Text = titled("Uitspraak", "Wat het opleverde, in eigen woorden; ook als dat tegenviel.")
    figures: Figures = ()
    basis: ResearchBasis = titled("Onderbouwing", "Waar deze uitspraak op rust, op de schaal van vijf treden.")
    second_hand: YesNo = titled(
        "Uit tweede hand", "true als deze bron vertelt over een onderzoek of telling die de redactie zelf niet las.", False
    )
    period: Period | None = titled("Periode", "Wanneer dit is gezien of geteld.", None)
    caveat: Text | None = titled("Let op", "Wat er vreemd of onzeker is, en hoe je het leest.", None)


class Step(Record, title="Stap"):
    """One step of the approach, in order."""

    name: Line = titled("Stap", "De stap in een paar woorden.")
    text: Text | None = titled("Uitleg", "Wat je in deze stap doet.", None)


class Approach(Passage, title="Aanpak"):
    """How it goes."""

    steps: Several[Step] = titled("Stappen", "De stappen, in volgorde; alleen als de bron ze geeft.", ())


class TargetGroups(Sourced, title="Doelgroep"):
    """For whom it is meant, and through whom they are reached: two different things."""

    for_whom: Several[TargetGroup] = titled("Voor wie", "De uiteindelijke doelgroep: wie er beter van moet worden.", min_length=1)
    through: Several[TargetGroup] = titled("Via wie", "De intermediaire doelgroep: wie ermee werkt of de mensen bereikt.", ())
    text: Text | None = titled("Toelichting", "Wat de bron over de doelgroep zegt, in eigen woorden.", None)


class Reach(Sourced, title="Bereik"):
    """How far it reaches."""

    levels: Several[ReachLevel] = titled("Bereik", "Landelijk, regionaal, lokaal of online.", min_length=1)
    text: Text | None = titled("Toelichting", "Wat de bron over de plaats zegt.", None)


class Organisation(Sourced, title="Organisatie"):
    """Who had a part in it."""

    name: Line = titled("Organisatie", "De naam van de organisatie of persoon.")
    role: Annotated[Slug, TermOf(("roles",))] = titled("Rol", "Ontwikkelaar, uitvoerder, financier of partner.")
    note: Line | None = titled("Toelichting", "Wat deze organisatie deed, in een paar woorden.", None)


class Implementation(Sourced, title="Uitvoering"):
    """One execution of the method: a place, a site or an organisation where it was carried out."""

    name: Line | None = titled("Naam", "De naam van deze uitvoering, als zij een eigen naam heeft.", None)
    place: Place | None = titled("Plaats", "Gemeente, dorp of wijk; de provincie volgt daaruit.", None)
    province: Province | None = titled("Provincie", "Alleen als de bron geen gemeente noemt.", None)
    organisations: Several[Line] = titled("Door wie", "De organisaties die het daar uitvoerden.", ())
    period: Period | None = titled("Periode", "Wanneer het daar liep.", None)
    text: Text | None = titled("Toelichting", "Hoe het daar ging.", None)
    adapted: Text | None = titled("Aangepast", "Wat er op deze plek anders werd gedaan.", None)
    results: Several[Result] = titled("Opbrengst", "Wat het op deze plek opleverde.", ())

    @model_validator(mode="after")
    def _somewhere(self) -> "Implementation":
        if self.name is None and self.place is None and self.province is None and not self.organisations:
            raise PydanticCustomError("uitvoering-zonder-plaats", "name, place, province or organisations")
        if self.place is not None and self.province is not None:
            raise PydanticCustomError("plaats-en-provincie", "place already gives the province")
        return self


class WorkingElement(Sourced, title="Werkzaam element"):
    """An element that makes the practice work (werkzaam element), as it looks here."""

    element: WorkingElementTerm = titled("Werkzaam element", "Een van de lijst van werkzame elementen.")
    text: Text = titled("Hoe het er hier uitziet", "Hoe dit element er in deze praktijk uitziet, in eigen woorden.")
    named_by: Annotated[Literal["bron", "redactie"], meaning("named by")] = titled(
        "Genoemd door", "‘bron’ als de bron het een werkzaam element noemt, ‘redactie’ als wij dat eruit opmaken."
    )


class Recognition(Sourced, title="Erkenning"):
    """A judgement of an institute that recognises interventions; it never moves the research basis."""

    institute: Line = titled("Instituut", "Wie het oordeel gaf.")
    registry: Line = titled("Databank", "Waarin het oordeel staat.")
    level: RecognitionLevel = titled("Niveau", "Het niveau zoals het instituut het noemt, nooit zelf afgeleid.")
    year: PartialDate | None = titled("Jaar", "Wanneer het oordeel werd gegeven.", None)
    note: Line | None = titled("Toelichting", "Wat de bron er verder over zegt.", None)


class Evidence(MaybeSourced, title="Onderbouwing"):
    """The strongest research basis found, why this one, and, apart from it, recognition."""

    basis: ResearchBasis = titled("Onderbouwing", "De stevigste trede die de bronnen laten zien.")
    explanation: Text = titled("Waarom deze trede", "In één zin: waarop de redactie deze trede baseert.")
    recognition: Several[Recognition] = titled("Erkenning", "Oordelen van instituten die interventies erkennen.", ())


class Status(MaybeSourced, title="Status"):
    """What is known of the practice's own life, and when that was known."""

    state: Annotated[Slug, TermOf(("statuses",))] = titled("Status", "Loopt, gestopt, opgegaan in iets anders, of onbekend.")
    as_of: PartialDate = titled("Bekend op", "De datum waarop dit bekend was, meestal die van de bron.", examples=["2014-02"])
    text: Line | None = titled("Toelichting", "Waar het in opging, of waarom het stopte.", None)


class Relation(MaybeSourced, title="Verband"):
    """A tie to another record or to a named initiative outside the collection."""

    relation: Annotated[Slug, TermOf(("relations",))] = titled("Soort verband", "Vergelijkbaar, variant, onderdeel, opvolger.")
    practice: PracticeRef | None = titled("Praktijk", "Slug van een praktijk op deze site.", None)
    name: Line | None = titled("Initiatief", "Naam van een initiatief buiten deze site.", None)
    url: WebAddress | None = titled("Webadres", "Adres van het initiatief, als een bron het geeft.", None)
    reason: Line = titled("Waarom", "In één zin: wat deze twee verbindt.")

    @model_validator(mode="after")
    def _inside_or_outside(self) -> "Relation":
        if (self.practice is None) == (self.name is None):
            raise PydanticCustomError("verband-onduidelijk", "practice or name")
        return self


class Practice(Record, title="Praktijk"):
    """One practice."""

    name: Line = titled("Naam", "De naam van de praktijk.")
    aliases: Several[Line] = titled("Andere namen", "Andere namen en schrijfwijzen; de zoekmachine kent ze ook.", ())
    former_slugs: Several[Slug] = titled(
        "Oude adressen",
        "Eerdere namen in het webadres, de oudste voorop; de oude adressen verwijzen door.",
        (),
        examples=["buren-voor-buren"],
    )
    publication: Publication = "gepubliceerd"
    replaced_by: PracticeRef | None = titled(
        "Vervangen door", "Bij een gearchiveerd record: de praktijk die ervoor in de plaats kwam.", None
    )
    kind: PracticeKind = titled("Soort", "Een methode, bijvoorbeeld, een lokaal project of een landelijk netwerk.")
    summary: Summary = titled(
        "In het kort", "Eén of twee zinnen, hoogstens 160 tekens: wat je doet, voor wie en wat het oplevert."
    )
    asked_as: AskedAs = ()
    card_figure: Line | None = titled(
        "Cijfer op het kaartje",
        "Het `label` van het cijfer over de opbrengst dat op het kaartje komt. Zonder keuze: de eerste uitkomst.",
        None,
    )
    themes: Several[Theme] = titled(
        "Thema’s", "Waar het over gaat, uit de lijst van thema’s; het eerste staat op het kaartje.", min_length=1
    )
    problem: Passage = titled("Aanleiding", "Het probleem of de kans waar het mee begon.")
    goal: Passage | None = titled("Doel", "Wat de praktijk wil bereiken.", None)
    approach: Approach = titled("Aanpak", "Hoe het werkt.")
    target_groups: TargetGroups = titled("Doelgroep", "Voor wie het is en via wie dat gaat.")
    reach: Reach | None = titled("Bereik", "Hoe ver de praktijk reikt.", None)
    implementations: Many[Implementation] = titled(
        "Waar is het gedaan", "De plekken waar de praktijk is uitgevoerd, elk met een eigen opbrengst.", ()
    )
    organisations: Several[Organisation] = titled("Organisaties", "Wie het ontwikkelde, uitvoerde, betaalde of meedeed.", ())
    results: Several[Result] = titled("Opbrengst", "Wat het opleverde, met cijfers en waar dat op rust.", min_length=1)
    working_elements: Several[WorkingElement] = titled("Werkzame elementen", "Wat maakt dat het werkt.", ())
    evidence: Evidence = titled("Onderbouwing", "Hoe stevig het is onderbouwd, en los daarvan: of het is erkend.")
    conditions: Several[Claim] = titled("Randvoorwaarden", "Wat er geregeld moet zijn; alleen wat een bron zegt.", ())
    pitfalls: Several[Claim] = titled("Aandachtspunten", "Wat er lastig is of tegenvalt; alleen wat een bron zegt.", ())
    costs: Several[Claim] = titled("Kosten", "Wat het kost; alleen wat een bron zegt.", ())
    effort: Several[Claim] = titled("Inzet", "Hoeveel tijd en mensen het vraagt; alleen wat een bron zegt.", ())
    materials: Several[Material] = titled(
        "Materiaal", "Wat je kunt gebruiken om te beginnen: handleiding, training, draaiboek.", ()
    )
    contact: Contact | None = titled("Contact", "Bij welke organisatie je terechtkunt met vragen.", None)
    status: Status = titled("Status", "Of de praktijk nog loopt, en wanneer dat bekend was.")
    sources: Many[SourceUse] = titled("Bronnen", "De bronnen waar dit op rust, met de plek waar het staat.", min_length=1)
    related: Several[Relation] = titled("Verwant", "Praktijken en initiatieven die hiermee samenhangen, en waarom.", ())
    silences: Several[Silence] = titled(
        "Wat we niet weten", "Waarom een onderdeel leeg is. Zonder reden betekent leeg: nog niet nagegaan.", ()
    )
    reviewed: Day = titled(
        "Laatst nagekeken", "De dag waarop de redactie dit record naast de bronnen legde.", examples=["2024-06-30"]
    )
    reviewed_by: Line | None = titled(
        "Nagekeken door", "Wie dat deed: een rol of organisatie, geen naam van een persoon.", None, examples=["redactie"]
    )


UNTOLD = ("asked_as", "card_figure", "reviewed", "reviewed_by", "former_slugs", "publication", "silences")
"""Fields of which a visitor sees nothing, or that are told in words of their own."""
