"""What an owner fills in: who runs the site, where it stands, and what its footer says.

The settings stand in `mkdocs.yml`, because MkDocs wants some of them there; this model knows nothing of that.
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from praktijkenbank.records import setting_values as values
from praktijkenbank.records.fields import Record, meaning, titled

SomeText = Annotated[str, Field(max_length=100), AfterValidator(values.some_text)]
Target = Annotated[str, Field(max_length=500), AfterValidator(values.target)]
SiteAddress = Annotated[str, Field(max_length=300), AfterValidator(values.site_address)]
MaybeRepository = Annotated[str, Field(max_length=300), values.if_any(values.repository)]
TimeZone = Annotated[str, Field(max_length=50), AfterValidator(values.time_zone)]
MaybeDay = Annotated[str, Field(max_length=20), values.if_any(values.some_day)]
MaybeText = Annotated[str, Field(max_length=300), AfterValidator(values.plain_text)]


class FooterLink(Record, title="Link onderaan"):
    """One link at the foot of every page."""

    label: SomeText = titled("Tekst", "De woorden van de link.")
    url: Target = titled("Adres", "Een pagina van deze site, zoals over/, of een volledig webadres.")


_FOOTER = {
    "Bronnen": "bronnen/", "Doelgroepen": "doelgroepen/", "Over deze site": "over/", "Open data": "data/",
    "Wijzigingen": "wijzigingen/", "Toegankelijkheid": "toegankelijkheid/", "Privacy": "privacy/",
}  # fmt: skip
FOOTER = tuple(FooterLink(label=label, url=url) for label, url in _FOOTER.items())
"""The links of a bank whose settings name none."""

REVIEW_YEARS = "2"
"""How many years a review holds where the settings do not say so."""

TIME_ZONE = "Europe/Amsterdam"
"""Where a bank stands whose settings do not say so."""


class Settings(Record, title="Instellingen"):
    """All of them. What may be empty is nothing to a visitor; `praktijkenbank report` tells the owner of it."""

    site_url: SiteAddress = titled("Adres van de site", "Waar de site komt te staan, zoals https://praktijkenbank.nl/.")
    site_name: SomeText = titled("Naam van de site", "Staat boven elke pagina.")
    site_description: MaybeText = titled("Omschrijving", "Eén zin voor zoekmachines.", "")
    copyright: MaybeText = titled("Regel onderaan", "Wat onderaan elke pagina staat over hergebruik.", "")
    owner: MaybeText = titled("Eigenaar", "De naam van de organisatie die de site uitgeeft.", "")
    contact: Annotated[str, Field(max_length=300), values.if_any(values.contact)] = titled(
        "Contact", "Waar bezoekers terechtkunnen: een e-mailadres, een pagina met een formulier of een telefoonnummer.", ""
    )
    repository: MaybeRepository = titled("Opslag van de teksten", "Het adres van het project bij GitHub of GitLab.", "")
    accessibility_statement: Annotated[str, Field(max_length=500), values.if_any(values.web_address)] = titled(
        "Toegankelijkheidsverklaring", "Het adres van de verklaring in het register, als een overheid de site uitgeeft.", ""
    )
    licence: SomeText = titled("Licentie", "Onder welke voorwaarden anderen de inhoud mogen gebruiken.", "CC BY 4.0")
    licence_url: Annotated[str, Field(max_length=500), AfterValidator(values.web_address)] = titled(
        "Adres van de licentie", "Waar die voorwaarden staan.", "https://creativecommons.org/licenses/by/4.0/deed.nl"
    )
    robots: Annotated[Literal["iedereen", "geen training", "niemand"], meaning("robots")] = titled(
        "Programma’s die de site lezen", "Wat er in robots.txt komt te staan.", "iedereen"
    )
    time_zone: TimeZone = titled("Tijdzone", "Waar het vandaag is, zoals Europe/Amsterdam.", TIME_ZONE)
    review_years: Annotated[str, Field(max_length=10), AfterValidator(values.years)] = titled(
        "Hoelang nakijken houdt",
        "Na zoveel jaar is een record aan de beurt om opnieuw te worden nagekeken: van 1 tot en met 10.",
        REVIEW_YEARS,
    )
    launched: MaybeDay = titled("Opening", "De dag waarop de site openging; van wat daarna verandert, wordt verteld.", "")
    footer_links: Annotated[tuple[FooterLink, ...], Field(max_length=20)] = titled(
        "Links onderaan", "De links onderaan elke pagina, hoogstens twintig.", FOOTER
    )
