"""The form in which a practice is written: every real record comes out of it, and nothing that is written gets lost."""

import shutil
from pathlib import Path
from time import time

import pytest
from playwright.sync_api import expect

from praktijkenbank.editing.canonical import canonical
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.practice import Practice
from tests.mini import ROOT
from tests.project import Project

from .journeys import journeys
from .visit import OpenPage, ready, saved
from .writing import FORM, check, erase, paths, type_in, written

test_journeys = journeys(__file__)

RECORDS = [
    file
    for file in sorted((ROOT / "content" / "practices").glob("*.yml"))
    if "\npublication: concept\n" not in file.read_text("utf-8")  # whose sources the site does not list yet
]
PARTS = 2
"""Visits in which all of them are typed."""


@pytest.mark.parametrize("part", range(PARTS))
def test_a_real_record_that_is_typed_is_that_record(open_page: OpenPage, part: int) -> None:
    """One after the other in one form, so that nothing of the one before may stay either."""
    page = open_page(FORM, width=390, alone=True)
    wrong = []
    for file in RECORDS[part::PARTS]:
        text = file.read_text("utf-8")
        type_in(page, [("publication", "gepubliceerd"), *paths(strict_yaml.parse(text)[0])])
        check(page)
        expect(page.locator("[data-check]"), file.stem).to_be_visible()
        wrong += [] if canonical(page.locator("[data-record]").text_content() or "", Practice) == text else [file.stem]
        erase(page)
        assert written(page) == "publication: concept\n", file.stem
    assert not wrong


def test_ten_minutes_give_a_concept_that_the_checks_take(open_page: OpenPage, tmp_path: Path) -> None:
    """The seven questions alone, with a source that is not in the list, typed by somebody on a phone."""
    page = open_page(FORM, width=390, alone=True)
    page.get_by_label("Naam (nodig)").fill("Wandelen met de buurt")
    page.get_by_label("In het kort").fill("Elke week wandelen buurtbewoners samen, ook wie niet goed ter been is.")
    page.locator("#veld-target_groups-for_whom").get_by_label("Ouderen", exact=True).check()
    page.get_by_label("Burenhulp activeren").check()
    page.locator("[name='approach.text']").fill("Twee vrijwilligers lopen voorop. Je hoeft je niet op te geven.")
    page.locator("[name='results.0.statement']").fill("Er lopen elke week twaalf mensen mee.")
    page.get_by_role("button", name="Voeg nieuwe bron toe").click()
    page.locator("[name='new_sources.0.title']").fill("Jaarverslag van de wandelgroep")
    page.locator("[name='new_sources.0.issued']").fill("2025")
    page.locator("[name='new_sources.0.publisher']").fill("Buurthuis De Brug")
    check(page)
    expect(page.locator("[data-errors] li")).to_have_text(["‘Soort bron’ is nog leeg. Vul het in."])
    page.locator("[name='new_sources.0.type']").select_option("report")
    check(page)
    expect(page.locator("#controleren")).to_be_focused()
    expect(page.locator("[data-preview]")).to_contain_text("Burenhulp activeren")
    record = strict_yaml.parse(written(page))[0]
    assert record["publication"] == "concept"
    assert record["approach"]["source"] == record["sources"][0]["source"] == "buurthuis-de-brug-2025"
    bank = Project(tmp_path)
    shutil.copytree(ROOT / "content", bank.root / "content")
    names = []
    for button in ("Bewaar het bestand", "Bewaar de nieuwe bronnen"):
        name, contents = saved(page.get_by_role("button", name=button))
        (bank.root / name).write_bytes(contents)
        names.append(name)
    assert names == ["wandelen-met-de-buurt.yml", "wandelen-met-de-buurt.bronnen.yml"]
    taken = bank.run("import", "--write", *names)
    assert (taken.returncode, taken.stderr) == (0, ""), taken.stderr
    judged = bank.run("validate", "content/practices/wandelen-met-de-buurt.yml", epoch=str(int(time())))
    assert judged.returncode == 0, judged.stdout + judged.stderr
    page.go_back()
    expect(page.get_by_label("Naam (nodig)")).to_have_value("Wandelen met de buurt")


def test_a_draft_comes_back_and_is_erased_with_one_button(open_page: OpenPage) -> None:
    page = open_page(FORM, width=390, alone=True)
    type_in(
        page,
        [("name", "Soep <b>op</b> dinsdag"), ("themes", ["burenhulp"]), ("results", 1), ("results.1.statement", "{{ 7 * 7 }}")],
    )
    before = written(page)
    page.reload()
    ready(page)
    assert written(page) == before
    expect(page.locator("[data-notice]")).to_contain_text("Je was hier al mee bezig")
    page.get_by_role("button", name="Wis alles wat ik schreef").click()
    expect(page.get_by_label("Naam (nodig)")).to_have_value("")
    page.get_by_role("button", name="Zet het terug").click()
    assert written(page) == before
    page.get_by_role("button", name="Wis alles wat ik schreef").click()
    page.reload()
    ready(page)
    assert written(page) == "publication: concept\n"


def test_a_record_is_mended_in_the_same_form_and_the_change_is_told(open_page: OpenPage) -> None:
    page = open_page(f"{FORM}?praktijk=de-bijspringer", width=390, alone=True)
    file = ROOT / "content" / "practices" / "de-bijspringer.yml"
    assert canonical(written(page), Practice) == file.read_text("utf-8")
    page.get_by_label("Naam (nodig)").fill("De Bijspringers")
    check(page)
    expect(page.locator("[data-changes] li")).to_have_text(["Naam: was ‘De Bijspringer’, wordt ‘De Bijspringers’"])
    expect(page.locator("[data-file]")).to_have_text("de-bijspringer.yml")
