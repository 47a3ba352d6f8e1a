"""Spoils records at random: as text (what a slip, a bad program or a bad person makes of the bytes) and as data (hostile
words in every field of an otherwise sound record).
"""

import json
import random
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import yaml

from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.strict_yaml import FORBIDDEN
from praktijkenbank.records import json_schema
from praktijkenbank.records.fields import LINE, TEXT
from tests.beside import cases

FRAGMENTS, LINKS, ODDITIES, REFUSED, SYNTAX, ARTICLE_TRICKS = (
    tuple(text if isinstance(text, str) else "".join(map(str.__mul__, text[::2], text[1::2])) for text in texts)
    for texts in cases(__file__).values()
)
NO_LINKS = tuple(fragment for fragment in FRAGMENTS if "](" not in fragment)


def hostile(chance: random.Random, limit: int, prose: bool) -> str:
    """Words that a field can hold and a page should not believe; now and then words that it cannot hold."""
    pools: list[tuple[str, ...]] = [NO_LINKS, NO_LINKS, ODDITIES]
    pools += [LINKS, FRAGMENTS] * (prose and chance.random() < 0.02) + [REFUSED] * (chance.random() < 0.005)
    text = "".join(chance.choice(chance.choice(pools)) for _ in range(chance.randint(1, 7)))
    if prose and chance.random() < 0.2:
        text = text.replace(" ", chance.choice(["\n", "\n\n", "\n- ", "\n1. "]))
    if chance.random() < 0.002:
        text *= 500
    if chance.random() < 0.995:
        text = FORBIDDEN.sub("", text)[:limit].strip()
        text = text if prose and text else " ".join(text.split("\n")) or "x"
        text = text if prose else text.replace("\t", " ")
    return text


def texts(value: Any, found: dict[str, Any], blocks: dict[str, Any]) -> Iterator[tuple[Any, Any, int, bool]]:
    """Every text in `value`, whose schema is `found`: what holds it, its key there, its limit, whether it is prose."""
    found = blocks[found["$ref"].rpartition("/")[2]] if "$ref" in found else found
    inner: Iterator[tuple[Any, Any, dict[str, Any]]]
    if isinstance(value, dict):
        inner = ((key, item, found["properties"][key]) for key, item in value.items())
    else:
        inner = ((at, item, found["items"]) for at, item in enumerate(value))
    for key, item, its in inner:
        if not isinstance(item, str):
            yield from texts(item, its, blocks)
        elif its.get("pattern") in (LINE, TEXT):
            yield value, key, its["maxLength"], its["pattern"] == TEXT


@cache
def schema_of(model: Any) -> Any:
    """The JSON Schema of a model."""
    return json_schema.shape(model)


def as_data(data: Any, model: Any, chance: random.Random, words: Callable[[random.Random, int, bool], str] = hostile) -> str:
    """The record with other words in most of its texts, as YAML or JSON."""
    data, whole = json.loads(json.dumps(data)), schema_of(model)
    share = chance.choice([0.1, 0.5, 1])
    for holder, key, limit, prose in texts(data, whole, whole.get("definitions", {})):
        if chance.random() < share:
            holder[key] = words(chance, limit, prose)
    if chance.random() < 0.5:
        return json.dumps(data, ensure_ascii=False)
    return str(yaml.safe_dump(data, allow_unicode=chance.random() < 0.5, width=chance.choice([40, 10_000]), sort_keys=False))


def as_article(raw: bytes, model: Any, chance: random.Random) -> str:
    """The article with other words in its front matter, and tricks in its text."""
    front, body = raw.decode().removeprefix("---\n").split("\n---\n", 1)
    paragraphs = body.split("\n\n")
    for _ in range(chance.randint(0, 4)):
        trick = chance.choice([chance.choice(ARTICLE_TRICKS), chance.choice(LINKS), hostile(chance, 500, True)])
        paragraphs.insert(chance.randrange(len(paragraphs) + 1), FORBIDDEN.sub("", trick))
    data = as_data(strict_yaml.parse(front)[0], model, chance)
    return f"---\n{data.rstrip()}\n---\n" + "\n\n".join(paragraphs)


def spoiled(raw: bytes, model: Any, chance: random.Random) -> bytes:
    """A sound file spoiled, as text or as data."""
    if chance.random() < 0.5:
        return as_text(raw, chance)
    if raw.startswith(b"---\n"):
        return as_article(raw, model, chance).encode("utf-8", "surrogatepass")
    return as_data(strict_yaml.parse(raw.decode())[0], model, chance).encode("utf-8", "surrogatepass")


def _insert(raw: bytes, chance: random.Random, more: bytes) -> bytes:
    at = chance.randrange(len(raw) + 1)
    return raw[:at] + more + raw[at:]


def _lines(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.split(b"\n")
    first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[first], lines[second] = chance.choice([lines[second], b"  " + lines[first], lines[first].strip(), b""]), lines[first]
    return b"\n".join(lines)


def _value(raw: bytes, chance: random.Random) -> bytes:
    lines = raw.split(b"\n")
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(b": ")
    word = chance.choice([*map(chance.choice, (SYNTAX, ODDITIES + REFUSED, LINKS)), hostile(chance, 300, False)])
    lines[at] = key + colon + word.encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def _cut(raw: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    return chance.choice([raw[:start] + raw[end:], raw[:start], raw[:end] + raw[start:end] * chance.randint(1, 40) + raw[end:]])


CODINGS = ["utf-16", "cp1252", "utf-32", "utf-8-sig"]
SPOILERS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    lambda raw, chance: _insert(raw, chance, chance.randbytes(chance.randint(1, 8))),
    lambda raw, chance: _insert(raw, chance, chance.choice(SYNTAX).encode()),
    lambda raw, chance: _insert(raw, chance, chance.choice(SYNTAX).encode()),
    lambda raw, chance: _insert(raw, chance, chance.choice(ODDITIES + REFUSED).encode()),
    _lines,
    _value,
    _value,
    _value,
    _cut,
    lambda raw, chance: raw.decode("utf-8", "replace").encode(chance.choice(CODINGS), "replace"),
    lambda raw, chance: raw.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n", b"\n "])),
)


def as_text(raw: bytes, chance: random.Random) -> bytes:
    """The file after one to three mishaps."""
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        raw = chance.choice(SPOILERS)(raw, chance)
    return raw
