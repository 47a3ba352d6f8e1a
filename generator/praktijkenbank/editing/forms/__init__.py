"""The forms in which people tell of a mistake or an improvement: one text for GitHub and for GitLab.

The questions are the YAML files beside this module, in the shape of GitHub's issue forms. One key more is ours:
`choices: fields` gives the names of all fields of a practice as choices. GitHub gets a form of it; GitLab, which knows no
forms, a text to fill in. For a new practice the site has a form of its own (`praktijkenbank.site.pages.form`).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from praktijkenbank.records.practice import UNTOLD, Practice


def made() -> dict[str, str]:
    """Path from the root of the repository → text, of every form."""
    titles = [field.title for name, field in Practice.model_fields.items() if field.title and name not in UNTOLD]
    found = {}
    for source in sorted(Path(__file__).parent.glob("*.yml")):
        form = yaml.safe_load(source.read_text("utf-8"))
        for item in form["body"]:
            if item.pop("choices", "") == "fields":
                item["attributes"]["options"] = [*titles, *item["attributes"].get("options", ())]
        where = f"generator/praktijkenbank/editing/forms/{source.name}"
        note = f"# Gemaakt met `praktijkenbank forms` uit {where}. Verander het daar.\n"
        written = yaml.dump(form, Dumper=_Blocks, allow_unicode=True, sort_keys=False, width=120)
        found[f".github/ISSUE_TEMPLATE/{source.name}"] = note + written
        found[f".gitlab/issue_templates/{source.stem}.md"] = "\n".join(_as_text(form))
    return found


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


_Blocks.add_representer(
    str, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)
)
