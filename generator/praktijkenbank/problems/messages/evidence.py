"""Problems with what a practice rests on: a source that nobody saw, a step without a finding, a figure that is no outcome."""

from __future__ import annotations

from praktijkenbank.problems.problem import kind

SOURCE_NOT_SEEN = kind(
    "bron-niet-gelezen",
    "Deze uitspraak leunt op `{value}`, maar bij `sources` staat dat niemand die bron las (`read: niet`).",
    "Noem de bron waarin je dit zelf las. Las je er een deel van? Schrijf dan `read: uittreksel`.",
    "Een bron die je alleen kent doordat een andere haar noemt, kun je niet aanhalen alsof je haar las. Wie het nakijkt, zoekt "
    "dan op een plek die jij niet zag.",
    title="Uitspraak op een bron die niemand las",
    remedy="Zet bij `source` de bron waarin je dit las, en bij wat het opleverde `second_hand: true`. Las je (een deel van) de bron toch "
    "zelf? Schrijf dan bij `sources`: `read: gelezen` of `read: uittreksel`.",
)
STEP_WITHOUT_FINDING = kind(
    "trede-zonder-uitkomst",
    "De onderbouwing staat op `{value}`, maar niets bij `results` heeft die trede.",
    "Zet de uitkomst van het onderzoek bij `results`, met de plek in de bron. Zag je haar niet? Kies dan hoogstens `geteld`.",
    "Alles boven ‘geteld’ rust op een onderzoek. Wie alleen een aankondiging of een stuk van de samenvatting zag, weet niet wat "
    "eruit kwam. Daarom telt zo’n trede pas als de uitkomst zelf in het record staat.",
    title="Trede zonder uitkomst",
    remedy="Zet de uitkomst bij `results`, met `basis` op deze trede. Staat de uitkomst niet in wat je las? Kies dan hoogstens `geteld`.",
)
CARD_FIGURE_UNKNOWN = kind(
    "kaartcijfer-onbekend",
    "Er is geen uitkomst die `{value}` heet.",
    "{suggestion}",
    "Op het kaartje staat één cijfer: een uitkomst uit `results`. De grootte van een onderzoek of een duur zegt niet wat het "
    "opleverde.",
    title="Cijfer voor het kaartje bestaat niet",
    remedy="Neem het `label` over van een cijfer bij `results`. Staat daar `measures: omvang` of `duur`, dan is het geen uitkomst.",
)
