"""A file of the site before it is made: a page in its shell, data for scripts and for others, what an owner adds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class SiteFile:
    """A file by its path from the root of the site, and how its text or its bytes are made."""

    path: str
    make: Callable[[], str | bytes]

    def write(self, folder: Path) -> str | bytes:
        """Make it and put it in `folder`; gives what was made."""
        made, file = self.make(), folder / self.path
        raw = made if isinstance(made, bytes) else made.encode("utf-8")
        try:
            file.write_bytes(raw)
        except FileNotFoundError:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)
        return made
