"""The pages of the guide about messages: every kind has one, which can be read by who has never seen a problem."""

import re
from collections import Counter

import pytest

from praktijkenbank.collection.addresses import MESSAGES, message_url
from praktijkenbank.problems import KINDS, Kind
from praktijkenbank.reading import strict_yaml
from praktijkenbank.site.pages.messages import by_stage, spoken
from tests import mini

NO_YAML = {
    "html-in-artikel", "link-naar-niets", "kop-te-groot", "plaatje-onbekend", "plaatje-zonder-woorden", "bestandsnaam", "kop-ontbreekt",
    "hoort-hier-niet",
}  # fmt: skip
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
    said = "Het veld <code>…</code> (…) is <code>leeg &amp; schoon</code>."
    assert spoken("Het veld `{field}` ({title}) is `leeg & schoon`.") == said


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_page_speaks_of_the_kind_and_not_of_one_problem(kind: Kind, made: dict[str, str]) -> None:
    assert not re.search(r"\{\w*\}", kind.title + kind.explanation + (kind.remedy or kind.hint)), "a page has nothing to fill in"
    assert kind.title[0].isupper()
    assert not kind.title.endswith(".")
    assert kind.explanation.count("`") % 2 == 0
    page = made[f"{message_url(kind.code)}index.html"]
    assert "{" not in re.sub("<pre>.*?</pre>", "", page.split("<main>")[1], flags=re.DOTALL)
    assert f"<code>{kind.code}</code>" in page
    if kind.wrong:
        assert kind.wrong != kind.right
        assert kind.code in NO_YAML or strict_yaml.parse(kind.right)[1] == [], "the right half can be read"
