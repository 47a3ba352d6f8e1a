"""Problems with truth: the shape is right, but what it says cannot be."""

from __future__ import annotations

from generator.problems.problem import kind

TERM_UNKNOWN = kind(
    "term-onbekend",
    "`{value}` staat niet in de lijst {vocabulary}.",
    "{suggestion}",
    "Records gebruiken vaste termen, zodat je kunt filteren en vergelijken. Nieuwe termen komen eerst in de woordenlijst.",
)
SOURCE_UNKNOWN = kind(
    "bron-onbekend",
    "De bron `{value}` staat niet in sources.yml.",
    "{suggestion}",
    "Elke bron staat één keer in de bronnenlijst; records verwijzen ernaar met het id.",
)
SOURCE_MISSING = kind(
    "bron-ontbreekt",
    "Deze uitspraak heeft geen bron: het veld `source` ontbreekt.",
    "Schrijf erbij uit welke bron dit komt: `source: …`. Zonder bron tonen we het niet.",
    "Alles wat we beweren is na te gaan. Een uitspraak of cijfer zonder bron komt niet op de site.",
)
FIGURE_WITHOUT_SOURCE = kind(
    "cijfer-zonder-bron",
    "Hier staan cijfers zonder bron: het veld `source` ontbreekt.",
    "Schrijf erbij waar de cijfers vandaan komen: `source: …` en `locator: …`.",
    "Een cijfer zonder bron is niet na te gaan en komt niet op de site.",
)
LOCATOR_WITHOUT_SOURCE = kind(
    "vindplaats-zonder-bron",
    "Er staat een vindplaats, maar niet in welke bron.",
    "Zet er `source: …` bij, of haal `locator` weg.",
    "Een bladzijde of paragraaf zegt alleen iets als de bron bekend is.",
)
SOURCE_NOT_LISTED = kind(
    "bron-niet-genoemd",
    "De bron `{value}` ontbreekt bij `sources` van dit record.",
    "Zet hem erbij: `- source: {value}`.",
    "Onder aan de pagina staan alle bronnen waar de pagina op rust.",
)
RELATION_DANGLING = kind(
    "praktijk-onbekend",
    "Er is geen praktijk `{value}`.",
    "{suggestion}",
    "Een verband wijst naar het bestand van een andere praktijk, zonder .yml erachter.",
)
RELATION_TO_SELF = kind(
    "verband-met-zichzelf",
    "Deze praktijk verwijst naar zichzelf.",
    "Kies een andere praktijk, of haal dit verband weg.",
    "Een verband legt een lijn naar iets anders.",
)
SLUG_TWICE = kind(
    "adres-dubbel",
    "Het adres `{value}` is al van {other}.",
    "Kies een ander adres, of haal het hier weg.",
    "Elk webadres hoort bij één praktijk, ook een oud adres.",
)
ALIAS_TWICE = kind(
    "naam-dubbel",
    "De naam ‘{value}’ wordt al gebruikt door {other}.",
    "Kies een andere naam, of haal hem bij een van de twee weg.",
    "Een naam of andere naam wijst naar één ding, anders vindt de zoeker het verkeerde.",
)
TERM_TWICE = kind(
    "term-dubbel",
    "De term `{value}` komt twee keer voor ({other}).",
    "Haal er een weg, of geef hem een ander id.",
    "Een id hoort bij één term.",
)
SOURCE_TWICE = kind(
    "bron-dubbel",
    "De bron `{value}` staat twee keer in de lijst.",
    "Voeg de twee samen.",
    "Een id hoort bij één bron.",
)
REFERENCE_TWICE = kind(
    "dubbel-genoemd",
    "`{value}` staat twee keer in deze lijst.",
    "Haal er een weg.",
    "Twee keer hetzelfde noemen voegt niets toe.",
)
REVIEWED_IN_FUTURE = kind(
    "datum-in-toekomst",
    "`{field}` is {value}: dat is na vandaag ({today}).",
    "Vul de dag in waarop je het record naast de bronnen legde.",
    "Wie een record naleest zet de datum van die dag erbij.",
)
SILENCE_BUT_FILLED = kind(
    "stilte-maar-ingevuld",
    "`{value}` staat bij `silences`, maar is wel ingevuld.",
    "Haal de regel bij `silences` weg, of maak het veld leeg.",
    "Een stilte legt uit waarom een onderdeel leeg is.",
)
SILENCE_WITHOUT_SOURCE = kind(
    "stilte-zonder-bron",
    "`niet-onderzocht` is iets wat een bron zelf zegt; hier ontbreekt welke.",
    "Zet er `source: …` en `locator: …` bij.",
    "We maken onderscheid tussen ‘het staat er niet’ en ‘de bron zegt dat het niet is onderzocht’.",
)
BROADER_UNKNOWN = kind(
    "valt-onder-onbekend",
    "De ruimere term `{value}` bestaat niet.",
    "{suggestion}",
    "`broader` wijst naar een bestaande term: bij een gemeente de provincie, bij een wijk of dorp de gemeente.",
)
LINK_FORBIDDEN = kind(
    "link-ongeldig",
    "De link `{value}` in `{field}` ({title}) kan niet.",
    "Gebruik een volledig adres dat met https:// of http:// begint.",
    "Links in records zijn volledige webadressen; andere soorten tonen we als tekst.",
)
