"""The pages of the guide for contributors that are made: every field from the models, the complete example, the plain words, and
the problems: a page for each kind, and a list of all, from what stands beside the kinds.

What people write about contributing stands in `content/bijdragen.md` and `content/bijdragen/`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup, escape

from praktijkenbank.collection.addresses import EXAMPLE, FIELDS, MESSAGES, PLAIN_WORDS, message_url
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch.wording import alphabetical
from praktijkenbank.problems import KINDS, Kind
from praktijkenbank.reading import strict_yaml
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS, field_guide


def contributing_pages(catalogue: Catalogue, templates: Templates) -> Iterator[Page]:
    """The fields, the example and the words."""
    example, sources = lines_of(catalogue.example), lines_of(catalogue.example_sources)
    yield templates.page(
        "contribute_fields.html", FIELDS, "contributing", *HEADS["fields"],
        **field_guide.told(), excerpts=excerpts(example), sources=sources,
    )  # fmt: skip
    yield templates.page("contribute_example.html", EXAMPLE, "contributing", *HEADS["example"], example=example, sources=sources)
    words = catalogue.plain_words.words if catalogue.plain_words else ()
    yield templates.page("contribute_words.html", PLAIN_WORDS, "contributing", *HEADS["words"], words=words)


class Line(NamedTuple):
    """A line of YAML as it is shown: what stands before its key, the key, what follows. Without a key it is all `before`.

    `field` is the top-level field that begins here.
    """

    before: str
    key: str = ""
    after: str = ""
    field: str = ""

    @property
    def comment(self) -> bool:
        """Whether it holds nothing else."""
        return self.before.lstrip().startswith("#")

    @property
    def indent(self) -> int:
        """How many spaces and dashes stand before its text."""
        whole = self.before + self.key
        return len(whole) - len(whole.lstrip(" -"))


def lines_of(text: str) -> list[Line]:
    """Every line of a YAML file."""
    keys = ((place, loc) for loc, (place, _) in strict_yaml.places(text).items() if loc and isinstance(loc[-1], str))
    columns = {place.line: (place.column - 1, loc) for place, loc in keys}
    found = []
    for number, line in enumerate(text.rstrip("\n").split("\n"), 1):
        column, loc = columns.get(number, (len(line), ("",)))
        key = str(loc[-1])
        found.append(Line(line[:column], key, line[column + len(key) :], key if len(loc) == 1 else ""))
    return found


def excerpts(lines: list[Line]) -> dict[str, list[Line]]:
    """Top-level field → its lines, with the comments right above it and without blank lines around it."""
    starts = []
    for at, line in enumerate(lines):
        if line.field:
            begin = at
            while begin and lines[begin - 1].comment:
                begin -= 1
            starts.append((begin, line.field))
    found = {}
    for (begin, name), (end, _) in pairwise([*starts, (len(lines), "")]):
        while not (lines[end - 1].before or lines[end - 1].key):
            end -= 1
        found[name] = lines[begin:end]
    return found


_GAP = re.compile(r"\{\w+\}")

_CODE = re.compile(r"`([^`]*)`")


def spoken(sentence: str) -> Markup:
    """A template of a message or hint, with dots for what differs from one problem to another."""
    said = str(escape(_GAP.sub("…", sentence).replace("….", "…")))
    return Markup(_CODE.sub(r"<code>\1</code>", said))  # noqa: S704 -- escaped above


def by_title() -> list[Kind]:
    """All kinds, as a Dutch reader looks for them."""
    return sorted(KINDS.values(), key=lambda kind: alphabetical(kind.title))


def message_pages(templates: Templates) -> Iterator[Page]:
    """The list of all kinds, and the page of each."""
    yield templates.page("messages.html", MESSAGES, "messages", *HEADS["messages"], kinds=by_title())
    for kind in KINDS.values():
        description = f"Wat de melding ‘{kind.title}’ betekent, waarom we erop letten en hoe je het verbetert."
        title = f"{kind.title} (melding)"
        yield templates.page("message.html", message_url(kind.code), "message", title, description, kind=kind, spoken=spoken)
