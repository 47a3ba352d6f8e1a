"""What came of asking for the sources on the web, in words: what an editor reads when links are looked at."""

from __future__ import annotations

REASONS = {
    "geen-naam": "er is geen site meer met die naam",
    "naam-onbekend": "de naam van de site was nu niet op te zoeken",
    "te-traag": "het antwoord liet te lang op zich wachten",
    "certificaat": "het certificaat van de site klopt niet",
    "onbegrijpelijk": "er kwam geen antwoord zoals een website dat geeft",
    "onbereikbaar": "de site neemt niet op",
    "besloten": "het adres ligt in een besloten netwerk, en daar vragen we niets",
    "kring": "het adres verwijst eindeloos door",
    "raar-adres": "het is geen adres, of het verwijst door naar iets dat geen adres is",
    "voorpagina": "de link komt uit op de voorpagina van een site",
    "403": "de site laat programma’s niet binnen (403)",
    "404": "er staat geen pagina (404)",
    "410": "de pagina is weggehaald (410)",
    "429": "de site vraagt om minder vragen (429)",
}
"""Why an answer is what it is; of another status of HTTP see `OTHERWISE`."""

OTHERWISE = "de site antwoordt met {reason}"

NOBODY = "Geen enkele site gaf antwoord. Heb je verbinding met internet? Er is niets geschreven."
NOTHING_TO_ASK = "Er is niets te vragen: elke bron met een webadres is al bekeken. Met --only vraag je er een opnieuw."
UNKNOWN = "De bron {value} staat niet in {file}. {suggestion}"
WITHOUT_ADDRESS = "De bron {value} heeft geen webadres (`URL`)."
WRITTEN = "Geschreven: {file}. Er is geen adres vervangen: dat doe je zelf, als daar dezelfde bron staat."
STOPPED = "Gestopt bij {asked} van {total}. Wat er al was gevraagd, staat in {file}; een volgende keer gaat verder met de rest."
STOPPED_EARLY = "Gestopt. Er is niets geschreven."
