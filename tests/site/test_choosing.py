"""What helps to choose: the guided choice leaves nothing out that fits, and shortlists name what is most alike, with the reason."""

import json
import re
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from praktijkenbank.collection.facets import coded_places
from praktijkenbank.site.pages import guide
from praktijkenbank.site.pages.comparison import ready_made, summary
from praktijkenbank.site.pages.guide import ANSWERS
from praktijkenbank.site.pages.shortlist import SEATS, alike, shortlists
from tests import mini
from tests.counted import wholes

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
        firm, known, going = summary(real, table.slugs)
        assert sum(map(int, re.findall(r"\d+", firm))) == len(table.slugs)
        assert sum(map(int, re.findall(r"\d+", going))) == len(table.slugs)
        assert all(int(amount) <= len(table.slugs) for amount in re.findall(r"\d+", known))
        assert firm in mini.real_files()[f"{table.url}index.html"]
