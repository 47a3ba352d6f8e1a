"""What the form refuses: what the models and the checks refuse, at the same place and in their words."""

from typing import Annotated, Any

import pytest
from playwright.sync_api import expect
from pydantic import TypeAdapter, ValidationError

from praktijkenbank.records.introspect import field_at
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.source import Source
from tests.beside import cases

from .visit import OpenPage
from .writing import FORM, check, erase, taken_up, type_in, unfold

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
    type_in(page, [("results.0.figures", 0), ("materials", 0), ("new_sources", 0), ("name", "Naam")])
    unfold(page)
    for path, inside, outside in LIMITS:
        model, place = (Source, path.split(".")[2:]) if path.startswith("new_sources") else (Practice, path.split("."))
        field = field_at(model, tuple(int(step) if step.isdigit() else step for step in place))
        assert field
        info = field.info
        judge: TypeAdapter[Any] = TypeAdapter(Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation)  # type: ignore[arg-type]
        told = page.locator(f"[id='veld-{path.replace('.', '-')}-fout']")
        judge.validate_python(tuple(inside) if isinstance(inside, list) else inside)
        type_in(page, [(path, inside)])
        taken_up(page)
        expect(told).to_be_hidden()
        with pytest.raises(ValidationError):
            judge.validate_python(tuple(outside) if isinstance(outside, list) else outside)
        type_in(page, [(path, outside)])
        expect(told).to_be_visible()
        type_in(page, [(path, "")])


def test_what_fields_must_hold_together(open_page: OpenPage) -> None:
    page = open_page(FORM, width=390, alone=True)
    errors = page.locator("[data-errors]")
    for code, (wrong, mended) in ((code, one.values()) for code, one in cases(__file__).items()):
        type_in(page, [("name", "Naam"), *wrong])
        unfold(page)
        check(page)
        if mended is None:
            expect(page.locator("[data-check]"), code).to_be_visible()
            expect(errors, code).to_be_hidden()
        else:
            expect(errors, code).to_be_focused()
            words = page.locator(f"[data-rule-{code}]").first.get_attribute(f"data-rule-{code}") or ""
            expect(errors, code).to_contain_text(words.split("{value}")[-1][:60])
            errors.get_by_role("link").first.click()
            assert page.evaluate("document.activeElement.getAttribute('aria-invalid')") == "true", code
            type_in(page, mended)
            check(page)
            expect(page.locator("[data-check]"), code).to_be_visible()
        erase(page)


def test_a_list_with_too_many_parts_is_told(open_page: OpenPage) -> None:
    page = open_page(FORM, alone=True)
    type_in(page, [("name", "Naam"), *(("costs", at) for at in range(101))])
    unfold(page)
    check(page)
    expect(page.locator("[data-errors] li")).to_contain_text(["‘Kosten’ telt 101 onderdelen; 100 is het meeste."])
    expect(page.locator("#veld-costs-fout")).to_be_visible()
