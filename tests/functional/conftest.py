"""The workbench in a browser on the `dossier` of a module, and what its pages ask for."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.functional.workbench import Watched, watched, workbench


@pytest.fixture(scope="module")
def base(dossier: Path) -> Iterator[str]:
    """The address of the workbench, served while the module's tests run."""
    with workbench(dossier) as address:
        yield address


@pytest.fixture
def seen(browser: Any, base: str) -> Iterator[Watched]:
    """A page of it, which must have been harmless all the time."""
    with watched(browser, base) as made:
        yield made
        made.harmless()
