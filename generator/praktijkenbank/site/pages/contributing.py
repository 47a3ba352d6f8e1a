"""The pages of the guide for contributors that are made: every field from the models, the complete example, the plain words.

What people write about contributing stands in `content/bijdragen.md` and `content/bijdragen/`.
"""

from collections.abc import Iterator
from functools import partial

from jinja2 import Environment

from praktijkenbank.collection.addresses import EXAMPLE, FIELDS, PLAIN_WORDS, Linker
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.site.exports.skos import vocabulary_anchor
from praktijkenbank.site.output.page import Page
from praktijkenbank.site.pages import field_guide
from praktijkenbank.site.pages.data import kind_of
from praktijkenbank.site.pages.yaml_shown import excerpts, lines_of


def contributing_pages(catalogue: Catalogue, templates: Environment) -> Iterator[Page]:
    """Those three."""
    example, sources = lines_of(catalogue.example), lines_of(catalogue.example_sources)
    body = partial(
        templates.get_template("contribute_fields.html").render,
        link=Linker.from_page(FIELDS),
        chapters=field_guide.chapters(),
        shared=field_guide.shared_blocks(),
        sourced=field_guide.source_and_place(),
        source_blocks=field_guide.source_blocks(),
        vocabularies=field_guide.vocabularies(),
        excerpts=excerpts(example),
        sources=sources,
        kind_of=kind_of,
        vocabulary_anchor=vocabulary_anchor,
    )
    description = "Elk veld van een praktijk: wat erin hoort, of het verplicht is en waaruit je kiest."
    yield Page(FIELDS, "contributing", "De velden van een praktijk", description, body)
    template = templates.get_template("contribute_example.html")
    body = partial(template.render, link=Linker.from_page(EXAMPLE), example=example, sources=sources)
    description = "Een verzonnen praktijk waarin elk veld voorkomt, met uitleg erbij."
    yield Page(EXAMPLE, "contributing", "Een volledig voorbeeld", description, body)
    words = catalogue.plain_words.words if catalogue.plain_words else ()
    body = partial(templates.get_template("contribute_words.html").render, link=Linker.from_page(PLAIN_WORDS), words=words)
    description = "Vakwoorden, en wat je in plaats daarvan kunt schrijven."
    yield Page(PLAIN_WORDS, "contributing", "Gewone woorden", description, body)
