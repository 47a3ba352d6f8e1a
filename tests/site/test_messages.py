"""The pages of the guide about messages: every kind has one, which can be read by who has never seen a problem."""

import re
from collections import Counter

import pytest

from praktijkenbank.collection.addresses import MESSAGES, message_url
from praktijkenbank.problems import KINDS, Kind
from praktijkenbank.reading import strict_yaml
from praktijkenbank.site.pages.messages import Said, by_stage, remedy, spoken
from tests import mini

NO_YAML = {
    "html-in-artikel",
    "link-naar-niets",
    "kop-te-groot",
    "plaatje-onbekend",
    "plaatje-zonder-woorden",
    "bestandsnaam",
    "kop-ontbreekt",
    "hoort-hier-niet",
}
"""Kinds whose example is Markdown or the name of a file."""


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return {path: text for path, text in mini.files().items() if path.startswith(MESSAGES)}


def test_every_kind_has_a_page_and_the_list_leads_to_it(made: dict[str, str]) -> None:
    assert made.keys() == {f"{MESSAGES}index.html"} | {f"{message_url(code)}index.html" for code in KINDS}
    links = Counter(re.findall(r'href="\.\./\.\./bijdragen/meldingen/([^"/]+)/"', made[f"{MESSAGES}index.html"]))
    assert links == dict.fromkeys(KINDS, 1)


def test_no_kind_is_left_without_a_stage_and_a_template_is_spoken_with_dots() -> None:
    assert "other" not in by_stage()
    # A template is spoken with dots for what differs.
    assert spoken("Het veld `{field}` ({title}) is `leeg`.") == [
        Said("Het veld ", False),
        Said("…", True),
        Said(" (…) is ", False),
        Said("leeg", True),
        Said(".", False),
    ]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_page_speaks_of_the_kind_and_not_of_one_problem(kind: Kind, made: dict[str, str]) -> None:
    assert not re.search(r"\{\w*\}", kind.title + kind.explanation + remedy(kind)), "a page has nothing to fill in"
    assert kind.title[0].isupper()
    assert not kind.title.endswith(".")
    assert kind.explanation.count("`") % 2 == 0
    page = made[f"{message_url(kind.code)}index.html"]
    assert "{" not in re.sub("<pre>.*?</pre>", "", page.split("<main>")[1], flags=re.DOTALL)
    assert f"<code>{kind.code}</code>" in page


@pytest.mark.parametrize("kind", [kind for kind in KINDS.values() if kind.wrong], ids=lambda kind: kind.code)
def test_the_right_half_of_an_example_is_yaml_that_can_be_read(kind: Kind) -> None:
    assert kind.wrong != kind.right
    if kind.code not in NO_YAML:
        _, refusals = strict_yaml.parse(kind.right)
        assert refusals == []
