"""YAML as other tools read it: the core schema of YAML 1.2 (yaml.org/spec/1.2.2, 10.3.2).

Editors' YAML support types scalars like this before it looks at a JSON Schema; our own reader leaves all text.
"""

import re
from typing import Any

import yaml

_NULL = re.compile(r"null|Null|NULL|~|")
_TRUE, _FALSE = re.compile(r"true|True|TRUE"), re.compile(r"false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_BEYOND = {"": 1, "+": 1, "-": -1}


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
    return node.value if node.style in ("'", '"', "|", ">") else _scalar(node.value)


def _scalar(text: str) -> Any:
    if _NULL.fullmatch(text):
        return None
    if _TRUE.fullmatch(text) or _FALSE.fullmatch(text):
        return bool(_TRUE.fullmatch(text))
    if _INT.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    if beyond := re.fullmatch(r"([-+]?)\.(inf|Inf|INF)", text):
        return _BEYOND[beyond[1]] * float("inf")
    return text
