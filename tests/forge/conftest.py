"""A forge with one contribution of a stranger, to comment on."""

from collections.abc import Iterator

import pytest

from tests.forge.fake_forge import FakeGitHub
from tests.forge.test_comment import file, pull


@pytest.fixture
def github() -> Iterator[FakeGitHub]:
    pulls = [pull(3, "ander", "mijn/praktijk"), pull(12, "helper", "mijn/praktijk")]
    with FakeGitHub(pulls, [file("content/practices/geval.yml"), file("content/sources.yml")]).serving() as served:
        yield served
