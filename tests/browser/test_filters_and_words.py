"""Words in the catalogue, beside the filters: with a stand-in for the search, and with the search itself."""

from playwright.sync_api import expect

from tests.counted import every

from .filtering import (
    CATALOGUE,
    CONTENT,
    asked,
    chip,
    counts,
    left,
    search_page,
    slugs,
    tick,
)
from .visit import OpenPage, go, ready, turn_to


def test_words_and_filters_work_together(open_page: OpenPage) -> None:
    page = search_page(open_page, "")
    words = page.get_by_role("searchbox", name="Zoek in de praktijken")
    words.fill("buren")
    words.press("Enter")
    ready(page)
    assert slugs(page) == ["venlodroom", "buren-voor-buren", "de-bijspringer"]
    expect(page.locator("#filter-volgorde")).to_have_value("relevantie")
    assert asked(page) == {"q": ["buren"]}
    assert page.locator(".pb-card__why mark").all_inner_texts() == ["<b>buren</b>"] * 3
    there = counts(page)
    for (facet, value), amount in there.items():
        assert amount == sum(value in every(CONTENT)[slug][facet] for slug in slugs(page))
    tick(page, "thema", "burenhulp")
    assert slugs(page) == ["venlodroom", "buren-voor-buren"]
    page.locator("#filter-volgorde").select_option("naam")
    ready(page)
    assert slugs(page) == ["buren-voor-buren", "venlodroom"]
    chip(page, "Woorden: buren").click()
    ready(page)
    assert slugs(page) == left({"thema": ["burenhulp"]})
    expect(words).to_have_value("")


def test_words_without_answer_are_told_mended_or_dropped(open_page: OpenPage) -> None:
    page = search_page(open_page, "q=niets&thema=burenhulp")
    said = page.locator(".pb-notices")
    expect(said).to_have_text("‘niets’ staat nergens op deze site.")
    amount = len(left({"thema": ["burenhulp"]}))
    page.get_by_role("button", name=f"Zonder ‘niets’: {amount} praktijken").click()
    ready(page)
    assert slugs(page) == left({"thema": ["burenhulp"]})

    turn_to(page, f"{CATALOGUE}?q=tikfuot")
    expect(said).to_contain_text("‘tikfuot’ staat hier niet. Je ziet wat er staat over ‘tikfout’.")
    assert slugs(page) == ["kwartiermaken"]
    said.get_by_role("link", name="Zoek precies wat je typte").click()
    ready(page)
    assert asked(page) == {"q": ["tikfuot"], "precies": ["1"]}
    expect(page.locator("main [role=status]")).to_be_focused()
    expect(said).to_contain_text("Je zoekt precies wat je typte.")
    expect(page.locator("main [data-result]")).to_have_count(0)
    said.get_by_role("link", name="Zoek ook op wat erop lijkt").click()
    ready(page)
    assert asked(page) == {"q": ["tikfuot"]}
    assert slugs(page) == ["kwartiermaken"]

    turn_to(page, f"{CATALOGUE}?q=stuk&thema=burenhulp")
    expect(said).to_contain_text("Zoeken op woorden lukt nu niet")
    assert slugs(page) == left({"thema": ["burenhulp"]})


def test_exactly_these_words_holds_for_these_words_alone(open_page: OpenPage) -> None:
    page = search_page(open_page, "q=niets&precies=1&thema=burenhulp")
    page.get_by_role("searchbox", name="Zoek in de praktijken").fill("buren")
    page.get_by_role("searchbox", name="Zoek in de praktijken").press("Enter")
    ready(page)
    assert asked(page) == {"q": ["buren"], "thema": ["burenhulp"]}
    turn_to(page, f"{CATALOGUE}?q=buren&precies=1")
    tick(page, "thema", "burenhulp")
    assert asked(page)["precies"] == ["1"]
    chip(page, "Woorden: buren").click()
    ready(page)
    assert asked(page) == {"thema": ["burenhulp"]}


def test_the_real_search_mends_a_word_and_names_what_comes_near(open_page: OpenPage) -> None:
    page = open_page(f"{CATALOGUE}?q=vrijwiligers")
    expect(page.locator(".pb-notices")).to_contain_text("‘vrijwiligers’ staat hier niet.")
    assert slugs(page)
    assert page.locator(".pb-card__why mark").count() > 0
    turn_to(page, f"{CATALOGUE}?q=beursvloer+kwantumfysica+ruimtevaart")
    near = page.locator(".pb-notices li a")
    expect(near.filter(has_text="Maatschappelijke beursvloer")).to_be_visible()
    expect(page.locator("main [data-result]")).to_have_count(0)
    turn_to(page, f"{CATALOGUE}?q=beursvloer+kwantumfysica+ruimtevaart&thema=werving-en-behoud")
    expect(near.filter(has_text="Maatschappelijke beursvloer")).to_have_count(0)
    page.go_back()
    ready(page)
    near.filter(has_text="Maatschappelijke beursvloer").click()
    expect(page.locator("article[data-practice] h1")).to_have_text("Maatschappelijke beursvloer")
    go(page, f"{CATALOGUE}?q=beursvloer+{'buurthulp' * 500}")
    expect(page.locator(".pb-notices")).to_contain_text("We keken naar het begin ervan: de eerste 400 tekens")
