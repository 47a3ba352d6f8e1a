"""Makes a Hugo site of the same records. None of this is timed.

Hugo gets what an experienced user would give it: each record as front matter, word for word, under `params`;
beside it the terms that the record falls under as Hugo's own taxonomies, and its place in the alphabet as its
weight; vocabularies and bibliography as data that is keyed by id. The page around each body is our own shell.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import indent
from typing import Any

import yaml

from benchmarks.synthetic import SEARCH_WORDS
from praktijkenbank.dutch.wording import alphabetical

TEMPLATES = Path(__file__).parent / "hugo"

FOLDERS = {
    "themes": "themas",
    "target-groups": "doelgroepen",
    "working-elements": "werkzame-elementen",
    "provinces": "provincies",
    "municipalities": "gemeenten",
}
"""Vocabulary → taxonomy."""

NUMBERED = "{{ if gt $pager.PageNumber 1 }}, bladzij {{ $pager.PageNumber }}{{ end }}"
PART = '(partial "last_reviewed.html" $pager.Pages)'
WHOLE = '(partialCached "last_reviewed.html" site.RegularPages "")'
TERM_ARGUMENTS = '"vocabulary" "VOCABULARY" "folder" "FOLDER/" "whole" $whole'

PAGES: Mapping[str, Mapping[str, str]] = {
    "practice": {
        "title": "{{ .Params.name }}",
        "description": "{{ .Params.summary }}",
        "reviewed": ".Params.reviewed",
        "arguments": ".",
    },
    "catalogue": {
        "start": "{{- $pager := .Paginate .Pages -}}",
        "title": f"Praktijken{NUMBERED}",
        "description": 'Alle {{ partial "count.html" $pager.TotalNumberOfElements }} uit vrijwillige inzet en informele zorg bij elkaar.',
        "reviewed": PART,
        "arguments": '(dict "pager" $pager "base" "BASE")',
    },
    "term": {
        "start": '{{- $id := path.Base .RelPermalink }}{{ $whole := index hugo.Data.terms "VOCABULARY" }}'
        '{{ $term := index $whole.terms $id }}{{ $found := partialCached "term_pages.html" . .RelPermalink }}{{ $pager := .Paginate $found.pages -}}',
        "title": f"{{{{ $term.label }}}}{NUMBERED}",
        "description": '{{ partial "count.html" (len .Pages) }}. {{ $term.definition | plainify }}',
        "reviewed": PART,
        "arguments": f'(dict "pager" $pager "base" "BASE" "id" $id "term" $term "pages" $found.pages "headings" $found.headings {TERM_ARGUMENTS})',
    },
    "terms": {
        "start": '{{- $whole := index hugo.Data.terms "VOCABULARY" -}}',
        "title": "{{ $whole.title }}",
        "description": "{{ $whole.explanation | plainify }}",
        "arguments": f'(dict "taxonomy" (index site.Taxonomies "FOLDER") {TERM_ARGUMENTS})',
    },
    "sources": {
        "title": "Bronnen",
        "description": "Alle bronnen waar de praktijken op rusten, met wat ervan bekend is.",
        "arguments": ".",
    },
    "sources_of_letter": {
        "title": "Bronnen: {{ upper .Params.letter }}",
        "description": "Bronnen waarvan de naam met {{ upper .Params.letter }} begint, met de pagina’s die erop rusten.",
        "arguments": ".",
    },
    "home": {"title": "{{ site.Title }}", "description": "{{ site.Title }}", "arguments": "."},
    "not_found": {
        "title": "Pagina niet gevonden",
        "description": "Deze pagina bestaat niet (meer).",
        "reviewed": '""',
        "arguments": ".",
    },
}
"""Body → what fills the shell around it, in Hugo's template language."""


def prepare(content: Path, shells: Path, assets: Path, settings: Mapping[str, str], target: Path) -> None:
    """Write the site to `target`.

    `shells` is what `benchmarks.shells` left, `assets` that folder of a built site, `settings` those of `mkdocs.yml`.
    """
    facts = json.loads((shells / "facts.json").read_text("utf-8"))
    vocabularies = {
        file.stem: vocabulary(file) for file in sorted((content / "vocabulary").glob("*.yml")) if file.stem not in SEARCH_WORDS
    }
    where = places(vocabularies)
    shutil.copytree(TEMPLATES, target)
    shutil.copytree(assets, target / "static" / "assets")
    (target / "hugo.toml").write_text(
        f'baseURL = "{settings["site_url"]}"\ntitle = "{settings["site_name"]}"\n'
        f"pagination.pagerSize = {facts['page_size']}\n{(TEMPLATES / 'hugo.toml').read_text('utf-8')}",
        "utf-8",
    )
    data = {"facts": facts, "terms": vocabularies, "places": where, "sources": bibliography(content / "sources.yml")}
    (target / "data").mkdir()
    for name, value in data.items():
        (target / "data" / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    write_layouts(shells, facts["placeholders"], target / "layouts")
    write_records(content / "practices", where, data, target / "content" / "praktijken")
    (target / "content" / "praktijken" / "_index.md").write_text("---\ntitle: Praktijken\n---\n", "utf-8")
    (target / "content" / "bronnen").mkdir()
    (target / "content" / "bronnen" / "_index.md").write_text("---\ntitle: Bronnen\n---\n", "utf-8")
    for letter in data["sources"]["letters"]:
        (target / "content" / "bronnen" / letter).mkdir()
        page = f"---\ntitle: Bronnen {letter}\nlayout: letter\nletter: {letter}\n---\n"
        (target / "content" / "bronnen" / letter / "_index.md").write_text(page, "utf-8")


def read(file: Path) -> Any:
    """A YAML file, every scalar as text."""
    return yaml.load(file.read_text("utf-8"), yaml.CBaseLoader)  # noqa: S506 -- it makes text only


def vocabulary(file: Path) -> dict[str, Any]:
    """A vocabulary, its terms keyed by id, and their labels in lower case."""
    whole = read(file)
    terms = {term["id"]: term for term in whole["terms"]}
    lower = {name: term["label"].lower() for name, term in terms.items()}
    return {
        "title": whole["title"],
        "explanation": whole["explanation"],
        "order": list(terms),
        "place": {name: at for at, name in enumerate(terms)},
        "terms": terms,
        "lower": lower,
        "wider": {name: with_broader(terms, name) for name in terms},
    }


def with_broader(terms: Mapping[str, Any], name: str) -> list[str]:
    """A term and what it is a part of in the same list, from near to far; a town may be named as its province is."""
    found: list[str] = []
    while name in terms and name not in found:
        found.append(name)
        name = terms[name].get("broader", "")
    return found


def bibliography(file: Path) -> dict[str, Any]:
    """The sources keyed by id, and by the letter of that id, those of one letter by who made them."""

    def sort_key(source: dict[str, Any]) -> tuple[tuple[str, str], str, str]:
        first = (source.get("author") or source.get("editor") or [{"literal": source["title"]}])[0]
        return alphabetical(first.get("literal") or first["family"]), source.get("issued", ""), source["id"]

    terms = {source["id"]: source for source in sorted(read(file)["references"], key=sort_key)}
    letters: dict[str, list[str]] = {}
    for name in terms:
        letters.setdefault(name[0], []).append(name)
    return {"letters": dict(sorted(letters.items())), "terms": terms}


def places(vocabularies: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Municipality or neighbourhood → its label, municipality and province."""
    towns, provinces = vocabularies["municipalities"]["terms"], vocabularies["provinces"]["terms"]
    found = {}
    for place in [*towns.values(), *vocabularies["neighbourhoods"]["terms"].values()]:
        town = towns.get(place["id"]) or towns[place["broader"]]
        found[place["id"]] = {
            "label": place["label"],
            "town": town["id"],
            "town_label": town["label"],
            "province": town["broader"],
            "province_label": provinces[town["broader"]]["label"],
        }
    return found


def write_records(practices: Path, where: Mapping[str, Mapping[str, str]], data: Mapping[str, Any], target: Path) -> None:
    """Each record as a page: what Hugo needs to know, and the record itself as its parameters."""
    target.mkdir(parents=True)
    records = {file: read(file) for file in practices.glob("*.yml")}
    wider = data["terms"]["target-groups"]["wider"]
    ordered = sorted(records, key=lambda file: (alphabetical(records[file]["name"]), file.stem))
    for weight, file in enumerate(ordered, 1):
        record = records[file]
        spots = [item["place"] for item in record.get("implementations", []) if "place" in item]
        named = [item["province"] for item in record.get("implementations", []) if "province" in item]
        groups = record["target_groups"]
        for_whom, through = (unique(*(wider[group] for group in groups.get(name, []))) for name in ("for_whom", "through"))
        known = {
            "title": record["name"],
            "weight": weight,
            "newest": f"{newest(record, data['sources']['terms'])} {len(records) - weight:06}",
            "themas": record["themes"],
            "voor-wie": groups["for_whom"],
            "voor": for_whom,
            "via": through,
            "doelgroepen": unique(for_whom, through),
            "werkzame-elementen": unique(item["element"] for item in record.get("working_elements", [])),
            "provincies": unique(named, (where[spot]["province"] for spot in spots)),
            "gemeenten": unique(where[spot]["town"] for spot in spots),
            "cites": unique(sources(record)),
        }
        front = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in known.items())
        text = f"---\n{front}params:\n{indent(file.read_text('utf-8'), '  ')}---\n"
        (target / f"{file.stem}.md").write_text(text, "utf-8")


def newest(record: Mapping[str, Any], known: Mapping[str, Any]) -> str:
    """When the newest source of a record appeared."""
    return max((known[use["source"]].get("issued", "") for use in record["sources"]), default="")


def unique(*values: Iterable[str]) -> list[str]:
    """All values, each once."""
    return list(dict.fromkeys(value for some in values for value in some))


def sources(value: Any) -> Iterable[str]:
    """Every source that a record names, anywhere."""
    if isinstance(value, dict):
        if isinstance(value.get("source"), str):
            yield value["source"]
        for inner in value.values():
            yield from sources(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from sources(inner)


def write_layouts(shells: Path, placeholders: Mapping[str, str], target: Path) -> None:
    """Our shells as Hugo's layouts, with Hugo's bodies in them."""

    def fill(shell: Path, body: str, words: Mapping[str, str]) -> str:
        html = shell.read_text("utf-8")
        if "{{" in html:
            raise ValueError(f"{shell.name} has braces that Hugo would read")
        page = PAGES[body]
        slots = {
            "title": page["title"],
            "description": page["description"],
            "canonical": "{{ $pager.URL | absURL }}" if "$pager" in page.get("start", "") else "{{ .Permalink }}",
            "reviewed": f'{{{{ with {page.get("reviewed", WHOLE)} }}}}{{{{ partialCached "day.html" . . }}}}{{{{ else }}}}onbekend{{{{ end }}}}',
            "json_ld": '{{ partial "json_ld.html" . | safeJS }}',
            "body": f'{{{{ partial "{body}.html" {page["arguments"]} }}}}',
        }
        for slot, letters in placeholders.items():
            html = html.replace(letters, slots[slot])
        for word, value in words.items():
            html = html.replace(word, value)
        return html

    def layout(name: str, kind: str, body: str, depth: int, **words: str) -> None:
        """One layout. A list whose later parts lie deeper gets the shell of that depth for them."""
        html = fill(shells / f"{kind}-{depth}.html", body, {"BASE": "../" * depth, **words})
        deeper = shells / f"{kind}-{depth + 2}.html"
        if body in ("catalogue", "term") and deeper.exists():
            rest = fill(deeper, body, {"BASE": "../" * (depth + 2), **words})
            html = f"{{{{ if eq $pager.PageNumber 1 }}}}{html}{{{{ else }}}}{rest}{{{{ end }}}}"
        start = PAGES[body].get("start", "")
        for word, value in words.items():
            start = start.replace(word, value)
        file = target / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(start + html, "utf-8")

    layout("praktijken/page.html", "practice", "practice", 2)
    layout("praktijken/section.html", "catalogue", "catalogue", 1)
    layout("bronnen/section.html", "sources", "sources", 1)
    layout("bronnen/letter.html", "sources", "sources_of_letter", 2)
    layout("home.html", "home", "home", 0)
    layout("404.html", "not_found", "not_found", 0)
    for kind, folder in FOLDERS.items():
        layout(f"{folder}/taxonomy.html", kind, "terms", 1, VOCABULARY=kind, FOLDER=folder)
        if (shells / f"{kind}-2.html").exists():
            layout(f"{folder}/term.html", kind, "term", 2, VOCABULARY=kind, FOLDER=folder)
