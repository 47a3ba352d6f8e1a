"""How complete a record is, and how old what it rests on: computed from the record, never written by hand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from praktijkenbank.records.evidence import card_figure
from praktijkenbank.records.practice import Approach, Evidence, Practice, TargetGroups
from praktijkenbank.records.source import Source
from praktijkenbank.records.sourced import Silence, SourceUse
from praktijkenbank.records.types import type_of

OLD_AFTER_YEARS = 10
"""From this age on a page says at the top how old its sources are."""


@dataclass(frozen=True)
class Completeness:
    """Which of the needed fields are filled from a source, or settled as not applicable."""

    filled: int
    total: int
    missing: tuple[str, ...]


def completeness(record: Any) -> Completeness:
    """Count the fields that its kind needs. ‘Niet van toepassing’ is an answer; the other silences are not."""
    needed = type_of(record).needed
    settled = {silence.field for silence in silences(record) if silence.reason == "niet-van-toepassing"}
    missing = tuple(field for field in needed if not filled(record, field) and field not in settled)
    return Completeness(len(needed) - len(missing), len(needed), missing)


def silences(record: Any) -> tuple[Silence, ...]:
    """Why fields of a record are empty, of a kind that can say so."""
    return getattr(record, "silences", ())


def filled(record: Any, field: str) -> bool:
    """Whether a field that may be silent holds anything; of a practice also one inside another."""
    match field if isinstance(record, Practice) else "":
        case "steps":
            return bool(record.approach.steps)
        case "through":
            return bool(record.target_groups.through)
        case "figures":
            return card_figure(record) is not None
        case "recognition":
            return bool(record.evidence.recognition)
        case "status":
            return record.status.state not in ("onbekend", "")
    return bool(getattr(record, field))


def newest_use(uses: Iterable[SourceUse], sources: dict[str, Source]) -> SourceUse | None:
    """The newest source that we saw; None when none of them is dated."""
    dated = [use for use in uses if use.seen and sources[use.source].issued]
    return max(dated, key=lambda use: sources[use.source].issued or "", default=None)


def newest_source(uses: Iterable[SourceUse], sources: dict[str, Source]) -> str | None:
    """When it appeared: year, month or day."""
    newest = newest_use(uses, sources)
    return sources[newest.source].issued if newest else None


def is_old(issued: str | None, today: date, years: int = OLD_AFTER_YEARS) -> bool:
    """Whether something that appeared then lies more than `years` back."""
    if issued is None:
        return False
    horizon = f"{today.year - years}{today.isoformat()[4:]}"
    return issued < horizon[: len(issued)]


@dataclass(frozen=True)
class Standing:
    """How one record stands: what an editor looks at to choose where to help."""

    slug: str
    record: Any
    complete: Completeness
    newest: str | None
    """When the newest source that we saw appeared."""


def standings(records: Mapping[str, Any], sources: dict[str, Source]) -> list[Standing]:
    """All records of a kind, the least complete first, then the one longest not reviewed, then as they were given."""
    found = [
        Standing(slug, record, completeness(record), newest_source(record.sources, sources)) for slug, record in records.items()
    ]
    return sorted(found, key=lambda one: (one.complete.filled, one.record.reviewed))


TITLES = {
    "steps": Approach.model_fields["steps"].title,
    "through": TargetGroups.model_fields["through"].title,
    "figures": "Cijfers over de opbrengst",
    "recognition": Evidence.model_fields["recognition"].title,
} | {name: field.title for name, field in Practice.model_fields.items()}
"""Field → its title, for the fields inside another field that can be silent too."""
