"""Problems with the YAML: the text can be read, but not what belongs where."""

from __future__ import annotations

from praktijkenbank.problems.problem import kind

YAML_BROKEN = kind(
    "yaml-fout",
    "Hier klopt de YAML niet.",
    "{advice}",
    "Records staan in YAML: velden met een dubbele punt, lijsten met streepjes, en spaties die zeggen wat onder wat hoort. "
    "Hier klopt die schrijfwijze niet, zodat niet te zien is wat waar hoort. De fout zit soms een regel eerder dan de "
    "plek die we aanwijzen.",
    title="YAML klopt niet",
    remedy="Kijk naar de regel zelf en die erboven. Springen ze even ver in, met spaties en niet met een tab? Staat er achter "
    "elke dubbele punt een spatie? Zijn aanhalingstekens en haken weer gesloten? Tekst met een dubbele punt of een "
    "bijzonder teken vooraan zet je tussen aanhalingstekens.",
    example=("summary: Ons doel: buren helpen buren.", 'summary: "Ons doel: buren helpen buren."'),
)
YAML_NOT_A_MAPPING = kind(
    "geen-velden",
    "Hier horen velden te staan (`naam: waarde`), geen {found}.",
    "Begin elke regel met de naam van een veld en een dubbele punt.",
    "Een bestand met een record bestaat uit velden: een naam, een dubbele punt en een waarde. Dit bestand begint met iets anders.",
    title="Geen velden in het bestand",
    example=("- Buren voor buren\n- methode", "name: Buren voor buren\nkind: methode"),
)
YAML_DUPLICATE_KEY = kind(
    "dubbel-veld",
    "Het veld `{key}` staat hier voor de tweede keer.",
    "Voeg de twee samen, of haal er een weg. De eerste staat op regel {first}.",
    "Elk veld mag één keer voorkomen. Staat het er twee keer, dan is niet duidelijk welke waarde telt, en kiest elk programma "
    "een andere.",
    title="Veld staat er twee keer",
    remedy="Voeg de twee samen, of haal er een weg. De melding zegt op welke regel de eerste staat.",
    example=("themes: [burenhulp]\nthemes: [ontmoeting]", "themes: [burenhulp, ontmoeting]"),
)
YAML_ANCHOR = kind(
    "anker",
    "Ankers en verwijzingen (`&` en `*`) kunnen hier niet.",
    "Schrijf de waarde voluit. Begint je tekst met & of *, zet hem dan tussen aanhalingstekens.",
    "In YAML kan een waarde naar een andere waarde verwijzen. Dan moet een lezer het hele bestand kennen om één regel te "
    "begrijpen. Wij schrijven daarom alles voluit.",
    title="Verwijzing in de YAML",
    example=("summary: *Voor* buren", 'summary: "*Voor* buren"'),
)
YAML_TAG = kind(
    "label",
    "YAML-labels zoals `{tag}` kunnen hier niet.",
    "Haal het label weg. Begint je tekst met een uitroepteken, zet hem dan tussen aanhalingstekens.",
    "Een woord met een uitroepteken ervoor is in YAML een label, dat verandert hoe een waarde wordt gelezen. Dat is hier nooit "
    "nodig, en met sommige labels kan iemand kwaad.",
    title="Label in de YAML",
    example=("name: !Samen aan de slag", 'name: "!Samen aan de slag"'),
)
YAML_SECOND_DOCUMENT = kind(
    "tweede-document",
    "Hier begint een tweede document (`---`).",
    "Zet elk record in een eigen bestand en haal deze regel weg.",
    "Eén bestand is één record, en de naam van het bestand is het webadres. Een regel met drie streepjes begint in YAML een "
    "tweede document, en dat zou geen adres hebben.",
    title="Twee records in één bestand",
)
YAML_TOO_DEEP = kind(
    "te-diep",
    "Dit is dieper genest dan een record ooit hoeft.",
    "Haal de overbodige haken of inspringingen weg.",
    "Een record heeft hooguit een handvol niveaus van velden onder velden. Dieper is een vergissing, of een bestand dat "
    "gemaakt is om een computer te laten vastlopen.",
    title="Te diep genest",
    example=("themes: [[burenhulp]]", "themes: [burenhulp]"),
)
YAML_KEY_NOT_TEXT = kind(
    "veldnaam",
    "De naam van een veld is hier geen gewoon woord.",
    "Schrijf een veldnaam als `summary:`, zonder haken of streepje ervoor.",
    "De naam van een veld is één woord, gevolgd door een dubbele punt. Hier staat een lijst of een blok op de plek van de naam.",
    title="Naam van een veld klopt niet",
    example=("[summary]: Buren helpen buren.", "summary: Buren helpen buren."),
)
FILL_IN = "Vul iets in. Is het veld niet verplicht, dan mag de regel ook weg."
"""What to do about a field without a value."""

EMPTY_VALUE = kind(
    "leeg-veld",
    "Hier staat geen waarde.",
    "{advice}",
    "Een veld zonder waarde kan van alles betekenen: vergeten, onbekend, of er is niets. Voor een lezer is dat verschil "
    "belangrijk, en daarom vragen we het te zeggen.",
    title="Veld zonder waarde",
    remedy="Vul iets in. Is het veld niet verplicht, dan mag de regel ook weg. Weet je het niet omdat de bron er niets over zegt? Noem het veld dan bij `silences`.",
    example=("goal:", "silences:\n  - field: goal\n    reason: niet-vermeld"),
)
