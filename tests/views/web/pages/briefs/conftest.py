"""The workbench on a small dossier of four reports, of three labels."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

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


@pytest.fixture
def place(talks: Path, tmp_path: Path) -> Path:
    return Path(copyfile(talks, tmp_path / "talks.detente"))


@pytest.fixture
def web(place: Path) -> Iterator[TestClient]:
    with client(place) as asked:
        yield asked


@pytest.fixture
def builder(web: TestClient) -> Builder:
    return Builder.begun(web, "Truce talks")
