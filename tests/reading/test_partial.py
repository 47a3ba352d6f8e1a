"""One mistake in a record never hides another: what can be read of it is checked, whatever else is wrong."""

import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from praktijkenbank.collection.checks import check
from praktijkenbank.collection.checks.verdict import judge
from praktijkenbank.problems import Problem
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.diagnosis.partial import HalfReader
from praktijkenbank.reading.strict_yaml import parse
from praktijkenbank.records.practice import Practice
from tests import invalid_cases, mini, mutate
from tests.beside import cases
from tests.sound_records import model_of

CASES = cases(__file__)
SOUND = invalid_cases.SOUND.read_text("utf-8")
ARTICLE = (mini.CONTENT / "knowledge" / "waarom-kranen.md").read_text("utf-8")
TODAY = date(2025, 1, 1)
HIDDEN: dict[str, str] = CASES["hidden"]
"""What is written in the record below → how a check answers it, however little of the rest can be read."""


def record(**changes: str) -> str:
    """A record with four mistakes that only checks can see."""
    text = SOUND.replace("name: Geval", 'name: Burenklus "Voor & Door" <proef>').replace("themes: [klussen]", "themes: [klusen]")
    text = text.replace("source: voorbeeldrapport", "source: voorbeeldraport", 1).replace("2024-06-30", "2042-06-30")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new, 1)
    return text


def wrong(folder: Path, path: Path | str, old: str, new: str, text: str = "") -> list[Problem]:
    """What is wrong with content in which one file is changed, beside a record of this text."""
    content = folder / "content"
    shutil.copytree(mini.CONTENT, content)
    if text:
        (content / invalid_cases.PRACTICE).write_text(text, "utf-8")
    before = (content / path).read_text("utf-8")
    assert old in before
    (content / path).write_text(before.replace(old, new, 1), "utf-8")
    return list(judge(content, TODAY).errors)


def told(text: str, folder: Path, path: Path | str = invalid_cases.PRACTICE, old: str = "", new: str = "") -> list[Problem]:
    """What is wrong with a record, where another file may be changed."""
    return [one for one in wrong(folder, path, old, new, text) if one.path.endswith(invalid_cases.PRACTICE.name)]


SHAPES = CASES["shapes"]
"""A mistake in the shape, or in the YAML of one value → where to put it."""


@pytest.mark.parametrize("code", SHAPES)
def test_a_mistake_in_the_shape_hides_nothing(code: str, tmp_path: Path) -> None:
    old, new = SHAPES[code]
    found = told(record(**{old: new}), tmp_path)
    assert sorted(problem.code for problem in found) == sorted([code, *HIDDEN.values()]), "\n".join(map(str, found))


def test_all_of_those_mistakes_are_told_at_once(tmp_path: Path) -> None:
    together = SHAPES.keys() - {"veld-ontbreekt", "veld-onbekend", "label", "cijfer-onduidelijk"}  # at places of others
    found = told(record(**dict(SHAPES[code] for code in together)), tmp_path)
    assert sorted(problem.code for problem in found) == sorted([*HIDDEN.values(), *together])


@pytest.mark.parametrize(("old", "new", "code"), CASES["follows"])
def test_what_only_follows_from_a_mistake_is_not_told(old: str, new: str, code: str, tmp_path: Path) -> None:
    assert old in SOUND
    assert [problem.code for problem in told(SOUND.replace(old, new), tmp_path)] == [code]


def test_the_front_matter_of_an_article_does_not_hide_its_text(tmp_path: Path) -> None:
    found = wrong(
        tmp_path, "knowledge/waarom-kranen.md", ARTICLE, ARTICLE.replace("title:", "titel:", 1) + "\nLees [dit](weg-is-weg.md).\n"
    )
    assert [problem.code for problem in found] == ["veld-onbekend", "link-naar-niets"]


@pytest.mark.parametrize(("path", "old", "new"), CASES["lists"])
def test_a_mistake_in_a_list_does_not_hide_that_a_record_names_what_is_not_in_it(
    path: str, old: str, new: str, tmp_path: Path
) -> None:
    assert sorted(problem.code for problem in told(record(), tmp_path, path, old, new)) == sorted(HIDDEN.values())


def test_a_list_with_an_item_without_id_is_not_leant_on(tmp_path: Path) -> None:
    found = wrong(tmp_path, "vocabulary/themes.yml", "  - id: klussen\n    label", "  - label")
    assert {problem.path for problem in found} == {"content/vocabulary/themes.yml"}


def test_a_gap_is_kept_apart_from_what_was_left_out() -> None:
    data, _ = parse(SOUND.replace("kind: methode\n", "").replace("value: 12", "value: 1.200"))
    reader = HalfReader({})
    found = reader.read(Practice, data)
    assert reader.unread == {("kind",), ("results", 0, "figures", 0, "value")}
    assert found.name == "Geval"
    assert found.goal is None
    assert found.results[0].figures[0].label == "Keren dat het hielp"


@pytest.mark.parametrize("seed", range(3))
def test_no_check_stumbles_over_a_gap(seed: int, tmp_path: Path) -> None:
    """Records spoiled at random: every check runs over what could be read of them."""
    chance, halves = random.Random(seed), 0
    files = [file for kind in ("practices", "programme", "statistics") for file in sorted((mini.CONTENT / kind).glob("*.yml"))]
    files += sorted((mini.CONTENT / "knowledge").glob("*.md"))
    for number in range(30):
        root = tmp_path / str(number)
        shutil.copytree(mini.CONTENT, root)
        for file in files:
            (root / file.relative_to(mini.CONTENT)).write_bytes(mutate.spoiled(file.read_bytes(), model_of(file), chance))
        content = read_content(root)
        halves += len(content.half_read)
        check(content, TODAY)
    assert halves > 10
