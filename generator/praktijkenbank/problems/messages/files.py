"""Problems with files and folders: what keeps a file from being read at all."""

from __future__ import annotations

from praktijkenbank.problems.problem import advice, kind

FOLDER_MISSING = kind(
    "map-ontbreekt",
    "De map `{folder}` ontbreekt.",
    "Ga naar de hoofdmap van het project (daar staat mkdocs.yml), of geef met --content op waar je records staan. Ontbreekt alleen "
    "deze map? Maak haar dan aan.",
    "De inhoud van de site staat in vaste mappen. Zonder die map is er niets om te bouwen. Vaak sta je in een andere map dan "
    "je dacht: de opdrachten werken vanuit de hoofdmap van het project.",
    title="Map ontbreekt",
)
FILE_MISSING = kind(
    "bestand-ontbreekt",
    "Het bestand `{file}` ontbreekt.",
    "Zet het terug: de site kan niet zonder.",
    "Elke woordenlijst, de bronnenlijst en elke losse pagina is een eigen bestand met een vaste naam. Records en het menu verwijzen "
    "ernaar, dus zonder dit bestand klopt er meer niet.",
    title="Bestand ontbreekt",
)
FILE_UNREADABLE = kind(
    "bestand-onleesbaar",
    "Dit bestand is niet te lezen: {reason}.",
    "Kijk of het bestand bestaat en of je het mag openen.",
    "Het besturingssysteem weigert het bestand te openen. Aan wat erin staat ligt het niet.",
    title="Bestand niet te lezen",
)
FOLDER_UNREADABLE = kind(
    "map-onleesbaar",
    "Deze map is niet te lezen: {reason}.",
    "Kijk of het een map is, en of je haar mag openen.",
    "Het besturingssysteem weigert de map te openen. Daardoor weten we niet welke records erin staan.",
    title="Map niet te lezen",
)
NOT_A_FILE = kind(
    "geen-bestand",
    "Dit is een map, geen bestand.",
    "Geef de map een andere naam of verplaats haar.",
    "Een naam die op .yml of .md eindigt hoort bij een bestand. Hier is het een map, en daar staat geen record in.",
    title="Map met de naam van een bestand",
)
SYMBOLIC_LINK = kind(
    "verwijzing",
    "Dit is een verwijzing (een symbolische link), geen gewoon bestand of gewone map.",
    "Zet het bestand of de map zelf op deze plek.",
    "Wat op de site komt, staat in de map zelf. Een verwijzing betekent op elke computer iets anders, en zou bestanden kunnen "
    "tonen die niet voor de site bedoeld zijn. Daarom volgen we er geen, ook niet naar iets binnen de map.",
    title="Verwijzing in plaats van een bestand",
)
NOT_REGULAR = kind(
    "geen-gewoon-bestand",
    "Dit is geen gewoon bestand, maar bijvoorbeeld een pijp of een apparaat.",
    "Haal het weg, of zet er een gewoon bestand voor in de plaats.",
    "Sommige namen op een schijf zijn geen bestand, maar een weg naar een programma of een apparaat. Daar valt geen record uit te "
    "lezen, en wie het probeert kan eeuwig moeten wachten.",
    title="Geen gewoon bestand",
)
STRANGER = kind(
    "hoort-hier-niet",
    "`{name}` hoort niet in de map `{folder}`.",
    "{suggestion}",
    "Van de map met inhoud is precies bekend wat erin staat: records, lijsten, een paar pagina’s en de plaatjes van de gids. Iets "
    "anders komt niet op de site. Dat is veiliger, want zo kan er ook niets ongemerkt op komen: een kladversie, een document met "
    "gegevens van mensen, of een script.",
    title="Hoort niet in deze map",
    remedy="Staat het er per ongeluk? Haal het weg. Is het een tikfout in een naam? De melding noemt dan wat je misschien bedoelt. "
    "Moet een bestand zoals het is op de site staan, zet het dan in de map `public/`.",
    example=("content/vocabulary/thema.yml", "content/vocabulary/themes.yml"),
)
MORE_STRANGERS = kind(
    "nog-meer-in-map",
    "In deze map zijn er nog {amount} problemen zoals deze.",
    "Verbeter eerst de genoemde, en kijk dan opnieuw.",
    "Van één map melden we hoogstens twintig bestanden en mappen tegelijk die er zo niet mogen staan. Vaak is er een hele map op de "
    "verkeerde plek terechtgekomen, en verdwijnen ze samen.",
    title="Nog meer in deze map",
)
ELSEWHERE = "Hoort het zo op de site? Zet het in de map `public/`. Anders haal je het weg."
AS_TEXT = (
    "Is het een praktijk, een artikel of een tabel? Zet het in de map van zijn soort: `practices`, `knowledge` of `statistics`. "
    "Andere pagina’s en lijsten dan die er zijn, kent de site niet."
)
AS_BACKUP = "Is het een reservekopie? Haal haar weg: wat er eerder stond, is terug te vinden in de geschiedenis van het project."
AS_PICTURE = (
    "Plaatjes eindigen op .webp, .png of .jpg, met een naam van kleine letters, cijfers en streepjes. Is het een tekening (SVG)? "
    "Bewaar haar als .webp of .png: in een SVG kan een script zitten."
)
"""What to do with what does not belong: a suggestion of `STRANGER`."""
PICTURE_UNREADABLE = kind(
    "plaatje-onleesbaar",
    "Dit is geen plaatje dat we kunnen tonen.",
    "Bewaar het opnieuw als .webp, .png of .jpg, en geef het de naam die daarbij hoort.",
    "We kijken of in een bestand met de naam van een plaatje ook echt een plaatje van die soort zit. Zo komt er niets anders "
    "onder die naam op de site, en weten we hoeveel plek het op de pagina krijgt.",
    title="Plaatje niet te lezen",
)
FILE_NAME = kind(
    "bestandsnaam",
    "De bestandsnaam `{name}` kan geen webadres worden.",
    "Gebruik kleine letters, cijfers en streepjes, en eindig op {suffix}: bijvoorbeeld `buren-voor-buren{suffix}`.",
    "De naam van het bestand wordt het webadres van de pagina. Daarom mogen er alleen kleine letters, cijfers en streepjes in, "
    "hoogstens zestig. Een paar namen, zoals index en con, houden computers voor zichzelf.",
    title="Bestandsnaam kan niet",
    remedy="Geef het bestand een andere naam: kleine letters, cijfers en streepjes, en .yml aan het eind (voor een artikel .md).",
    example=("content/practices/Buren voor Buren.yaml", "content/practices/buren-voor-buren.yml"),
)
FILE_NAME_TAKEN = kind(
    "bestandsnaam-bezet",
    "De bestandsnaam `{name}` kan geen webadres worden, en `{taken}` is er al.",
    "Is het hetzelfde? Voeg de twee samen in `{taken}`, en haal dit bestand weg. Is het iets anders? Geef dit bestand een eigen naam.",
    "De naam van het bestand wordt het webadres van de pagina, en twee pagina’s kunnen niet op hetzelfde adres staan.",
    title="Bestandsnaam is al in gebruik",
    remedy="Kijk in beide bestanden. Gaat het over hetzelfde, zet dan alles in het bestand met de goede naam. Anders kies je een "
    "nieuwe naam, van kleine letters, cijfers en streepjes.",
    example=("content/practices/Buren voor Buren.yml", "content/practices/buren-voor-buren-utrecht.yml"),
)
FILE_TOO_LARGE = kind(
    "te-groot",
    "Dit bestand is {size} bytes; {limit} is het meeste.",
    "Kort het in, of splits het.",
    "Een record past ruim in 64 kB. Een groter bestand is bijna altijd een vergissing, zoals een foto of een document met "
    "de verkeerde naam.",
    title="Bestand te groot",
)
NOT_UTF8 = kind(
    "geen-utf8",
    "Dit bestand is geen UTF-8-tekst{detail}.",
    "Draai `praktijkenbank format`, of bewaar het in je tekstverwerker opnieuw als ‘UTF-8’.",
    "Een computer kan letters op meer manieren opslaan. Wij gebruiken overal UTF-8. Bij een andere manier worden letters als é "
    "en ë onleesbaar.",
    title="Geen UTF-8",
    remedy="Draai `praktijkenbank format`: dat vraagt eerst of het mag. Of open het bestand en bewaar het opnieuw, met ‘UTF-8’ "
    "als codering. In Kladblok staat die keuze onderaan bij ‘Opslaan als’.",
)
CONTROL_CHARACTER = kind(
    "stuurteken",
    "Hier staat een onzichtbaar stuurteken ({character}).",
    "Verwijder het teken; typ de regel zo nodig opnieuw.",
    "Stuurtekens zie je niet, maar ze staan er wel. Ze komen vaak mee als je iets plakt uit een PDF of een ander programma. "
    "Sommige draaien de volgorde van letters om, zodat er iets anders staat dan je leest.",
    title="Onzichtbaar teken",
)
CONFLICT = kind(
    "samenvoeging",
    "Hier staan nog sporen van een samenvoeging in git.",
    "Kies welke regels blijven, en haal <<<<<<<, ======= en >>>>>>> weg.",
    "Hebben twee mensen dezelfde regels veranderd, dan zet git beide versies onder elkaar, met tekens ertussen. Iemand moet kiezen. "
    "Zonder die keuze zouden beide versies op de site komen.",
    title="Samenvoeging is niet af",
    remedy="Zoek de regels die beginnen met <<<<<<<, ======= en >>>>>>>. Ertussen staan de twee versies. Laat staan wat klopt, en "
    "haal de andere versie en die drie regels weg.",
    example=(
        "<<<<<<< HEAD\nsummary: Buren helpen buren.\n=======\nsummary: Buren koken samen.\n>>>>>>> nieuw",
        "summary: Buren helpen buren en koken samen.",
    ),
)
FOREIGN_FILE = kind(
    "iets-anders",
    "Dit bestand is geen {what}.",
    "{looks_like} Is het hier per ongeluk terechtgekomen? Haal het weg, of zet het waar het hoort.",
    "In dit bestand staat iets heel anders dan hier hoort. Dan noemen we niet elk veld dat we niet kennen en elk veld dat ontbreekt, "
    "want daar heb je niets aan.",
    title="Bestand is iets anders",
    remedy="Is het per ongeluk in deze map terechtgekomen? Haal het weg, of zet het waar het hoort. Wil je een praktijk schrijven? "
    "`praktijkenbank new` maakt een concept om mee te beginnen.",
    example=("version: '3'\nservices:\n  web: ...", "name: Buren voor buren\nkind: methode"),
)
MORE_PROBLEMS = kind(
    "nog-meer",
    "Dit bestand heeft meer dan {limit} problemen; dit zijn de eerste.",
    "Verbeter eerst deze, en kijk dan opnieuw.",
    "Van één bestand melden we hoogstens twintig problemen tegelijk. De rest komt vaak van dezelfde vergissing, en verdwijnt mee.",
    title="Nog meer problemen",
)
MORE_ADVICE = advice(
    "nog-meer-advies",
    "Voor dit bestand is er meer advies dan deze {limit} punten.",
    "Kijk opnieuw als je hier iets mee hebt gedaan.",
    "Van één bestand tonen we hoogstens twintig adviezen tegelijk. Meer is niet te overzien, en vaak komt hetzelfde terug.",
    title="Nog meer advies",
)
EMPTY_FILE = kind(
    "leeg-bestand",
    "Dit bestand is leeg.",
    "Vul het in, of verwijder het. `praktijkenbank new <slug>` maakt een concept om mee te beginnen.",
    "Een leeg bestand is geen record, ook niet als er alleen opmerkingen in staan.",
    title="Bestand is leeg",
    remedy="Vul het in, of verwijder het. De opdracht `praktijkenbank new` maakt een concept waarin elk veld is uitgelegd.",
)
FRONT_MATTER_MISSING = kind(
    "kop-ontbreekt",
    "Deze tekst heeft geen kop met velden.",
    "Begin het bestand met een regel `---`, dan de velden (`title: …`), en sluit af met weer een regel `---`.",
    "Boven de tekst van een artikel of een losse pagina staan velden, zoals de titel. Die staan tussen twee regels met drie streepjes, "
    "zodat te zien is waar de tekst begint.",
    title="Tekst zonder kop",
    example=("## Waarom dit werkt", "---\ntitle: Waarom dit werkt\n---\n\n## Waarom dit werkt"),
)
FILE_EXISTS = kind(
    "bestaat-al",
    "Dit bestand bestaat al; er is niets overschreven.",
    "Kies een andere naam, of werk het bestaande bestand bij.",
    "Een nieuw record komt nooit over een bestaand record heen. Zo raakt er geen werk van een ander kwijt.",
    title="Bestand bestaat al",
)
