"""A booklet: whole practices behind a cover, with one list of sources, on a screen and on paper."""

from itertools import pairwise

from .journeys import journeys
from .paper import printed
from .visit import OpenPage

test_journeys = journeys(__file__)

SELECTION = "boekje/?praktijken=taalmaatjes,buurtgezinnen,bestaat-niet,taalmaatjes"
ELSEWHERE = "https://praktijkenbank.example.org/"


def test_practices_stand_under_one_title_with_one_list_of_sources(open_page: OpenPage) -> None:
    page = open_page(SELECTION)
    assert page.locator("h1").all_text_contents() == ["2 praktijken"]
    assert "bestaat-niet" in page.locator("[data-part='said']").inner_text()
    levels = page.locator("main :is(h1, h2, h3, h4, h5)").evaluate_all("all => all.map(one => Number(one.tagName[1]))")
    assert all(below - above <= 1 for above, below in pairwise(levels)), levels
    assert page.locator("[data-part='contents'] > li > a").all_text_contents() == ["Taalmaatjes", "Buurtgezinnen"]
    twice, nowhere, links = page.evaluate(
        """() => {
          const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
          const links = [...document.querySelectorAll("[data-part=practices] a")];
          return [
            ids.filter((id, at) => ids.indexOf(id) !== at),
            links.filter((one) => one.hash && one.getAttribute("href")[0] === "#" && !document.getElementById(one.hash.slice(1))).map((one) => one.href),
            links.map((one) => one.getAttribute("href")),
          ];
        }"""
    )
    assert (twice, nowhere) == ([], [])
    assert any(link.startswith(f"{ELSEWHERE}doelgroepen/") for link in links)
    assert not any(link.startswith(page.url.partition("boekje/")[0]) for link in links)
    sources = page.locator("[data-part='sources'] > li").evaluate_all("all => all.map(one => one.id)")
    assert len(sources) == len(set(sources)) > 10
    assert page.locator("#p-taalmaatjes a[href^='#bron-']").count() > 10


def test_on_paper_each_practice_begins_on_a_sheet_of_its_own(open_page: OpenPage) -> None:
    page = open_page(SELECTION)
    sheets = printed(page)
    assert {(round(sheet.width), round(sheet.height)) for sheet in sheets} == {(595, 842)}
    assert "boekje/?praktijken=taalmaatjes,buurtgezinnen" in sheets[0].text.replace("\r\n", "")
    assert "van" not in sheets[0].text[-8:], "no number on the cover"
    for number, name in ((1, "Taalmaatjes"), (2, "Buurtgezinnen")):
        mine = [sheet.text for sheet in sheets if f"{number} · {name}" in sheet.text]
        assert len(mine) > 2
        assert name in mine[0].splitlines()[1]
        assert "Zo werkt het" in mine[0]
    assert len(sheets) < 20
