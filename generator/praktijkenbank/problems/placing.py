"""What stands in the way of putting the site in its folder, in Dutch, for who builds."""

from __future__ import annotations

REFUSED = (
    "De site kan niet in {site} komen. Kijk of dat geen bestand is en of je daar en in de map eromheen mag schrijven. "
    "Het systeem zegt: {reason}."
)
BUSY = "Er is al een andere bouw bezig in {site}. Wacht tot die klaar is."

NOT_EMPTY = (
    "De map {site} is niet leeg, en er staat geen lijst in van wat een bouw er schreef. Er staat: {found}. "
    "Een bouw zou dat weggooien; er is niets gedaan. Kies een nieuwe of lege map voor de site. "
    "Is dit een site van een eerdere versie? Verplaats die map dan, of gooi haar zelf weg, en bouw opnieuw."
)
STRANGERS = (
    "In de site in {site} staat iets wat niet van de bouw is: {found}. Een bouw zou dat weggooien; er is niets gedaan. "
    "Haal het daar weg. Moet het op de site? Zet het dan in de map `public` naast mkdocs.yml: wat daar staat, komt elke keer mee."
)
CHANGED = "{path} (veranderd na de bouw)"

IN_THE_WAY = (
    "De bouw heeft {path} nodig om in te werken, en daar staat iets wat niet van een bouw is: {found}. Er is niets gedaan. "
    "Verplaats het of geef het een andere naam, en bouw opnieuw."
)
NOT_A_FOLDER = "De site kan niet in {site} komen: dat is geen map. Kies een andere map voor de site."
IN_SOURCES = "De site kan niet in {site} komen: dat hoort bij {source}, en daar wordt de site uit gemaakt. Kies een andere map voor de site."
IN_GIT = "De site kan niet in {site} komen: daar bewaart git zijn gegevens. Kies een andere map voor de site."
ROOT = "De site kan niet in {site} komen: dat is de hele schijf. Kies een andere map voor de site."
CIRCLE = "De site kan niet in {site} komen: die verwijzing loopt in een kring. Kies een andere map voor de site."
MOUNT = (
    "De map {site} is een koppelpunt van een schijf of een container, en kan niet in één keer door de nieuwe site worden vervangen. "
    "Kies een map daarbinnen, zoals {inside}, of koppel de map die eromheen staat."
)
LEFT_BEHIND = "De nieuwe site staat er. Alleen het opruimen erna lukte niet: {reason}. De volgende bouw probeert het opnieuw."
"""After the swap."""
