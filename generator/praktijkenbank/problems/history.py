"""What changed of a practice, in the words of the site; and what stands in the way of finding out."""

from __future__ import annotations

NEW, ARCHIVED, BACK, REVIEWED, MOVED = (
    "Nieuw op de site",
    "Gearchiveerd",
    "Wordt weer bijgewerkt",
    "Opnieuw naast de bronnen gelegd",
    "Nieuw adres",
)
ADDED, GONE, OTHER, FROM_TO = "{what} toegevoegd", "{what} weggehaald", "{what} gewijzigd", "{what}: {old} → {new}"

HEAD = """\
# Wat er veranderde sinds de site openging. `praktijkenbank changes` zet er onderaan bij; wat er staat, blijft zoals jij het zegt.
# Hoort iets niet op de site? Maak de lijst bij `what` dan leeg: [].

"""

NOT_OPEN = "De site is nog niet open: vul bij `launched` in mkdocs.yml de dag in waarop zij openging. Er is niets geschreven."
NOTHING = "Er is niets veranderd dat nog niet in {file} staat."
NO_GIT = "Git staat niet op deze computer. Zonder git weten we niet wat er veranderde. Er is niets geschreven."
NO_HISTORY = "Deze map heeft geen geschiedenis van git, of nog geen commit. Er is niets geschreven. Git zegt: {said}"
SHALLOW = "Van de geschiedenis is maar een deel opgehaald. Draai `git fetch --unshallow` en probeer het opnieuw. Er is niets geschreven."
OTHER_HISTORY = (
    "Het commit {until} bij `until` in {file} staat niet in deze geschiedenis. Zet er het laatste commit neer dat al is bekeken "
    "(`git log` laat ze zien). Er is niets geschreven."
)
