"""What must hold between the fields of one block, as `if` and `then`: the same truths as the validators of the models say.

`oneOf` would be shorter, but YAML's language server then says no more than that nothing fits.
"""

from __future__ import annotations

from typing import Any

from praktijkenbank.problems import Kind
from praktijkenbank.problems.messages import shape

Rule = dict[str, Any]


def _if(key: str, then: Rule | None = None, otherwise: Rule | None = None) -> Rule:
    rule: Rule = {"if": {"required": [key]}}
    return rule | ({"then": then} if then else {}) | ({"else": otherwise} if otherwise else {})


def _need(key: str, kind: Kind) -> Rule:
    return {"required": [key], "errorMessage": _said(kind)}


def _without(kind: Kind, *keys: str) -> Rule:
    return {"properties": dict.fromkeys(keys, False), "errorMessage": _said(kind)}


def _said(kind: Kind) -> str:
    return f"{kind.message} {kind.remedy or kind.hint}"


RULES: dict[str, tuple[Rule, ...]] = {
    "Figure": (
        _if(
            "value",
            _without(shape.FIGURE_UNCLEAR, "low", "high"),
            _if("low", _need("high", shape.FIGURE_UNCLEAR), _need("low", shape.FIGURE_UNCLEAR)),
        ),
    ),
    "Period": (_if("start", otherwise=_need("end", shape.PERIOD_EMPTY)),),
    "Implementation": (
        _if(
            "name",
            otherwise=_if(
                "province",
                otherwise=_if("organisations", otherwise=_need("place", shape.IMPLEMENTATION_NOWHERE)),
            ),
        ),
        _if("place", _without(shape.PLACE_AND_PROVINCE, "province")),
    ),
    "Relation": (_if("practice", _without(shape.RELATION_UNCLEAR, "name"), _need("name", shape.RELATION_UNCLEAR)),),
    "Contact": (_if("mail", otherwise=_need("url", shape.CONTACT_UNREACHABLE)),),
    "Name": (_if("literal", _without(shape.NAME_UNCLEAR, "family"), _need("family", shape.NAME_UNCLEAR)),),
}
"""Name of the block → its rules."""
