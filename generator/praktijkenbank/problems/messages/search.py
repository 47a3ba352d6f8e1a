"""What can be wrong in what editors tell the search."""

from __future__ import annotations

from praktijkenbank.problems.problem import kind

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
    "Laat er een staan. Horen de woorden bij elkaar? Voeg dan de groepen samen.",
    "Een woord hoort in één groep van synoniemen, anders is niet te zeggen wat het vindt. Enkelvoud en meervoud gelden als "
    "hetzelfde woord.",
    title="Synoniem staat er twee keer",
    example=("- [maatje, buddy]\n- [maatjes, vrijwilliger]", "- [maatje, buddy, vrijwilliger]"),
)
SYNONYM_CIRCLE = kind(
    "synoniem-in-kring",
    "Deze woorden leiden in een kring naar elkaar: {circle}.",
    "Betekenen ze hetzelfde? Zet ze dan samen in een groep onder `same`. Haal anders een van de stappen weg.",
    "Onder `broader` staat wat iemand ook vindt die een smaller woord zoekt: wie oma zoekt, vindt ook oudere. Dat gaat één kant "
    "op. Een weg die weer bij zichzelf uitkomt, is geen eenrichting.",
    title="Synoniemen in een kring",
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
