"""The pages of the guide about problems: one for each kind, and a list of all, from what stands beside the kinds."""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from praktijkenbank.collection.addresses import MESSAGES, message_url
from praktijkenbank.dutch.wording import alphabetical
from praktijkenbank.problems import KINDS, Kind
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.output.templates import Templates
from praktijkenbank.site.pages import HEADS

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
