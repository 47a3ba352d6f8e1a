"""What must hold between the fields of one block, as `if` and `then`: the same truths as the validators of the models say.

`oneOf` would be shorter, but YAML's language server then says no more than that nothing fits.
"""

from typing import Any

from praktijkenbank.problems import KINDS

Rule = dict[str, Any]


def _if(key: str, then: Rule | None = None, otherwise: Rule | None = None) -> Rule:
    rule: Rule = {"if": {"required": [key]}}
    return rule | ({"then": then} if then else {}) | ({"else": otherwise} if otherwise else {})


def _need(key: str, code: str) -> Rule:
    return {"required": [key], "errorMessage": _said(code)}


def _without(code: str, *keys: str) -> Rule:
    return {"properties": dict.fromkeys(keys, False), "errorMessage": _said(code)}


def _said(code: str) -> str:
    kind = KINDS[code]
    return f"{kind.message} {kind.remedy or kind.hint}"


RULES: dict[str, tuple[Rule, ...]] = {
    "Figure": (
        _if(
            "value",
            _without("cijfer-onduidelijk", "low", "high"),
            _if("low", _need("high", "cijfer-onduidelijk"), _need("low", "cijfer-onduidelijk")),
        ),
    ),
    "Period": (_if("start", otherwise=_need("end", "periode-leeg")),),
    "Implementation": (
        _if(
            "name",
            otherwise=_if(
                "province",
                otherwise=_if("organisations", otherwise=_need("place", "uitvoering-zonder-plaats")),
            ),
        ),
        _if("place", _without("plaats-en-provincie", "province")),
    ),
    "Relation": (_if("practice", _without("verband-onduidelijk", "name"), _need("name", "verband-onduidelijk")),),
    "Contact": (_if("mail", otherwise=_need("url", "contact-zonder-adres")),),
    "Name": (_if("literal", _without("naam-onduidelijk", "family"), _need("family", "naam-onduidelijk")),),
}
"""Name of the block → its rules."""
