"""What a new draft holds where an editor still has to write: the draft is made with these, and checks look for them."""

from __future__ import annotations

BEGIN = "Schrijf hier"
"""Every text in a draft that is to be replaced begins with this."""

PLACE = "paragraaf of kopje"
"""Stands where the place in a source must come."""

DOTS = frozenset(("…", "...", "[...]", "[…]"))
"""Stand in examples for what comes there."""


def is_sample(value: str) -> bool:
    """Whether a value says no more than that something must come there."""
    return value in DOTS or value == PLACE or value.startswith(f"{BEGIN} ")
