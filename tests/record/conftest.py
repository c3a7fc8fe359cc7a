"""Fixtures of the record's tests: an empty record on each store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from detente.record import Record, create
from tests.record.kept import clock, salts
from tests.record.stores import STORES, store_name


@pytest.fixture(params=STORES)
def name(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of a record that is not made yet, on each of the stores."""
    return store_name(request, tmp_path, request.param)


@pytest.fixture
def record(name: str) -> Iterator[Record]:
    """An empty record on each of the stores, with a clock and salts that can be foretold."""
    with create(name, "first author", clock(), salts()) as made:
        yield made


@pytest.fixture
def memory() -> Iterator[Record]:
    """An empty record in memory."""
    with create(":memory:", "first author", clock(), salts()) as made:
        yield made
