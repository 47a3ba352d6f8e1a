"""Why a part of a practice is empty: nothing is not one thing."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from praktijkenbank.records.fields import meaning
from praktijkenbank.records.sourced import MaybeSourced

SilenceReason = Annotated[
    Literal["niet-vermeld", "niet-onderzocht", "niet-van-toepassing"],
    meaning("Je zocht, het staat er niet.", "De bron zegt zelf dat het niet is onderzocht.", "Het hoort niet bij deze praktijk."),
]
SilentField = Literal[
    "goal", "steps", "through", "reach", "organisations", "implementations", "figures", "working_elements", "recognition",
    "conditions", "pitfalls", "costs", "effort", "materials", "contact", "status", "related",
]  # fmt: skip


class Silence(MaybeSourced, title="Stilte"):
    """Why a field is empty. A field that is empty without a silence is: not yet looked into by us."""

    field: SilentField = Field(title="Onderdeel", description="Het onderdeel dat leeg is.")
    reason: SilenceReason = Field(
        title="Reden",
        description="niet-vermeld: gezocht, het staat er niet. niet-onderzocht: dat zegt de bron zelf. niet-van-toepassing: hoort hier niet.",
    )
