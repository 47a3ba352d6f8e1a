"""YAML as other tools read it: the core schema of YAML 1.2 (yaml.org/spec/1.2.2, 10.3.2).

Editors' YAML support types scalars like this before it looks at a JSON Schema; our own reader leaves all text.
"""

import re
from collections.abc import Callable
from typing import Any

import yaml

SCALARS: list[tuple[str, Callable[[str], Any]]] = [
    (r"null|Null|NULL|~|", lambda _: None),
    (r"true|True|TRUE", lambda _: True),
    (r"false|False|FALSE", lambda _: False),
    (r"[-+]?[0-9]+", int),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
    (r"[-+]?\.(inf|Inf|INF)", lambda text: float(text.replace(".", ""))),
]


def load(text: str) -> Any:
    """The data in a sound text of one document."""
    node = yaml.compose(text, Loader=yaml.CBaseLoader)
    return None if node is None else _value(node)


def _value(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return {key.value: _value(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item) for item in node.value]
    assert isinstance(node, yaml.ScalarNode)
    plain = node.style not in ("'", '"', "|", ">")
    return next((make(node.value) for pattern, make in SCALARS if plain and re.fullmatch(pattern, node.value)), node.value)
