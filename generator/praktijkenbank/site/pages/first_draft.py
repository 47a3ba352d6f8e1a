"""The file that a new practice begins with, for who comes from an empty cell of the overview: the page fills the cell in."""

from __future__ import annotations

from functools import partial

from praktijkenbank.collection.addresses import FIRST_DRAFT
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.editing import draft
from praktijkenbank.site.output.site_file import SiteFile

NAME = "Nieuwe praktijk"


def first_draft(catalogue: Catalogue) -> SiteFile:
    """What `praktijkenbank new` writes when nothing is known but that there is a practice."""
    return SiteFile(FIRST_DRAFT, partial(draft.compose, draft.Answers(name=NAME), catalogue.vocabularies))
