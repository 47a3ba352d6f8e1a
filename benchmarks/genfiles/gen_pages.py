"""Makes a Markdown page of every record, as an ordinary user of mkdocs-gen-files would."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import mkdocs_gen_files
import yaml

CONTENT = Path("content")


def load(name: str) -> dict[str, Any]:
    """A vocabulary: id → term."""
    return {term["id"]: term for term in yaml.safe_load((CONTENT / "vocabulary" / f"{name}.yml").read_text("utf-8"))["terms"]}


def source_line(claim: dict[str, Any]) -> str:
    """Where a claim comes from."""
    return f"*Bron: {SOURCES[claim['source']]['title']}, {claim['locator']}*"


def results(items: list[dict[str, Any]]) -> str:
    """Results with their figures."""
    parts = []
    for item in items:
        figures = [
            f"| {figure['label']} | {figure.get('value', '')} {figure.get('unit', '')} |" for figure in item.get("figures", [])
        ]
        table = "\n".join(["| Wat | Aantal |", "| --- | --- |", *figures]) if figures else ""
        parts.append(f"{item['statement']}\n\n{table}\n\nOnderbouwing: {BASES[item['basis']]['label']}. {source_line(item)}")
    return "\n\n".join(parts)


def page(record: dict[str, Any]) -> str:
    """The whole page."""
    groups = record["target_groups"]
    elements = "\n".join(f"- **{ELEMENTS[item['element']]['label']}**: {item['text']}" for item in record["working_elements"])
    steps = "\n".join(f"1. {step['name']}" for step in record["approach"].get("steps", []))
    places = "\n".join(f"- {PLACES[item['place']]['label']}: {item['text']}" for item in record["implementations"])
    pitfalls = "\n\n".join(f"{item['text']}\n\n> {item['caveat']}\n\n{source_line(item)}" for item in record["pitfalls"])
    organisations = "\n".join(f"- **{item['name']}**, {ROLES[item['role']]['label']}" for item in record["organisations"])
    used = "\n".join(f"1. {SOURCES[use['source']]['title']}. Gebruikt: {use['locator']}" for use in record["sources"])
    silences = "\n".join(f"- {silence['field']}: {silence['reason']}" for silence in record["silences"])
    return f"""# {record["name"]}

{record["summary"]}

- Thema’s: {", ".join(THEMES[name]["label"] for name in record["themes"])}
- Voor wie: {", ".join(GROUPS[name]["label"] for name in groups["for_whom"])}
- Via wie: {", ".join(GROUPS[name]["label"] for name in groups["through"])}
- Laatst nagekeken: {record["reviewed"]}

## Aanleiding

{record["problem"]["text"]}

{source_line(record["problem"])}

## Doel

{record["goal"]["text"]}

{source_line(record["goal"])}

## Aanpak

{record["approach"]["text"]}

{steps}

{source_line(record["approach"])}

## Resultaten

{results(record["results"])}

## Werkzame elementen

{elements}

## Aandachtspunten

{pitfalls}

## Waar is het gedaan

{places}

## Organisaties

{organisations}

## Onderbouwing

{BASES[record["evidence"]["basis"]]["label"]}. {record["evidence"]["explanation"]}

## Wat we niet weten

{silences}

## Bronnen

{used}
"""


THEMES, GROUPS, ELEMENTS = load("themes"), load("target-groups"), load("working-elements")
PLACES, BASES, ROLES = load("municipalities"), load("research-bases"), load("roles")
SOURCES = {source["id"]: source for source in yaml.safe_load((CONTENT / "sources.yml").read_text("utf-8"))["references"]}

names = {}
for file in sorted((CONTENT / "practices").glob("*.yml")):
    made = yaml.safe_load(file.read_text("utf-8"))
    names[file.stem] = made["name"]
    with mkdocs_gen_files.open(f"praktijken/{file.stem}.md", "w") as output:
        output.write(page(made))

with mkdocs_gen_files.open("praktijken/index.md", "w") as output:
    output.write("# Praktijken\n\n" + "\n".join(f"- [{name}]({slug}.md)" for slug, name in names.items()) + "\n")
