import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.views.web.pages.review.coded import REVIEWER, coded
from tests.web import client


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return coded(tmp_path_factory.mktemp("review") / "talks.detente")


@pytest.fixture
def dossier(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(whole, tmp_path / "talks.detente"))


@pytest.fixture
def asked(dossier: Path) -> Iterator[TestClient]:
    with client(dossier, REVIEWER) as made:
        yield made
