"""The first version of a record that `new` writes: every field explained, and what comes to life is sound."""

import re
from typing import get_args

import pytest

from praktijkenbank.cli import main
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.diagnosis.concept import is_nothing
from praktijkenbank.reading.record_file import parse
from praktijkenbank.records.fields import Qualifier
from praktijkenbank.records.introspect import model_of
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.sourced import Publication, SilentField
from tests.project import Project
from tests.records.every_field import models_of

PRACTICES = "content/practices"


@pytest.fixture
def draft(here: Project) -> str:
    assert main._run(["new", "mijn-praktijk"]) == 0
    return (here.root / PRACTICES / "mijn-praktijk.yml").read_text("utf-8")


def test_the_draft_explains_every_field_of_every_block(draft: str) -> None:
    said = " ".join(re.sub(r"(?m)^[ #]*", "", draft).split())
    assert {"Figure", "Silence", "Relation", "Recognition", "Implementation"} <= {one.__name__ for one in models_of(Practice)}
    for model in models_of(Practice):
        for name, field in model.model_fields.items():
            assert re.search(rf"(?m)^[ #-]*{name}:|`{name}`", draft), f"{model.__name__}.{name} is not in the draft"
            assert f"{field.title}. {field.description}" in said, f"{model.__name__}.{name} is not explained"


def test_the_draft_gives_the_choices_where_there_are_few(draft: str) -> None:
    said = " ".join(re.sub(r"(?m)^[ #]*", "", draft).split())
    for choices in (get_args(get_args(Publication)[0]), get_args(Qualifier), get_args(SilentField)):
        assert f"Kies uit: {', '.join(choices)}." in said
    assert "Bijvoorbeeld: 2500 of 3.5." in said


@pytest.mark.parametrize("hash_", ["#", "# ?"], ids=["the hash", "the hash and a space"])
@pytest.mark.parametrize("field", [name for name, info in Practice.model_fields.items() if not info.is_required()])
def test_a_field_comes_to_life_when_its_hashes_go(field: str, hash_: str, draft: str) -> None:
    """In the two ways in which editors and their programs take hashes away; then there is only more to be filled in."""
    if field == "publication":
        return
    text = draft
    lines = draft.splitlines()
    start = lines.index(next(line for line in lines if line.startswith(f"#{field}:")))
    end = next((at for at in range(start, len(lines)) if not lines[at]), len(lines))
    lines[start:end] = [re.sub(f"^{hash_}", "", line) for line in lines[start:end]]
    alive = "\n".join(lines)
    assert alive != text
    data, refused = strict_yaml.parse(alive)
    assert all(refusal.says_nothing for refusal in refused)
    assert parse(alive, "content/practices/mijn-praktijk.yml", Practice).sound
    first = data[field][0] if isinstance(data[field], list) else data[field]
    inner = model_of(Practice.model_fields[field].annotation)
    if inner is None:
        assert first == ""
    else:
        assert (
            {name for name, info in inner.model_fields.items() if info.is_required()} <= first.keys() <= inner.model_fields.keys()
        )


def test_a_part_of_a_block_comes_to_life_the_same_way(draft: str) -> None:
    lines = draft.splitlines()
    start = lines.index("    #figures:")
    end = next(at for at in range(start + 1, len(lines)) if not lines[at].startswith("    #  "))
    for width in (1, 2):
        alive = [*lines[:start], "    figures:", *("    " + line[4 + width :] for line in lines[start + 1 : end]), *lines[end:]]
        data, refused = strict_yaml.parse("\n".join(alive))
        assert all(refusal.says_nothing for refusal in refused)
        assert data["results"][0]["figures"] == [{"label": "", "value": ""}]
        assert list(data["results"][0])[-2:] == ["source", "locator"]


def test_nothing_is_filled_in_but_what_is_known_and_one_advice_says_what_is_missing(
    draft: str, here: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    data, refused = strict_yaml.parse(draft)
    assert {name: value for name, value in data.items() if not is_nothing(value)} == {
        "name": "Mijn praktijk",
        "publication": "concept",
    }
    assert {refusal.says_nothing for refusal in refused} == {True}
    assert data.keys() >= {name for name, info in Practice.model_fields.items() if info.is_required()}
    capsys.readouterr()
    assert main._run(["validate", f"{PRACTICES}/mijn-praktijk.yml"]) == 0
    said = capsys.readouterr().out
    assert said.count("[concept-niet-af]") == said.count("mijn-praktijk.yml:") == 1, said
    for name, info in Practice.model_fields.items():
        if info.is_required() and name != "name":
            line = draft.splitlines().index(next(one for one in draft.splitlines() if one.startswith(f"{name}:"))) + 1
            assert f"{info.title} (`{name}`, regel {line})" in said
    here.change(f"{PRACTICES}/mijn-praktijk.yml", "publication: concept", "publication: gepubliceerd")
    assert main._run(["validate", f"{PRACTICES}/mijn-praktijk.yml"]) == 1


def test_what_is_known_is_filled_in_wherever_it_belongs(here: Project) -> None:
    known = ("--thema", "klussen", "--bron", "voorbeeldrapport", "--vindplaats", "§ 1", "--plaats", "voorbeeldstad")
    assert main._run(["new", "mijn-praktijk", *known]) == 0
    data = strict_yaml.parse((here.root / PRACTICES / "mijn-praktijk.yml").read_text("utf-8"))[0]
    assert data["themes"] == ["klussen"]
    assert data["problem"] == {"text": "", "source": "voorbeeldrapport", "locator": "§ 1"}
    assert data["implementations"] == [{"place": "voorbeeldstad", "source": "voorbeeldrapport", "locator": "§ 1"}]
    assert data["sources"] == [{"source": "voorbeeldrapport", "locator": "§ 1"}]


@pytest.mark.parametrize("place", [(), ("--plaats", "voorbeeldstad")])
def test_what_comes_to_life_stays_in_form_with_all_around_it_in_place(place: tuple[str, ...], here: Project) -> None:
    """`format` moves nothing when a field gets filled in, so that no explanation travels along with another field."""
    assert main._run(["new", "mijn-praktijk", *place]) == 0
    file = here.root / PRACTICES / "mijn-praktijk.yml"
    text = file.read_text("utf-8")
    assert main._run(["format", "--check", f"{PRACTICES}/mijn-praktijk.yml"]) == 0
    for field, info in Practice.model_fields.items():
        if f"\n#{field}:" in text:
            before, _, after = text.partition(f"\n#{field}:")
            outline, _, rest = after.partition("\n\n")
            alive = "\n".join(line.removeprefix("#") for line in outline.split("\n"))
            file.write_text(f"{before}\n{field}:{alive}\n\n{rest}".rstrip("\n") + "\n", "utf-8")
            assert main._run(["format", "--check", f"{PRACTICES}/mijn-praktijk.yml"]) == 0, field
        else:
            assert info.is_required() or field in ("publication", "implementations"), field


def test_what_may_be_added_to_an_item_of_a_list_stands_below_its_dash(here: Project) -> None:
    assert main._run(["new", "mijn-praktijk", "--plaats", "voorbeeldstad"]) == 0
    text = (here.root / PRACTICES / "mijn-praktijk.yml").read_text("utf-8")
    assert text.index("  - place: voorbeeldstad\n") < text.index("    #name:\n")
