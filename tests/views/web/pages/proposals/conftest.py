"""Workbenches of this screen, on the samples and on two sides that wait for each other."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web import client
from tests.workspace.waits_told import waiting_talks


@pytest.fixture(scope="package")
def web(talks: Path) -> Iterator[TestClient]:
    with client(talks) as asked:
        yield asked


@pytest.fixture(scope="package")
def waits(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    path = tmp_path_factory.mktemp("waits") / "waits.detente"
    with waiting_talks(str(path)):
        pass
    with client(path) as asked:
        yield asked


@pytest.fixture
def own(talks: Path, tmp_path: Path) -> Iterator[TestClient]:
    """The workbench on a copy that a test may change."""
    path = shutil.copy(talks, tmp_path / "own.detente")
    with client(path) as asked:
        yield asked
