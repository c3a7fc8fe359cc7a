"""Fixtures that all tests share."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.postgres import PostgresServer, find_binaries

os.environ.setdefault("DETENTE_READER", "rules")
"""Who reads in tests that name no reader: what they check was written for the rules."""

SHARED = Path(__file__).parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development data beside the repository; skips where there is none."""
    if not SHARED.is_dir():
        pytest.skip("the development data is not beside the repository (../shared)")
    return SHARED


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL server of this run's own; skips where none is installed."""
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server is installed (no initdb beside pg_config or on the path)")
    server = PostgresServer(binaries)
    yield server
    server.close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """A running browser; skips where none is installed."""
    from tests.web import chromium  # late: it loads the whole workbench

    with chromium() as running:
        yield running


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> Iterator[str]:
    """The URL of an empty PostgreSQL database that is dropped after the test."""
    url = postgres_server.new_database()
    yield url
    postgres_server.drop_database(url)


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run that skipped something although nothing was missing."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if reporter and skipped and "DETENTE_NO_SKIPS" in os.environ and exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line(f"{len(skipped)} skipped, although DETENTE_NO_SKIPS is set", red=True)
