"""What keeps a file from being written, or from being written in the form that all records have."""

from __future__ import annotations

from praktijkenbank.problems.problem import kind

NOT_WRITTEN = kind(
    "niet-geschreven",
    "Dit bestand is niet geschreven: {reason}.",
    "Wat er stond, staat er nog. Los dit op en probeer het opnieuw.",
    "Het besturingssysteem weigert het bestand te schrijven. Er blijft dan nooit een half bestand achter.",
)
NOT_A_RECORD = kind(
    "geen-record",
    "Dit is geen record en geen lijst, dus het is niet opgemaakt.",
    "Noem bestanden uit content/practices, programme, statistics of vocabulary, of content/sources.yml.",
    "Alleen bestanden met velden hebben een vaste opmaak. Artikelen zijn Markdown en blijven zoals je ze schrijft.",
)
NOT_TEXT = kind(
    "geen-leesbare-tekst",
    "Van dit bestand is niet zeker welke tekst erin staat, dus het is niet opgemaakt.",
    "Draai `praktijkenbank validate`: daar staat op welke regel het misgaat.",
    "Verkeerde letters herstellen we alleen als er maar één mogelijkheid is.",
)
NEEDS_CONSENT = kind(
    "vraagt-toestemming",
    "Dit bestand heeft {found}.",
    "Draai `praktijkenbank format --yes` om dat te verbeteren.",
    "Zonder terminal kunnen we je niet vragen of het mag, en dan blijft het bestand zoals het is.",
)
NEEDS_A_LOOK = kind(
    "twee-coderingen",
    "Dit bestand heeft {found}.",
    "Draai `praktijkenbank format` in een terminal. Je ziet dan hoe elke regel wordt, en zegt zelf of dat klopt. Verbeteren met "
    "de hand kan ook: typ de vreemde letters op deze regel opnieuw en bewaar het bestand als ‘UTF-8’.",
    "Een computer kan letters op meer manieren opslaan. Hier staan er twee door elkaar, vaak doordat twee programma’s het bestand "
    "bewaarden. Meestal weten we dan wel welke letter waar hoort, maar niet altijd. Daarom schrijven we niets voordat iemand keek.",
    title="Letters uit twee programma’s door elkaar",
    remedy="Draai `praktijkenbank format` in een terminal en kijk of elke letter klopt. Of typ de vreemde letters opnieuw.",
)
LEFT_ALONE = kind(
    "opmaak-onzeker",
    "Dit bestand is niet opgemaakt, omdat er dan iets zou veranderen in wat er staat.",
    "Er is niets geschreven. Maak de regels met ongewone tekens of opmerkingen zelf eenvoudiger.",
    "Opmaken mag nooit een waarde of opmerking kosten. Dat kijken we bij elk bestand na voordat we schrijven.",
)
NOT_CREATED = kind(
    "niet-gemaakt",
    "Dit bestand is niet gemaakt: {reason}.",
    "Er is niets geschreven. Los dit op en probeer het opnieuw.",
    "Het besturingssysteem weigert het nieuwe bestand. Er blijft dan nooit een half bestand achter.",
)
NOT_TO_IMPORT = kind(
    "geen-aanlevering",
    "Dit is geen bestand dat we kunnen overnemen: de naam eindigt niet op .yml, .xlsx of .csv.",
    "Geef een rekenblad mee, of de bestanden zoals het formulier ze maakte: `naam-van-de-praktijk.yml` en "
    "`naam-van-de-praktijk.bronnen.yml`.",
    "Overnemen kan uit een rekenblad, en uit wat het formulier maakt: een praktijk of nieuwe bronnen, allebei in YAML. Een plaatje, "
    "een webpagina of een document nemen we niet over.",
    title="Bestand is niet over te nemen",
)
IMPORTED_TWICE = kind(
    "twee-keer-aangeleverd",
    "De praktijk `{value}` geef je twee keer mee.",
    "Kies welk bestand het is, en geef alleen dat mee. Zijn het twee praktijken? Geef één bestand dan een andere naam.",
    "De naam van het bestand is het webadres van de praktijk. Bij twee bestanden met dezelfde naam weten we niet welk het goede is.",
    title="Praktijk twee keer meegegeven",
)
SOURCE_DIFFERS = kind(
    "bron-anders",
    "De bron `{value}` staat al in {other}, met iets anders bij {fields}.",
    "Is het dezelfde bron? Haal haar hier weg; verbeteren kan in content/sources.yml. Is het een andere? Geef haar een ander id, "
    "ook in de praktijk die ernaar verwijst.",
    "Een id hoort bij één bron. Zou een nieuwe bron de oude vervangen, dan verwijzen andere praktijken opeens naar iets anders.",
    title="Bron heeft het id van een andere",
    example=("- id: jaarverslag\n  title: Jaarverslag 2024", "- id: jaarverslag-2024\n  title: Jaarverslag 2024"),
)
