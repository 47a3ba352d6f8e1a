"""What the fields of a practice are called, where not the whole record is shown."""

from __future__ import annotations

from praktijkenbank.records.practice import Approach, Evidence, Practice, TargetGroups

TITLES = {
    "steps": Approach.model_fields["steps"].title,
    "through": TargetGroups.model_fields["through"].title,
    "figures": "Cijfers over de opbrengst",
    "recognition": Evidence.model_fields["recognition"].title,
} | {name: field.title for name, field in Practice.model_fields.items()}
"""Field → its title, for the fields inside another field that can be silent too."""
