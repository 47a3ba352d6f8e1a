"""Links are relative to the page they stand on, and a link that leads nowhere is found."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from praktijkenbank.collection.addresses import Linker, record_url, term_url
from praktijkenbank.problems import Problem
from praktijkenbank.site.output.link_check import Finished, finished_site
from tests.beside import cases
from tests.project import Project, write_files

CASES = cases(__file__)
ADDRESS = "https://voorbeeld.example.org/bank/"


def test_a_link_leads_back_to_the_root_first() -> None:
    assert Linker.from_page("")("praktijken/") == "./praktijken/"
    assert Linker.from_page("")("") == "./"
    assert Linker.from_page("praktijken/")("") == "../"
    assert Linker.from_page("praktijken/klus/")("themas/praten/#plaatsen") == "../../themas/praten/#plaatsen"
    assert (record_url("practices", "klus"), term_url("themes", "praten")) == ("praktijken/klus/", "themas/praten/")
    with pytest.raises(KeyError):  # only some vocabularies have pages
        term_url("roles", "partner")


def broken(folder: Path, body: str, page: str = "index.html", address: str = ADDRESS) -> list[Problem]:
    """What is found of `body` on `page`, on a site of a home page, a page with a place on it and a picture."""
    files = {
        "buiten.txt": "buiten",
        "site/elders/index.html": '<h1 id="kop">Elders</h1><h2 id="café">x</h2>',
        "site/404.html": "Weg",
        "site/plaatje één.svg": "<svg/>",
        f"site/{page}": f"<title>x</title>{body}",
    }
    write_files(folder, files)
    return finished_site(folder / "site", address, {}).broken_links()


@pytest.mark.parametrize("body", CASES["sound"])
def test_a_sound_link_passes(body: str, tmp_path: Path) -> None:
    assert broken(tmp_path, body) == []


@pytest.mark.parametrize("link", CASES["broken"])
def test_a_broken_link_is_a_problem(link: str, tmp_path: Path) -> None:
    found = broken(tmp_path, f'<a href="{link}">x</a>')
    assert [(problem.path, problem.code) for problem in found] == [("index.html", "kapotte-link")]
    assert f"`{link[:100]}" in found[0].message


def test_a_link_is_read_from_the_page_it_stands_on_also_without_an_address_of_its_own(tmp_path: Path) -> None:
    body = '<a href="../../elders/">goed</a><a href="../elders/">fout</a><img src="../weg.svg"><a href="mailto:a@example.org">post</a>'
    for address in (ADDRESS, "/"):
        found = broken(tmp_path, body, "diep/er/index.html", address)
        assert [problem.message.split("`")[1] for problem in found] == ["../elders/", "../weg.svg"]


def test_the_pattern_finds_what_parsing_the_document_finds(built: Project) -> None:
    for path, raw in built.files().items():
        if not path.endswith(".html"):
            continue
        html = raw.decode()
        whole = html.replace("<template", "<div").replace("</template>", "</div>")  # of which a parser shows nothing
        nodes = LexborHTMLParser(whole).css("[href], [src], [action], [id]")
        links = {str(node.attributes[name]) for node in nodes for name in ("href", "src", "action") if node.attributes.get(name)}
        ids = {str(node.attributes["id"]) for node in nodes if node.attributes.get("id")}
        assert Finished.of(html) == Finished.with_(links, ids), path
