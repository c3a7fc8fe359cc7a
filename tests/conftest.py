"""Fixtures that all tests share."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development data beside the repository; skips where there is none."""
    if not SHARED.is_dir():
        pytest.skip("the development data is not beside the repository (../shared)")
    return SHARED
