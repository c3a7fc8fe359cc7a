"""The workbench on a copy of the samples, asked in process."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.views.web.pages.inbox.dossiers import record_of
from tests.web import client, sampled


@pytest.fixture(scope="package")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, made once; to be copied before anything is written."""
    return sampled(tmp_path_factory.mktemp("inbox") / "kept.detente")


@pytest.fixture
def asked(kept: Path, tmp_path: Path) -> Iterator[TestClient]:
    """Without the server's life: what is brought in waits until it is drained."""
    shutil.copy(kept, tmp_path / "t.detente")
    made = client(tmp_path / "t.detente")
    yield made
    record_of(made).close()
