"""A dossier of the samples, made once for all tests of this screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web import client, sampled


@pytest.fixture(scope="package")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("positions") / "talks.detente")


@pytest.fixture(scope="package")
def web(talks: Path) -> Iterator[TestClient]:
    with client(talks) as asked:
        yield asked
