"""Problems with shape: a field is missing, unknown, or holds something it cannot hold."""

from __future__ import annotations

from generator.problems.problem import Kind, kind

FIELD_MISSING = kind(
    "veld-ontbreekt",
    "Het verplichte veld `{field}` ({title}) ontbreekt.",
    "Schrijf erbij: `{field}: …`. {description}",
    "Zonder dit veld is het record niet compleet genoeg om te tonen.",
)
FIELD_UNKNOWN = kind(
    "veld-onbekend",
    "Het veld `{field}` bestaat niet.",
    "{suggestion}",
    "Alleen velden die de site kent mogen in een record staan, zodat een tikfout niet ongemerkt iets weglaat.",
)
TEXT_EXPECTED = kind(
    "geen-tekst",
    "`{field}` ({title}) moet tekst zijn.",
    "Zet de tekst direct achter de dubbele punt, zonder streepjes of velden eronder.",
    "Dit veld is één stuk tekst, geen lijst en geen blok met velden.",
)
TEXT_EMPTY = kind(
    "tekst-leeg",
    "`{field}` ({title}) is leeg.",
    "Vul iets in, of haal de regel weg.",
    "Een leeg stuk tekst zegt niets.",
)
TEXT_TOO_LONG = kind(
    "tekst-te-lang",
    "`{field}` ({title}) telt {actual} tekens; {limit} is het meeste.",
    "Maak het korter.",
    "Sommige teksten staan op een kaartje of in een tabel en moeten daarom kort blijven.",
)
TEXT_FORM = kind(
    "schrijfwijze",
    "`{value}` is geen goede waarde voor `{field}` ({title}).",
    "{advice}",
    "De waarde heeft niet de vorm die dit veld vraagt.",
)
BLOCK_EXPECTED = kind(
    "geen-blok",
    "Onder `{field}` ({title}) horen velden te staan.",
    "Zet op de volgende regels, twee spaties dieper, de velden van dit onderdeel.",
    "Dit veld bestaat zelf weer uit velden.",
)
VALUE_EXPECTED = kind(
    "geen-waarde",
    "`{field}` ({title}) moet één waarde zijn.",
    "Zet de waarde direct achter de dubbele punt, zonder streepjes, haken of velden eronder.",
    "Dit veld is één waarde, geen lijst en geen blok met velden.",
)
LIST_EXPECTED = kind(
    "geen-lijst",
    "`{field}` ({title}) moet een lijst zijn.",
    "Zet elk onderdeel op een eigen regel met een streepje ervoor: `- …`.",
    "Dit veld is een lijst, ook als er maar één ding in staat.",
)
LIST_EMPTY = kind(
    "lijst-leeg",
    "`{field}` ({title}) moet minstens één onderdeel hebben.",
    "Voeg er een toe.",
    "Een verplichte lijst kan niet leeg zijn.",
)
NOT_A_CHOICE = kind(
    "keuze-onbekend",
    "`{value}` is geen keuze voor `{field}` ({title}).",
    "Kies uit: {choices}.",
    "Dit veld heeft een vaste lijst keuzes.",
)
NUMBER_FORM = kind(
    "getal-ongeldig",
    "`{value}` is geen getal zoals wij het schrijven.",
    "Schrijf 2500 zonder punt of spatie, en 3.5 met een punt en hoogstens twee cijfers erachter. "
    "Woorden als ‘circa’ horen bij `qualifier`.",
    "Een punt kan duizend of een deel betekenen. Daarom schrijven we duizendtallen zonder punt en delen met een punt.",
)
DAY_FORM = kind(
    "datum-ongeldig",
    "`{value}` is geen datum die bestaat.",
    "Schrijf jaar-maand-dag: {remedy}.",
    "Datums schrijven we als jaar-maand-dag, en de dag moet bestaan.",
)
YES_NO_FORM = kind(
    "ja-nee-ongeldig",
    "`{value}` is geen ja of nee.",
    "Schrijf `true` (ja) of `false` (nee).",
    "Dit veld kent alleen true en false.",
)
FIGURE_UNCLEAR = kind(
    "cijfer-onduidelijk",
    "Dit cijfer heeft geen waarde, of te veel.",
    "Geef óf `value`, óf `low` en `high` samen.",
    "Een cijfer is één waarde of een bandbreedte met twee grenzen.",
)
RANGE_REVERSED = kind(
    "bandbreedte-omgekeerd",
    "De ondergrens ligt niet onder de bovengrens.",
    "Wissel `low` en `high` om.",
    "Bij een bandbreedte is `low` het laagste en `high` het hoogste getal.",
)
NAME_UNCLEAR = kind(
    "naam-onduidelijk",
    "Deze naam is geen persoon en geen organisatie, of allebei.",
    "Geef een persoon `family` (en `given`), of een organisatie `literal`.",
    "Een auteur is een persoon of een organisatie.",
)
PERIOD_EMPTY = kind(
    "periode-leeg",
    "Deze periode heeft geen begin en geen eind.",
    "Vul `start` of `end` in, of allebei.",
    "Van een periode is minstens één kant bekend.",
)
IMPLEMENTATION_NOWHERE = kind(
    "uitvoering-zonder-plaats",
    "Van deze uitvoering is niet te zien waar of door wie.",
    "Vul `place`, `province`, `name` of `organisations` in.",
    "Een uitvoering is een plek of een organisatie waar de methode is toegepast.",
)
PLACE_AND_PROVINCE = kind(
    "plaats-en-provincie",
    "De provincie volgt al uit de plaats.",
    "Haal `province` weg.",
    "Bij een plaats hoort één provincie; die staat in de woordenlijst.",
)
RELATION_UNCLEAR = kind(
    "verband-onduidelijk",
    "Niet te zien is waarmee dit verband is.",
    "Geef óf `practice` (een praktijk in deze bank), óf `name` (een initiatief daarbuiten).",
    "Een verband wijst naar één ander ding.",
)
SHAPE_UNEXPECTED = kind(
    "waarde-ongeldig",
    "De waarde van `{field}` ({title}) kan niet worden gelezen.",
    "{description}",
    "De waarde past niet bij dit veld.",
)

BY_PYDANTIC_TYPE: dict[str, Kind] = {
    "missing": FIELD_MISSING,
    "extra_forbidden": FIELD_UNKNOWN,
    "string_type": TEXT_EXPECTED,
    "string_too_short": TEXT_EMPTY,
    "string_too_long": TEXT_TOO_LONG,
    "string_pattern_mismatch": TEXT_FORM,
    "model_type": BLOCK_EXPECTED,
    "model_attributes_type": BLOCK_EXPECTED,
    "dict_type": BLOCK_EXPECTED,
    "tuple_type": LIST_EXPECTED,
    "too_short": LIST_EMPTY,
    "literal_error": NOT_A_CHOICE,
    "getal-ongeldig": NUMBER_FORM,
    "decimal_type": VALUE_EXPECTED,
    "datum-ongeldig": DAY_FORM,
    "date_type": VALUE_EXPECTED,
    "ja-nee-ongeldig": YES_NO_FORM,
    "bool_type": VALUE_EXPECTED,
    "cijfer-onduidelijk": FIGURE_UNCLEAR,
    "bandbreedte-omgekeerd": RANGE_REVERSED,
    "naam-onduidelijk": NAME_UNCLEAR,
    "periode-leeg": PERIOD_EMPTY,
    "uitvoering-zonder-plaats": IMPLEMENTATION_NOWHERE,
    "plaats-en-provincie": PLACE_AND_PROVINCE,
    "verband-onduidelijk": RELATION_UNCLEAR,
}
"""Which kind a pydantic error becomes, keyed by the error's type; anything else is `SHAPE_UNEXPECTED`."""
