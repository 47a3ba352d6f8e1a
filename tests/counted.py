"""What each practice counts for, read from the YAML and counted by hand: apart from the generator, for whatever says a number."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from praktijkenbank.dutch.wording import alphabetical

FACETS = (
    "thema", "doelgroep", "stappen", "kosten", "inzet", "materiaal", "onderbouwing", "bekend", "provincie", "gemeente", "via",
    "element", "soort", "status", "sinds",
)  # fmt: skip
Values = dict[str, set[str]]
KNOWN = ("gelezen", "uittreksel", "tweede-hand")
"""How it is known what a practice rests on, the nearest first."""


def _read(file: Path) -> Any:
    return yaml.load(file.read_text("utf-8"), yaml.CSafeLoader)


@cache
def records(content: Path) -> dict[str, dict[str, Any]]:
    """Every practice that lists show, by name."""
    found = {file.stem: _read(file) for file in (content / "practices").glob("*.yml")}
    shown = {slug: record for slug, record in found.items() if record.get("publication", "gepubliceerd") == "gepubliceerd"}
    return dict(sorted(shown.items(), key=lambda item: alphabetical(item[1]["name"])))


@cache
def terms(content: Path, vocabulary: str) -> dict[str, dict[str, Any]]:
    return {term["id"]: term for term in _read(content / "vocabulary" / f"{vocabulary}.yml")["terms"]}


def known(record: dict[str, Any]) -> str:
    """That of the results on the step of the record that is known best; where none is, of what was read best."""
    read = {use["source"]: use.get("read", "gelezen").replace("niet", "tweede-hand") for use in record["sources"]}
    every = [*record["results"], *(one for place in record.get("implementations", []) for one in place.get("results", []))]
    on_step = [one for one in every if one["basis"] == record["evidence"]["basis"]]
    found = ["tweede-hand" if one.get("second_hand") else read[one["source"]] for one in on_step]
    told_by = record["evidence"].get("source")
    return min(found or [read[told_by]] if told_by else found or read.values(), key=KNOWN.index)


def wholes(content: Path, group: str) -> set[str]:
    """A group and what it is a part of."""
    found: set[str] = set()
    while group and group not in found:
        found.add(group)
        group = terms(content, "target-groups")[group].get("broader", "")
    return found


def values(record: dict[str, Any], content: Path) -> Values:
    """Facet → the values of a record."""
    done = record.get("implementations", [])
    places = {item["place"] for item in done if "place" in item}
    municipalities = {
        place if place in terms(content, "municipalities") else terms(content, "neighbourhoods")[place]["broader"]
        for place in places
    }
    groups = record["target_groups"]
    started = [str(item["period"]["start"]) for item in done if "start" in item.get("period", {})]
    told = {"stappen": record["approach"].get("steps")} | {
        facet: record.get(field) for facet, field in (("kosten", "costs"), ("inzet", "effort"), ("materiaal", "materials"))
    }
    return {
        "thema": set(record["themes"]),
        "doelgroep": {whole for group in groups["for_whom"] for whole in wholes(content, group)},
        "via": {whole for group in groups.get("through", []) for whole in wholes(content, group)},
        "onderbouwing": {record["evidence"]["basis"]},
        "bekend": {known(record)},
        "provincie": {item["province"] for item in done if "province" in item}
        | {terms(content, "municipalities")[place]["broader"] for place in municipalities},
        "gemeente": municipalities,
        "element": {item["element"] for item in record.get("working_elements", [])},
        "soort": {record["kind"]},
        "status": {record["status"]["state"]},
        "sinds": {min(started)[:3] + "0"} if started else set(),
    } | {facet: {"ja"} if has else set() for facet, has in told.items()}


@cache
def every(content: Path) -> dict[str, Values]:
    """Slug → facet → its values."""
    return {slug: values(record, content) for slug, record in records(content).items()}


def having(content: Path, *wanted: tuple[str, str]) -> list[str]:
    """The slugs that count for all of these."""
    return [slug for slug, its in every(content).items() if all(value in its[facet] for facet, value in wanted)]
