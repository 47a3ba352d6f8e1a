"""What helps to choose: the guided choice leaves nothing out that fits, shortlists name what is most alike, comparisons say every field."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from functools import cache
from typing import Any

import docx
import pytest
from docx.shared import Length

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import load
from praktijkenbank.collection.facets import coded_places
from praktijkenbank.dutch.csv_text import csv_lines
from praktijkenbank.records.formatted_text import opening, plain
from praktijkenbank.records.sourced import amount_beside
from praktijkenbank.records.standing import all_results
from praktijkenbank.site.comparison.cell import FIELDS, GROUPS, Cell
from praktijkenbank.site.comparison.values import cells
from praktijkenbank.site.output import site_file
from praktijkenbank.site.pages import guide
from praktijkenbank.site.pages.comparison import APART, IN_FILES, ROWS, ready_made
from praktijkenbank.site.pages.guide import ANSWERS
from praktijkenbank.site.pages.shortlist import SEATS, alike, shortlists
from tests import mini
from tests.beside import cases
from tests.counted import wholes
from tests.site.test_coverage import content_of

TODAY = mini.LATER


@cache
def told() -> dict[str, dict[str, Any]]:
    return {one["slug"]: one for one in json.loads(mini.real_files()[ANSWERS])["practices"]}


def test_what_reaches_further_fits_where_it_was_carried_out_and_what_fits_in_part_says_how() -> None:
    assert told()["makelaar-vrijwillige-inzet"]["done"]["lokaal"] == "Edam-Volendam, Maastricht en Oegstgeest"
    assert told()["maatschappelijke-beursvloer"]["done"]["lokaal"] == (
        "Delft, Westland, Leiderdorp, Teylingen, Zoetermeer, Capelle aan den IJssel, "
        "Maastricht, Amersfoort, Leusden, Hollands Kroon, Zwartewaterland, Almere, Houten, Utrecht, Voorst en Dordrecht"
    )
    assert told()["de-bijspringer"]["done"] == {"lokaal": "Nieuwegein", "regionaal": "Friesland"}
    assert told()["senioren-voor-uw-gemeente"]["done"] == told()["nationale-vrijwilligersacademie"]["done"] == {}
    # A part of a group fits the group.
    assert ["kwetsbare ouderen", ["kwetsbare-ouderen", "ouderen"]] in told()["buren-voor-buren"]["doelgroep"]
    assert ["gemeenten", ["gemeenten", "overheden"]] in told()["vrijwilligerscentrale"]["via"]
    # What a source says of costs is told whole.
    costs, fees = told()["websites-vraag-en-aanbod"]["kosten"]
    assert costs.startswith("WeHelpen was in 2014 gratis")
    assert costs.endswith("Dat kon doordat leden en ambassadeurs van de coöperatie zich inzetten.")
    assert fees.endswith("een proef met betaalde hulp naast gratis burenhulp op wehelpen.nl.")


def test_terms_that_lie_in_each_other_end() -> None:
    model = mini.real().vocabularies["target-groups"]
    round_and_round = tuple(
        term.model_copy(update={"broader": other})
        for term, other in zip(model.terms[:2], ("vrijwilligers", "inwoners"), strict=True)
    )
    made = replace(mini.real(), vocabularies={"target-groups": model.model_copy(update={"terms": round_and_round})})
    assert [term.id for term in made.with_broader("target-groups", "inwoners")] == ["inwoners", "vrijwilligers"]


def test_a_large_bank_tells_the_same_on_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = json.loads(mini.real_files()[ANSWERS])
    monkeypatch.setattr(guide, "SMALL", 0)
    first, *leaves = ((file.path, json.loads(str(file.make()))) for file in guide.guide_answers(mini.real()))
    assert first == (ANSWERS, whole | {"practices": guide.LEAF})
    assert [path for path, _ in leaves] == [f"keuzehulp/praktijken/{number}.json" for number in range(len(leaves))]
    assert [one for _, leaf in leaves for one in leaf] == whole["practices"]


def test_in_a_large_bank_three_practices_have_their_rows_in_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def rows(files: dict[str, str]) -> list[list[str]]:
        return [list(json.loads(text)) for path, text in files.items() if path.startswith(APART)]

    every = list(mini.real().practices)
    assert rows(mini.real_files()) == [[slug] for slug in every]
    monkeypatch.setattr(site_file, "LARGE", 1)
    made = mini.published(mini.real())
    assert rows(made) == [every[start : start + 3] for start in range(0, len(every), 3)]
    assert 'data-together="3"' in made["vergelijken/index.html"]


def test_an_answer_fits_what_counts_for_it() -> None:
    whole = json.loads(mini.real_files()[ANSWERS])
    place = {one["slug"]: at for at, one in enumerate(whole["practices"])}
    for question in ("thema", "doelgroep", "via", "kosten"):
        counted = mini.real().counted[question]
        expected = {answer: coded_places(sorted(place[slug] for slug in slugs)) for answer, slugs in counted.items()}
        assert whole["fits"][question] == expected, question
    silent = [at for at, one in enumerate(whole["practices"]) if "kosten" in one["unknown"]]
    assert whole["unknown"]["kosten"] == coded_places(silent) != ""


def test_what_is_most_alike_shares_a_theme_or_a_group_and_says_so() -> None:
    real = mini.real()
    for slug, practice in real.practices.items():
        found = alike(real, slug)
        assert len(found) == SEATS - 1, slug
        assert slug not in {one.slug for one in found}
        for one in found:
            other = real.practices[one.slug]
            groups = set(practice.target_groups.for_whom) & set(other.target_groups.for_whom)
            themes = set(practice.themes) & set(other.themes)
            assert groups or themes, (slug, one.slug)
            assert bool(groups) == ("voor " in one.reason), (slug, one.reason)
            assert bool(themes) == ("ook over " in one.reason.lower()), (slug, one.reason)
            assert real.term("research-bases", other.evidence.basis).label.lower() in one.reason


def test_a_reader_would_have_named_them_and_a_page_leads_from_there_into_the_comparison() -> None:
    near = {slug: [one.slug for one in alike(mini.real(), slug)] for slug in ("odensehuis", "anna-zorgt")}
    assert {"ontmoetingscentra-dementie", "samen-aan-tafel-almere"} & {*near["odensehuis"]}
    assert {"klooster-en-buren", "zorgcooperatie-hoogeloon"} & {*near["anna-zorgt"]}
    page = mini.real_files()["praktijken/odensehuis/index.html"]
    (address,) = re.findall(r'href="\.\./\.\./(vergelijken/\?praktijken=[a-z,-]+)">Zet deze drie naast elkaar', page)
    assert address.partition("=")[2].split(",") == ["odensehuis", *near["odensehuis"]]


def test_a_theme_offers_three_for_each_group_the_firmest_first() -> None:
    real = mini.real()
    for one in shortlists(real, "burenhulp"):
        members = [
            slug
            for slug in real.practices_with("themes", "burenhulp")
            if any(one.group in wholes(mini.ROOT / "content", group) for group in real.practices[slug].target_groups.for_whom)
        ]
        steps = {slug: real.step(real.practices[slug].evidence.basis or "") for slug in members}
        assert one.amount == len(members) > 1
        assert [steps[slug] for slug in one.slugs] == sorted(steps.values(), reverse=True)[: len(one.slugs)]
    page = mini.real_files()["themas/burenhulp/index.html"]
    assert re.search(r"Van 14 naar drie: kies voor wie", page)


def test_a_comparison_that_stands_ready_begins_with_what_it_holds() -> None:
    real = mini.real()
    for table in ready_made(real):
        firm, known, going = re.findall("<li>(.*?)</li>", mini.real_files()[f"{table.url}index.html"].partition("pb-summary")[2])[
            :3
        ]
        assert sum(map(int, re.findall(r"\d+", firm))) == len(table.slugs)
        assert sum(map(int, re.findall(r"\d+", going))) == len(table.slugs)
        assert all(int(amount) <= len(table.slugs) for amount in re.findall(r"\d+", known))


CASES = cases(__file__)
CONTENT = mini.ROOT / "content"


@pytest.fixture(scope="module")
def whole() -> Catalogue:
    return mini.real()


def of(whole: Catalogue, slug: str) -> dict[str, Cell]:
    return {cell.field: cell for cell in cells(whole.practices[slug], whole, TODAY)}


def test_every_practice_has_every_field_with_words_or_a_reason(whole: Catalogue) -> None:
    assert len(set(FIELDS)) == len(FIELDS) == sum(map(len, GROUPS.values()))
    for slug, practice in whole.practices.items():
        found = of(whole, slug)
        assert tuple(found) == FIELDS
        for field, cell in found.items():
            assert bool(cell.lines) != bool(cell.silence), (slug, field)
            assert all(line.text for line in cell.lines), (slug, field)
        for field in ("conditions", "costs", "effort", "pitfalls", "figures", "results"):
            assert not any(line.more for line in (*found[field].lines, *found[field].rest)), (slug, field)
        for field in ("figures", "results"):
            assert bool(found[field].rest) == bool(found[field].beyond), (slug, field)
        places = {one.place or one.province for one in practice.implementations} - {None}
        sizes = [figure for result in all_results(practice) for figure in result.figures if figure.measures != "uitkomst"]
        told = ({"reach"} if places else set()) | ({"figures"} if sizes else set())
        for silence in practice.silences:
            if silence.field in found and silence.field not in told:  # else the cell says where, or how large or long
                assert found[silence.field].silence == silence.reason, (slug, silence.field)


def test_figures_stand_there_as_the_record_has_them_each_caveat_beside_all_that_it_is_about(whole: Catalogue) -> None:
    for slug, practice in whole.practices.items():
        cell = of(whole, slug)["figures"]
        told = [(line.figure, line.text) for line in (*cell.lines, *cell.rest)]
        assert told == [(amount_beside(one), one.label) for result in all_results(practice) for one in result.figures]
        for result in all_results(practice):
            amounts = [amount_beside(figure) for figure in result.figures]
            for lines in (cell.lines, cell.rest):
                for at, line in enumerate(lines):
                    if result.caveat and amounts and line.caveat == plain(result.caveat) and line.source == result.source:
                        assert [one.figure for one in lines[at + 1 - len(amounts) : at + 1]] == amounts, (slug, line.caveat)


def test_what_some_practices_say(whole: Catalogue) -> None:
    fair, sites = of(whole, "maatschappelijke-beursvloer"), of(whole, "websites-vraag-en-aanbod")
    assert [line.figure for line in fair["figures"].lines] == ["88", "10–30%"]
    assert "Over hoeveel beursvloeren" in fair["figures"].lines[0].caveat
    assert (fair["figures"].beyond, sites["figures"].beyond) == ("results", "implementations")
    assert sites["costs"].lines[0].text.endswith("Dat kon doordat leden en ambassadeurs van de coöperatie zich inzetten.")
    # A source may call something proven without a study: then that stands beside the step.
    (line,) = fair["evidence"].lines
    assert line.text == "Geteld"
    assert "bewezen effectief, maar laat geen studie zien" in line.note


@pytest.mark.parametrize(("text", "most", "begins", "more"), CASES["openings"])
def test_a_text_begins_with_as_many_whole_sentences_as_fit(text: str, most: int, begins: str, more: bool) -> None:
    assert opening(text, most) == (begins, more)


def test_csv_has_a_row_for_each_practice_and_no_empty_cell(whole: Catalogue) -> None:
    text = mini.real_files()["vergelijken/alle/vergelijking-alle.csv"]
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert [row[0] for row in rows[1:]] == [practice.name for practice in whole.practices.values()]
    assert all(cell for row in rows for cell in row)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
    assert text == f"\ufeff{csv_lines(rows)}", "every cell stands between quotes"


def test_a_document_has_every_practice_and_source_and_always_the_same_bytes(whole: Catalogue) -> None:
    path = "vergelijken/bemiddeling/vergelijking-bemiddeling.docx"
    raw = mini.made(whole)[path]()
    assert isinstance(raw, bytes)
    assert raw == mini.made(load(CONTENT, TODAY))[path]()
    document = docx.Document(io.BytesIO(raw))
    names = {whole.practices[slug].name for slug in whole.practices_with("themes", "bemiddeling")}
    for table in document.tables:
        heads = [cell.paragraphs for cell in table.columns[0].cells][1:]
        assert {name.text for name, _ in heads} == names
        assert all(address.text.startswith("https://voorbeeld.example.org/bank/praktijken/") for _, address in heads)
        assert all(cell.text for row in table.rows for cell in row.cells)
        assert "w:tblHeader" in table.rows[0]._tr.xml
        widths = [column.width for column in table.columns]
        assert sum(Length(width or 0).mm for width in widths) < 268
        wide = [cell.text in ("Cijfers", "Wat ervan kwam", "Bronnen") for cell in table.rows[0].cells]
        assert all(width == 2 * (widths[0] or 0) for width, much in zip(widths, wide, strict=True) if much)
    assert sum(len(table.columns) - 1 for table in document.tables) == len(FIELDS)
    below = [paragraph.text for paragraph in document.paragraphs]
    (report,) = (text.partition(" ")[0] for text in below if "Vrijwilligers gezocht" in text)
    assert any(text.endswith("http://www.beursvloer.com") for text in below)
    assert "Niet onderzocht, zegt de bron. De bron zegt dat zelf." in below
    assert any(text.startswith("[…] betekent") for text in below)
    told = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    (figures,) = (text for text in told if "Matches op de beursvloer zelf" in text)
    assert (
        f"10–30% Hoeveel hoger het totale aantal matches ligt, door matches bij de voorbereiding en de borrel {report}" in figures
    )
    assert re.search(r"\nen nog \d+$", figures)
    sheet = document.sections[0]
    assert [round(Length(side).mm) for side in (sheet.page_width or 0, sheet.page_height or 0)] == [297, 210]
    times = {item.date_time for item in zipfile.ZipFile(io.BytesIO(raw)).infolist()}
    assert times == {(1980, 1, 1, 0, 0, 0)}


def test_a_long_comparison_comes_in_parts_and_leads_to_the_open_data() -> None:
    files = mini.published_files(Catalogue.of(content_of(IN_FILES + 1)))
    parts = [str(made) for path, made in files.items() if re.fullmatch(r"vergelijken/alle/(bladzij/\d+/)?index\.html", path)]
    amounts = [part.count("<tr data-practice=") for part in parts]
    assert set(amounts[:-1]) == {ROWS}
    assert sum(amounts) == IN_FILES + 1
    assert not {f"vergelijken/alle/vergelijking-alle.{kind}" for kind in ("docx", "csv")} & files.keys()
    assert 'href="../../data/">open data</a>' in str(parts[0])
