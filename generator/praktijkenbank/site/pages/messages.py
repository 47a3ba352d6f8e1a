"""The pages of the guide about problems: one for each kind, and a list of all, from what stands beside the kinds."""

import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from jinja2 import Environment

from praktijkenbank.collection.addresses import MESSAGES, Linker, message_url
from praktijkenbank.dutch.alphabet import alphabetical
from praktijkenbank.problems import KINDS, Kind, Severity
from praktijkenbank.site.output.page import Page

_GAP = re.compile(r"\{\w+\}")

STAGES: dict[str, tuple[str, ...]] = {
    "files": ("files",),
    "yaml": ("yaml",),
    "shape": ("shape",),
    "truth": ("content", "evidence", "texts", "dates", "unfinished"),
    "search": ("search",),
    "building": ("building",),
    "writing": ("writing",),
    "spreadsheet": ("spreadsheet",),
    "settings": ("settings",),
}
"""Stage of reading → the subjects of its kinds, in the order in which an editor meets them."""


class Said(NamedTuple):
    """A piece of a sentence; `code` is what stands between backticks."""

    text: str
    code: bool


def spoken(sentence: str) -> list[Said]:
    """A template of a message or hint as its pieces, with dots for what differs from one problem to another."""
    pieces = _GAP.sub("…", sentence).replace("….", "…").split("`")
    return [Said(piece, at % 2 == 1) for at, piece in enumerate(pieces) if piece]


def remedy(kind: Kind) -> str:
    """How to mend any problem of this kind."""
    return kind.remedy or kind.hint


def by_stage() -> dict[str, list[Kind]]:
    """All kinds of error by stage, each list by title; advice apart, at the end; stages without kinds are left out."""
    stage_of = {subject: stage for stage, subjects in STAGES.items() for subject in subjects}
    found: dict[str, list[Kind]] = {stage: [] for stage in (*STAGES, "other", "advice")}
    for kind in sorted(KINDS.values(), key=lambda kind: alphabetical(kind.title)):
        stage = "advice" if kind.severity is Severity.ADVICE else stage_of.get(kind.subject, "other")
        found[stage].append(kind)
    return {stage: kinds for stage, kinds in found.items() if kinds}


def message_pages(templates: Environment) -> Iterator[Page]:
    """The list of all kinds, and the page of each."""
    body = partial(
        templates.get_template("messages.html").render, link=Linker.from_page(MESSAGES), stages=by_stage(), spoken=spoken
    )
    description = "Alle meldingen die je kunt krijgen als je een record nakijkt: wat ze betekenen en wat je eraan doet."
    yield Page(MESSAGES, "messages", "Meldingen", description, body)
    template = templates.get_template("message.html")
    for kind in KINDS.values():
        url = message_url(kind.code)
        body = partial(template.render, link=Linker.from_page(url), kind=kind, remedy=remedy(kind), spoken=spoken)
        description = f"Wat de melding ‘{kind.title}’ betekent, waarom we erop letten en hoe je het verbetert."
        yield Page(url, "message", f"{kind.title} (melding)", description, body)
