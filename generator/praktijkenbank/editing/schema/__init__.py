"""The schema of a record for whoever writes one: what the models say, with Dutch messages, terms and blocks to insert. They stand in
`schemas/`, committed, so that an editor who opens the folder has them without running anything.

What YAML's language server makes of a schema decided the form (its keywords come from VS Code). It has no Dutch of its
own, so every keyword that can fail carries a sentence; where it takes none (`required`, `minItems`, `maxItems`, `maxLength`) the same
is said with keywords that do. What it offers as a value while somebody types (`default`, `examples`) stands in the
explanation instead, so that nobody leaves an example behind.

It offers the blocks that an editor inserts at one Tab, and what a record may refer to: terms judge, sources and records are only
offered. A term that is in no vocabulary is refused, for the vocabularies seldom change and a wrong term is mostly a slip. A source
or a record is added with every practice; a committed list of them would call new ones wrong until somebody makes it anew.

Of a kind of record there is the schema of a concept beside that of what is published: the same fields, of which none but the
name has to be there. A block cannot see which record it stands in, so there are two of each; the root chooses by `publication`.
"""

import json
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from praktijkenbank.dutch.wording import enumeration
from praktijkenbank.problems import KINDS, words
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import SCHEMAS
from praktijkenbank.records import fields
from praktijkenbank.records.citations import short
from praktijkenbank.records.introspect import Field, fields_of
from praktijkenbank.records.json_schema import shape, text
from praktijkenbank.records.types import TYPES, title

WORDS = words("schema")

Node = dict[str, Any]

NAMES = {
    fields.SLUG: "slug", fields.DAY: "day", fields.PARTIAL_DATE: "partial-date", fields.WEB_ADDRESS: "web-address",
    fields.MAIL_ADDRESS: "mail-address", fields.LINE: "line", fields.TEXT: "text",
}  # fmt: skip
"""Pattern → the name of what it asks, and of what to write."""

PREFIX, REF = "concept-", "#/definitions/"

SAID = ("title", "description", "markdownDescription", "defaultSnippets")
"""What is said of a field, whatever it holds."""


def _spoken(rule: Node) -> Node:
    """A rule with the words of its message for the code."""
    kind = KINDS.get(rule.get("errorMessage", ""))
    return rule | {"errorMessage": f"{kind.message} {kind.remedy or kind.hint}"} if kind else rule


_HERE = Path(__file__).parent
TABLE: Node = json.loads(json.dumps(yaml.safe_load((_HERE / "rules.yml").read_text("utf-8"))), object_hook=_spoken)
RULES: dict[str, list[Node]] = TABLE["blocks"]
"""Name of the block → what must hold between its fields."""


def for_editors(model: type[BaseModel], content: Content) -> Node:
    """The schema of `model` with the terms of `content`."""
    whole, blocks = deepcopy(shape(model)), blocks_of(model)
    nodes = {**whole.pop("definitions", {}), model.__name__: whole}
    shared: dict[str, Node] = {}
    titles = {one.name: one.title for owner in reversed(blocks.values()) for one in fields_of(owner).values()}
    for name, owner in blocks.items():
        _block(nodes[name], owner, content, shared, titles)
    kind = next((one for one in TYPES.values() if one.model is model), None)
    own = nodes.pop(model.__name__)
    if kind:
        whole = {"$schema": own.pop("$schema")}
        nodes |= {model.__name__: own} | _concepts(nodes | {model.__name__: own}, model.__name__, kind.named_by)
        whole |= {"if": TABLE["concept"], "then": _to(f"{PREFIX}{model.__name__}"), "else": _to(model.__name__)}
    return whole | {"definitions": nodes | shared}


def blocks_of(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    """The model and every model inside it, by name."""
    found = {model.__name__: model}
    for one in fields_of(model).values():
        if one.model:
            found |= blocks_of(one.model)
    return found


def _block(block: Node, owner: type[BaseModel], content: Content, shared: dict[str, Node], titles: dict[str, str]) -> None:
    """Make the editors' schema of a block; `shared` gains what is the same in several."""
    block.pop("required", None)
    block.pop("description", None)
    names = ", ".join(f"`{key}`" for key in block["properties"])
    block["errorMessage"] = WORDS["fields"].format(block=block["title"], fields=names)
    together: list[Node] = []
    for key, one in fields_of(owner).items():
        node = block["properties"][key]
        if target := "-en-".join(one.vocabularies) or one.refers_to:
            shared.setdefault(target, definition(one, content))
            value = node.get("items", node)
            for said in value.keys() - {"title", "description", "examples"}:
                del value[said]
            value |= _to(target)
        node = _explained(_leaf(node, shared, titles), one)
        # The server looks for what can be inserted on the block, and on a list of such.
        block["properties"][key] = node | (snippets(one.model, content, "- ") if one.model and one.several else {})
        if one.required:
            said = WORDS["missing"].format(field=key, title=one.title, description=one.info.description)
            together.append({"required": [key], "errorMessage": said})
    together += RULES.get(owner.__name__, ())
    block |= ({"allOf": together} if together else {}) | snippets(owner, content)


def _explained(node: Node, field: Field) -> Node:
    """Title and explanation, with what the field falls back on and an example."""
    said = f"{WORDS['required']} {field.info.description}" if field.required else str(field.info.description)
    if "default" in node:
        said += f" {WORDS['default'].format(value=yaml_of(node.pop('default')))}"
    node = node | {"title": field.title, "description": said}
    if examples := node.pop("examples", None):
        said += f"\n\n{WORDS['example'].format(example=', '.join(f'`{yaml_of(example)}`' for example in examples))}"
    return node | ({"markdownDescription": said.replace("<", "\\<")} if "`" in said else {})


def yaml_of(value: Any) -> str:
    """A value as it is written in a record: with quotes only where YAML asks for them."""
    node = yaml.ScalarNode("tag:yaml.org,2002:str", str(value).lower() if isinstance(value, bool) else str(value))
    written: str = yaml.serialize(node, Dumper=yaml.BaseDumper, allow_unicode=True, width=1000)
    return written.removesuffix("\n").removesuffix("\n...")


def _leaf(node: Node, shared: dict[str, Node], titles: dict[str, str] | None = None) -> Node:
    """The same demands, each with what to write instead."""
    kind = node.get("type")
    if kind == "array":
        node["items"] = _leaf(node["items"], shared)
        node["errorMessage"] = WORDS["list"] if "minItems" in node else WORDS["list-or-nothing"]
        if node.get("minItems") == 1:
            del node["minItems"]
            node["contains"] = {}
        limit = node.pop("maxItems")
        shared[f"list-{limit}"] = {
            "if": {"type": "array", "minItems": limit + 1},
            "then": {"type": "string", "errorMessage": WORDS["too-many"].format(limit=limit)},  # which no list is
        }
        node["allOf"] = [_to(f"list-{limit}")]
    elif "enum" in node:
        node.setdefault("errorMessage", WORDS["choice"].format(choices=", ".join(node["enum"])))
        if titles and titles.keys() >= set(node["enum"]):
            node["enumDescriptions"] = [titles[name] for name in node["enum"]]
    elif kind in ("number", "boolean"):
        node["errorMessage"] = WORDS["number" if kind == "number" else "yes-no"]
    elif kind is not None and kind != "object":
        _string(node, shared)
    return node


def _string(node: Node, shared: dict[str, Node]) -> None:
    demands: Node = {
        key: node.pop(key) for key in ("type", "pattern", "maxLength", "minLength", "minimum", "maximum") if key in node
    }
    limit, pattern = demands.pop("maxLength", None), demands.setdefault("pattern", fields.TEXT)
    demands.pop("minLength", None)
    name = NAMES[pattern]
    message = WORDS[name]
    demands["errorMessage"] = demands["patternErrorMessage"] = message
    if limit:
        too_long = WORDS["too-long"].format(limit=limit)
        demands["allOf"] = [{"pattern": rf"^[\s\S]{{0,{limit}}}$", "patternErrorMessage": too_long}]
    if "minimum" in demands:  # a year alone, which YAML reads as a whole number
        year = {"type": "integer", "minimum": demands.pop("minimum"), "maximum": demands.pop("maximum")}
        demands["if"], demands["else"] = year, {"type": "string", "errorMessage": message}
    name = "-".join(map(str, filter(None, (name, "number" if "integer" in demands["type"] and limit else "", limit))))
    shared[name] = demands
    node |= _to(name)


def _concepts(nodes: dict[str, Node], name: str, named_by: str) -> dict[str, Node]:
    """The blocks of the concepts of a kind of record, of which `name` is the whole. That a figure has a value is asked of it too."""
    found = {f"{PREFIX}{block}": deepcopy(node) for block, node in nodes.items()}
    for block, node in found.items():
        node["properties"] = {key: _or_nothing(one, nodes) for key, one in node["properties"].items()}
        node.pop("allOf", None)
        if block == f"{PREFIX}Figure":
            node["allOf"] = list(RULES["Figure"])
    whole = found[f"{PREFIX}{name}"]
    whole["properties"][named_by] = nodes[name]["properties"][named_by]
    whole["allOf"] = [rule for rule in nodes[name]["allOf"] if rule.get("required") == [named_by]]
    return found | {"nothing": TABLE["nothing"]}


def _or_nothing(node: Node, nodes: dict[str, Node]) -> Node:
    demands = {key: value for key, value in node.items() if key not in SAID}
    if (block := demands.get("$ref", "").removeprefix(REF)) in nodes:
        demands |= _to(f"{PREFIX}{block}")
    if demands.get("items", {}).get("$ref", "").removeprefix(REF) in nodes:
        demands["items"] = _or_nothing(demands["items"], nodes)
    demands.pop("contains", None)
    return {key: node[key] for key in SAID if key in node} | {"anyOf": [demands, _to("nothing")]}


def _to(name: str) -> Node:
    return {"$ref": f"{REF}{name}"}


SOURCES = "sources"
OFFERS = {SOURCES, *TYPES}
"""The definitions that offer and do not judge."""


def definition(one: Field, content: Content) -> dict[str, Any]:
    """What a field may refer to."""
    if one.vocabularies:
        found = [term for name in one.vocabularies for term in content.vocabularies[name].record.terms]
        files = " of ".join(f"content/vocabulary/{name}.yml" for name in one.vocabularies)
        told = [f"**{term.label}.** {' '.join(term.definition.split())}" for term in found]
        said = WORDS["term"].format(files=files)
        return {"type": "string", "enum": [term.id for term in found], "markdownEnumDescriptions": told, "errorMessage": said}
    if one.refers_to == SOURCES:
        listed = content.bibliography.record.references if content.bibliography else ()
        cited = {source.id: (short(source), source.title) for source in listed}
        named = {name: told if told == called else f"{told}. {called}" for name, (told, called) in cited.items()}
    else:
        named = {slug: title(located.record) for slug, located in content.kinds[one.refers_to].items()}
    demands = {"type": "string", "pattern": fields.SLUG, "errorMessage": WORDS["slug"], "patternErrorMessage": WORDS["slug"]}
    return demands | {"defaultSnippets": [{"label": key, "body": key, "description": named[key]} for key in sorted(named)]}


WITH: dict[str, list[list[str]]] = yaml.safe_load((_HERE / "inserts.yml").read_text("utf-8"))
"""Name of a block → the fields that come with the required ones, in as many ways as it is often written."""


def snippets(owner: type[BaseModel], content: Content, mark: str = "") -> dict[str, Any]:
    """What to insert for a block: with the fields it cannot do without, and with some that often stand beside them.

    `mark` stands before the labels: a dash where the block is inserted as one of a list.
    """
    called = str(owner.model_config["title"]).lower()
    made = []
    for names in WITH.get(owner.__name__, [[]]):
        body = _body(owner, names, content, count(1))
        titles = [str(owner.model_fields[name].title).lower() for name in names]
        label = f"{mark}{called} met {enumeration(titles)}" if titles else f"{mark}{called}"
        if body:
            made.append({"label": label, "description": WORDS["inserts"].format(fields=", ".join(body)), "body": body})
    return {"defaultSnippets": made} if made else {}


def _body(owner: type[BaseModel], also: list[str], content: Content, stops: Iterator[int]) -> dict[str, Any]:
    """A block, with numbered stops to tab along."""
    wanted = [one for one in fields_of(owner).values() if one.info.is_required() or one.name in also]
    wanted.sort(key=lambda one: one.name in ("source", "locator"))  # last, as people write them
    return {one.key: _value(one, content, stops) for one in wanted}


def _value(one: Field, content: Content, stops: Iterator[int]) -> Any:
    if one.model:
        value: Any = _body(one.model, WITH.get(one.model.__name__, [[]])[0], content, stops)
    else:
        terms = [term.id for name in one.vocabularies for term in content.vocabularies[name].record.terms]
        asked = "id" if one.refers_to else one.info.title
        choices = ",".join(terms or one.choices)
        value = f"${{{next(stops)}{f'|{choices}|' if choices and not one.refers_to else f':{asked}'}}}"
    return [value] if one.several else value


def made(content: Content) -> dict[str, str]:
    """Path from the root of the project → text, of every schema with the terms of `content`."""
    return {f"schemas/{name}": text(for_editors(model, content)) for name, model in SCHEMAS.items()}


def judging(schema: str) -> Any:
    """What of a schema judges. An offer of sources and records does not, and who adds a source need not run anything."""
    try:
        found = json.loads(schema)
    except ValueError:
        return None
    return found | {"definitions": {name: one for name, one in found.get("definitions", {}).items() if name not in OFFERS}}
