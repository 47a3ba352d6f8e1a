"""The guided choice: what is left, why, what the source says, and what nobody knows."""

import re

from playwright.sync_api import Locator, Page, expect

from .axe import everywhere
from .filtering import CATALOGUE, address, left, records, slugs
from .visit import DESK, PHONE, OpenPage, go, ready, resize, turn_to


def amount(page: Page, name: str = "data-total") -> int:
    """How many fit; with `data-maybe` how many may."""
    return int(page.locator("main [role=status]").get_attribute(name) or 0)


def result(page: Page, slug: str) -> Locator:
    return page.locator(f"main [data-result='praktijken/{slug}']")


def lines(page: Page, slug: str, which: str = "sure") -> Locator:
    """Why a practice stands in the list of what fits, or of what may."""
    return page.locator(f"[data-list={which}] [data-result='praktijken/{slug}'] ul li")


def test_answers_narrow_and_each_practice_says_why_it_fits(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/?thema=burenhulp")
    before = amount(page)
    page.get_by_label("Voor wie is het?").select_option("inwoners")
    after = amount(page)
    assert 0 < after < before
    assert "thema=burenhulp&doelgroep=inwoners" in page.url
    results = page.locator("main [data-result]")
    expect(results).to_have_count(after)
    for at in range(after):
        expect(results.nth(at).locator("ul li")).to_have_text(
            ["Gaat over: burenhulp activeren", re.compile("^Is voor: .*inwoners$")]
        )
    said = page.locator("main [role=status]").text_content()
    page.reload()
    ready(page)
    assert page.locator("main [role=status]").text_content() == said

    # What reaches further and was carried out somewhere is local too.
    go(page, "keuzehulp/?bereik=lokaal")
    for slug, why in {
        "maatschappelijke-beursvloer": "Werkt: landelijk, uitgevoerd in Delft, Westland, ",
        "de-bijspringer": "Werkt: landelijk, uitgevoerd in Nieuwegein",
        "makelaar-vrijwillige-inzet": "Werkt: landelijk, uitgevoerd in Edam-Volendam",
        "buren-voor-buren": "Werkt: lokaal",
    }.items():
        expect(lines(page, slug)).to_contain_text([why])
    expect(result(page, "nationale-vrijwilligersacademie")).to_have_count(0)

    # Who asks for a group gets its parts with that reason.
    go(page, "keuzehulp/?doelgroep=ouderen&thema=burenhulp")
    expect(lines(page, "buren-voor-buren")).to_contain_text(["Is voor: kwetsbare ouderen, een deel van ouderen"])
    expect(lines(page, "tijd-voor-elkaar").filter(has_text=re.compile("^Is voor: ouderen$"))).to_have_count(1)
    page.get_by_label("Voor wie is het?").select_option("jongeren")
    page.get_by_label("Maakt niet uit").first.check()
    assert amount(page) == 4
    expect(lines(page, "makelaar-vrijwillige-inzet")).to_have_text(["Is voor: maatschappelijk stagiairs, een deel van jongeren"])

    # What fits stands apart from what may and no reason is that nobody knows.
    go(page, "keuzehulp/?kosten=ja&inzet=ja")
    maybe = page.locator("[data-list=maybe] [data-result]")
    assert amount(page) + amount(page, "data-maybe") == len(records())
    assert amount(page, "data-maybe") == maybe.count() > 0
    assert (
        page.locator("[data-list=sure] [data-result]").count() == amount(page) == len(left({"kosten": ["ja"], "inzet": ["ja"]}))
    )
    nobody_knows = "niet vermeld in de bron|niet onderzocht|nog niet nagegaan|niet van toepassing"
    for text in page.locator("[data-list=sure] ul li").all_inner_texts():
        assert not re.search(nobody_knows, text), text
    for at in range(maybe.count()):
        expect(
            maybe.nth(at).locator("li").filter(has_text=re.compile(f"^(Kosten|Tijd en mensen): ({nobody_knows})"))
        ).not_to_have_count(0)
    expect(lines(page, "websites-vraag-en-aanbod", "maybe").or_(lines(page, "websites-vraag-en-aanbod"))).to_contain_text(
        ["Kosten: WeHelpen was in 2014 gratis"]
    )

    # Who takes part narrows but a silence does not.
    go(page, "keuzehulp/")
    everything = amount(page)
    page.get_by_label("Beroepskrachten").check()
    assert 0 < amount(page) < everything
    assert page.url.endswith("?via=beroepskrachten")
    expect(lines(page, "zorgcooperatie-hoogeloon")).to_have_text(
        ["Via: beroepskrachten", "Ook via: vrijwilligers, zorgorganisaties en leden en hun ouders"]
    )
    expect(result(page, "meer-vrijwilligers-in-kortere-tijd")).to_have_count(0)
    expect(lines(page, "maatschappelijke-beursvloer", "maybe")).to_have_text(re.compile("^Wie er meedoen: .+"))
    page.get_by_label("Overheden").check()
    expect(lines(page, "vrijwilligerscentrale")).to_have_text(["Via: gemeenten, een deel van overheden"])


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


def test_on_a_phone_one_question_shows_at_a_time_with_the_number_in_view(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/", width=PHONE)
    questions = page.locator(".pb-guide__question")
    status = page.locator("main [role=status]")
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
    expect(questions.nth(questions.count() - 2)).to_be_focused()
    page.reload()
    expect(questions.nth(questions.count() - 2)).to_be_visible()
    resize(page, DESK)
    assert all(one.is_visible() for one in questions.all())


def test_where_nothing_fits_somebody_may_tell_of_what_does(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/?thema=deskundigheidsbevordering")
    tell = page.get_by_role("link", name="Vertel erover")
    expect(tell).to_be_hidden()
    assert page.locator("[name=doelgroep] option[value=ouderen]").is_disabled()
    go(page, "keuzehulp/?thema=deskundigheidsbevordering&doelgroep=ouderen")
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
    page.locator("[name=via][value=vrijwilligers]").check()
    for total in reversed(totals):
        page.go_back()
        expect(page.locator("main [role=status]")).to_have_attribute("data-total", str(total))
    assert page.url.endswith("keuzehulp/")
    expect(page.get_by_label("Burenhulp activeren")).not_to_be_checked()
    expect(page.get_by_label("Voor wie is het?")).to_have_value("")
    page.go_forward()
    expect(page.get_by_label("Burenhulp activeren")).to_be_checked()
    ready(page)


def test_answers_that_do_not_exist_ask_nothing(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/")
    everything = amount(page)
    for query in ("thema=bestaat-niet&via=%3Cb%3E&inzet=__proto__", "bereik=&doelgroep="):
        go(page, f"keuzehulp/?{query}")
        expect(page.locator("main [role=status]")).to_contain_text("Nog alle ")
        assert amount(page) == everything, query


def test_with_answers_it_fits_and_is_accessible(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/?doelgroep=ouderen&bereik=lokaal&kosten=ja&via=overheden")
    assert everywhere(page) == []
