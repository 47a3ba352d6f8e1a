"""The guided choice: what is left, why, what the source says, and what nobody knows."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .axe import everywhere
from .visit import PAGES, OpenPage, ready


def amount(page: Page) -> int:
    return int(page.locator("main [role=status]").get_attribute("data-total") or 0)


def result(page: Page, slug: str) -> Locator:
    return page.locator(f"main [data-result='praktijken/{slug}']")


def under(item: Locator, title: str) -> Locator:
    """The lines below one of the titles of a result."""
    return item.locator(f"p:has(strong:text-is('{title}')) + ul li")


def test_answers_narrow_and_stand_in_the_address(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/?thema=burenhulp")
    before = amount(page)
    page.get_by_label("Voor wie is het?").select_option("inwoners")
    after = amount(page)
    assert 0 < after < before
    assert "thema=burenhulp&doelgroep=inwoners" in page.url
    results = page.locator("main [data-result]")
    expect(results).to_have_count(after)
    for at in range(after):
        expect(under(results.nth(at), "Waarom deze").filter(has_text="Gaat over: burenhulp activeren")).to_have_count(1)
        expect(under(results.nth(at), "Waarom deze").filter(has_text=re.compile("^Is voor: inwoners$"))).to_have_count(1)
    again = open_page(page.url)
    assert again.locator("main [role=status]").text_content() == page.locator("main [role=status]").text_content()


def test_what_reaches_further_and_was_carried_out_somewhere_is_local_too(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/?bereik=lokaal")
    for slug, why in {
        "maatschappelijke-beursvloer": "Werkt: landelijk, uitgevoerd in Delft, Westland, ",
        "de-bijspringer": "Werkt: landelijk, uitgevoerd in Nieuwegein",
        "makelaar-vrijwillige-inzet": "Werkt: landelijk, uitgevoerd in Edam-Volendam",
        "buren-voor-buren": "Werkt: lokaal",
    }.items():
        expect(under(result(page, slug), "Waarom deze")).to_contain_text([why])
    expect(result(page, "nationale-vrijwilligersacademie")).to_have_count(0)


def test_who_asks_for_a_group_gets_its_parts_with_that_reason(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/?doelgroep=ouderen&thema=burenhulp")
    expect(under(result(page, "buren-voor-buren"), "Waarom deze")).to_contain_text(
        ["Is voor: kwetsbare ouderen, een deel van ouderen"]
    )
    expect(
        under(result(page, "tijd-voor-elkaar"), "Waarom deze").filter(has_text=re.compile("^Is voor: ouderen$"))
    ).to_have_count(1)
    page.get_by_label("Voor wie is het?").select_option(label="Jongeren")
    page.get_by_label("Maakt niet uit").first.check()
    assert amount(page) == 4
    expect(under(result(page, "makelaar-vrijwillige-inzet"), "Waarom deze")).to_have_text(
        ["Is voor: maatschappelijk stagiairs, een deel van jongeren"]
    )


def test_money_and_time_leave_nothing_out_and_a_silence_is_told(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/")
    everything = amount(page)
    silent, known = result(page, "de-bijspringer"), result(page, "websites-vraag-en-aanbod")
    expect(under(silent, "Wat we niet weten")).to_have_text(
        ["De bron zegt niet wat het kost.", "De bron zegt niet hoeveel tijd en mensen het vraagt."]
    )
    expect(under(known, "Wat de bron zegt")).to_contain_text(["Kosten: WeHelpen was in 2014 gratis"])
    expect(under(known, "Waarom deze")).to_have_count(0)
    page.get_by_label("Geld").check()
    page.get_by_label("Tijd", exact=True).check()
    assert amount(page) == everything
    expect(under(silent, "Waarom deze")).to_contain_text(["De bron zegt niet wat het kost.", "De bron zegt niet hoeveel tijd"])
    expect(under(silent, "Wat we niet weten")).to_have_count(0)
    expect(under(known, "Waarom deze")).to_contain_text(["Kosten: WeHelpen was in 2014 gratis", "Inzet: "])


def test_who_one_can_put_in_narrows_but_a_silence_does_not(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/")
    everything = amount(page)
    page.get_by_label("Beroepskrachten").check()
    assert 0 < amount(page) < everything
    assert page.url.endswith("?via=beroepskrachten")
    expect(under(result(page, "zorgcooperatie-hoogeloon"), "Waarom deze")).to_have_text(
        ["Gaat via: beroepskrachten", "Gaat ook via: vrijwilligers, zorgorganisaties en leden en hun ouders"]
    )
    expect(result(page, "meer-vrijwilligers-in-kortere-tijd")).to_have_count(0)
    expect(under(result(page, "maatschappelijke-beursvloer"), "Wat we niet weten").first).to_have_text(re.compile("^Via wie: .+"))
    page.get_by_label("Overheden").check()
    expect(under(result(page, "vrijwilligerscentrale"), "Waarom deze")).to_have_text(
        ["Gaat via: gemeenten, een deel van overheden"]
    )


def test_where_nothing_fits_somebody_may_tell_of_what_does(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/?thema=deskundigheidsbevordering")
    tell = page.get_by_role("link", name="Vertel erover")
    expect(tell).to_be_hidden()
    page.get_by_label("Voor wie is het?").select_option("ouderen")
    assert amount(page) == 0
    tell.click()
    ready(page)
    assert page.url.endswith("bijdragen/formulier/?doelgroep=ouderen&thema=deskundigheidsbevordering")
    expect(page.locator("main [data-control=choices] :checked")).to_have_count(2)


def test_back_takes_back_one_answer(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/")
    totals = [amount(page)]
    page.get_by_label("Burenhulp activeren").check()
    totals.append(amount(page))
    page.get_by_label("Voor wie is het?").select_option("inwoners")
    totals.append(amount(page))
    page.get_by_label("Vrijwilligers", exact=True).check()
    for total in reversed(totals):
        page.go_back()
        expect(page.locator("main [role=status]")).to_have_attribute("data-total", str(total))
    assert page.url.endswith("keuzehulp/")
    expect(page.get_by_label("Burenhulp activeren")).not_to_be_checked()
    expect(page.get_by_label("Voor wie is het?")).to_have_value("")
    page.go_forward()
    expect(page.get_by_label("Burenhulp activeren")).to_be_checked()
    ready(page)


@pytest.mark.parametrize("query", ["thema=bestaat-niet&via=%3Cb%3E&inzet=__proto__", "bereik=&doelgroep="])
def test_answers_that_do_not_exist_ask_nothing(open_page: OpenPage, query: str) -> None:
    page = open_page(f"keuzehulp/?{query}")
    expect(page.locator("main [role=status]")).to_contain_text("Nog niets gekozen")
    assert amount(page) == amount(open_page("keuzehulp/"))


def test_with_answers_it_fits_and_is_accessible(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/?doelgroep=ouderen&bereik=lokaal&inzet=geld&via=overheden")
    assert everywhere(page) == []


def test_without_a_script_it_leads_on(open_page: OpenPage) -> None:
    page = open_page(PAGES["guide"], javascript=False)
    page.locator("main noscript a[href$='themas/']").click()
    expect(page.locator("h1")).to_have_text("Thema’s")
