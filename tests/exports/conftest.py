"""The real content and the site of it, made once for all tests of what others build on."""

import pytest

from praktijkenbank.collection.catalogue import Catalogue
from tests import mini


@pytest.fixture(scope="session")
def real() -> Catalogue:
    return mini.real()


@pytest.fixture(scope="session")
def files() -> dict[str, str]:
    return mini.real_files()
