"""Lists of practices: whole when short, in parts when long, and every link in them leads somewhere."""

import shutil
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.reading.content import Content, read_content
from praktijkenbank.reading.record_file import Located
from praktijkenbank.site.output.link_check import finished_site
from praktijkenbank.site.pages.pagination import PART_SIZE, parts
from tests import mini
from tests.project import write_files

MANY = 2 * PART_SIZE + 1


def content_of(amount: int) -> Content:
    """The miniature content with `amount` published practices in it."""
    content = read_content(mini.CONTENT)
    model = content.practices["praattafel"]
    for number in range(amount - 2):
        record = model.record.model_copy(update={"name": f"Praattafel {number:04}"})
        content.practices[f"praattafel-{number:04}"] = Located(model.path, model.text, record)
    return content


def test_a_long_list_comes_in_parts_that_hold_everything_once_and_every_link_leads_somewhere(tmp_path: Path) -> None:
    files = mini.published_files(Catalogue.of(content_of(MANY)))
    paths = ["praktijken/index.html", "praktijken/bladzij/2/index.html", "praktijken/bladzij/3/index.html"]
    pages = [LexborHTMLParser(files[path]) for path in paths]
    found = [[node.attributes["data-result"] for node in page.css("main [data-result]")] for page in pages]
    assert [len(part) for part in found] == [PART_SIZE, PART_SIZE, 1]
    assert len({result for part in found for result in part}) == MANY
    assert "praktijken/bladzij/4/index.html" not in files
    for page in pages:
        assert [node.attributes["data-total"] for node in page.css("main [role=status]")] == [str(MANY)]
    write_files(tmp_path, files)
    shutil.copytree(mini.ROOT / "overrides" / "assets", tmp_path / "assets")
    assert finished_site(tmp_path, mini.SITE.url, {}).broken_links() == []


def test_parts_know_where_they_are() -> None:
    [first, second] = parts("themas/x/", [("", f"p{number}") for number in range(PART_SIZE + 1)])
    assert (first.url, first.start, first.end) == ("themas/x/", 1, PART_SIZE)
    assert (second.url, second.start, second.end) == ("themas/x/bladzij/2/", PART_SIZE + 1, PART_SIZE + 1)
    assert list(first.numbers) == [1, 2]
    # An empty list is one empty part.
    [only] = parts("praktijken/", [])
    assert (only.url, only.slugs, only.total) == ("praktijken/", (), 0)


def test_a_site_without_practices_is_a_site() -> None:
    content = read_content(mini.CONTENT)
    content.practices.clear()
    assert "data-result" not in mini.published(Catalogue.of(content))["praktijken/index.html"].partition("<main")[2]
