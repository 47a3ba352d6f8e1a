"""What can be wrong in what editors tell the search."""

from __future__ import annotations

from praktijkenbank.problems.problem import advice, kind

TERM_WITHOUT_WORDS = kind(
    "zoekwoord-leeg",
    "In `{value}` staat geen woord waarop iemand kan zoeken.",
    "Gebruik letters of cijfers.",
    "De zoekmachine kijkt alleen naar letters en cijfers. Een zoekwoord van leestekens vindt dus nooit iets.",
    title="Zoekwoord zonder letters",
    example=('- ["...", buurthulp]', "- [burenhulp, buurthulp]"),
)
SYNONYM_TWICE = kind(
    "synoniem-dubbel",
    "`{value}` staat er al, op regel {line}, als `{other}`.",
    "Laat er een staan. Hoort alles bij hetzelfde woord? Voeg dan de twee samen.",
    "Onder `term` en `same` staat een woord maar één keer in de hele lijst, en bij één term staat het maar onder één kopje. Anders "
    "is niet te zeggen wat het vindt. Enkelvoud en meervoud gelden als hetzelfde woord.",
    title="Synoniem staat er twee keer",
    example=("- term: maatje\n  same: [buddy]\n  everyday: [maatjes]", "- term: maatje\n  same: [buddy]"),
)
SYNONYM_CIRCLE = kind(
    "synoniem-in-kring",
    "Deze woorden leiden in een kring naar elkaar: {circle}.",
    "Betekenen ze hetzelfde? Zet ze dan samen onder `same`. Haal anders een van de stappen weg.",
    "Een woord onder `everyday` of `narrower` leidt naar de term erboven: wie oma zoekt, vindt ook oudere. Een oma is een oudere, "
    "en niet elke oudere is een oma. Een weg die weer bij zichzelf uitkomt, kan dus niet kloppen.",
    title="Synoniemen in een kring",
)
TERM_ALONE = kind(
    "synoniem-alleen",
    "Bij `{value}` staat geen enkel ander woord.",
    "Zet er woorden bij onder `same`, `everyday` of `narrower`, of haal het weg.",
    "Een woord in deze lijst dient om mensen van hun eigen woord naar het woord van het veld te brengen. Zonder andere woorden "
    "doet het niets: wat op de site staat, vindt de zoekbalk al.",
    title="Zoekwoord staat alleen",
)
LEADS_EVERYWHERE = kind(
    "synoniem-te-ruim",
    "`{value}` leidt naar {amount} verschillende termen; hoogstens {limit} is goed.",
    "Kies de termen die iemand met dit woord het meest bedoelt, en haal het bij de andere weg.",
    "Een woord onder `everyday` of `narrower` brengt de bezoeker naar de term erboven. Brengt het hem overal heen, dan vindt hij "
    "niet meer wat hij zocht.",
    title="Zoekwoord leidt overal heen",
)
LEADS_NOWHERE = advice(
    "synoniem-nergens",
    "`{value}` staat nergens op de site, en wat hetzelfde of een soort ervan is ook niet.",
    "Haal het weg, of noem als `term` een woord dat op de site wel voorkomt.",
    "Synoniemen brengen iemand van zijn eigen woord naar een woord op de site. Staat geen van beide er, dan vindt hij niets, en dan "
    "is het eerlijker om dat te zeggen.",
    title="Zoekwoord leidt nergens heen",
)
WORD_TWICE = kind(
    "woord-dubbel",
    "`{value}` staat er al, op regel {line}.",
    "Haal er een weg.",
    "Een woord staat één keer in de lijst. Hoofdletters maken geen verschil.",
    title="Woord staat er twee keer",
)
COMPOUND_MISFIT = kind(
    "samenstelling-past-niet",
    "Het deel `{part}` staat niet in `{value}`.",
    "Schrijf elk deel zoals het in het woord staat.",
    "De delen van een samenstelling zijn stukken van het woord zelf, zonder de s of en ertussen. Zo vindt wie op een deel "
    "zoekt ook het hele woord.",
    title="Deel staat niet in het woord",
    example=("- word: burenklus\n  parts: [buur, klussen]", "- word: burenklus\n  parts: [buren, klus]"),
)
