"""Of a thousand practices and more, every count that people read has a point; what scripts and programs read has none."""

import re
from dataclasses import replace

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading.content import read_content
from praktijkenbank.site.build import publish
from praktijkenbank.site.output.shell import Shells
from tests import mini

AMOUNT = 1234
PAGES = {f"{path}index.html" for path in (
    "", "praktijken/", "praktijken/bladzij/2/", "themas/", "themas/praten/", "doelgroepen/", "provincies/", "overzicht/", "bronnen/v/",
    "vergelijken/", "vergelijken/alle/",
)}  # fmt: skip


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """The pages of a site with one practice as often as that, under as many names."""
    content = read_content(mini.CONTENT)
    one = content.kinds["practices"]["burenklus"]
    many = {
        f"p{number}": replace(one, record=one.record.model_copy(update={"name": f"Praktijk {number}", "former_slugs": ()}))
        for number in range(AMOUNT)
    }
    catalogue = Catalogue.of(replace(content, kinds=content.kinds | {"practices": many}))
    files = publish(catalogue, mini.SITE, mini.TEMPLATES, Shells(mini.shell), mini.TODAY)
    return {file.path: str(file.make()) for file in files if file.path in PAGES}


def test_every_count_has_a_point(pages: dict[str, str]) -> None:
    counted = set()
    for path, text in pages.items():
        document = LexborHTMLParser(text)
        for hidden in document.css("script, template"):
            hidden.decompose()
        seen = document.root.text(separator=" ") if document.root else ""
        counts = re.findall(r"(?<!Praktijk )\b1\.?[12]\d\d\b", seen)
        assert [one for one in counts if "." not in one] == [], path
        if counts:
            counted.add(path)
    assert counted == PAGES


def test_what_scripts_read_has_none(pages: dict[str, str]) -> None:
    assert f'data-total="{AMOUNT}"' in pages["praktijken/index.html"]
    assert f'data-count="{AMOUNT}"' in pages["praktijken/index.html"]
    assert f'data-count="{AMOUNT}"' in pages["overzicht/index.html"]
