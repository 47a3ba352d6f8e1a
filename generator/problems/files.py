"""Problems with files and folders: what keeps a file from being read at all."""

from __future__ import annotations

from generator.problems.problem import advice, kind

FOLDER_MISSING = kind(
    "map-ontbreekt",
    "De map `{folder}` ontbreekt.",
    "Maak de map aan of geef met --content de juiste map op.",
    "De inhoud van de site staat in vaste mappen. Zonder die map kan er niets worden gebouwd.",
)
FILE_MISSING = kind(
    "bestand-ontbreekt",
    "Het bestand `{file}` ontbreekt.",
    "Zet het terug: records verwijzen ernaar.",
    "Elke woordenlijst en de bronnenlijst is een eigen bestand met een vaste naam.",
)
FILE_UNREADABLE = kind(
    "bestand-onleesbaar",
    "Dit bestand is niet te lezen: {reason}.",
    "Kijk of het bestand bestaat en of je het mag openen.",
    "Het besturingssysteem weigert het bestand te openen.",
)
FOLDER_UNREADABLE = kind(
    "map-onleesbaar",
    "Deze map is niet te lezen: {reason}.",
    "Kijk of je de map mag openen.",
    "Het besturingssysteem weigert de map te openen.",
)
NOT_A_FILE = kind(
    "geen-bestand",
    "Dit is een map, geen bestand.",
    "Geef de map een andere naam of verplaats haar.",
    "Een naam die op .yml eindigt hoort bij een bestand.",
)
LINK_OUTSIDE = kind(
    "verwijst-naar-buiten",
    "Dit is een verwijzing naar iets buiten de map met inhoud.",
    "Zet het zelf in de map, zonder verwijzing.",
    "Records staan in de map zelf. Een symbolische link naar buiten kan per computer iets anders betekenen.",
)
FILE_NAME = kind(
    "bestandsnaam",
    "De bestandsnaam `{name}` kan geen webadres worden.",
    "Gebruik kleine letters, cijfers en streepjes, en eindig op {suffix}: bijvoorbeeld `buren-voor-buren{suffix}`.",
    "De bestandsnaam wordt het webadres van de pagina. Daarom mogen er alleen kleine letters, cijfers en streepjes in.",
)
FILE_TOO_LARGE = kind(
    "te-groot",
    "Dit bestand is {size} bytes; {limit} is het meeste.",
    "Kort het in, of splits het.",
    "Een record past ruim in 64 kB. Een groter bestand is bijna altijd een vergissing.",
)
NOT_UTF8 = kind(
    "geen-utf8",
    "Dit bestand is geen UTF-8-tekst{detail}.",
    "Bewaar het in je tekstverwerker opnieuw als ‘UTF-8’.",
    "Alle bestanden zijn tekst in UTF-8. Andere coderingen maken van letters als é iets onleesbaars.",
)
CONTROL_CHARACTER = kind(
    "stuurteken",
    "Hier staat een onzichtbaar stuurteken ({character}).",
    "Verwijder het teken; typ de regel zo nodig opnieuw.",
    "Stuurtekens zijn niet te zien en horen niet in een record. Ze komen vaak mee bij het plakken.",
)
MORE_PROBLEMS = kind(
    "nog-meer",
    "Dit bestand heeft meer dan {limit} problemen; dit zijn de eerste.",
    "Verbeter eerst deze, en kijk dan opnieuw.",
    "Van één bestand melden we hoogstens twintig problemen tegelijk. De rest komt vaak van dezelfde vergissing.",
)
MORE_ADVICE = advice(
    "nog-meer-advies",
    "Voor dit bestand is er meer advies dan deze {limit} punten.",
    "Kijk opnieuw als je hier iets mee hebt gedaan.",
    "Van één bestand tonen we hoogstens twintig adviezen tegelijk, zodat je niet verdrinkt.",
)
EMPTY_FILE = kind(
    "leeg-bestand",
    "Dit bestand is leeg.",
    "Vul het in, of verwijder het. `praktijkenbank new <slug>` maakt een concept om mee te beginnen.",
    "Een leeg bestand is geen record.",
)
FRONT_MATTER_MISSING = kind(
    "kop-ontbreekt",
    "Dit artikel heeft geen kop met velden.",
    "Begin het bestand met een regel `---`, dan de velden (`title: …`), en sluit af met weer een regel `---`.",
    "Boven de tekst van een artikel staan velden, zoals de titel en de bronnen, tussen twee regels met drie streepjes.",
)
FILE_EXISTS = kind(
    "bestaat-al",
    "Dit bestand bestaat al; er is niets overschreven.",
    "Kies een andere naam, of werk het bestaande bestand bij.",
    "Een nieuw record komt nooit over een bestaand record heen.",
)
