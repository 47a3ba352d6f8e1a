"""Problems with shape: a field is missing, unknown, or holds something it cannot hold."""

from __future__ import annotations

from praktijkenbank.problems.problem import Kind, kind

FIELD_MISSING = kind(
    "veld-ontbreekt",
    "Het verplichte veld `{field}` ({title}) ontbreekt.",
    "Zet het erbij, en spring even ver in als de velden eromheen. Wat hier hoort: {description}",
    "Een record heeft een paar velden die altijd ingevuld zijn, zoals de naam, de samenvatting en de bronnen. "
    "Zonder die velden kan een lezer niet zien wat dit is en waar het vandaan komt, en daarom tonen we het niet.",
    title="Verplicht veld ontbreekt",
    remedy="Zet het veld erbij. De melding geeft de regel die je kunt plakken; vul op de plek van de puntjes iets in. "
    "Spring even ver in als de velden eromheen.",
    example=(
        "name: Buren voor buren\nkind: methode",
        "name: Buren voor buren\nkind: methode\nsummary: Buren helpen elkaar met klussen.",
    ),
)
FIELD_UNKNOWN = kind(
    "veld-onbekend",
    "Het veld `{field}` bestaat niet.",
    "{suggestion}",
    "Alleen velden die de site kent mogen in een record staan. Zo laat een tikfout in de naam van een veld niet "
    "ongemerkt iets van de pagina weg.",
    title="Veld bestaat niet",
    remedy="Kijk of er een tikfout in de naam van het veld zit. Staat het veld op de goede plek en zo diep als het hoort? "
    "De melding noemt de velden die er het meest op lijken, of alle velden die hier kunnen.",
    example=("sumary: Buren helpen elkaar met klussen.", "summary: Buren helpen elkaar met klussen."),
)
TEXT_EXPECTED = kind(
    "geen-tekst",
    "`{field}` ({title}) moet tekst zijn.",
    "Zet de tekst direct achter de dubbele punt, zonder streepjes of velden eronder.",
    "Dit veld is één stuk tekst. Er staat nu een lijst of een blok met velden, en die kunnen we hier niet tonen.",
    title="Hier hoort tekst",
    example=("name:\n  - Buren voor buren", "name: Buren voor buren"),
)
TEXT_EMPTY = kind(
    "tekst-leeg",
    "`{field}` ({title}) is leeg.",
    "Vul iets in. Is het veld niet verplicht, dan mag de regel ook weg.",
    "Er staat een veld met lege tekst. Dat zegt een lezer niets, en op de pagina zou er een kopje zonder inhoud komen.",
    title="Lege tekst",
    example=('caveat: ""', "caveat: De telling is van één wijk."),
)
TEXT_TOO_LONG = kind(
    "tekst-te-lang",
    "`{field}` ({title}) telt {actual} tekens; {limit} is het meeste.",
    "Maak het korter.",
    "Sommige teksten staan op een kaartje of in een tabel. Daar is weinig ruimte, en een korte tekst leest ook prettiger.",
    title="Tekst te lang",
    remedy="Maak de tekst korter. Begin met het belangrijkste en schrap wat ook ergens anders in het record staat.",
)
TEXT_FORM = kind(
    "schrijfwijze",
    "`{value}` is geen goede waarde voor `{field}` ({title}).",
    "{advice}",
    "Sommige velden vragen om een vaste schrijfwijze: een id heeft alleen kleine letters, cijfers en streepjes, een webadres "
    "begint met https:// of http://, en een korte tekst staat op één regel. Zo kloppen de adressen en links op de site.",
    title="Andere schrijfwijze nodig",
    remedy="Schrijf de waarde zoals de melding aangeeft. Vaak staat er de verbeterde regel bij, die je zo kunt plakken.",
    example=(
        "themes: [Klussen en Karweien]\nurl: www.voorbeeld.nl",
        "themes: [klussen-en-karweien]\nurl: https://www.voorbeeld.nl",
    ),
)
BLOCK_EXPECTED = kind(
    "geen-blok",
    "Onder `{field}` ({title}) horen velden te staan.",
    "{advice}",
    "Dit veld bestaat zelf weer uit velden: bijvoorbeeld de tekst, de bron en de vindplaats. Er staat nu iets anders.",
    title="Hier horen velden",
    remedy="Zet op de volgende regels, twee spaties dieper, de velden van dit onderdeel.",
    example=(
        "goal: Buren leren elkaar kennen.",
        "goal:\n  text: Buren leren elkaar kennen.\n  source: jaarverslag-2023\n  locator: p. 4",
    ),
)
VALUE_EXPECTED = kind(
    "geen-waarde",
    "`{field}` ({title}) moet één waarde zijn.",
    "Zet de waarde direct achter de dubbele punt, zonder streepjes, haken of velden eronder.",
    "Dit veld is één waarde, zoals een getal, een dag of een keuze. Er staat nu een lijst of een blok met velden.",
    title="Hier hoort één waarde",
    example=("reviewed: [2024-06-30]", "reviewed: 2024-06-30"),
)
LIST_EXPECTED = kind(
    "geen-lijst",
    "`{field}` ({title}) moet een lijst zijn.",
    "{advice}",
    "Dit veld is een lijst, ook als er maar één ding in staat. Dan kan er later iets bij zonder dat de vorm verandert.",
    title="Hier hoort een lijst",
    remedy="Zet elk onderdeel op een eigen regel met een streepje ervoor: `- …`.",
    example=("themes: burenhulp", "themes:\n  - burenhulp"),
)
LIST_EMPTY = kind(
    "lijst-leeg",
    "`{field}` ({title}) heeft te weinig onderdelen.",
    "Voeg er een toe.",
    "Deze lijst is verplicht en kan niet leeg zijn. Een groep van synoniemen heeft er minstens twee, want een woord alleen "
    "is nergens een synoniem van.",
    title="Lijst heeft te weinig",
    example=("themes: []", "themes: [burenhulp]"),
)
LIST_TOO_LONG = kind(
    "lijst-te-lang",
    "`{field}` ({title}) telt {actual} onderdelen; {limit} is het meeste.",
    "Haal weg wat niet nodig is, of verdeel het over meer records of groepen.",
    "Elke lijst heeft een grens, ver boven wat een record nodig heeft. Zo blijft een bladzijde te lezen, en loopt de "
    "controle niet vast op een bestand waarin iets is misgegaan, bijvoorbeeld doordat het twee keer is geplakt.",
    title="Lijst te lang",
    remedy="Kijk of er iets dubbel staat, en haal weg wat niet nodig is. Is het echt zo veel? Verdeel het dan over meer "
    "records, of over meer groepen.",
)
NOT_A_CHOICE = kind(
    "keuze-onbekend",
    "`{value}` is geen keuze voor `{field}` ({title}).",
    "Kies uit: {choices}.",
    "Dit veld heeft een korte, vaste lijst keuzes. De site weet van elke keuze wat die betekent.",
    title="Keuze bestaat niet",
    remedy="Neem een van de keuzes die de melding noemt, precies zo geschreven.",
    example=("publication: klaar", "publication: gepubliceerd"),
)
NUMBER_FORM = kind(
    "getal-ongeldig",
    "`{value}` is geen getal zoals wij het schrijven.",
    "{advice}",
    "Een punt in een getal kan voor duizend staan of voor een deel: 2.500 is voor de een tweeduizendvijfhonderd en voor de "
    "ander twee en een half. Daarom schrijven we duizendtallen zonder punt, en delen met een punt.",
    title="Getal niet duidelijk",
    remedy="Schrijf 2500 zonder punt of spatie, en 3.5 met een punt en hoogstens twee cijfers erachter. "
    "Woorden als ‘circa’ horen bij `qualifier`, en wat je telt bij `unit`.",
    example=("- label: deelnemers\n  value: 2.500", "- label: deelnemers\n  value: 2500"),
)
DAY_FORM = kind(
    "datum-ongeldig",
    "`{value}` is geen datum die wij kunnen lezen, of die dag bestaat niet.",
    "Schrijf jaar-maand-dag, met streepjes: zoals 2024-06-30.",
    "Datums schrijven we als jaar-maand-dag. Dan is nooit de vraag of 03-04 in maart of april is, en staan datums vanzelf op "
    "volgorde. De dag moet ook echt bestaan: 30 februari is er niet.",
    title="Datum niet duidelijk",
    example=("reviewed: 30-06-2024", "reviewed: 2024-06-30"),
)
YES_NO_FORM = kind(
    "ja-nee-ongeldig",
    "`{value}` is geen ja of nee.",
    "Schrijf `true` (ja) of `false` (nee).",
    "Dit veld is ja of nee. In YAML zijn daar de woorden true en false voor; andere woorden leest elk programma anders.",
    title="Geen ja of nee",
    example=("total: ja", "total: true"),
)
FIGURE_UNCLEAR = kind(
    "cijfer-onduidelijk",
    "Dit cijfer heeft geen waarde, of te veel.",
    "{advice}",
    "Een cijfer is één waarde, of een bandbreedte met een laagste en een hoogste waarde. Staat er geen van beide, of allebei, "
    "dan weten we niet wat we moeten laten zien.",
    title="Cijfer niet duidelijk",
    remedy="Geef óf `value`, óf `low` en `high` samen.",
    example=("- label: Deelnemers\n  low: 40", "- label: Deelnemers\n  low: 40\n  high: 60"),
)
RANGE_REVERSED = kind(
    "bandbreedte-omgekeerd",
    "De ondergrens ligt niet onder de bovengrens.",
    "{advice}",
    "Bij een bandbreedte is `low` het laagste en `high` het hoogste getal. Zijn ze gelijk, dan is het één waarde: `value`.",
    title="Bandbreedte omgekeerd",
    remedy="Wissel `low` en `high` om.",
    example=("low: 60\nhigh: 40", "low: 40\nhigh: 60"),
)
NAME_UNCLEAR = kind(
    "naam-onduidelijk",
    "Deze naam is geen persoon en geen organisatie, of allebei.",
    "{advice}",
    "Een auteur is een persoon of een organisatie. In een bronvermelding schrijven we die anders: van een persoon komt de "
    "achternaam voorop, van een organisatie staat de naam er zoals hij is.",
    title="Naam niet duidelijk",
    remedy="Geef een persoon `family` (en `given`), of een organisatie `literal`.",
    example=("author:\n  - given: Anna", "author:\n  - family: Jansen\n    given: Anna"),
)
PERIOD_EMPTY = kind(
    "periode-leeg",
    "Deze periode heeft geen begin en geen eind.",
    "{advice}",
    "Van een periode is minstens één kant bekend. Weet je geen van beide, laat de periode dan weg.",
    title="Periode is leeg",
    remedy="Vul `start` of `end` in, of allebei.",
    example=("period: {}", "period:\n  start: 2021-03"),
)
IMPLEMENTATION_NOWHERE = kind(
    "uitvoering-zonder-plaats",
    "Van deze uitvoering is niet te zien waar of door wie.",
    "{advice}",
    "Een uitvoering is een plek of een organisatie waar de methode is toegepast. Zonder plek, naam of organisatie kan een "
    "lezer er niemand naar vragen.",
    title="Uitvoering zonder plaats",
    remedy="Vul `place`, `province`, `name` of `organisations` in.",
    example=("- text: Het liep daar goed.", "- place: utrecht\n  text: Het liep daar goed."),
)
PLACE_AND_PROVINCE = kind(
    "plaats-en-provincie",
    "De provincie volgt al uit de plaats.",
    "{advice}",
    "Bij een plaats hoort één provincie, en die staat in de woordenlijst. Schrijven we haar ook hier, dan kunnen de twee van "
    "elkaar gaan verschillen.",
    title="Plaats en provincie tegelijk",
    remedy="Haal `province` weg.",
    example=("- place: utrecht\n  province: utrecht", "- place: utrecht"),
)
RELATION_UNCLEAR = kind(
    "verband-onduidelijk",
    "Niet te zien is waarmee dit verband is.",
    "{advice}",
    "Een verband wijst naar één ander ding: een praktijk op deze site, of iets daarbuiten met een naam.",
    title="Verband niet duidelijk",
    remedy="Geef óf `practice` (een praktijk op deze site), óf `name` (een initiatief daarbuiten).",
    example=("- relation: lijkt-op", "- relation: lijkt-op\n  practice: kwartiermaken"),
)
CONTACT_UNREACHABLE = kind(
    "contact-zonder-adres",
    "Dit contact heeft geen adres.",
    "{advice}",
    "Wie wil beginnen, moet de organisatie kunnen bereiken. Een naam alleen helpt dan niet.",
    title="Contact zonder adres",
    remedy="Geef `mail` of `url`: een algemeen mailadres, of een site of contactformulier.",
    example=(
        "contact:\n  name: Buurthuis De Soepkom",
        "contact:\n  name: Buurthuis De Soepkom\n  url: https://www.voorbeeld.nl/contact",
    ),
)
MAIL_PERSONAL = kind(
    "mailadres-persoonlijk",
    "`{value}` lijkt het mailadres van een persoon.",
    "{advice}",
    "Op de site staan geen adressen van personen: wie van baan wisselt, blijft anders post krijgen, en niet iedereen wil op "
    "internet staan. Een algemeen adres, zoals info@, is van de organisatie.",
    title="Mailadres van een persoon",
    remedy="Neem een algemeen adres, zoals info@, of het contactformulier bij `url`. Maakt de organisatie dit adres zelf bekend als "
    "haar contactadres? Zet er dan `public: true` bij.",
    example=(
        "contact:\n  name: Buurthuis De Soepkom\n  mail: j.jansen@voorbeeld.nl",
        "contact:\n  name: Buurthuis De Soepkom\n  mail: info@voorbeeld.nl",
    ),
)
SHAPE_UNEXPECTED = kind(
    "waarde-ongeldig",
    "De waarde van `{field}` ({title}) kan niet worden gelezen.",
    "{description}",
    "De waarde past niet bij dit veld, op een manier die we niet eerder zagen.",
    title="Waarde niet te lezen",
    remedy="Kijk in het voorbeeld van een record hoe dit veld eruitziet. Kom je er niet uit? Vraag het ons gerust: dan "
    "maken we ook deze melding duidelijker.",
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
    "too_long": LIST_TOO_LONG,
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
    "contact-zonder-adres": CONTACT_UNREACHABLE,
    "mailadres-persoonlijk": MAIL_PERSONAL,
}
"""Which kind a pydantic error becomes, keyed by the error's type; anything else is `SHAPE_UNEXPECTED`."""
