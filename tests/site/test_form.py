"""The page with the form: the roads that the settings allow, and what it looks up."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from praktijkenbank.collection.addresses import FORM
from praktijkenbank.reading import strict_yaml
from praktijkenbank.site.output.page import Site
from praktijkenbank.site.output.templates import environment
from praktijkenbank.site.pages.form import USUAL, form_page
from tests import mini, node

NOBODY = replace(mini.SITE, contact="", repository="")


def page(site: Site) -> LexborHTMLParser:
    catalogue = mini.catalogue()
    return LexborHTMLParser(form_page(catalogue, environment(mini.TEMPLATES, catalogue, site)).body())


def one(html: LexborHTMLParser, selector: str) -> LexborNode:
    found = html.css_first(selector)
    assert found
    return found


def test_with_nobody_known_a_file_can_be_saved_and_what_is_looked_up_is_all_there_is() -> None:
    html = page(NOBODY)
    assert "nog geen redactie bekend" in one(html, "[data-where]").text()
    assert html.css("[data-mail], [data-forge]") == []
    assert html.css_first("[data-download=record]")
    # What is looked up is all there is.
    catalogue = mini.catalogue()
    files = mini.files()
    assert {name for name, *_ in json.loads(files[f"{FORM}bronnen.json"])} == catalogue.sources.keys()
    assert {name for name, *_ in json.loads(files[f"{FORM}namen.json"])} == catalogue.practices.keys()


@pytest.mark.parametrize(("forge", "new", "name"), [("github", "new", "filename"), ("gitlab", "-/new", "file_name")])
def test_a_repository_takes_a_new_file_at_its_own_address(forge: str, new: str, name: str) -> None:
    bank = f"https://{forge}.com/een/bank"
    road = one(page(replace(NOBODY, repository=bank)), "[data-forge]")
    assert road.attributes["data-forge"] == f"{bank}/{new}/main/content/practices/?{name}="
    assert (road.attributes["data-forge-edit"] or "").endswith("/edit/main/content/practices/")


def test_mail_goes_to_the_editors_and_another_contact_is_a_link() -> None:
    mail = one(page(replace(NOBODY, contact="info@voorbeeld.nl")), "[data-mail]")
    assert mail.attributes["data-mail"] == "mailto:info@voorbeeld.nl"
    assert "als bijlage" in (mail.attributes["data-body"] or "")
    other = page(replace(NOBODY, contact="https://voorbeeld.nl/contact"))
    assert other.css("[data-mail]") == []
    assert other.css("[data-check] a[href='https://voorbeeld.nl/contact']")


def test_a_record_to_mend_comes_from_the_open_data_as_it_was_written(tmp_path: Path) -> None:
    script = tmp_path / "as_written.mjs"
    script.write_text(
        f"import {{ asWritten }} from {json.dumps(str(mini.ROOT / 'scripts' / 'form' / 'record.js'))};\n"
        "import { readFileSync } from 'node:fs';\n"
        "const { usual, records } = JSON.parse(readFileSync(0, 'utf-8'));\n"
        "console.log(JSON.stringify(records.map((record) => asWritten(record, usual))));\n",
        "utf-8",
    )
    slugs = [*mini.real().practices]
    records = [mini.real_files()[f"data/praktijken/{slug}.json"] for slug in slugs]
    files = [(mini.ROOT / "content" / "practices" / f"{slug}.yml").read_text("utf-8") for slug in slugs]
    assert node.run(script, given={"usual": USUAL, "records": records}) == [strict_yaml.parse(text)[0] for text in files]
