"""The form in which a practice is written: every real record comes out of it, and nothing that is written gets lost."""

import re
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

from .axe import everywhere
from .visit import OpenPage, go, ready, saved
from .writing import FORM, SOURCE, check, erase, paths, taken_up, type_in, unfold, written

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


KEPT = {
    '{"version":"older","when":"2026-01-02T10:00:00Z","answers":{"name":"Soep","gone":"Weg","themes":["burenhulp","bestaat-niet"]}}': "gone: Weg",
    "{kapot": "{kapot",
    '{"version":"x","answers":[]}': '{"version"',
    '{"version":"x","when":"?","answers":{"__proto__":{"a":"b"},"name":{"a":["<img src=x onerror=alert(1)>"]}}}': "name.a: <img",
}
"""What a browser may hold of another form or by another hand → what is told of it."""


def test_what_was_kept_is_shown_and_not_lost(open_page: OpenPage) -> None:
    page = open_page(FORM, alone=True)
    for kept, told in KEPT.items():
        taken_up(page)
        page.evaluate("(kept) => localStorage.setItem('praktijkenbank.formulier', kept)", kept)
        page.reload()
        ready(page)
        expect(page.locator("[data-notice]")).to_contain_text(told)
        assert page.locator("[data-notice] img").count() == 0


def test_without_storage_the_form_works_and_says_that_nothing_is_kept(open_page: OpenPage) -> None:
    page = open_page(FORM, alone=True)
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } })")
    page.reload()
    ready(page)
    page.get_by_label("Naam (nodig)").fill("Soep op dinsdag")
    assert "name: Soep op dinsdag" in written(page)
    expect(page.locator("[data-notice]")).to_contain_text("Je browser bewaart hier niets")


def test_a_source_that_is_described_here_can_be_chosen_and_gets_a_place_that_was_told(open_page: OpenPage) -> None:
    page = open_page(FORM, width=390, alone=True)
    type_in(
        page,
        [
            ("name", "Soep"),
            ("approach.text", "Koken."),
            *SOURCE,
            ("new_sources.0.publisher", "Buurthuis"),
            ("sources.0.locator", "p. 2"),
        ],
    )
    record = strict_yaml.parse(written(page))[0]
    assert record["sources"] == [{"source": "buurthuis", "locator": "p. 2"}]
    assert record["approach"] == {"text": "Koken.", "source": "buurthuis", "locator": "p. 2"}
    unfold(page)
    page.locator("[name='sources.0.source']").fill("X")
    page.locator("[name='sources.0.locator']").focus()
    expect(page.locator("[name='sources.0.source']")).to_have_value("buurthuis")
    expect(page.locator("#keuzes-sources option[data-new]")).to_have_attribute("value", "buurthuis")


def test_a_record_is_mended_in_the_same_form_and_the_change_is_told(open_page: OpenPage) -> None:
    page = open_page(f"{FORM}?praktijk=de-bijspringer", width=390, alone=True)
    file = ROOT / "content" / "practices" / "de-bijspringer.yml"
    assert canonical(written(page), Practice) == file.read_text("utf-8")
    page.get_by_label("Naam (nodig)").fill("De Bijspringers")
    check(page)
    expect(page.locator("[data-changes] li")).to_have_text(["Naam: was ‘De Bijspringer’, wordt ‘De Bijspringers’"])
    expect(page.locator("[data-file]")).to_have_text("de-bijspringer.yml")


def test_what_one_came_for_is_filled_in_and_what_is_not_here_is_told(open_page: OpenPage) -> None:
    page = open_page(f"{FORM}?doelgroep=jongeren&thema=burenhulp&thema=bestaat-niet", alone=True)
    record = strict_yaml.parse(written(page))[0]
    assert (record["themes"], record["target_groups"]) == (["burenhulp"], {"for_whom": ["jongeren"]})
    go(page, f"{FORM}?praktijk=<b>niets</b>")
    expect(page.locator("[data-notice]")).to_contain_text("De praktijk ‘<b>niets</b>’ die je wilde verbeteren, staat hier niet")
    assert written(page) == "publication: concept\n"
    page.get_by_label("Naam (nodig)").fill("Bijspringer")
    page.get_by_label("In het kort").focus()
    alike = page.locator("[data-alike]")
    expect(alike).to_contain_text("Dit lijkt op De Bijspringer")
    expect(alike.get_by_role("link").last).to_have_attribute("href", f"{page.url.partition('?')[0]}?praktijk=de-bijspringer")


def test_a_part_comes_and_goes_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(FORM, alone=True)
    page.get_by_role("button", name="Voeg opbrengst toe").press("Enter")
    expect(page.locator("[name='results.1.statement']")).to_be_focused()
    page.keyboard.type("Twee")
    page.get_by_role("button", name=re.compile("Haal weg ?: Opbrengst 1$")).press("Enter")
    expect(page.locator("[data-block='results.1']")).to_be_focused()
    expect(page.locator("[data-block='results.1'] legend").first).to_have_text("Opbrengst 1")
    assert strict_yaml.parse(written(page))[0]["results"] == [{"statement": "Twee"}]


def test_every_state_is_open_to_all(open_page: OpenPage) -> None:
    page = open_page(FORM, width=320, alone=True)
    page.evaluate(
        "document.querySelectorAll('[data-list]').forEach((list) => list.querySelector(':scope > p:last-child button').click())"
    )
    type_in(page, [("results.0.figures", 0), ("summary", "a" * 170), ("reviewed", "gisteren")])
    unfold(page)
    check(page)
    expect(page.locator("[data-errors]")).to_be_visible()
    assert everywhere(page) == []
    type_in(page, [("name", "Naam"), ("summary", "Kort"), ("reviewed", ""), ("results.0.statement", "Beter.")])
    page.evaluate("document.querySelectorAll('[data-remove]').forEach((button) => button.click())")
    check(page)
    expect(page.locator("[data-check]")).to_be_visible()
    page.locator("[data-check] details").evaluate("one => { one.open = true; }")
    assert everywhere(page, within="[data-check]") == []
