"""The workbench on a small dossier of four reports, of three labels."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.views.web.pages.briefs.builder import Builder
from tests.web import client
from tests.workspace import labelled


@pytest.fixture(scope="package")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("briefs") / "talks.detente"
    with labelled.dossier(str(place)):
        pass
    return place


@pytest.fixture(scope="package")
def web(talks: Path) -> Iterator[TestClient]:
    with client(talks) as asked:
        yield asked


@pytest.fixture
def builder(web: TestClient) -> Builder:
    return Builder.begun(web, "Truce talks")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A dossier without any brief."""
    copied = tmp_path / "talks.detente"
    with labelled.dossier(str(copied)):
        return copied
