"""The API on a dossier of the samples, one for each module of tests; no worker runs."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests.web import client, sampled

BASE = "/api/v1"


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    made = client(sampled(tmp_path_factory.mktemp("api") / "talks.detente"))
    made.base_url = made.base_url.join(f"{BASE}/")
    yield made
    made.close()
