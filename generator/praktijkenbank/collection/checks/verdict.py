"""What there is to say about content to whoever writes it: what keeps it from being shown, and how it could be better said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.checks import errors, lists, unfinished, worth_reading
from praktijkenbank.collection.coach.plain_language import Coach
from praktijkenbank.problems import Problem, in_order
from praktijkenbank.reading.content import Ahead, Content, read_content


@dataclass(frozen=True)
class Verdict:
    """What there is to say about content. `errors` keep it from becoming a `catalogue`, `advice` does not; both sorted.

    `concepts` is how many practices are still in the making, which no catalogue holds.
    """

    catalogue: Catalogue | None
    errors: tuple[Problem, ...]
    advice: tuple[Problem, ...]
    concepts: int = 0


def judge(content: Path, today: date, on: Callable[[str], bool] = lambda path: True, ahead: Ahead | None = None) -> Verdict:
    """Read and check all content for whoever writes it: every error, and advice on the paths that it is wanted `on`.

    `ahead` is where reading began already.
    """
    found = read_content(content, ahead=ahead)
    wrong = errors(found, today)
    return Verdict(
        catalogue=None if wrong else Catalogue.of(found),
        errors=tuple(in_order(worth_reading(wrong))),
        advice=tuple(in_order(worth_reading(advise(found, on), "nog-meer-advies"))),
        concepts=sum(located.record.publication == "concept" for located in found.practices.values()),
    )


def advise(content: Content, on: Callable[[str], bool] = lambda path: True) -> list[Problem]:
    """The advice on the records that could be read and on the words of the search, of the paths that it is wanted `on`."""
    coach, found = Coach.of(content), list[Problem]()
    for located in content.records:
        if on(located.path):
            found += [*unfinished.not_finished(located), *unfinished.behind_hash(located), *coach.advise(located)]
    if content.synonyms and on(content.synonyms.path):
        found += lists.leads_nowhere(content.synonyms, content)
    return found
