"""Comparing in the browser: choose, share, see what differs, print, take along; with a mouse, on a phone, by keyboard."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from playwright.sync_api import Browser, Download, Page, expect

from .visit import DESK, PAGES, PHONE, OpenPage, ready, sideways

SLUGS = ("maatschappelijke-beursvloer", "vrijwilligerscentrale", "websites-vraag-en-aanbod")
CHOSEN = PAGES["chosen"]


def box(page: Page, slug: str) -> str:
    return f"[data-result='praktijken/{slug}'] .pb-pick input"


def heads(page: Page) -> list[str]:
    found: list[str] = page.locator("table[data-compare] th[data-practice]").evaluate_all(
        "all => all.map(one => one.dataset.practice)"
    )
    return found


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_choose_on_cards_and_compare(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["catalogue"], width=width)
    tray = page.locator("[data-tray]")
    expect(tray).to_be_hidden()
    page.locator(box(page, SLUGS[0])).check()
    expect(tray).to_contain_text("1 van 3")
    expect(tray.get_by_role("link", name="Vergelijk")).to_be_hidden()
    page.locator(box(page, SLUGS[1])).check()
    page.goto(f"praktijken/{SLUGS[2]}/")
    ready(page)
    page.get_by_label("Zet in vergelijking").check()
    expect(tray).to_contain_text("3 van 3")
    assert sideways(page) == 0
    page.goto(PAGES["catalogue"])
    ready(page)
    other = page.locator(".pb-pick", has=page.locator("input:not(:checked)")).first
    expect(other).to_contain_text("De bank is vol")
    expect(other.locator("input")).to_be_disabled()
    tray.get_by_role("link", name="Vergelijk").click()
    ready(page)
    assert heads(page) == list(SLUGS)
    expect(page).to_have_url(re.compile(r"praktijken=" + ",".join(SLUGS)))


def test_home_leads_to_comparing(open_page: OpenPage) -> None:
    page = open_page("")
    page.get_by_role("region", name="Waar wil je beginnen?").get_by_role("link", name="Zet praktijken naast elkaar").click()
    page.wait_for_url(f"**/{PAGES['compare']}")
    ready(page)
    expect(page.locator("h1")).to_have_text("Vergelijken")


def test_a_seat_is_freed_and_nothing_is_kept(open_page: OpenPage) -> None:
    page = open_page(PAGES["catalogue"])
    page.locator(box(page, SLUGS[0])).check()
    page.get_by_role("button", name=re.compile("^Haal weg")).click()
    expect(page.locator("[data-tray]")).to_be_hidden()
    expect(page.locator(box(page, SLUGS[0]))).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0


def test_a_shared_address_shows_the_same_in_a_fresh_profile(open_page: OpenPage) -> None:
    first, second = open_page(CHOSEN), open_page(CHOSEN, width=PHONE)
    assert heads(first) == heads(second) == list(SLUGS)
    table = "table[data-compare]"
    assert first.locator(table).text_content() == second.locator(table).text_content()
    assert first.locator("table[data-compare] td").evaluate_all("all => all.slice(1).every(one => one.textContent.trim())")
    assert sideways(second) == 0


def test_only_differences_hides_the_rows_that_are_equal_and_names_them(open_page: OpenPage) -> None:
    page = open_page(CHOSEN)
    switch = page.get_by_role("switch", name=re.compile("Alleen verschillen"))
    equal = page.locator("table[data-compare] tr[data-equal]")
    amount = equal.count()
    assert amount > 0
    expect(switch).to_contain_text(f"({amount} regels gelijk)")
    expect(equal.first).to_contain_text("bij alle drie")
    switch.click()
    expect(switch).to_have_attribute("aria-checked", "true")
    assert equal.evaluate_all("all => all.every(one => one.hidden)")
    expect(page.locator("[data-part='hidden']")).to_contain_text(equal.first.locator("th").text_content() or "?")
    shown = page.locator("table[data-compare] tr[data-field]:not([hidden])")
    assert shown.count() > 10
    switch.click()
    expect(equal.first).to_be_visible()


def test_working_elements_are_shared_or_of_one(open_page: OpenPage) -> None:
    page = open_page("vergelijken/?praktijken=de-bijspringer,buur-en-co-opsterland,buurtteams-utrecht")
    shared = page.locator("tr[data-field='working_elements/eropaf-gaan']")
    expect(shared).to_contain_text("bij alle drie")
    expect(shared.locator("td")).to_have_text([re.compile("^ ?Ja")] * 3)
    some = page.locator("tr[data-field='working_elements/persoonlijke-benadering'] td")
    expect(some.filter(has_text="Niet genoemd")).to_have_count(1)
    expect(page.locator("tr[data-field='working_elements'] th")).to_have_text("Alleen hier")


def test_what_is_wrong_with_an_address_is_said(browser: Browser, address: str) -> None:
    """In a context of its own: the browser itself complains of what is not there."""
    context = browser.new_context(base_url=address)
    page = context.new_page()
    page.goto(f"vergelijken/?praktijken={SLUGS[0]},{SLUGS[0]},bestaat-niet,<b>x</b>,{SLUGS[1]},{SLUGS[2]},kwartiermaken")
    ready(page)
    said = page.locator("[data-part='said']")
    expect(said).to_contain_text("kennen we niet (meer): bestaat-niet, <b>x</b>")
    expect(said).to_contain_text(f"één keer getoond: {SLUGS[0]}")
    expect(said).to_contain_text("Niet getoond: kwartiermaken")
    assert heads(page) == list(SLUGS)
    page.goto(f"vergelijken/?praktijken={SLUGS[0]}")
    ready(page)
    expect(said).to_contain_text("Kies er nog één bij om te vergelijken met Maatschappelijke beursvloer")
    expect(page.locator("table[data-compare]")).to_be_hidden()
    context.close()


def test_on_paper_nothing_is_cut_and_the_head_repeats(open_page: OpenPage) -> None:
    page = open_page(CHOSEN)
    page.evaluate("document.querySelectorAll('.pb-sr').forEach((one) => one.remove())")  # for who listens, not for paper
    rows: list[list[str]] = page.locator("table[data-compare] tr[data-field]").evaluate_all(
        "all => all.map(row => [...row.cells].map(cell => cell.textContent))"
    )
    sources: list[str] = page.locator("[data-part='sources'] li").evaluate_all("all => all.map(one => one.textContent)")
    document = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    texts = [re.sub(r"\W", "", sheet.extract_text()) for sheet in document.pages]
    whole = "".join(texts)
    for row in rows:
        for cell in row:
            for words in re.split(r"\s{2,}|(?<=\.) ", cell):
                if len(row) < 3 or len(words) < 60:  # what runs over two sheets has the head in between
                    assert re.sub(r"\W", "", words) in whole, words
    for source in sources:
        assert re.sub(r"\W", "", source) in whole, source
    assert all(sheet.mediabox.width > sheet.mediabox.height for sheet in document.pages)
    with_table = [text for text in texts if "Vrijwilligersbemiddeling" in text]
    assert len(with_table) > 1
    assert all("Maatschappelijkebeursvloer" in text for text in with_table)
    assert "Gemaaktop" in texts[0]
    assert "Watnietshierbetekent" in whole
    assert all(slug.replace("-", "") in texts[0] for slug in SLUGS)


def test_copied_as_a_table_and_downloaded_as_csv(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(CHOSEN)
    ready(page)
    page.get_by_role("button", name="Kopieer als tabel").click()
    expect(page.locator("[data-take] [role=status]")).to_contain_text("Gekopieerd")
    copied: dict[str, str] = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const text = async (type) => (await item.getType(type)).text();
          return { html: await text("text/html"), plain: await text("text/plain") };
        }"""
    )
    assert copied["html"].count("<tr>") > 20
    lines = copied["plain"].splitlines()
    assert lines[0].count("|") == lines[1].count("|") == lines[2].count("|") == 5
    assert all(line.count(" | ") == 3 for line in lines if line.startswith("|"))
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download als CSV").click()
    download: Download = waiting.value
    assert download.suggested_filename == "vergelijking.csv"
    text = download.path().read_text("utf-8-sig")
    assert "Onderbouwing" in text
    assert "Niet vermeld in de bron" in text
    context.close()


def test_by_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page(PAGES["catalogue"])
    for slug in SLUGS[:2]:
        page.locator(box(page, slug)).focus()
        page.keyboard.press("Space")
        expect(page.locator(box(page, slug))).to_be_checked()
        assert page.locator(box(page, slug)).evaluate(
            "one => one.getBoundingClientRect().bottom <= document.querySelector('[data-tray]').getBoundingClientRect().top"
        )
    page.get_by_role("link", name="Vergelijk", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("praktijken="))
    ready(page)
    page.get_by_role("switch").focus()
    page.keyboard.press("Space")
    expect(page.get_by_role("switch")).to_have_attribute("aria-checked", "true")
    page.get_by_role("button", name=re.compile("^Haal weg")).first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=re.compile("^Haal weg"))).to_be_focused()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_ready_made_table_has_words_in_every_cell_without_a_script(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGES["comparison"], width=width, javascript=False)
    rows = page.locator("main table tr[data-practice]")
    expect(page.locator("main [role=status][data-total]")).to_have_attribute("data-total", str(rows.count()))
    assert rows.locator("td").evaluate_all("all => all.length > 100 && all.every(one => one.innerText.trim())")
    assert page.locator("main table th[data-field]").count() == rows.first.locator("td").count()
    assert sideways(page) == 0


def test_a_ready_made_table_sorts_keeps_its_head_and_shows_chosen_columns(open_page: OpenPage) -> None:
    page = open_page(PAGES["comparison"])
    head = page.locator("th[data-field='evidence']")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    steps: list[str] = page.locator("tr[data-practice] td[data-order]:has(.pb-planks)").evaluate_all(
        "all => all.map(one => one.dataset.order)"
    )
    assert steps == sorted(steps)
    page.locator(".pb-wide").evaluate("box => box.scrollTo(900, 900)")
    corner = page.locator(".pb-wide thead th").first.bounding_box()
    outer = page.locator(".pb-wide").bounding_box()
    assert corner and outer and abs(corner["x"] - outer["x"]) < 2 and abs(corner["y"] - outer["y"]) < 2  # noqa: PT018
    page.get_by_text("Kies kolommen").click()
    page.get_by_label("Doel", exact=True).uncheck()
    expect(page.locator("th[data-field='goal']")).to_be_hidden()
    assert "kolommen=" in page.url
    page.reload()
    ready(page)
    expect(page.locator("th[data-field='goal']")).to_be_hidden()


def test_a_ready_made_table_takes_the_filters_of_the_catalogue(open_page: OpenPage) -> None:
    page = open_page("vergelijken/alle/?onderbouwing=geteld&onderbouwing=beschreven&thema=bemiddeling")
    shown = page.locator("tr[data-practice]:visible")
    amount = shown.count()
    assert 0 < amount < page.locator("tr[data-practice]").count()
    assert shown.evaluate_all(
        "all => all.every(one => ['geteld', 'beschreven'].includes(one.dataset.onderbouwing) && one.dataset.thema.includes('bemiddeling'))"
    )
    expect(page.locator("[data-filtered]")).to_contain_text(f"{amount} van ")


def test_the_guided_choice_says_why_and_what_is_not_known(open_page: OpenPage) -> None:
    page = open_page("keuzehulp/?thema=burenhulp")
    total = page.locator("main [role=status]")
    before = int(total.get_attribute("data-total") or 0)
    page.get_by_label("Voor wie is het?").select_option("inwoners")
    after = int(total.get_attribute("data-total") or 0)
    assert 0 < after < before
    assert "thema=burenhulp&doelgroep=inwoners" in page.url
    results = page.locator("main [data-result]")
    expect(results).to_have_count(after)
    for at in range(after):
        expect(results.nth(at)).to_contain_text("Gaat over: burenhulp activeren")
        expect(results.nth(at)).to_contain_text("Is voor: inwoners")
        expect(results.nth(at)).to_contain_text(re.compile("Kosten: .+"))
    page.get_by_label("Wat het kost").check()
    expect(results.filter(has_text="Kosten: niet vermeld")).to_have_count(0)
    again = open_page(page.url)
    assert again.locator("main [role=status]").text_content() == total.text_content()


def test_without_a_script_the_pages_lead_on(open_page: OpenPage) -> None:
    page = open_page(CHOSEN, javascript=False)
    said = page.locator("main noscript p")  # whose text Playwright does not look through
    expect(said).to_be_visible()
    assert "staan al klaar" in said.inner_text()
    page.get_by_role("link", name="Vrijwilligersbemiddeling").click()
    expect(page.locator("tr[data-practice]").first).to_be_visible()
    page = open_page(PAGES["guide"], javascript=False)
    page.locator("main noscript a[href$='themas/']").click()
    expect(page.locator("h1")).to_have_text("Thema’s")


def test_an_empty_crossing_invites(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"])
    empty = page.locator(".pb-cross__none a").first
    assert re.search(r"bijdragen/\?doelgroep=[a-z-]+&thema=[a-z-]+$", empty.get_attribute("href") or "")
    full = page.locator(".pb-cross__cell:has(strong)").first
    assert re.search(r"praktijken/\?doelgroep=[a-z-]+&thema=[a-z-]+$", full.get_attribute("href") or "")


def test_practices_found_by_the_search_can_be_chosen_and_other_pages_not(open_page: OpenPage) -> None:
    page = open_page("zoeken/?q=vrijwilligers")
    found = page.locator("main li[data-result]")
    assert found.count() > 10, "only the first part of the results would be tried"
    for result in found.all():
        practice = str(result.get_attribute("data-result")).startswith("praktijken/")
        expect(result.locator(".pb-pick")).to_have_count(int(practice))
    result = found.filter(has=page.locator(".pb-pick")).last
    slug = str(result.get_attribute("data-result")).removeprefix("praktijken/")
    result.get_by_label(f"Zet in vergelijking: {result.get_by_role('heading').inner_text()}").check()
    expect(page.locator("[data-tray]")).to_contain_text("1 van 3")
    box_for_words = page.locator("main input[type=search]")
    box_for_words.fill(slug.replace("-", " "))
    box_for_words.press("Enter")
    expect(page.locator(box(page, slug))).to_be_checked()


def test_the_table_of_the_catalogue_and_its_cards_have_the_same_boxes(open_page: OpenPage) -> None:
    page = open_page("praktijken/?thema=bemiddeling&weergave=tabel")
    expect(page.locator("tbody tr .pb-pick")).to_have_count(page.locator("tbody tr").count())
    page.locator(f"tr{box(page, SLUGS[0])}").check()
    page.get_by_role("link", name="Kaartjes").click()
    ready(page)
    expect(page.locator(f"article{box(page, SLUGS[0])}")).to_be_checked()
    expect(page.locator("main .pb-pick")).to_have_count(page.locator("main [data-result]").count())
    page.locator(f"article{box(page, SLUGS[0])}").uncheck()
    page.get_by_role("link", name="Tabel").click()
    ready(page)
    expect(page.locator(f"tr{box(page, SLUGS[0])}")).not_to_be_checked()


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("doelgroep=ouderen&thema=burenhulp", "Ken jij een praktijk voor ‘Ouderen’ rond ‘Burenhulp activeren’?"),
        ("doelgroep=scholen", "Ken jij een praktijk voor ‘Scholen’?"),
        ("thema=burenhulp&doelgroep=bestaat-niet", "Ken jij een praktijk rond ‘Burenhulp activeren’?"),
        ("doelgroep=%3Cb%3Ex&thema=__proto__", None),
        ("", None),
    ],
)
def test_the_guide_for_contributors_says_what_is_asked_for(open_page: OpenPage, query: str, said: str | None) -> None:
    page = open_page(f"bijdragen/?{query}")
    asked = page.locator("main [data-asked]")
    if said is None:
        expect(asked).to_be_hidden()
    else:
        expect(asked).to_have_text(f"{said} Hieronder lees je hoe je die toevoegt.")
        expect(page.locator("main h1 + [data-asked]")).to_be_visible()


def test_an_empty_cell_of_the_overview_asks_for_its_own_practice(open_page: OpenPage) -> None:
    page = open_page(PAGES["coverage"])
    cell = page.locator("td[data-theme][data-count='0']").first
    theme = cell.locator(".pb-cross__theme").inner_text()
    group = cell.locator("xpath=..").locator("th").inner_text()
    cell.get_by_role("link").click()
    ready(page)
    expect(page.locator("main [data-asked]")).to_contain_text(f"voor ‘{group}’ rond ‘{theme}’?")
