"""Spoils records at random: as text (what a slip, a bad program or a bad person makes of the bytes) and as data (hostile
words in every field of an otherwise sound record).
"""

import json
import random
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import yaml

from praktijkenbank.editing import schema
from praktijkenbank.reading import strict_yaml
from praktijkenbank.reading.strict_yaml import FORBIDDEN
from praktijkenbank.records.fields import LINE, TEXT

FRAGMENTS = (
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
    '"><b>', "'><b>", '" onmouseover="alert(1)', "' style='x:y", "<!--", "-->", "<![CDATA[", "]]>", "</title>", "</main>",
    "{{ 7 * 7 }}", "{% raw %}", "{# x #}", "{{ config }}", "&lt;b&gt;", "&#60;b&#62;", "&quot;", "&", "<", ">",
    "[x](javascript:alert(1))", "[x](https://example.org/\"onclick=alert(1))", "![x](https://example.org/x.png)",
    "<https://example.org>", "{: onclick=alert(1) }", "{ .x #y }", "`code`", "*", "**", "_", "\\", "# ", "| a |", "pbslotbody",
    "javascript:alert(1)", "data:text/html,x", "[[x]]", "[^1]", "^^", "~~x~~", "$x$", ":smile:", " ", "a",
)  # fmt: skip

LINKS = (
    "[x](javascript&#58;alert(1))", "[x](<javascript:alert(1)>)", "[x]( javascript:alert(1))", "[x](JaVaScRiPt:alert(1))",
    "[x][y]", "[y]: javascript:alert(1)", "[x]", "<javascript:alert(1)>", "![x](data:image/svg+xml,x)", "[[x](//a.nl)](b)",
    "[x](\\javascript:alert(1))", "[x](java\tscript:x)", "[x]()", "[x](<>)", "[x](https://a.nl/)", "[x](https://a.nl/ 'y')",
    "[**x](https://a.nl)**", "[" * 50, "](" * 50, "[x](https://a.nl/)(", "[a](https://\u00e9.nl/)", "[a](https://a.nl/%00%zz)",
    "[a](https://a.nl/\u202fb)", "[&lt;b>](https://a.nl/?&lt;b&gt;)", "https://a.nl/<b>", "[a](http://[::1]/)", "[a](http:a)",
)  # fmt: skip
"""What can look like a link."""

ODDITIES = (
    "\u200b", "\u200d", "\u00ad", "\u034f", "\u0301" * 40, "e\u0301", "\u00e9", "\ufb01", "\uff1c\uff53\uff1e", "\u212a", "\u0130",
    "\u1e9e", "\U0001f469\u200d\U0001f469", "\U0001d7d8", "\u0660", "\u2003", "\u3000", "\u00a0", "\ufe0f", "\ufffd", "\U000e0001",
    "\U0010ffff",
)  # fmt: skip
"""Characters that programs stumble over."""

REFUSED = ("\u202e", "\u2028", "\ufeff", "\x00", "\x1b[31m", "\x85", "\x7f", "\ufffe", "\u2066")
"""Characters that no record may hold."""

NO_LINKS = tuple(fragment for fragment in FRAGMENTS if "](" not in fragment)
SYNTAX = (
    "&a ", "*a", "<<: *a", "!!python/object/apply:os.system [ls]", "!!binary ", "!<x> ", "! ", "---\n", "...\n", "? ", ": ", "- ",
    "{", "}", "[", "]", "{" * 2000, "[" * 2000, "- " * 500, "|\n", ">\n", "|+9\n", ">-\n", "%YAML 1.1\n", "%X y\n", "\t", "# ", '"',
    "'", "\\", "\n", "\n\n", "\r", "\r\n", "  ", "\n  ", "\n- ", "\n? [a]\n: b\n", '"\\x00"', '"\\ud800"', '"\\U0010ffff"', '"\\U00110000"',
    '"\\', ",", "@", "`", "%", "~", "null", "true", "yes", "010", "12:30", "1_000", "1e999", "-1e-999", "9" * 400, "0x7f", ".inf",
    ".nan", "2024-02-30", "name: x\n", "x: y\n", "source: x", "12: x\n", "true: x\n", "a\n" * 3000, "x: {y: {z: " * 30, "\u00e9\n",
)  # fmt: skip
"""What means something in YAML, or nearly."""


ARTICLE_TRICKS = (
    "## Bronnen", "## sources", "## !!!", "## \u65e5\u672c", "## fn1", "## Bron voorbeeldrapport", "### x\n\n### x\n\n### x-1", "# Kop", "#### Diep",
    "Kop\n===", "```\n<b>\n```", "    <script>", "`<script>`", "> > > x", "***", "| <b> | [x](https://a.nl/) |\n|:-:|-:|\n| a |",
    "x[^1] y[^2]\n\n[^2]: <i>z</i> [^3]", "^[voet [x](https://a.nl/)]", "[^ ]", "[^<b>]: x", "[^1]: dubbel", "[@voorbeeldrapport]",
    "[@voorbeeldrapport, <b>&{{ x }}]", "[@weg]", "[@voorbeeldrapport; @weg, p. 1]", "[[@voorbeeldrapport]](https://a.nl/)",
    "## Kop [@voorbeeldrapport]", "[x](../practices/burenklus.yml)", "[x](../practices/weg.yml)", "[x](waarom-kranen.md#weg)",
    "[x](../practices/../burenklus.yml)", "[x](https://a.nl/ 'titel')", "![x](https://a.nl/x.png)", "5. vijf\n6. zes", "- [ ] taak",
    "[@a" * 200, "[^1]" * 200, "> " * 100 + "x", "- " * 50 + "x", "|" * 200 + "\n" + "|-" * 200, "\\", "&#60;b&#62;", "https://a.nl/<b>",
)  # fmt: skip
"""What only the text of an article can hold."""


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
    return json.loads(schema.render(model))


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
    word = chance.choice(
        [chance.choice(SYNTAX), chance.choice(ODDITIES + REFUSED), chance.choice(LINKS), hostile(chance, 300, False)]
    )
    lines[at] = key + colon + word.encode("utf-8", "surrogatepass")
    return b"\n".join(lines)


def _cut(raw: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    return chance.choice([raw[:start] + raw[end:], raw[:start], raw[:end] + raw[start:end] * chance.randint(1, 40) + raw[end:]])


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
    lambda raw, chance: raw.decode("utf-8", "replace").encode(
        chance.choice(["utf-16", "cp1252", "utf-32", "utf-8-sig"]), "replace"
    ),
    lambda raw, chance: raw.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\n", b"\n "])),
)


def as_text(raw: bytes, chance: random.Random) -> bytes:
    """The file after one to three mishaps."""
    for _ in range(chance.choice([1, 1, 1, 2, 3])):
        raw = chance.choice(SPOILERS)(raw, chance)
    return raw
