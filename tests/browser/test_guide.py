"""The guided choice: what is left, why, what the source says, and what nobody knows."""

import re

from playwright.sync_api import Page, expect

from .filtering import CATALOGUE, address, left, records, slugs
from .journeys import journeys
from .visit import DESK, PHONE, OpenPage, resize, turn_to

test_journeys = journeys(__file__)


def amount(page: Page, name: str = "data-total") -> int:
    """How many fit; with `data-maybe` how many may."""
    return int(page.locator("main [role=status]").get_attribute(name) or 0)


def test_the_number_beside_an_answer_is_that_of_the_filter_and_of_what_it_leads_to(open_page: OpenPage) -> None:
    page, catalogue = open_page("keuzehulp/"), open_page(CATALOGUE)
    for question in ("thema", "doelgroep", "via", "stappen", "kosten", "inzet", "materiaal"):
        said: list[tuple[str, str]] = page.locator(
            f"[name={question}][value]:not([value='']), [name={question}] option[value]:not([value=''])"
        ).evaluate_all("all => all.map(one => [one.value, (one.closest('label') ?? one).textContent])")
        assert said, question
        for value, words in said:
            behind = len(left({question: [value]}))
            assert int(re.findall(r"\d+", words)[-1]) == behind, (value, words)
        value = said[0][0]
        turn_to(page, f"keuzehulp/?{question}={value}")
        turn_to(catalogue, address({question: [value]}))
        assert amount(page) == len(slugs(catalogue)), question
        turn_to(page, "keuzehulp/")
    turn_to(page, "keuzehulp/?kosten=ja&inzet=ja")
    assert (
        page.locator("[data-list=sure] [data-result]").count() == amount(page) == len(left({"kosten": ["ja"], "inzet": ["ja"]}))
    )
    assert amount(page) + amount(page, "data-maybe") == len(records())


def test_on_a_phone_one_question_shows_at_a_time_with_the_number_in_view(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/", width=PHONE)
    questions = page.locator(".pb-guide__question")
    status = page.locator("main [role=status]")
    last = questions.count() - 1
    for at in range(questions.count()):
        assert [one.is_visible() for one in questions.all()] == [other == at for other in range(questions.count())]
        expect(page.get_by_text(f"Vraag {at + 1} van {questions.count()}")).to_be_visible()
        if at:
            expect(questions.nth(at)).to_be_focused()
        expect(status).to_be_in_viewport(ratio=1)
        page.get_by_role("button", name="Volgende").press("Enter")
    expect(page.locator("#blijft-over")).to_be_focused()
    expect(status).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Vorige").click()
    expect(questions.nth(last - 1)).to_be_focused()
    page.reload()
    expect(questions.nth(last - 1)).to_be_visible()
    resize(page, DESK)
    assert all(one.is_visible() for one in questions.all())
