"""The workbench on a report with twelve suggestions, a fresh copy for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.views.web.pages.read.dossiers import twelve
from tests.web import client


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """To be copied."""
    return twelve(tmp_path_factory.mktemp("read") / "twelve.detente")


@pytest.fixture
def dossier(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "twelve.detente"))


@pytest.fixture
def asked(dossier: Path) -> Iterator[TestClient]:
    with client(dossier) as running:
        yield running
