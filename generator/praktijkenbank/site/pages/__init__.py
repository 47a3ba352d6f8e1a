"""Pages: one module a kind, each turning the catalogue into `Page` values, and the files that those pages fetch. No MkDocs."""

from pathlib import Path

from praktijkenbank.problems import held

HEADS: dict[str, tuple[str, str]] = held(Path(__file__).with_name("heads.yml"))
"""Page that is there once → its title, and what it tells search engines."""
