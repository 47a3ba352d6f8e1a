"""What one needs to begin with a practice: things to work with, and whom to ask."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from praktijkenbank.records.fields import Line, MailAddress, WebAddress, YesNo
from praktijkenbank.records.sourced import MaybeSourced, Sourced

GENERAL_MAILBOXES = frozenset(
    (
        "aanmelden",
        "administratie",
        "algemeen",
        "bestuur",
        "buren",
        "communicatie",
        "contact",
        "frontoffice",
        "hallo",
        "hello",
        "helpdesk",
        "hulp",
        "info",
        "informatie",
        "kantoor",
        "klantenservice",
        "loket",
        "mail",
        "mantelzorg",
        "post",
        "receptie",
        "redactie",
        "secretariaat",
        "servicepunt",
        "steunpunt",
        "support",
        "team",
        "vragen",
        "vrijwilligers",
        "vrijwilligerswerk",
        "welkom",
        "welzijn",
    )
)
"""What stands before the @ of an address that is an organisation's and no person's; the editors' own list."""


class Material(Sourced, title="Materiaal"):
    """Something to work with: a manual, a training, a set of cards."""

    name: Line = Field(title="Materiaal", description="Wat het is: handleiding, training, draaiboek, website.")
    where: WebAddress | None = Field(default=None, title="Waar", description="Het adres waar je het vindt, met https:// ervoor.")
    price: Line | None = Field(default=None, title="Prijs", description="Wat het kost, zoals de bron het zegt: gratis, 25 euro.")
    licence: Line | None = Field(
        default=None, title="Licentie", description="Wat je ermee mag, zoals de bron het zegt: vrij te gebruiken, CC BY 4.0."
    )


class Contact(MaybeSourced, title="Contact"):
    """Whom to ask: an organisation or a role in it, never a private person."""

    name: Line = Field(title="Organisatie", description="De organisatie, of de rol daarbinnen; nooit de naam van een persoon.")
    mail: MailAddress | None = Field(
        default=None, title="Mailadres", description="Een algemeen adres, zoals info@; een ander alleen met `public: true`."
    )
    url: WebAddress | None = Field(
        default=None, title="Webadres", description="Een site of contactformulier, met https:// ervoor."
    )
    public: YesNo = Field(
        default=False, title="Openbaar", description="true als de organisatie dit mailadres zelf als contactadres bekendmaakt."
    )

    @model_validator(mode="after")
    def _reachable_and_general(self) -> Contact:
        if self.mail is None and self.url is None:
            raise PydanticCustomError("contact-zonder-adres", "mail or url")
        if self.mail is not None and not self.public and self.mail.partition("@")[0].lower() not in GENERAL_MAILBOXES:
            raise PydanticCustomError("mailadres-persoonlijk", "a general address, or public")
        return self
