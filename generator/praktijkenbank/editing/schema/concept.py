"""What must hold between the fields of a block, and the schema of a concept beside that of what is published: the same fields, of which none but the name has to be there.

A block cannot see which record it stands in, so there are two of each block; the root chooses by `publication`.
"""

from copy import deepcopy
from typing import Any

from praktijkenbank.problems import KINDS

Node = dict[str, Any]

PREFIX, REF = "concept-", "#/definitions/"

IS_CONCEPT: Node = {"required": ["publication"], "properties": {"publication": {"const": "concept"}}}

NOTHING: Node = {
    "not": {
        "anyOf": [
            {"type": ["boolean", "number", "integer", "object"]},
            {"type": "string", "minLength": 1},
            {"type": "array", "minItems": 1},
        ]
    }
}
"""What stands behind a field that is still to be filled in. A choice of `null` and an empty text would be offered to who types."""

SAID = ("title", "description", "markdownDescription", "defaultSnippets")
"""What is said of a field, whatever it holds."""


def _if(key: str, then: Node | None = None, otherwise: Node | None = None) -> Node:
    rule: Node = {"if": {"required": [key]}}
    return rule | ({"then": then} if then else {}) | ({"else": otherwise} if otherwise else {})


def _need(key: str, code: str) -> Node:
    return {"required": [key], "errorMessage": _said(code)}


def _without(code: str, *keys: str) -> Node:
    return {"properties": dict.fromkeys(keys, False), "errorMessage": _said(code)}


def _said(code: str) -> str:
    kind = KINDS[code]
    return f"{kind.message} {kind.remedy or kind.hint}"


RULES: dict[str, tuple[Node, ...]] = {
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
"""Name of the block → what must hold between its fields: the same truths as the validators of the models say. `oneOf` would be
shorter, but YAML's language server then says no more than that nothing fits."""


def with_concepts(root: Node, nodes: dict[str, Node], name: str, named_by: str) -> tuple[Node, dict[str, Node]]:
    """The root and the blocks of a kind of record, the block `name` among them, with those of its concepts."""
    concepts = {f"{PREFIX}{block}": _concept(deepcopy(node), block, nodes) for block, node in nodes.items()}
    whole = concepts[f"{PREFIX}{name}"]
    whole["properties"][named_by] = nodes[name]["properties"][named_by]
    whole["allOf"] = [rule for rule in nodes[name]["allOf"] if rule.get("required") == [named_by]]
    chosen = {"if": IS_CONCEPT, "then": _refer(f"{PREFIX}{name}"), "else": _refer(name)}
    return {"$schema": root["$schema"]} | chosen, nodes | concepts | {"nothing": NOTHING}


def _concept(block: Node, name: str, nodes: dict[str, Node]) -> Node:
    """A block of a concept. That a figure has a value is asked of it too."""
    block.pop("allOf", None)
    if name == "Figure":
        block["allOf"] = list(RULES[name])
    for key, node in block["properties"].items():
        block["properties"][key] = _open(node, nodes)
    return block


def _open(node: Node, nodes: dict[str, Node]) -> Node:
    demands = {key: value for key, value in node.items() if key not in SAID}
    if demands.get("$ref", "").removeprefix(REF) in nodes:
        demands["$ref"] = f"{REF}{PREFIX}{demands['$ref'].removeprefix(REF)}"
    if "items" in demands:
        item = _open(demands["items"], nodes)
        demands["items"] = item if "$ref" in item["anyOf"][0] and PREFIX in item["anyOf"][0]["$ref"] else demands["items"]
        demands.pop("contains", None)
    if "anyOf" in demands:  # a block that may be left out
        demands["anyOf"] = [_open(one, nodes) for one in demands["anyOf"]]
    return {key: node[key] for key in SAID if key in node} | {"anyOf": [demands, _refer("nothing")]}


def _refer(name: str) -> Node:
    return {"$ref": f"{REF}{name}"}
