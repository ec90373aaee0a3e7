import pytest

from data.katalog import load_catalogue


@pytest.fixture(scope="session")
def katalog():
    return load_catalogue()
