"""References to sources as readers see them: short in the text, full in the bibliography.

The full form follows the common Dutch author-date order: author (date). Title. In … Place: publisher.
"""

from collections.abc import Sequence

from praktijkenbank.dutch.wording import day, enumeration
from praktijkenbank.records.source import Name, Source


def short(source: Source) -> str:
    """Author and year, as in a running text: Van der Heide en Doelman-van Geest 2014."""
    people = [_family(name) for name in source.author or source.editor]
    who = f"{people[0]} e.a." if len(people) > 2 else enumeration(people)
    return " ".join(part for part in (who or source.title, (source.issued or "")[:4]) if part)


def authors(names: Sequence[Name]) -> str:
    """All names, given names first."""
    return enumeration([name.literal or " ".join(filter(None, (name.given, name.particle, name.family))) for name in names])


def date_of(source: Source) -> str:
    """When a source appeared, in words."""
    return day(source.issued) if source.issued else "zonder datum"


def publication(source: Source) -> str:
    """Where it appeared: collection, number and publisher, as far as known."""
    parts = []
    if source.container_title:
        editors = f"{authors(source.editor)} (red.), " if source.editor else ""
        parts.append(f"In: {editors}{source.container_title}")
    if source.volume:
        parts.append(f"jaargang {source.volume}" + (f", nummer {source.issue}" if source.issue else ""))
    if source.page:
        parts.append(f"p. {source.page}")
    if source.number:
        parts.append(f"Nummer {source.number}")
    if source.publisher:
        parts.append(f"{source.publisher_place}: {source.publisher}" if source.publisher_place else source.publisher)
    return ". ".join(parts)


def _family(name: Name) -> str:
    particle = f"{name.particle[0].upper()}{name.particle[1:]} " if name.particle else ""
    return name.literal or f"{particle}{name.family}"
