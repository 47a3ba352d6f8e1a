"""What the guided choice holds answers against: nothing that fits is left out, and what fits in part says how."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from praktijkenbank.collection.facets import coded_places
from praktijkenbank.site.comparison.values import cells
from praktijkenbank.site.pages import guide
from praktijkenbank.site.pages.guide import ANSWERS
from tests import mini

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


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("makelaar-vrijwillige-inzet", "Landelijk; uitgevoerd in Edam-Volendam, Groningen, Maastricht en Oegstgeest"),
        ("buren-voor-buren", "Lokaal; uitgevoerd in Pendrecht (Rotterdam)"),
        ("buurtteams-utrecht", "Lokaal; uitgevoerd in Overvecht (Utrecht), Ondiep (Utrecht) en Utrecht"),
    ],
)
def test_where_is_said_alike_everywhere_with_the_municipality_of_a_neighbourhood(slug: str, words: str) -> None:
    practice = mini.real().practices[slug]
    (where,) = (cell for cell in cells(practice, mini.real(), TODAY) if cell.field == "reach")
    assert [line.text for line in where.lines] == [words]
    files = mini.real_files()
    assert words in files[f"praktijken/{slug}/index.html"]
    assert words in files["praktijken/index.html"]


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
