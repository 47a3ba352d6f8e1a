"""Sentences that the JSON Schemas carry into an editor, where a value is flagged while somebody types.

They say what to write, since the editor already shows where. What a record may not hold is judged by `validate`.
"""

from __future__ import annotations

TERM = (
    "Deze term staat niet in de lijst. Ctrl+spatie laat zien welke er zijn. Nieuwe term nodig? Zet hem in {files} "
    "en draai `praktijkenbank schema`."
)
FIELDS = "Dit onderdeel ({block}) bestaat uit deze velden, elk op een eigen regel: {fields}. Andere kent het niet."
MISSING = "Hier hoort nog `{field}: …` ({title}) bij. {description}"
LIST = "Maak hier een lijst van met minstens één onderdeel: elk op een eigen regel, met een streepje ervoor."
LIST_OR_NOTHING = (
    "Maak hier een lijst van: elk onderdeel op een eigen regel, met een streepje ervoor. Niets te melden? Haal de regel weg."
)
TOO_MANY = "Deze lijst is te lang: hoogstens {limit} onderdelen."
CHOICE = "Kies een van deze: {choices}."
TOO_LONG = "Dit is te lang: hoogstens {limit} tekens. Maak het korter."
NUMBER = "Schrijf een getal: 2500 zonder punt, 3.5 met een punt. Woorden als ‘circa’ horen bij `qualifier`."
YES_NO = "Schrijf `true` (ja) of `false` (nee)."
SLUG = "Gebruik kleine letters, cijfers en streepjes: `buren-voor-buren`."
DAY = "Schrijf een dag als jaar-maand-dag: 2024-06-30."
PARTIAL_DATE = "Schrijf een jaar, maand of dag: 2014, 2014-02 of 2014-02-28."
WEB_ADDRESS = "Schrijf het volledige webadres, met https:// ervoor en zonder spaties."
MAIL_ADDRESS = "Schrijf alleen het mailadres, zoals info@voorbeeld.nl."
LINE = (
    "Schrijf hier tekst op één regel, zonder spaties aan het begin of eind. "
    "Een getal, `true` of een dubbele punt met spatie erin? Zet alles tussen aanhalingstekens."
)
TEXT = "Schrijf hier tekst, direct achter de dubbele punt of na `>-` op de regels eronder. Niets te melden? Haal de regel weg."
EXAMPLE = "Bijvoorbeeld: {example}"
DEFAULT = "Laat je dit weg, dan geldt `{value}`."
REQUIRED = "Verplicht."
INSERTS = "Zet het hele onderdeel neer: {fields}. Met Tab ga je van plek naar plek."
