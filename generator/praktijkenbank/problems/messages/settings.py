"""Problems with the settings in mkdocs.yml: what an owner meets rather than an editor."""

from __future__ import annotations

from praktijkenbank.problems.messages import files
from praktijkenbank.problems.problem import kind

SETTINGS_MISSING = kind(
    "instellingen-ontbreken",
    "mkdocs.yml ontbreekt in {folder}.",
    "Ga naar de hoofdmap van het project. Sta je daar al? Zet het bestand dan terug, uit een kopie of uit de geschiedenis van het "
    "project.",
    "In mkdocs.yml staat hoe de site heet, waar zij staat en van wie zij is. Zonder dat bestand is er niets te bouwen. Vaak sta "
    "je in een andere map dan je dacht: de opdrachten werken vanuit de hoofdmap van het project.",
    title="Bestand met instellingen ontbreekt",
)
SETTING_MISSING = kind(
    "instelling-ontbreekt",
    "In mkdocs.yml ontbreekt `{field}` ({title}).",
    "Zet het erbij. Wat hier hoort: {description}",
    "Een paar instellingen kan de site niet missen: haar naam, haar adres, en het blok met de eigen instellingen van de "
    "praktijkenbank.",
    title="Instelling ontbreekt",
    remedy="Zet de regel erbij die de melding geeft, en vul hem in.",
    example=("site_name: Praktijkenbank", "site_name: Praktijkenbank\nsite_url: https://praktijkenbank.nl/"),
)
SETTING_UNKNOWN = kind(
    "instelling-onbekend",
    "De instelling `{field}` bestaat niet.",
    "{suggestion}",
    "Alleen instellingen die de site kent, mogen in mkdocs.yml staan. Zo blijft een tikfout niet onopgemerkt: anders zou je iets "
    "invullen dat nergens te zien is.",
    title="Instelling bestaat niet",
    remedy="Kijk of er een tikfout in de naam zit, en of de regel ver genoeg inspringt. De melding noemt de naam die er het meest "
    "op lijkt.",
    example=(
        "plugins:\n  - praktijkenbank:\n      eigenaar: Stichting Buurt",
        "plugins:\n  - praktijkenbank:\n      owner: Stichting Buurt",
    ),
)
SETTING_FORM = kind(
    "instelling-kan-niet",
    "`{value}` kan niet bij `{field}` ({title}).",
    "{advice}",
    "Wat een eigenaar invult, komt op elke pagina, in links en in de open data. Daarom nemen we alleen over wat maar één ding kan "
    "betekenen, en geen HTML en geen adressen die iets anders doen dan een pagina openen.",
    title="Instelling kan zo niet",
    remedy="Schrijf de waarde zoals de melding aangeeft. Een adres mag je plakken uit de balk van je browser.",
    example=(
        "site_url: https://praktijkenbank.nl/zoeken/?q=klussen",
        "site_url: https://praktijkenbank.nl/",
    ),
)
SETTING_TECHNICAL = kind(
    "instelling-onbruikbaar",
    "Met `{field}` in mkdocs.yml kan de site niet worden gebouwd.",
    "{advice}",
    "De onderste helft van mkdocs.yml zegt hoe de site in elkaar zit: welk thema, welk menu, welke mappen. Dat is werk van wie de "
    "site beheert. Staat er iets dat niet kan, dan bouwen we niets en blijft de oude site staan.",
    title="Technische instelling kan niet",
    remedy="Zet de regel terug zoals hij was. De geschiedenis van het project laat zien wat er is veranderd.",
)

TEXT_OF_BLOCK = "een lijst met daarin `- praktijkenbank:` en daaronder de eigen instellingen, zoals owner en contact."
"""What belongs at `plugins`."""

THEME = "Zet er `name: material` bij. Heb je een map met eigen sjablonen, zet die dan bij `custom_dir`."
CUSTOM_DIR = "In `{folder}` staan geen eigen sjablonen. Zet `custom_dir` op een map ermee in dit project, of haal de regel weg."
NOT_INSIDE = "`{path}` is geen bestand van deze site. Schrijf het pad vanaf haar begin, zoals praktijken/index.html."
MKDOCS_SAYS = "Zet de regel terug zoals hij was. MkDocs, dat de site bouwt, zegt: {said}"
MUST_BE_FIELDS = "Zet op de volgende regels, twee spaties dieper, de velden van dit onderdeel."
BELONGS_TO_BLOCK = "Deze instelling hoort dieper: onder `- praktijkenbank:` bij `plugins`, zes spaties diep."
BELONGS_TO_EXTRA = "Deze instelling hoort dieper: onder `extra`, twee spaties diep."
BELONGS_ON_TOP = "Deze instelling hoort niet onder `praktijkenbank`. Zet haar aan het begin van de regel."
NO_SUCH_SETTING = "Haal de regel weg, of kijk of er een tikfout in de naam zit."

OTHERWISE = {
    files.EMPTY_FILE.code: "Zet het bestand terug, uit een kopie of uit de geschiedenis van het project.",
    files.NOT_UTF8.code: "Bewaar het in je tekstverwerker opnieuw, met ‘UTF-8’ als codering.",
    files.NOT_A_FILE.code: "Haal de map weg en zet het bestand mkdocs.yml terug.",
    files.FOREIGN_FILE.code: "Zet het bestand terug, uit een kopie of uit de geschiedenis van het project.",
    files.FILE_TOO_LARGE.code: "Zet het bestand terug, uit een kopie of uit de geschiedenis van het project.",
}
"""Code of a problem with any file → what to do when it is this one."""

ADVICE = {
    "leeg": "Vul iets in.",
    "teken": "Er staat een teken in dat je niet ziet, of een nieuwe regel. Typ de tekst opnieuw, op één regel.",
    "html": "Schrijf gewone tekst, zonder HTML.",
    "geen-woorden": "Schrijf hier woorden.",
    "adres": "Schrijf een volledig webadres zonder spaties, zoals https://www.voorbeeld.nl/.",
    "soort": "Alleen adressen die met https:// of http:// beginnen, kunnen hier.",
    "poort": "Het getal achter de dubbele punt is een poort: van 1 tot en met 65535. Meestal kan het weg.",
    "wachtwoord": "Er staat een naam of wachtwoord in het adres. Haal dat weg. Was het echt, maak het dan ook ongeldig.",
    "vraagteken": "Haal weg wat vanaf het vraagteken of hekje staat: dit is het adres van de hele site.",
    "bestand": "Dit is het adres van één bestand. Schrijf het adres van de map waar de site staat.",
    "pad": "In het adres staan twee schuine strepen of punten achter elkaar. Haal die weg.",
    "opslag": "Schrijf het adres van het project, met eigenaar en naam: https://github.com/eigenaar/naam.",
    "contact": "Schrijf één e-mailadres, één webadres of één telefoonnummer.",
    "tijdzone": "Schrijf een tijdzone met werelddeel en stad, zoals Europe/Amsterdam. Weet je het niet, haal de regel dan weg.",
    "jaren": "Schrijf een geheel getal van 1 tot en met 10, zonder woorden erbij.",
    "dag": "Schrijf een dag die bestaat, zoals 2027-01-31, of laat het leeg.",
    "te-veel": "Het zijn er te veel. Houd er hoogstens twintig.",
}
"""Why a value is refused → what to write instead."""
