"""Where a practice is or was carried out, told alike on every page and in every table."""

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.records.practice import Practice


def carried_out_in(catalogue: Catalogue, practice: Practice) -> list[str]:
    """The places and provinces in words, in the order of the record, each once."""
    found: dict[str, None] = {}
    for item in practice.implementations:
        if item.place:
            found[catalogue.place_in_words(item.place)] = None
        elif item.province:
            found[catalogue.term("provinces", item.province).label] = None
    return list(found)
