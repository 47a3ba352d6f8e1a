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
    "Er is geen {what} `{value}`.",
    "{suggestion}",
    "Een verband wijst naar het bestand van een andere praktijk, zonder .yml erachter.",
)
RELATION_TO_SELF = kind(
    "verband-met-zichzelf",
    "Dit record verwijst naar zichzelf.",
    "Kies iets anders, of haal dit verband weg.",
    "Een verband legt een lijn naar iets anders.",
)
REPLACED_BUT_LISTED = kind(
    "vervangen-niet-gearchiveerd",
    "Hier staat dat `{value}` deze praktijk vervangt, maar de praktijk is niet gearchiveerd.",
    "Zet `publication: gearchiveerd`, of haal `replaced_by` weg.",
    "Alleen een pagina die we niet meer bijwerken verwijst naar wat ervoor in de plaats kwam.",
)
REPLACED_BY_CONCEPT = kind(
    "vervangen-door-concept",
    "De vervanger `{value}` is nog een concept en staat niet op de site.",
    "Zet daar `publication: gepubliceerd`, of haal `replaced_by` hier weg.",
    "Wie op een gearchiveerde pagina komt, moet door kunnen naar iets wat er is.",
)
REPLACED_IN_CIRCLE = kind(
    "vervangen-in-kring",
    "Deze praktijken vervangen elkaar in een kring: {circle}.",
    "Haal `replaced_by` weg bij de praktijk die het laatst kwam.",
    "Wie de vervangers volgt, moet ergens uitkomen.",
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
FORMER_ID_TAKEN = kind(
    "oud-id-bezet",
    "Het oude id `{value}` is al van de term `{other}`.",
    "Haal het hier weg, of bij de andere term.",
    "Een oud id leidt naar één term, anders komt een oude link op de verkeerde plek uit.",
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
ROW_MISFIT = kind(
    "rij-past-niet",
    "De rij ‘{row}’ heeft {found} cijfers; er zijn {columns} kolommen.",
    "Geef elke rij bij `values` één getal per kolom, in dezelfde volgorde.",
    "Een tabel heeft op elke plek één cijfer.",
)
CHART_UNKNOWN = kind(
    "grafiek-onbekend",
    "Kolom `{value}` bestaat niet in deze tabel.",
    "{suggestion}",
    "De grafiek laat één kolom van de tabel zien.",
)
SUM_WRONG = kind(
    "telt-niet-op",
    "De delen van kolom `{column}` zijn samen {sum}, niet {total}.",
    "Kijk de cijfers na in de bron. Klopt de bron zelf niet, zet dan `parts_add_up` weg en leg het uit bij `caveat`.",
    "Alleen als een tabel zegt dat de delen optellen, rekenen we het na.",
)
TOTAL_MISSING = kind(
    "totaal-ontbreekt",
    "Kolom `{column}` zegt dat delen optellen, maar er is niet precies één totaalrij.",
    "Zet bij één rij `total: true`.",
    "Om na te tellen is één totaalrij nodig.",
)
SOURCE_NAMELESS = kind(
    "bron-zonder-maker",
    "De bron `{value}` heeft geen auteur, redactie of uitgever.",
    "Vul `author` in: een persoon, of een organisatie met `literal`. Staat nergens van wie de bron is, zet dan `maker_unknown: true` onder `custom`.",
    "Een lezer moet kunnen zien van wie een bron is.",
)
SOURCE_IN_FUTURE = kind(
    "bron-in-toekomst",
    "De bron `{value}` zou zijn verschenen in {issued}: dat is na vandaag ({today}).",
    "Kijk het jaar na bij `issued`.",
    "Een bron die nog niet is verschenen kan niemand hebben gelezen.",
)
ARTICLE_HTML = kind(
    "html-in-artikel",
    "Hier staat HTML: `{value}`. Dat wordt als letters getoond.",
    "Schrijf het in Markdown: **vet**, [tekst](https://adres), of een tabel met streepjes.",
    "Artikelen zijn Markdown zonder HTML, zodat elke pagina toegankelijk en veilig blijft.",
)
ARTICLE_LINK = kind(
    "link-naar-niets",
    "De link `{value}` leidt naar geen record.",
    "{suggestion}",
    "Een link in een artikel noemt het bestand: ../practices/kwartiermaken.yml, of een volledig webadres.",
)
ARTICLE_HEADING = kind(
    "kop-te-groot",
    "Een kop van het eerste niveau hoort boven de pagina, niet in de tekst.",
    "Begin met twee hekjes: `## {value}`.",
    "De titel van het artikel is de enige kop van het eerste niveau.",
)
