"""Every address on the site, and the one function that makes a link to it."""

from dataclasses import dataclass

from praktijkenbank.records.fields import RecordKind
from praktijkenbank.records.types import TYPES

CATALOGUE = TYPES["practices"].url
SEARCH = "zoeken/"
SOURCES = "bronnen/"
KNOWLEDGE = TYPES["knowledge"].url
OVERVIEW = "bijdragen/overzicht/"
CONTRIBUTE = "bijdragen/"
FORM = "bijdragen/formulier/"
SPREADSHEET = "bijdragen/praktijken.xlsx"
MESSAGES = "bijdragen/meldingen/"
FIELDS = "bijdragen/velden/"
EXAMPLE = "bijdragen/voorbeeld/"
PLAIN_WORDS = "bijdragen/gewone-woorden/"
NOT_FOUND = "404.html"
DATA = "data/"
CODEBOOK = "data/codeboek/"
EMBED = "insluiten/"
ATOM = "feed.atom"
JSON_FEED = "feed.json"
COMPARE = "vergelijken/"
BOOKLET = "boekje/"
CHANGES = "wijzigingen/"
COVERAGE = "overzicht/"
GUIDE = "keuzehulp/"
OPENAPI = "data/openapi.json"
LLMS = "llms.txt"
AS_TEXT: tuple[RecordKind, ...] = ("practices", "knowledge")
"""What there is as Markdown too, of which `LLMS` is the list."""

TERM_FOLDERS = {
    "themes": "themas/",
    "target-groups": "doelgroepen/",
    "provinces": "provincies/",
    "municipalities": "gemeenten/",
    "working-elements": "werkzame-elementen/",
}
"""The vocabularies whose terms have a page, and where."""

ENTRANCES = (
    "", *dict.fromkeys(one.entrance for one in TYPES.values()), COMPARE, COVERAGE, GUIDE, *TERM_FOLDERS.values(), SOURCES, CHANGES, SEARCH,
    BOOKLET, CONTRIBUTE, OVERVIEW, FORM, MESSAGES, DATA, FIELDS, EXAMPLE, PLAIN_WORDS,
)  # fmt: skip
"""The addresses of pages that are made and that a menu or a written page can lead to."""


def record_url(kind: RecordKind, slug: str) -> str:
    """The address of a record of any kind, from the root of the site."""
    return f"{TYPES[kind].url}{slug}/"


def markdown_url(kind: RecordKind, slug: str) -> str:
    """Where a record stands as Markdown, beside its JSON."""
    return f"{DATA}{TYPES[kind].url}{slug}.md"


def sources_url(letter: str) -> str:
    """Where the sources stand whose ids begin with a letter."""
    return f"{SOURCES}{letter}/"


def source_url(identifier: str) -> str:
    """The place of a source in the bibliography."""
    return f"{sources_url(identifier[0])}#{identifier}"


def vocabulary_anchor(name: str) -> str:
    """The place of a vocabulary on the codebook page."""
    return f"lijst-{name}"


def term_anchor(vocabulary: str, identifier: str) -> str:
    """The place of a term on the codebook page, which is its address as linked data too."""
    return f"{vocabulary}.{identifier}"


def embed_url(slug: str) -> str:
    """The address of a practice made to be framed by other sites, from the root of the site."""
    return f"{EMBED}{slug}/"


def message_url(code: str) -> str:
    """The address of the page about one kind of problem, from the root of the site."""
    return f"{MESSAGES}{code}/"


def explanations(site_url: str) -> str:
    """The address under which the guide explains problems; empty while nobody knows the public address."""
    return f"{site_url.rstrip('/')}/{MESSAGES}" if site_url else ""


def term_url(vocabulary: str, identifier: str) -> str:
    """The address of a term. Raises `KeyError` for a vocabulary without pages."""
    return f"{TERM_FOLDERS[vocabulary]}{identifier}/"


@dataclass(frozen=True)
class Linker:
    """Makes links from one page: `base` leads from that page to the root of the site."""

    base: str

    @classmethod
    def from_page(cls, url: str) -> "Linker":
        """A linker for a page at `url` (from the root, ending in a slash, empty for home)."""
        return cls("../" * url.count("/") or "./")

    def __call__(self, target: str) -> str:
        """A link to `target`, an address from the root of the site, with or without a fragment."""
        return self.base + target


OPEN = Linker("\0")
"""For what stands on many pages and is rendered once: the way to the root is left open, as a character that no record can hold."""
