"""From many to three: what is most alike, each with its reason, and from there into the comparison."""

import re

from praktijkenbank.site.pages.comparison import ready_made, summary
from praktijkenbank.site.pages.shortlist import SEATS, alike, shortlists
from tests import mini
from tests.counted import wholes


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
