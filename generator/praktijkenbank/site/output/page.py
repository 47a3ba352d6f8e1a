"""A page before it is put in a shell, and what every page needs to know of the site."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from praktijkenbank.collection.addresses import CONTRIBUTE, FORM, Linker
from praktijkenbank.records.formatted_text import plain
from praktijkenbank.records.setting_values import contact_link
from praktijkenbank.records.settings import REVIEW_YEARS, Settings
from praktijkenbank.records.vocabulary import Term
from praktijkenbank.site.output.site_file import compact_json


@dataclass(frozen=True)
class Site:
    """What pages need of the settings. `owner` up to `accessibility_statement` are empty while nobody knows them; `url` is where
    the site is now, which for a preview is not its public address; `offline` is to be read from a disk. `versions`: path of a stylesheet or script → its version.
    """

    name: str
    url: str
    owner: str = ""
    contact: str = ""
    repository: str = ""
    accessibility_statement: str = ""
    description: str = ""
    robots: str = "iedereen"
    licence: str = "CC BY 4.0"
    licence_url: str = "https://creativecommons.org/licenses/by/4.0/deed.nl"
    review_years: int = int(REVIEW_YEARS)
    offline: bool = False
    versions: Mapping[str, str] = field(default_factory=dict, compare=False)

    @classmethod
    def of(cls, settings: Settings, url: str) -> "Site":
        """The site with these settings, at this address."""
        same = {one.name: getattr(settings, one.name) for one in fields(cls) if hasattr(settings, one.name)}
        named = {"name": settings.site_name, "description": settings.site_description}
        return cls(**same | named | {"url": url, "review_years": int(settings.review_years)})

    @property
    def contact_link(self) -> str:
        """What leads a visitor to the contact: mail, telephone or a page. Empty while there is none."""
        return contact_link(self.contact) if self.contact else ""

    def absolute(self, url: str) -> str:
        """The full address of a page."""
        return self.url.rstrip("/") + "/" + url

    def asset(self, path: str) -> str:
        """The address of a stylesheet or script from the root. With its version, so that no browser goes on with an older one."""
        return f"{path}?v={self.versions[path]}" if path in self.versions else path

    def edit_link(self, path: str, link: Linker) -> str:
        """Where an editor mends the file at `path`; the guide, while there is no repository."""
        return f"{self._inside}/edit/main/{path}" if self.repository else link(CONTRIBUTE)

    def new_file_link(self, folder: str) -> str:
        """Where the repository takes a new file in `folder`; the name of the file comes behind it. Only with a repository."""
        return f"{self._inside}/new/main/{folder}?{'file_name' if self._at_gitlab else 'filename'}="

    def told_to_machines(self, url: str, kind: str, record: Any, **more: Any) -> dict[str, Any]:
        """A page about a record as schema.org data: what all have, and `more`. What is empty is left out."""
        told = {
            "@context": "https://schema.org",
            "@type": kind,
            "@id": self.absolute(url),
            "url": self.absolute(url),
            "description": plain(record.summary),
            "inLanguage": "nl",
            "license": self.licence_url,
            "dateModified": record.reviewed.isoformat(),
            "publisher": {"@type": "Organization", "name": self.owner or self.name},
        }
        return {name: value for name, value in (told | more).items() if value}

    @staticmethod
    def invitation(link: Linker, theme: Term | None = None, group: Term | None = None) -> str:
        """Where someone tells of a practice; which theme and group it is about, is filled in."""
        about = [f"{name}={term.id}" for name, term in (("doelgroep", group), ("thema", theme)) if term]
        return link(FORM) + ("?" + "&".join(about) if about else "")

    @property
    def _at_gitlab(self) -> bool:
        """GitLab is known by its name in the host; every other forge is taken for one that speaks GitHub's addresses."""
        return "gitlab" in (urlsplit(self.repository).hostname or "")

    @property
    def _inside(self) -> str:
        """What stands before the address of anything inside the repository."""
        return self.repository.rstrip("/") + ("/-" if self._at_gitlab else "")


def version(content: bytes) -> str:
    """What tells one version of a file from another: the first eight hexadecimal digits of its SHA-256."""
    return hashlib.sha256(content).hexdigest()[:8]


@dataclass(frozen=True)
class Page:
    """One page: its address from the root, what differs in its shell, and how its body is made.

    Search engines are kept from a page that is not `indexed`.
    """

    url: str
    kind: str
    title: str
    description: str
    body: Callable[[], str]
    data: Callable[[], dict[str, Any]] | None = None
    changed: date | None = None
    indexed: bool = True

    @property
    def path(self) -> str:
        """The file that this page becomes."""
        return self.url if self.url.endswith(".html") else f"{self.url}index.html"

    @property
    def json_ld(self) -> str:
        """The page's structured data, which cannot end the `<script>` it stands in, nor break a line of it; empty when there is none."""
        text = compact_json(self.data()) if self.data else ""
        for character in filter(text.__contains__, "<>&\u2028\u2029"):
            text = text.replace(character, f"\\u{ord(character):04x}")
        return text
