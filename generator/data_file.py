"""A file beside the pages, for scripts, for offices and for others to build on, before it is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class DataFile:
    """A file by its path from the root of the site, and how its text or its bytes are made.

    `rests_on` names all that it depends on beside code, settings, vocabularies and sources.
    """

    path: str
    make: Callable[[], str | bytes]
    rests_on: tuple[str, ...] = ()
