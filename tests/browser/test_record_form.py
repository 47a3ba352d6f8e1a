"""The form in which a practice is written: every real record comes out of it, and nothing that is written gets lost."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from time import time
from typing import Annotated, Any

import pytest
from playwright.sync_api import Page, expect
from pydantic import TypeAdapter, ValidationError

from praktijkenbank.editing.canonical import canonical
from praktijkenbank.reading import strict_yaml
from praktijkenbank.records.introspect import field_at
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from tests.mini import ROOT
from tests.project import Project

from .axe import everywhere
from .visit import PAGES, OpenPage, ready

FORM = PAGES["form"]
RECORDS = [
    file
    for file in sorted((ROOT / "content" / "practices").glob("*.yml"))
    if "\npublication: concept\n" not in file.read_text("utf-8")  # whose sources the site does not list yet
]

TYPE = """(answers) => {
  const form = document.querySelector("[data-record-form]");
  const tell = (control, kind) => control.dispatchEvent(new Event(kind, { bubbles: true }));
  for (const fold of form.querySelectorAll("details")) fold.open = true;
  for (const [path, value] of answers) {
    const list = form.querySelector(`button[data-add="${path}"]`);
    if (list) { if (!form.querySelector(`[data-block="${path}.${value}"]`)) list.click(); continue; }
    const controls = [...form.elements].filter((control) => control.name === path);
    if (!controls.length) throw new Error(`no ${path} in the form`);
    if (controls[0].type === "checkbox") for (const one of [value].flat()) controls.find((box) => box.value === one).click();
    else {
      controls[0].value = [value].flat().join("\\n");
      tell(controls[0], "input");
      tell(controls[0], "change");
    }
  }
}"""
"""Answer every question by its name, as somebody who types does; a number behind a list asks for that part of it."""


def paths(value: Any, path: str = "") -> list[tuple[str, Any]]:
    """What is to be typed for a record, in its order."""
    if isinstance(value, dict):
        return [one for name, inner in value.items() for one in paths(inner, f"{path}.{name}" if path else name)]
    if isinstance(value, list) and isinstance(value[0], dict):
        return [one for at, inner in enumerate(value) for one in ((path, at), *paths(inner, f"{path}.{at}"))]
    return [(path, value)]


def written(page: Page) -> str:
    """The record, once what was typed is taken up."""
    page.wait_for_timeout(400)
    return page.locator("[data-record]").text_content() or ""


def check(page: Page) -> None:
    page.get_by_role("button", name="Controleer je antwoorden").click()


@pytest.mark.parametrize("file", RECORDS, ids=lambda file: file.stem)
def test_a_real_record_that_is_typed_is_that_record(open_page: OpenPage, file: Any) -> None:
    page = open_page(FORM, width=390, alone=True)
    text = file.read_text("utf-8")
    page.evaluate(TYPE, [("publication", "gepubliceerd"), *paths(strict_yaml.parse(text)[0])])
    assert canonical(written(page), Practice) == text
    check(page)
    expect(page.locator("[data-check]")).to_be_visible()
    page.evaluate("localStorage.clear()")


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
        with page.expect_download() as download:
            page.get_by_role("button", name=button).click()
        names.append(download.value.suggested_filename)
        download.value.save_as(bank.root / names[-1])
    assert names == ["wandelen-met-de-buurt.yml", "wandelen-met-de-buurt.bronnen.yml"]
    taken = bank.run("import", "--write", *names)
    assert (taken.returncode, taken.stderr) == (0, ""), taken.stderr
    judged = bank.run("validate", "content/practices/wandelen-met-de-buurt.yml", epoch=str(int(time())))
    assert judged.returncode == 0, judged.stdout + judged.stderr
    page.go_back()
    expect(page.get_by_label("Naam (nodig)")).to_have_value("Wandelen met de buurt")


LIMITS = [
    ("name", "a" * 300, "a" * 301),
    ("summary", "a" * 160, "a" * 161),
    ("approach.text", "a" * 4000, "a" * 4001),
    ("results.0.figures.0.value", "12.34", "12.345"),
    ("results.0.figures.0.low", "999999999999", "1000000000000"),
    ("results.0.figures.0.high", "-0.5", "0,5"),
    ("results.0.period.start", "2024-02-29", "2023-02-29"),
    ("status.as_of", "2024-12", "2024-13"),
    ("reviewed", "2024-06-30", "2024-06-31"),
    ("materials.0.where", "https://a.nl/" + "b" * 487, "https://a.nl/" + "b" * 488),
    ("contact.url", "http://voorbeeld.nl", "www.voorbeeld.nl"),
    ("contact.mail", "info@voorbeeld.nl", "info@voorbeeld"),
    ("former_slugs", ["oude-naam"] * 100, ["oude-naam"] * 101),
    ("aliases", ["a" * 300], ["a" * 301]),
    ("former_slugs", ["oude-naam"], ["Oude naam"]),
    ("new_sources.0.accessed", "2024-06-30", "30-06-2024"),
]


def test_what_the_models_refuse_the_form_refuses_at_the_same_place(open_page: OpenPage) -> None:
    """A value just inside each limit and one just outside; the models are asked too."""
    page = open_page(FORM, width=390, alone=True)
    page.evaluate(TYPE, [("results.0.figures", 0), ("materials", 0), ("new_sources", 0), ("name", "Naam")])
    for path, inside, outside in LIMITS:
        model, place = (Source, path.split(".")[2:]) if path.startswith("new_sources") else (Practice, path.split("."))
        info = field_at(model, tuple(int(step) if step.isdigit() else step for step in place))
        assert info
        judge: TypeAdapter[Any] = TypeAdapter(Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation)  # type: ignore[arg-type]
        told = page.locator(f"[id='veld-{path.replace('.', '-')}-fout']")
        judge.validate_python(tuple(inside) if isinstance(inside, list) else inside)
        page.evaluate(TYPE, [(path, inside)])
        page.wait_for_timeout(350)
        expect(told).to_be_hidden()
        with pytest.raises(ValidationError):
            judge.validate_python(tuple(outside) if isinstance(outside, list) else outside)
        page.evaluate(TYPE, [(path, outside)])
        expect(told).to_be_visible()
        page.evaluate(TYPE, [(path, "")])
    page.evaluate("localStorage.clear()")


SOURCE = [("new_sources", 0), ("new_sources.0.title", "x"), ("new_sources.0.type", "report")]

TOGETHER = [
    ("bron-zonder-maker", SOURCE, [("new_sources.0.publisher", "x")]),
    ("periode-leeg", [("implementations", 0), ("implementations.0.name", "x")], None),
    ("cijfer-onduidelijk", [("results.0.figures", 0), ("results.0.figures.0.label", "x")], [("results.0.figures.0.value", "1")]),
    (
        "bandbreedte-omgekeerd",
        [("results.0.figures", 0), ("results.0.figures.0.low", "2"), ("results.0.figures.0.high", "2")],
        [("results.0.figures.0.high", "3")],
    ),
    ("uitvoering-zonder-plaats", [("implementations", 0), ("implementations.0.text", "x")], [("implementations.0.name", "x")]),
    (
        "plaats-en-provincie",
        [("implementations", 0), ("implementations.0.place", "utrecht"), ("implementations.0.province", "utrecht")],
        [("implementations.0.province", "")],
    ),
    ("verband-onduidelijk", [("related", 0), ("related.0.reason", "x")], [("related.0.name", "x")]),
    ("contact-zonder-adres", [("contact.name", "x")], [("contact.url", "https://voorbeeld.nl")]),
    ("mailadres-persoonlijk", [("contact.mail", "j.jansen@voorbeeld.nl")], [("contact.public", "true")]),
    (
        "naam-onduidelijk",
        [*SOURCE, ("new_sources.0.author", 0), ("new_sources.0.author.0.given", "x")],
        [("new_sources.0.author.0.family", "x")],
    ),
]


@pytest.mark.parametrize(("code", "wrong", "mended"), TOGETHER, ids=[code for code, *_ in TOGETHER])
def test_what_fields_must_hold_together(open_page: OpenPage, code: str, wrong: list[Any], mended: list[Any] | None) -> None:
    page = open_page(FORM, width=390, alone=True)
    page.evaluate(TYPE, [("name", "Naam"), *wrong])
    check(page)
    errors = page.locator("[data-errors]")
    if mended is None:  # an empty period is no period in a form
        expect(errors).to_be_hidden()
        return
    expect(errors).to_be_focused()
    words = page.locator(f"[data-rule-{code}]").first.get_attribute(f"data-rule-{code}") or ""
    expect(errors).to_contain_text(words.split("{value}")[-1][:60])
    errors.get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true"
    page.evaluate(TYPE, mended)
    check(page)
    expect(page.locator("[data-check]")).to_be_visible()


def test_a_draft_comes_back_and_is_erased_with_one_button(open_page: OpenPage) -> None:
    page = open_page(FORM, width=390, alone=True)
    page.evaluate(
        TYPE,
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


@pytest.mark.parametrize(
    ("kept", "told"),
    [
        ('{"version":"older","when":"2026-01-02T10:00:00Z","answers":{"name":"Soep","gone":"Weg","themes":["burenhulp","bestaat-niet"]}}', "gone: Weg"),
        ("{kapot", "{kapot"),
        ('{"version":"x","answers":[]}', '{"version"'),
        ('{"version":"x","when":"?","answers":{"__proto__":{"a":"b"},"name":{"a":["<img src=x onerror=alert(1)>"]}}}', "name.a: <img"),
    ],
)  # fmt: skip
def test_what_was_kept_of_another_form_or_by_another_hand_is_shown_and_not_lost(
    open_page: OpenPage, kept: str, told: str
) -> None:
    page = open_page(FORM, alone=True)
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
    page.evaluate(
        TYPE,
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


def test_a_name_that_is_there_is_told_with_the_way_to_mend_it(open_page: OpenPage) -> None:
    page = open_page(FORM, alone=True)
    page.get_by_label("Naam (nodig)").fill("Bijspringer")
    page.get_by_label("In het kort").focus()
    alike = page.locator("[data-alike]")
    expect(alike).to_contain_text("Dit lijkt op De Bijspringer")
    expect(alike.get_by_role("link").last).to_have_attribute("href", f"{page.url.partition('?')[0]}?praktijk=de-bijspringer")


def test_an_unknown_practice_to_mend_is_told(open_page: OpenPage) -> None:
    page = open_page(f"{FORM}?praktijk=<b>niets</b>", alone=True)
    expect(page.locator("[data-notice]")).to_contain_text("De praktijk ‘<b>niets</b>’ die je wilde verbeteren, staat hier niet")
    assert written(page) == "publication: concept\n"


def test_what_one_came_for_is_filled_in(open_page: OpenPage) -> None:
    page = open_page(f"{FORM}?doelgroep=jongeren&thema=burenhulp&thema=bestaat-niet", alone=True)
    record = strict_yaml.parse(written(page))[0]
    assert (record["themes"], record["target_groups"]) == (["burenhulp"], {"for_whom": ["jongeren"]})


def test_without_a_script_the_page_says_what_to_do(open_page: OpenPage) -> None:
    page = open_page(FORM, javascript=False)
    expect(page.locator("main noscript p")).to_contain_text("Dit formulier werkt met JavaScript")
    expect(page.locator("[data-record-form]")).to_be_hidden()


def test_a_part_comes_and_goes_by_keyboard(open_page: OpenPage) -> None:
    page = open_page(FORM, alone=True)
    page.get_by_role("button", name="Voeg resultaat toe").press("Enter")
    expect(page.locator("[name='results.1.statement']")).to_be_focused()
    page.keyboard.type("Twee")
    page.get_by_role("button", name=re.compile("Haal weg ?: Resultaat 1$")).press("Enter")
    expect(page.locator("[data-block='results.1']")).to_be_focused()
    expect(page.locator("[data-block='results.1'] legend").first).to_have_text("Resultaat 1")
    assert strict_yaml.parse(written(page))[0]["results"] == [{"statement": "Twee"}]


def test_every_state_is_open_to_all(open_page: OpenPage) -> None:
    page = open_page(FORM, width=320, alone=True)
    page.evaluate(
        "document.querySelectorAll('[data-list]').forEach((list) => list.querySelector(':scope > p:last-child button').click())"
    )
    page.evaluate(TYPE, [("results.0.figures", 0), ("summary", "a" * 170), ("reviewed", "gisteren")])
    check(page)
    expect(page.locator("[data-errors]")).to_be_visible()
    assert everywhere(page) == []
    page.evaluate(TYPE, [("name", "Naam"), ("summary", "Kort"), ("reviewed", ""), ("results.0.statement", "Beter.")])
    page.evaluate("document.querySelectorAll('[data-remove]').forEach((button) => button.click())")
    check(page)
    expect(page.locator("[data-check]")).to_be_visible()
    page.locator("[data-check] details").evaluate("one => { one.open = true; }")
    assert everywhere(page) == []
