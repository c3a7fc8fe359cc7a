"""A dossier of the samples, made once for the screens that ask for nothing else."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.web import client, sampled


@pytest.fixture(scope="session")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """To be read, or copied and changed."""
    return sampled(tmp_path_factory.mktemp("pages") / "talks.detente")


@pytest.fixture
def own(talks: Path, tmp_path: Path) -> Path:
    """A copy of it that may be changed."""
    return Path(shutil.copy(talks, tmp_path / "talks.detente"))


@pytest.fixture
def team(own: Path) -> Iterator[TestClient]:
    """A copy of it as a team has it, where nobody is signed in."""
    with client(own, team=True) as asked:
        asked.follow_redirects = False
        yield asked
