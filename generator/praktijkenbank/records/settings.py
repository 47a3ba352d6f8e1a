"""What an owner fills in: who runs the site, where it stands, and what its footer says.

The settings stand in `mkdocs.yml`, because MkDocs wants some of them there; this model knows nothing of that.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from praktijkenbank.records import pasted
from praktijkenbank.records.fields import Record, meaning


class FooterLink(Record, title="Link onderaan"):
    """One link at the foot of every page."""

    label: Annotated[str, Field(max_length=60), AfterValidator(pasted.some_text)] = Field(
        title="Tekst", description="De woorden van de link."
    )
    url: Annotated[str, Field(max_length=500), AfterValidator(pasted.target)] = Field(
        title="Adres", description="Een pagina van deze site, zoals over/, of een volledig webadres."
    )


FOOTER = tuple(
    FooterLink(label=label, url=url)
    for label, url in (
        ("Bronnen", "bronnen/"),
        ("Doelgroepen", "doelgroepen/"),
        ("Over deze site", "over/"),
        ("Open data", "data/"),
        ("Wijzigingen", "wijzigingen/"),
        ("Toegankelijkheid", "toegankelijkheid/"),
        ("Privacy", "privacy/"),
    )
)
"""The links of a bank whose settings name none."""

REVIEW_YEARS = "2"
"""How many years a review holds where the settings do not say so."""

TIME_ZONE = "Europe/Amsterdam"
"""Where a bank stands whose settings do not say so."""


class Settings(Record, title="Instellingen"):
    """All of them. What may be empty is nothing to a visitor; `praktijkenbank report` tells the owner of it."""

    site_url: Annotated[str, Field(max_length=300), AfterValidator(pasted.site_address)] = Field(
        title="Adres van de site", description="Waar de site komt te staan, zoals https://praktijkenbank.nl/."
    )
    site_name: Annotated[str, Field(max_length=100), AfterValidator(pasted.some_text)] = Field(
        title="Naam van de site", description="Staat boven elke pagina."
    )
    site_description: Annotated[str, Field(max_length=300), AfterValidator(pasted.plain_text)] = Field(
        default="", title="Omschrijving", description="Eén zin voor zoekmachines."
    )
    copyright: Annotated[str, Field(max_length=300), AfterValidator(pasted.plain_text)] = Field(
        default="", title="Regel onderaan", description="Wat onderaan elke pagina staat over hergebruik."
    )
    owner: Annotated[str, Field(max_length=150), AfterValidator(pasted.plain_text)] = Field(
        default="", title="Eigenaar", description="De naam van de organisatie die de site uitgeeft."
    )
    contact: Annotated[str, Field(max_length=300), AfterValidator(pasted.contact)] = Field(
        default="",
        title="Contact",
        description="Waar bezoekers terechtkunnen: een e-mailadres, een pagina met een formulier of een telefoonnummer.",
    )
    repository: Annotated[str, Field(max_length=300), AfterValidator(pasted.repository)] = Field(
        default="", title="Opslag van de teksten", description="Het adres van het project bij GitHub of GitLab."
    )
    accessibility_statement: Annotated[str, Field(max_length=500), AfterValidator(pasted.maybe_web_address)] = Field(
        default="",
        title="Toegankelijkheidsverklaring",
        description="Het adres van de verklaring in het register, als een overheid de site uitgeeft.",
    )
    licence: Annotated[str, Field(max_length=100), AfterValidator(pasted.some_text)] = Field(
        default="CC BY 4.0", title="Licentie", description="Onder welke voorwaarden anderen de inhoud mogen gebruiken."
    )
    licence_url: Annotated[str, Field(max_length=500), AfterValidator(pasted.web_address)] = Field(
        default="https://creativecommons.org/licenses/by/4.0/deed.nl",
        title="Adres van de licentie",
        description="Waar die voorwaarden staan.",
    )
    robots: Annotated[
        Literal["iedereen", "geen training", "niemand"],
        meaning(
            "Zoekmachines en assistenten mogen alles lezen.",
            "Wel lezen en vinden, niet verzamelen om taalmodellen mee te trainen.",
            "De site is niet te vinden in zoekmachines.",
        ),
    ] = Field(default="iedereen", title="Programma’s die de site lezen", description="Wat er in robots.txt komt te staan.")
    time_zone: Annotated[str, Field(max_length=50), AfterValidator(pasted.time_zone)] = Field(
        default=TIME_ZONE, title="Tijdzone", description="Waar het vandaag is, zoals Europe/Amsterdam."
    )
    review_years: Annotated[str, Field(max_length=10), AfterValidator(pasted.years)] = Field(
        default=REVIEW_YEARS,
        title="Hoelang nakijken houdt",
        description="Na zoveel jaar is een record aan de beurt om opnieuw te worden nagekeken: van 1 tot en met 10.",
    )
    launched: Annotated[str, Field(max_length=20), AfterValidator(pasted.some_day)] = Field(
        default="", title="Opening", description="De dag waarop de site openging; van wat daarna verandert, wordt verteld."
    )
    footer_links: Annotated[tuple[FooterLink, ...], Field(max_length=20)] = Field(
        default=FOOTER, title="Links onderaan", description="De links onderaan elke pagina, hoogstens twintig."
    )
