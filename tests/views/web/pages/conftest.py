"""A dossier of the samples, made once for the screens that ask for nothing else."""

from pathlib import Path

import pytest

from tests.web import sampled


@pytest.fixture(scope="session")
def talks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """To be read, or copied and changed."""
    return sampled(tmp_path_factory.mktemp("pages") / "talks.detente")
