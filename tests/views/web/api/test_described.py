"""Whatever the description of the API allows is answered as it says, and never by a crash."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    status_code_conformance,
)

from detente.views.web.api import ROUTER
from detente.views.web.api.root import describe
from tests.web import client, sampled

pytestmark = pytest.mark.slow
CHECKS: list[Any] = [not_a_server_error, status_code_conformance, content_type_conformance]
APP = FastAPI()
APP.include_router(ROUTER)
SCHEMA: Any = schemathesis.openapi.from_dict(describe(APP.routes))
OPERATIONS = [found.ok() for found in SCHEMA.exclude(path="/api/v1/files").get_all_operations()]
"""All but the one whose request the checks cannot read again; test_bringing asks that."""


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    with client(sampled(tmp_path_factory.mktemp("api") / "talks.detente")) as made:
        yield made


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda made: made.label)
def test_every_request_is_answered_as_described(operation: Any, asked: TestClient) -> None:
    @given(case=operation.as_strategy())
    @settings(
        max_examples=12,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    def answered(case: Any) -> None:
        told = case.as_transport_kwargs(base_url=str(asked.base_url))
        told.pop("cookies", None)
        case.validate_response(asked.request(**told), checks=CHECKS)

    answered()
