"""The pages that people write: what their Markdown becomes, and that nothing in it becomes anything else."""

import shutil
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection import page_text
from praktijkenbank.collection.addresses import Linker
from praktijkenbank.collection.checks.verdict import judge
from praktijkenbank.reading.article_text import Body
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.pictures import Picture
from tests import mini
from tests.beside import cases

CASES = cases(__file__)
PICTURES = {"bijdragen/beelden/pagina.webp": Picture(b"", 76, 86)}
PAGES = ("over", "bijdragen", "bijdragen/nakijken")


def shown(text: str, page: str = "bijdragen/nakijken") -> LexborHTMLParser:
    def address(kind: str, slug: str) -> str | None:
        return f"{kind}-{slug}/" if slug != "concept" else None

    return LexborHTMLParser(str(page_text.render(Body(text, 1), page, PAGES, address, PICTURES, Linker.from_page(f"{page}/"))))


@pytest.mark.parametrize(("page", "link", "leads"), CASES["links"])
def test_a_link_leads_where_its_file_is_shown(page: str, link: str, leads: str) -> None:
    assert [node.attributes["href"] for node in shown(f"Zie [dit]({link}).", page).css("a")] == [leads]


@pytest.mark.parametrize("text", CASES["no markdown"])
def test_what_is_no_markdown_of_ours_stays_words(text: str) -> None:
    found = shown(text)
    assert found.body
    assert {node.tag for node in found.body.traverse()} <= {"body", "p", "ul", "li"}
    assert all(not node.attributes for node in found.body.traverse())


def test_a_block_of_code_a_picture_and_a_title() -> None:
    [pre] = shown('```yaml\na: "<b>"  # {{ x }}\n\n  b: [c](d)\n```').css("pre")
    assert pre.text() == 'a: "<b>"  # {{ x }}\n\n  b: [c](d)\n'
    # A picture that stands by itself is a figure with its size and words.
    found = shown('![Een "pagina" & meer](beelden/pagina.webp "Het <b> ervan")')
    assert found.css_first("p") is None
    [image] = found.css("figure > a > img")
    assert image.attributes == {
        "src": "../../bijdragen/beelden/pagina.webp", "width": "76", "height": "86", "loading": "lazy", "alt": 'Een "pagina" & meer',
    }  # fmt: skip
    assert [node.text() for node in found.css("figcaption")] == ["Het <b> ervan"]
    # The title stands in the head of the page.
    body = Body("\n# Eén *titel*\n\nTekst.\n\n## Eén kop\n\n### Lager\n\n## Inhoud\n", 1)
    assert page_text.title_and_headings(body) == ("Eén titel", [("een-kop", "Eén kop"), ("kop-inhoud", "Inhoud")])
    assert page_text.anchors(body) == ["een-kop", "lager", "kop-inhoud"]
    assert shown(body.text).css_first("h1") is None
    assert page_text.title_and_headings(Body("Tekst.", 1)) == ("", [])


def test_ten_thousand_links_that_lead_nowhere_are_not_all_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = Path(shutil.copytree(mini.CONTENT, tmp_path / "content"))
    for file in (content / "privacy.md", content / "knowledge" / "waarom-kranen.md"):
        file.write_text(file.read_text("utf-8") + "\n" + "\n".join(f"[a](b{number})" for number in range(5000)), "utf-8")
    looked: list[str] = []

    def suggest(value: str, *_: object) -> dict[str, str]:
        looked.append(value)
        return {"suggestion": "", "fix": ""}

    monkeypatch.setattr(page_text, "suggest", suggest)
    found = [problem.code for problem in judge(content, mini.TODAY).errors]
    assert found == (["nog-meer"] + ["link-naar-niets"] * 20) * 2
    assert len(looked) <= 21


def test_every_written_page_of_the_site_has_its_words() -> None:
    content = read_content(mini.ROOT / "content")
    assert len(content.pages) == 12
    for name, page in content.pages.items():
        assert page.body
        assert page_text.title_and_headings(page.body)[0], name
        assert page.record.description, name
