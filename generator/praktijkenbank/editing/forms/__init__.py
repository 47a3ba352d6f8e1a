"""The forms in which people tell of a practice or a mistake: one text for GitHub and for GitLab.

The questions are the YAML files beside this module, in the shape of GitHub's issue forms. Two keys more are ours:
`field` takes label, explanation and choices from that field of a practice, `choices: fields` gives the names of all
its fields as choices. GitHub gets a form of it; GitLab, which knows no forms, a text to fill in.

Only fields of type `input` and `textarea` can be filled in by a link: GitHub leaves a list of choices empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlencode, urlsplit

import yaml
from pydantic.fields import FieldInfo

from praktijkenbank.problems import ContentProblems
from praktijkenbank.reading.content import read_content
from praktijkenbank.reading.content_folder import VOCABULARIES
from praktijkenbank.records.fields import TermOf
from praktijkenbank.records.practice import Practice
from praktijkenbank.records.vocabulary import Term, Vocabulary

QUESTIONS = Path(__file__).parent
NEW_PRACTICE = "nieuwe-praktijk"
CELL = "vak"
"""The field of the form for a new practice that takes what an empty cell of the overview stands for."""

_NOT_ASKED = ("former_slugs", "publication", "asked_as", "card_figure", "silences", "reviewed", "reviewed_by")
"""Fields of a practice that only editors speak of."""

_ORDER = ("type", "id", "attributes", "validations")
"""What GitHub knows of a question, in the order in which we write it."""

_NOTE = "# Gemaakt met `praktijkenbank forms` uit {source}. Verander het daar.\n"


def write(root: Path, content: Path) -> None:
    """Write all forms in their places under `root`. Raises `ContentProblems` when a vocabulary cannot be read."""
    for path, text in render(_vocabularies(content)).items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")


def drift(root: Path, content: Path) -> list[str]:
    """The forms under `root` that questions, models and vocabularies no longer make. Raises `ContentProblems`."""
    made = render(_vocabularies(content))
    return [path for path, text in made.items() if not (root / path).is_file() or (root / path).read_text("utf-8") != text]


def render(vocabularies: Mapping[str, Vocabulary]) -> dict[str, str]:
    """Path from the root of the repository → text, of every form."""
    made = {}
    for source in sorted(QUESTIONS.glob("*.yml")):
        form = yaml.safe_load(source.read_text("utf-8"))
        form["body"] = [_filled(item, vocabularies) for item in form["body"]]
        note = _NOTE.format(source=f"generator/praktijkenbank/editing/forms/{source.name}")
        made[f".github/ISSUE_TEMPLATE/{source.name}"] = note + yaml.dump(
            form, Dumper=_Blocks, allow_unicode=True, sort_keys=False, width=120
        )
        made[f".gitlab/issue_templates/{source.stem}.md"] = "\n".join(_as_text(form))
    return made


def new_practice_link(repository: str, about: tuple[Term, ...]) -> str:
    """The form for a new practice at the forge, with the labels of these terms filled in."""
    labels = ", ".join(term.label for term in about)
    if _is_gitlab(repository):
        return f"{behind(repository)}/issues/new?" + urlencode({"issuable_template": NEW_PRACTICE, "issue[description]": labels})
    return f"{behind(repository)}/issues/new?" + urlencode({"template": f"{NEW_PRACTICE}.yml", CELL: labels})


def behind(repository: str) -> str:
    """What stands before the address of anything inside a repository."""
    address = repository.rstrip("/")
    return f"{address}/-" if _is_gitlab(address) else address


def name_of_new_file(repository: str) -> str:
    """What the page for a new file of this forge calls the name of the file."""
    return "file_name" if _is_gitlab(repository) else "filename"


def _is_gitlab(repository: str) -> bool:
    """GitLab is known by its name in the host; every other forge is taken for one that speaks GitHub's addresses."""
    return "gitlab" in (urlsplit(repository).hostname or "")


def _vocabularies(content: Path) -> dict[str, Vocabulary]:
    found = read_content(content)
    if missing := [name for name in VOCABULARIES if name not in found.vocabularies]:
        raise ContentProblems([one for one in found.problems if Path(one.path).stem in missing] or found.problems)
    return {name: located.record for name, located in found.vocabularies.items()}


def _filled(item: dict[str, Any], vocabularies: Mapping[str, Vocabulary]) -> dict[str, Any]:
    """A question with what the model and the vocabularies know of it; what the question itself says goes first."""
    known: dict[str, Any] = {}
    own = item.get("attributes", {})
    options: list[str] = []
    if "field" in item:
        field = _field(item["field"])
        known = {"label": field.title, "description": field.description}
        for mark in _marks(field):
            known["description"] = vocabularies[mark.vocabularies[0]].explanation
            options += [term.label for name in mark.vocabularies for term in vocabularies[name].terms]
    elif item.get("choices") == "fields":
        titles = (field.title for name, field in Practice.model_fields.items() if name not in _NOT_ASKED)
        options += [title for title in titles if title]
    if options := options + own.get("options", []):
        known["options"] = options
    attributes = {**known, **{key: value for key, value in own.items() if key != "options"}}
    filled = item | {"attributes": attributes}
    return {key: filled[key] for key in _ORDER if key in filled}


def _field(path: str) -> FieldInfo:
    """A field of a practice, or of a block within it: `target_groups.for_whom`."""
    first, *deeper = path.split(".")
    field = Practice.model_fields[first]
    for name in deeper:
        field = getattr(field.annotation, "model_fields", {})[name]
    return field


def _marks(field: FieldInfo) -> list[TermOf]:
    """The vocabularies that a field, or each value of its list, is chosen from."""
    inner = get_args(field.annotation)[0] if get_args(field.annotation) else None
    return [mark for mark in (*field.metadata, *getattr(inner, "__metadata__", ())) if isinstance(mark, TermOf)]


def _as_text(form: dict[str, Any]) -> Iterator[str]:
    """The questions as a Markdown text to fill in: an explanation is a comment, a choice a box to tick."""
    for item in form["body"]:
        attributes = item["attributes"]
        if item["type"] == "markdown":
            yield f"<!--\n{attributes['value'].strip()}\n-->\n"
            continue
        yield f"## {attributes['label']}{' *' if item.get('validations', {}).get('required') else ''}\n"
        if "description" in attributes:
            yield f"<!-- {attributes['description']} -->\n"
        yield "".join(f"- [ ] {option}\n" for option in attributes.get("options", ()))
    yield "/label " + " ".join(f'~"{label}"' for label in form["labels"]) + "\n"


class _Blocks(yaml.SafeDumper):
    """YAML in which a text of several lines stays so."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Blocks.add_representer(str, _text)
