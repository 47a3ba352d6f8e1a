"""Problems with truth: the shape is right, but what it says cannot be."""

from __future__ import annotations

from praktijkenbank.problems.problem import kind

TERM_UNKNOWN = kind(
    "term-onbekend",
    "`{value}` staat niet in de lijst {vocabulary}.",
    "{suggestion}",
    "Records gebruiken vaste termen voor thema’s, doelgroepen, plaatsen en meer. Alleen zo kun je filteren en vergelijken: wie "
    "‘senioren’ schrijft, komt anders niet bij ‘ouderen’ terecht.",
    title="Term staat niet in de lijst",
    remedy="Zoek de term in de woordenlijst die de melding noemt, en neem het id over. Staat er niets bij wat past? Voeg de term "
    "dan eerst aan de woordenlijst toe, met een omschrijving.",
    example=("themes: [buurthulp]", "themes: [burenhulp]"),
)
SOURCE_UNKNOWN = kind(
    "bron-onbekend",
    "De bron `{value}` staat niet in sources.yml.",
    "{suggestion}",
    "Elke bron staat één keer in de bronnenlijst, met titel, maker en jaar. Records verwijzen ernaar met het id. Zo staat een "
    "bron overal hetzelfde op de site.",
    title="Bron staat niet in de lijst",
    remedy="Kijk of het id klopt. Is de bron nieuw? Zet haar dan eerst in content/sources.yml.",
    example=("source: jaarverslag", "source: jaarverslag-2023"),
)
SOURCE_MISSING = kind(
    "bron-ontbreekt",
    "Deze uitspraak heeft geen bron: het veld `source` ontbreekt.",
    "Zet erbij uit welke bron dit komt. Zonder bron tonen we het niet.",
    "Alles wat we beweren is na te gaan. Een gemeente moet haar keuze kunnen uitleggen, en dat gaat niet met een uitspraak "
    "waarvan niemand weet waar die vandaan komt.",
    title="Uitspraak zonder bron",
    remedy="Zet het id van de bron bij `source`, en bij `locator` waar het staat: een paragraaf of bladzijde.",
    example=(
        "goal:\n  text: Buren leren elkaar kennen.",
        "goal:\n  text: Buren leren elkaar kennen.\n  source: jaarverslag-2023\n  locator: p. 4",
    ),
)
FIGURE_WITHOUT_SOURCE = kind(
    "cijfer-zonder-bron",
    "Hier staan cijfers zonder bron: het veld `source` ontbreekt.",
    "Zet erbij waar de cijfers vandaan komen, met `source` en `locator`.",
    "Een cijfer wordt overgenomen en gaat een eigen leven leiden. Daarom staat bij elk cijfer waar het vandaan komt, en komt een "
    "cijfer zonder bron niet op de site.",
    title="Cijfer zonder bron",
    example=(
        "- statement: Het bereikte veel mensen.\n  figures:\n    - label: deelnemers\n      value: 120",
        "- statement: Het bereikte veel mensen.\n  figures:\n    - label: deelnemers\n      value: 120\n"
        "  source: jaarverslag-2023\n  locator: p. 4",
    ),
)
LOCATOR_WITHOUT_SOURCE = kind(
    "vindplaats-zonder-bron",
    "Er staat een vindplaats, maar niet in welke bron.",
    "Zet er `source: …` bij, of haal `locator` weg.",
    "Een bladzijde of paragraaf zegt alleen iets als de bron bekend is.",
    title="Vindplaats zonder bron",
    example=("locator: p. 4", "source: jaarverslag-2023\nlocator: p. 4"),
)
SOURCE_NOT_LISTED = kind(
    "bron-niet-genoemd",
    "De bron `{value}`, waar regel {line} naar verwijst, ontbreekt bij `sources` van dit record.",
    "Zet hem erbij: `- source: {value}`.",
    "Onder aan de pagina staan alle bronnen waar de pagina op rust. Een bron die je ergens in het record gebruikt, hoort dus "
    "ook in die lijst.",
    title="Bron ontbreekt in de lijst van het record",
    remedy="Zet de bron ook bij `sources` van dit record.",
    example=(
        "goal:\n  text: Buren leren elkaar kennen.\n  source: jaarverslag-2023\nsources: []",
        "goal:\n  text: Buren leren elkaar kennen.\n  source: jaarverslag-2023\nsources:\n  - source: jaarverslag-2023",
    ),
)
RELATION_DANGLING = kind(
    "praktijk-onbekend",
    "Er is geen {what} `{value}`.",
    "{suggestion}",
    "Een verband wijst naar het bestand van een ander record, zonder .yml erachter. Bestaat dat record niet, dan zou de link op "
    "de pagina nergens uitkomen.",
    title="Verwijzing naar een record dat er niet is",
    remedy="Neem de naam van het bestand over, zonder .yml of .md. Is het een initiatief buiten deze site? Gebruik dan `name` in "
    "plaats van `practice`.",
    example=("practice: Kwartiermaken", "practice: kwartiermaken"),
)
RELATION_TO_SELF = kind(
    "verband-met-zichzelf",
    "Dit record verwijst naar zichzelf.",
    "Kies iets anders, of haal dit verband weg.",
    "Een verband legt een lijn naar iets anders. Een link naar de pagina waar je al bent, helpt niemand verder.",
    title="Verband met zichzelf",
)
REPLACED_BUT_LISTED = kind(
    "vervangen-niet-gearchiveerd",
    "Hier staat dat `{value}` deze praktijk vervangt, maar de praktijk is niet gearchiveerd.",
    "Zet `publication: gearchiveerd`, of haal `replaced_by` weg.",
    "Alleen een pagina die we niet meer bijwerken verwijst naar wat ervoor in de plaats kwam. Is de praktijk nog van nu, dan "
    "zou een lezer ten onrechte worden weggestuurd.",
    title="Vervangen, maar niet gearchiveerd",
    example=("publication: gepubliceerd\nreplaced_by: buurthulp", "publication: gearchiveerd\nreplaced_by: buurthulp"),
)
REPLACED_BY_CONCEPT = kind(
    "vervangen-door-concept",
    "De vervanger `{value}` is nog een concept en staat niet op de site.",
    "Zet daar `publication: gepubliceerd`, of haal `replaced_by` hier weg.",
    "Wie op een gearchiveerde pagina komt, moet door kunnen naar iets wat er is. Een concept staat nog niet op de site.",
    title="Vervangen door een concept",
    remedy="Publiceer de vervanger met `publication: gepubliceerd`, of haal `replaced_by` hier weg.",
)
REPLACED_IN_CIRCLE = kind(
    "vervangen-in-kring",
    "Deze praktijken vervangen elkaar in een kring: {circle}.",
    "Haal `replaced_by` weg bij de praktijk die het laatst kwam.",
    "Wie de vervangers volgt, moet ergens uitkomen. In een kring komt een lezer steeds weer bij de pagina waar het begon.",
    title="Vervangen in een kring",
)
SLUG_TWICE = kind(
    "adres-dubbel",
    "Het adres `{value}` is al van {other}.",
    "Kies een ander adres, of haal het hier weg.",
    "Elk webadres hoort bij één record, ook een oud adres. Anders komt een oude link op de verkeerde pagina uit.",
    title="Adres is al van een ander",
)
ALIAS_TWICE = kind(
    "naam-dubbel",
    "De naam ‘{value}’ wordt al gebruikt door {other}.",
    "Kies een andere naam, of haal hem bij een van de twee weg.",
    "Een naam of andere naam wijst naar één praktijk, anders vindt wie zoekt de verkeerde. Hoofdletters maken geen verschil.",
    title="Naam is al van een ander",
    remedy="Is het dezelfde praktijk? Werk dan het bestaande record bij. Zijn het er twee, geef ze dan elk een eigen naam, "
    "bijvoorbeeld met de plaats erachter.",
)
TERM_TWICE = kind(
    "term-dubbel",
    "De term `{value}` komt twee keer voor ({other}).",
    "Haal er een weg, of geef hem een ander id.",
    "Een id hoort bij één term. Gemeenten, dorpen en wijken delen één lijst van ids, omdat een record bij `place` elk van die kan noemen.",
    title="Term staat er twee keer",
)
FORMER_ID_TAKEN = kind(
    "oud-id-bezet",
    "Het oude id `{value}` is al van de term `{other}`.",
    "Haal het hier weg, of bij de andere term.",
    "Een oud id houdt oude links en filters in leven. Het leidt naar één term, anders komt een oude link op de verkeerde plek uit.",
    title="Oud id is bezet",
)
SOURCE_TWICE = kind(
    "bron-dubbel",
    "De bron `{value}` staat twee keer in de lijst.",
    "Voeg de twee samen.",
    "Een id hoort bij één bron. Staat het er twee keer, dan weten we niet welke van de twee een record bedoelt.",
    title="Bron staat er twee keer",
)
REFERENCE_TWICE = kind(
    "dubbel-genoemd",
    "`{value}` staat twee keer in deze lijst.",
    "Haal er een weg.",
    "Twee keer hetzelfde noemen voegt niets toe, en op de pagina zou het er twee keer staan.",
    title="Twee keer genoemd",
    example=("themes: [burenhulp, ontmoeting, burenhulp]", "themes: [burenhulp, ontmoeting]"),
)
REVIEWED_IN_FUTURE = kind(
    "datum-in-toekomst",
    "`{field}` is {value}: dat is na vandaag ({today}).",
    "Vul de dag in waarop je het record naast de bronnen legde.",
    "Op de pagina staat wanneer iemand het record voor het laatst naast de bronnen legde. Die dag is geweest.",
    title="Datum ligt in de toekomst",
)
SILENCE_BUT_FILLED = kind(
    "stilte-maar-ingevuld",
    "`{value}` staat bij `silences`, maar is wel ingevuld.",
    "Haal de regel bij `silences` weg, of maak het veld leeg.",
    "Bij `silences` staat waarom een onderdeel leeg is: de bron zegt er niets over, of niemand onderzocht het. Is het onderdeel "
    "ingevuld, dan is er niets uit te leggen.",
    title="Stilte over iets dat er wel is",
)
SILENCE_WITHOUT_SOURCE = kind(
    "stilte-zonder-bron",
    "`niet-onderzocht` is iets wat een bron zelf zegt; hier ontbreekt welke.",
    "Zet er `source: …` en `locator: …` bij.",
    "We maken onderscheid tussen ‘het staat er niet’ en ‘de bron zegt dat het niet is onderzocht’. Dat tweede is een uitspraak, "
    "en die heeft een bron nodig.",
    title="Stilte zonder bron",
    example=(
        "- field: figures\n  reason: niet-onderzocht",
        "- field: figures\n  reason: niet-onderzocht\n  source: jaarverslag-2023\n  locator: p. 12",
    ),
)
BROADER_UNKNOWN = kind(
    "valt-onder-onbekend",
    "De ruimere term `{value}` bestaat niet.",
    "{suggestion}",
    "`broader` wijst naar een bestaande term: bij een gemeente naar de provincie, bij een wijk of dorp naar de gemeente. Zo weten "
    "we in welke provincie een voorbeeld liep.",
    title="Ruimere term bestaat niet",
    remedy="Neem een id over uit de lijst die de melding noemt, of zet de ruimere term daar eerst in.",
    example=("- id: loosduinen\n  broader: Den Haag", "- id: loosduinen\n  broader: den-haag"),
)
LINK_FORBIDDEN = kind(
    "link-ongeldig",
    "De link `{value}` in `{field}` ({title}) kan niet.",
    "Gebruik een volledig adres dat met https:// of http:// begint.",
    "Links in records zijn volledige webadressen. Een adres zonder begin komt op elke pagina ergens anders uit, en sommige "
    "soorten links kunnen een bezoeker kwaad doen.",
    title="Link kan niet",
    example=(
        "text: Lees [het verslag](www.voorbeeld.nl/verslag).",
        "text: Lees [het verslag](https://www.voorbeeld.nl/verslag).",
    ),
)
ROW_MISFIT = kind(
    "rij-past-niet",
    "De rij ‘{row}’ heeft {found} cijfers; er zijn {columns} kolommen.",
    "Geef elke rij bij `values` één getal per kolom, in dezelfde volgorde.",
    "Een tabel heeft op elke plek één cijfer. Mist er een, dan schuiven de andere cijfers naar de verkeerde kolom.",
    title="Rij past niet in de tabel",
)
CHART_UNKNOWN = kind(
    "grafiek-onbekend",
    "Kolom `{value}` bestaat niet in deze tabel.",
    "{suggestion}",
    "De grafiek laat één kolom van de tabel zien. Bij `chart` staat het id van die kolom.",
    title="Kolom voor de grafiek bestaat niet",
    remedy="Neem bij `chart` het id van een van de kolommen over.",
)
SUM_WRONG = kind(
    "telt-niet-op",
    "De delen van kolom `{column}` zijn samen {sum}, niet {total}.",
    "Kijk de cijfers na in de bron. Klopt de bron zelf niet, zet dan `parts_add_up` weg en leg het uit bij `caveat`.",
    "Een tabel kan zeggen dat de delen samen het totaal zijn. Dan rekenen we het na, want een tikfout in een cijfer zie je "
    "niet. Cijfers ronden of verbeteren we nooit zelf.",
    title="Cijfers tellen niet op",
)
TOTAL_MISSING = kind(
    "totaal-ontbreekt",
    "Kolom `{column}` zegt dat delen optellen, maar er is niet precies één totaalrij.",
    "Zet bij één rij `total: true`.",
    "Om na te tellen moeten we weten welke rij het totaal is.",
    title="Totaalrij ontbreekt",
    example=("- label: Totaal\n  values: [120]", "- label: Totaal\n  values: [120]\n  total: true"),
)
SOURCE_NAMELESS = kind(
    "bron-zonder-maker",
    "De bron `{value}` heeft geen auteur, redactie of uitgever.",
    "Vul `author` in: een persoon, of een organisatie met `literal`. Staat nergens van wie de bron is, zet dan "
    "`maker_unknown: true` onder `custom`.",
    "Een lezer moet kunnen zien van wie een bron is: een onderzoeker zegt iets anders dan wie het project zelf uitvoert.",
    title="Bron zonder maker",
    example=(
        "- id: jaarverslag-2023\n  title: Jaarverslag 2023",
        "- id: jaarverslag-2023\n  title: Jaarverslag 2023\n  author:\n    - literal: Stichting Buren",
    ),
)
SOURCE_IN_FUTURE = kind(
    "bron-in-toekomst",
    "De bron `{value}` zou zijn verschenen in {issued}: dat is na vandaag ({today}).",
    "Kijk het jaar na bij `issued`.",
    "Een bron die nog niet is verschenen kan niemand hebben gelezen. Vaak is het een tikfout in het jaar.",
    title="Bron uit de toekomst",
)
BROADER_IN_CIRCLE = kind(
    "valt-onder-kring",
    "Deze termen vallen onder elkaar in een kring: {circle}.",
    "Haal `broader` weg bij de ruimste van deze termen.",
    "Wie van een term steeds naar de ruimere gaat, komt bij een die alles omvat. In een kring is er geen ruimste, en valt een term "
    "onder zichzelf.",
    title="Termen in een kring",
    example=("- id: ouderen\n  broader: ouderen", "- id: ouderen"),
)
RELATION_IN_CIRCLE = kind(
    "verband-in-kring",
    "Het verband `{relation}` loopt in een kring: {circle}.",
    "Haal het weg bij een van deze praktijken, of kies een ander verband.",
    "Iets is een onderdeel, een variant of een opvolger van iets anders, en dat kan niet ook andersom zijn. In een kring klopt "
    "minstens één van de verbanden niet.",
    title="Verband in een kring",
)
ADDRESS_RESERVED = kind(
    "adres-bezet",
    "`{value}` kan geen webadres zijn: die naam houdt de site voor zichzelf.",
    "Kies een andere naam.",
    "Een id van een term en een oud adres worden een webadres. Een paar namen, zoals index, con en alle, zijn daar van de site of "
    "van computers zelf.",
    title="Naam is van de site zelf",
    example=("- id: alle", "- id: alle-leeftijden"),
)
