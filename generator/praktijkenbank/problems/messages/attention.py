"""What asks for an editor's attention without being wrong: the words of `praktijkenbank report`.

`explanation` is the heading above all of a kind. They are no problems of content, so they are not in `KINDS`.
"""

from __future__ import annotations

from praktijkenbank.problems.problem import Kind

SETTING_EMPTY = Kind(
    "instelling-leeg",
    "`{field}` ({title}) is nog niet ingevuld: {description}.",
    "Vul het in in mkdocs.yml. Tot dan zien bezoekers niet van wie de site is en waar ze met een vraag terechtkunnen.",
    "Instellingen die op de eigenaar wachten",
)
DRAFT_WAITING = Kind(
    "concept-wacht",
    "Een concept. Laatst nagekeken: {day}.",
    "Maak het af en zet `publication` op `gepubliceerd`, of haal het bestand weg.",
    "Concepten die wachten",
)
REVIEW_OVERDUE = Kind(
    "lang-niet-nagekeken",
    "Voor het laatst nagekeken op {day}.",
    "Leg het record naast zijn bronnen en zet bij `reviewed` de dag waarop je dat deed. Of vraag het de organisatie zelf: "
    "`praktijkenbank report --ask` met de naam van het bestand schrijft een brief.",
    "Langer dan {years} jaar niet nagekeken",
)
NOT_LOOKED_INTO = Kind(
    "niet-nagegaan",
    "{filled} van {total} onderdelen ingevuld. Leeg zonder reden: {choices}.",
    "Zoek het op in de bron en vul het in. Staat het er niet, zet het dan met een reden bij `silences`.",
    "Onderdelen die leeg zijn, zonder dat er staat waarom",
)
SILENCE_UNSOURCED = Kind(
    "gezocht-zonder-bron",
    "Bij {choices} staat `niet-vermeld`, maar niet in welke bron je zocht.",
    "Zet er `source` bij, en liefst ook `locator`.",
    "Niet vermeld, maar waarin is gezocht?",
)
SOURCES_OLD = Kind(
    "oude-bronnen",
    "De nieuwste gelezen bron is van {day}.",
    "Zoek een nieuwere bron, en ga na of de praktijk nog loopt (`status`).",
    "Alles wat we lazen is ouder dan {years} jaar",
)
SOURCES_UNDATED = Kind(
    "bronnen-zonder-datum",
    "Van geen enkele gelezen bron is bekend wanneer die verscheen.",
    "Vul `issued` in bij de bron in content/sources.yml, of zoek een bron met een datum.",
    "Bronnen zonder datum",
)
SOURCE_GONE = Kind(
    "bron-verdwenen",
    "`{value}` staat niet meer op zijn adres (gezien op {day}).",
    "Zoek de bron op een andere plek en vervang `URL`, of zet er een kopie bij (`copy_url` en `copied`).",
    "Bronnen die verdwenen zijn van internet",
)
SOURCE_MOVED = Kind(
    "bron-verplaatst",
    "`{value}` staat nu op {address}.",
    "Kijk of daar dezelfde bron staat. Is dat zo? Zet dat adres dan bij `URL`.",
    "Bronnen die verplaatst zijn",
)
SOURCE_UNUSED = Kind(
    "bron-ongebruikt",
    "`{value}` staat in de lijst, maar geen record gebruikt deze bron.",
    "Gebruik de bron in een record, of haal haar uit de lijst.",
    "Bronnen die nergens voor dienen",
)
TERM_UNUSED = Kind(
    "term-zonder-praktijk",
    "{list}: ‘{value}’ heeft nog geen praktijk.",
    "Ken je een praktijk? `praktijkenbank new` maakt een begin. Is de term overbodig, haal hem dan weg.",
    "Termen zonder praktijk",
)

ATTENTION = (
    SETTING_EMPTY, DRAFT_WAITING, NOT_LOOKED_INTO, SILENCE_UNSOURCED, REVIEW_OVERDUE, SOURCE_GONE, SOURCE_MOVED,
    SOURCES_OLD, SOURCES_UNDATED, SOURCE_UNUSED, TERM_UNUSED,
)  # fmt: skip
"""In the order in which the work is worth doing: what only the owner can do, what is begun, what is missing, what grows old, what lies idle."""
