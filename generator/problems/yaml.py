"""Problems with the YAML: the text can be read, but not what belongs where."""

from __future__ import annotations

from generator.problems.problem import kind

YAML_BROKEN = kind(
    "yaml-fout",
    "Hier klopt de YAML niet.",
    "{advice}",
    "De schrijfwijze van het bestand klopt niet, zodat niet te zien is wat waar hoort. "
    "Kijk naar inspringing, aanhalingstekens en dubbele punten.",
)
YAML_NOT_A_MAPPING = kind(
    "geen-velden",
    "Hier horen velden te staan (`naam: waarde`), geen {found}.",
    "Begin elke regel met de naam van een veld en een dubbele punt.",
    "Een record bestaat uit velden: een naam, een dubbele punt en een waarde.",
)
YAML_DUPLICATE_KEY = kind(
    "dubbel-veld",
    "Het veld `{key}` staat hier voor de tweede keer.",
    "Voeg de twee samen, of haal er een weg. De eerste staat op regel {first}.",
    "Elk veld mag één keer voorkomen. Anders is niet duidelijk welke waarde telt.",
)
YAML_ANCHOR = kind(
    "anker",
    "Ankers en verwijzingen (`&` en `*`) kunnen hier niet.",
    "Schrijf de waarde voluit. Begint je tekst met & of *, zet hem dan tussen aanhalingstekens.",
    "YAML kan waarden laten verwijzen naar andere waarden. Dat maakt een record onleesbaar; we schrijven alles voluit.",
)
YAML_TAG = kind(
    "label",
    "YAML-labels zoals `{tag}` kunnen hier niet.",
    "Haal het label weg. Begint je tekst met een uitroepteken, zet hem dan tussen aanhalingstekens.",
    "YAML-labels veranderen hoe een waarde wordt gelezen. Dat is hier nooit nodig.",
)
YAML_SECOND_DOCUMENT = kind(
    "tweede-document",
    "Hier begint een tweede document (`---`).",
    "Zet elk record in een eigen bestand en haal deze regel weg.",
    "Eén bestand is één record.",
)
YAML_TOO_DEEP = kind(
    "te-diep",
    "Dit is dieper genest dan een record ooit hoeft.",
    "Haal de overbodige haken of inspringingen weg.",
    "Een record heeft hooguit een handvol niveaus.",
)
YAML_KEY_NOT_TEXT = kind(
    "veldnaam",
    "De naam van een veld is hier geen gewoon woord.",
    "Schrijf een veldnaam als `summary:`, zonder haken of streepje ervoor.",
    "De naam van een veld is één woord, gevolgd door een dubbele punt.",
)
EMPTY_VALUE = kind(
    "leeg-veld",
    "Hier staat geen waarde.",
    "Vul iets in, of haal de regel weg.",
    "Een veld zonder waarde zegt niets. Weet je het niet, laat het veld dan weg of noem het bij `silences`.",
)
