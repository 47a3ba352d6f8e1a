"""A new practice to begin with: a concept that is valid from the first minute, with every field explained."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from textwrap import wrap

from generator.content import can_be_address, read_content
from generator.model.practice import Practice
from generator.problems import ContentProblems, files

REQUIRED = """\
name: {name}
publication: concept
kind: {kinds}
summary: Schrijf hier wat je doet, voor wie en wat het oplevert.
themes: [{themes}]
problem:
  text: Schrijf hier het probleem of de kans waar het mee begon.
  source: {source}
  locator: paragraaf of kopje
approach:
  text: Schrijf hier hoe het werkt.
  source: {source}
  locator: paragraaf of kopje
target_groups:
  for_whom: [{groups}]
  source: {source}
  locator: paragraaf of kopje
results:
  - statement: Schrijf hier wat het opleverde, ook als dat tegenviel.
    basis: {bases}
    source: {source}
    locator: paragraaf of kopje
evidence:
  basis: {bases}
  explanation: Schrijf hier in één zin waarom je deze trede kiest.
status:
  state: onbekend
  as_of: {today}
sources:
  - source: {source}
    locator: paragraaf of kopje
reviewed: {today}
"""
"""The fields that a record cannot do without; the comments come from the model."""


def write(slug: str, content: Path, today: date) -> Path:
    """Write `practices/<slug>.yml` and give its path.

    Raises `ContentProblems` when the slug cannot be an address, when the file exists already, or when the
    vocabularies, which the draft takes its terms from, cannot be read.
    """
    file = content / "practices" / f"{slug}.yml"
    if not can_be_address(slug):
        raise ContentProblems([files.FILE_NAME.at(str(file), name=f"{slug}.yml", suffix=".yml")])
    if file.exists():
        raise ContentProblems([files.FILE_EXISTS.at(str(file))])
    found = read_content(content)
    lists = [problem for problem in found.problems if "/practices/" not in problem.path]
    if lists or found.bibliography is None:
        raise ContentProblems(lists)
    first = {name: vocabulary.record.terms[0].id for name, vocabulary in found.vocabularies.items()}
    text = REQUIRED.format(
        name=slug.replace("-", " ").capitalize(),
        kinds=first["kinds"],
        themes=first["themes"],
        groups=first["target-groups"],
        bases=first["research-bases"],
        source=found.bibliography.record.references[0].id,
        today=today.isoformat(),
    )
    with file.open("x", encoding="utf-8", newline="\n") as stream:
        stream.write("\n".join(_explained(text)) + "\n")
    return file


def _explained(text: str) -> Iterator[str]:
    """The draft with the explanation of each field above it, and the fields that may be added at the end."""
    used = set()
    for line in text.splitlines():
        name = line.split(":")[0]
        if name in Practice.model_fields:
            used.add(name)
            yield from _comment(name)
        yield line
    yield "\n# Deze velden mogen erbij. Haal het hekje weg en vul ze in."
    for name in Practice.model_fields:
        if name not in used:
            yield from _comment(name)
            yield f"# {name}:"


def _comment(name: str) -> Iterator[str]:
    field = Practice.model_fields[name]
    yield ""
    yield from wrap(f"{field.title}. {field.description}", 100, initial_indent="# ", subsequent_indent="# ")
