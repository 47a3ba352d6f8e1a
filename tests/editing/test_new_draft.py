"""The first version of a record that `new` writes: every field explained, and what comes to life is sound."""

import re
from typing import get_args

import pytest

from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.diagnosis.partial import is_nothing
from praktijkenbank.reading.record_file import parse
from praktijkenbank.records.fields import Qualifier
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.sourced import Publication, SilentField
from tests.project import Project
from tests.records.every_field import models_of

FILE = "content/practices/mijn-praktijk.yml"
REQUIRED = {name: info for name, info in Practice.model_fields.items() if info.is_required()}


def drafted(here: Project, *known: str) -> str:
    assert here.says("new", "mijn-praktijk", *known).code == 0
    return here.read(FILE)


@pytest.fixture
def draft(here: Project) -> str:
    return drafted(here)


def test_the_draft_explains_every_field_of_every_block_and_gives_the_choices_where_there_are_few(draft: str) -> None:
    said = " ".join(re.sub(r"(?m)^[ #]*", "", draft).split())
    assert {"Figure", "Silence", "Relation", "Recognition", "Implementation"} <= {one.__name__ for one in models_of(Practice)}
    for model in models_of(Practice):
        for name, field in model.model_fields.items():
            assert re.search(rf"(?m)^[ #-]*{name}:|`{name}`", draft), f"{model.__name__}.{name} is not in the draft"
            assert f"{field.title}. {field.description}" in said, f"{model.__name__}.{name} is not explained"
    for choices in (get_args(get_args(Publication)[0]), get_args(Qualifier), get_args(SilentField)):
        assert f"Kies uit: {', '.join(choices)}." in said
    assert "Bijvoorbeeld: 2500 of 3.5." in said


@pytest.mark.parametrize("hash_", ["#", "# ?"], ids=["the hash", "the hash and a space"])
@pytest.mark.parametrize("field", [name for name in Practice.model_fields if name not in REQUIRED and name != "publication"])
def test_a_field_comes_to_life_when_its_hashes_go(field: str, hash_: str, draft: str) -> None:
    """In the two ways in which editors and their programs take hashes away; then there is only more to be filled in."""
    before, start, rest = draft.partition(f"\n#{field}:")
    outline, end, after = rest.partition("\n\n")
    alive = f"{before}\n" + re.sub(f"(?m)^{hash_}", "", f"{start.lstrip()}{outline}") + end + after
    assert start
    data, refused = strict_yaml.parse(alive)
    assert all(strict_yaml.says_nothing(refusal) for refusal in refused)
    assert parse(alive, FILE, Practice).sound
    first = data[field][0] if isinstance(data[field], list) else data[field]
    inner = fields_of(Practice)[field].model
    if inner is None:
        assert first == ""
    else:
        required = {name for name, info in inner.model_fields.items() if info.is_required()}
        assert required <= first.keys() <= inner.model_fields.keys()


def test_a_part_of_a_block_comes_to_life_the_same_way(draft: str) -> None:
    lines = draft.splitlines()
    start = lines.index("    #figures:")
    end = next(at for at in range(start + 1, len(lines)) if not lines[at].startswith("    #  "))
    for width in (1, 2):
        alive = [*lines[:start], "    figures:", *("    " + line[4 + width :] for line in lines[start + 1 : end]), *lines[end:]]
        data, refused = strict_yaml.parse("\n".join(alive))
        assert all(strict_yaml.says_nothing(refusal) for refusal in refused)
        assert data["results"][0]["figures"] == [{"label": "", "value": ""}]
        assert list(data["results"][0])[-2:] == ["source", "locator"]


def test_nothing_is_filled_in_but_what_is_known_and_one_advice_says_what_is_missing(draft: str, here: Project) -> None:
    data, refused = strict_yaml.parse(draft)
    known = {name: value for name, value in data.items() if not is_nothing(value)}
    assert known == {"name": "Mijn praktijk", "publication": "concept"}
    assert {strict_yaml.says_nothing(refusal) for refusal in refused} == {True}
    assert data.keys() >= REQUIRED.keys()
    code, said, _ = here.says("validate", FILE)
    assert (code, said.count("[concept-niet-af]"), said.count("mijn-praktijk.yml:")) == (0, 1, 1)
    for name in REQUIRED.keys() - {"name"}:
        line = draft[: draft.index(f"\n{name}:") + 1].count("\n") + 1
        assert f"{REQUIRED[name].title} (`{name}`, regel {line})" in said
    here.change(FILE, "publication: concept", "publication: gepubliceerd")
    assert here.says("validate", FILE).code == 1


def test_what_is_known_is_filled_in_wherever_it_belongs(here: Project) -> None:
    known = ("--thema", "klussen", "--bron", "voorbeeldrapport", "--vindplaats", "§ 1", "--plaats", "voorbeeldstad")
    data = strict_yaml.parse(drafted(here, *known))[0]
    source = {"source": "voorbeeldrapport", "locator": "§ 1"}
    assert (data["themes"], data["problem"], data["sources"]) == (["klussen"], {"text": "", **source}, [source])
    assert data["implementations"] == [{"place": "voorbeeldstad", **source}]


@pytest.mark.parametrize("place", [(), ("--plaats", "voorbeeldstad")])
def test_what_comes_to_life_stays_in_form_with_all_around_it_in_place(place: tuple[str, ...], here: Project) -> None:
    """`format` moves nothing when a field gets filled in, so that no explanation travels along with another field."""
    text = drafted(here, *place)
    assert here.says("format", "--check", FILE).code == 0
    # What may be added to an item of a list stands below its dash.
    assert not place or text.index("  - place: voorbeeldstad\n") < text.index("    #name:\n")
    for field in Practice.model_fields.keys() - REQUIRED.keys() - {"publication", "implementations" if place else ""}:
        before, start, after = text.partition(f"\n#{field}:")
        assert start, field
        outline, _, rest = after.partition("\n\n")
        alive = "\n".join(line.removeprefix("#") for line in outline.split("\n"))
        here.write(FILE, f"{before}\n{field}:{alive}\n\n{rest}".rstrip("\n") + "\n")
        assert here.says("format", "--check", FILE).code == 0, field
