"""Roads that come back to where they began."""

from collections.abc import Collection, Iterator, Mapping


def circles(roads: Mapping[str, Collection[str]]) -> Iterator[list[str]]:
    """Every circle that a walk meets, each place told in one of them at most: a, b, a. A place that leads to itself is one.

    Takes steps in proportion to the roads, however long the way, and no recursion.
    """
    done: set[str] = set()
    for start in roads:
        way: dict[str, int] = {}
        waiting = [iter((start,))]
        while waiting:
            here = next(waiting[-1], None)
            if here is None:
                waiting.pop()
                if way:
                    done.add(way.popitem()[0])
            elif here in way:
                circle = list(way)[way[here] :]
                yield [*circle, here]
                done.update(circle)
            elif here not in done:
                way[here] = len(way)
                waiting.append(iter(roads.get(here, ())))
