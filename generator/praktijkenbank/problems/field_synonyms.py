"""What people call a field when its Dutch title does not come to mind."""

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
    "mail": ("e-mail", "email", "mailadres"),
    "materials": ("materialen", "handleiding"),
    "name": ("titel",),
    "pitfalls": ("valkuilen",),
    "place": ("gemeente", "locatie"),
    "problem": ("probleem",),
    "read": ("consulted", "geraadpleegd"),
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

CHOICES: dict[str, tuple[str, ...]] = {
    "duur": ("looptijd", "tijd"),
    "gelezen": ("ja", "true"),
    "niet": ("nee", "false", "niet gelezen"),
    "omvang": ("aantal", "grootte"),
    "uitkomst": ("resultaat", "opbrengst"),
    "uittreksel": ("deels", "gedeeltelijk", "samenvatting"),
}
"""What can be chosen → other words for it."""

GONE: dict[str, dict[str, str]] = {"consulted": {"true": "read: gelezen", "false": "read: niet"}}
"""A field of an earlier version → what it said, and the line that says so now."""
