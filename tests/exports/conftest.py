"""The real content and the site of it, made once for all tests of what others build on."""

from __future__ import annotations

import pytest

from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.collection.load import load
from tests import mini


@pytest.fixture(scope="session")
def real() -> Catalogue:
    return load(mini.ROOT / "content", mini.TODAY.replace(year=2030))


@pytest.fixture(scope="session")
def files(real: Catalogue) -> dict[str, str]:
    return mini.published(real)
