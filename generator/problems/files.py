"""Problems with files and folders: what keeps a file from being read at all."""

from __future__ import annotations

from generator.problems.problem import advice, kind

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
    "Zet het terug: records verwijzen ernaar.",
    "Elke woordenlijst en de bronnenlijst is een eigen bestand met een vaste naam. Records verwijzen naar wat erin staat, dus "
    "zonder dit bestand is niet na te gaan of ze kloppen.",
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
    "Kijk of je de map mag openen.",
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
LINK_OUTSIDE = kind(
    "verwijst-naar-buiten",
    "Dit is een verwijzing naar iets buiten de map met inhoud.",
    "Zet het zelf in de map, zonder verwijzing.",
    "Records staan in de map zelf. Een symbolische link naar buiten betekent op elke computer iets anders, en zou bestanden "
    "kunnen tonen die niet voor de site bedoeld zijn.",
    title="Verwijzing naar buiten",
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
    "Dit artikel heeft geen kop met velden.",
    "Begin het bestand met een regel `---`, dan de velden (`title: …`), en sluit af met weer een regel `---`.",
    "Boven de tekst van een artikel staan velden, zoals de titel en de bronnen. Die staan tussen twee regels met drie streepjes, "
    "zodat te zien is waar de tekst begint.",
    title="Artikel zonder kop",
    example=("## Waarom dit werkt", "---\ntitle: Waarom dit werkt\n---\n\n## Waarom dit werkt"),
)
FILE_EXISTS = kind(
    "bestaat-al",
    "Dit bestand bestaat al; er is niets overschreven.",
    "Kies een andere naam, of werk het bestaande bestand bij.",
    "Een nieuw record komt nooit over een bestaand record heen. Zo raakt er geen werk van een ander kwijt.",
    title="Bestand bestaat al",
)
