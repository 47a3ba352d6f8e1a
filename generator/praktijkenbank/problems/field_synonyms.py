"""What people call a field when its Dutch title does not come to mind."""

from __future__ import annotations

EVERYDAY: dict[str, tuple[str, ...]] = {
    "URL": ("link", "website", "site", "adres"),
    "aliases": ("ook bekend als", "bijnamen"),
    "approach": ("werkwijze", "methode", "hoe het werkt"),
    "as_of": ("datum", "peildatum"),
    "caveat": ("kanttekening", "opmerking"),
    "conditions": ("voorwaarden",),
    "effort": ("tijd", "tijdsinvestering"),
    "figures": ("getallen", "aantallen"),
    "for_whom": ("doelgroepen",),
    "implementations": ("uitvoeringen", "plaatsen", "locaties"),
    "issued": ("jaar", "datum", "verschenen op"),
    "kind": ("type", "soort praktijk"),
    "label": ("omschrijving",),
    "locator": ("pagina", "bladzijde", "paragraaf"),
    "name": ("titel",),
    "mail": ("e-mail", "email", "mailadres"),
    "materials": ("materialen", "handleiding"),
    "pitfalls": ("valkuilen",),
    "place": ("gemeente", "locatie"),
    "read": ("consulted", "geraadpleegd"),
    "problem": ("probleem",),
    "reason": ("reden",),
    "related": ("verwante praktijken", "zie ook"),
    "results": ("opbrengst", "opbrengsten"),
    "reviewed": ("nagekeken", "datum", "laatst bijgewerkt"),
    "silences": ("onbekend", "stiltes"),
    "summary": ("samenvatting", "beschrijving", "omschrijving"),
    "text": ("omschrijving", "beschrijving"),
    "title": ("naam",),
    "url": ("link", "website", "site", "adres"),
    "value": ("aantal", "getal"),
    "working_elements": ("succesfactoren",),
}
"""Field → other words for it. Of the fields that can stand in one place, a word is meant for one of them."""
