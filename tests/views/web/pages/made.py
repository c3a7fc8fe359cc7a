"""Workbenches on the samples that the tests of search, parties and sources share."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fastapi.testclient import TestClient

from detente.model import Handling
from detente.model.account import Role, Visitor
from tests.web import client

__all__ = ["copied", "team"]


@contextmanager
def copied(talks: Path, folder: Path) -> Iterator[TestClient]:
    """The workbench on a copy that a test may change."""
    with client(shutil.copy(talks, folder / "own.detente")) as asked:
        yield asked


@contextmanager
def team(talks: Path, folder: Path, role: Role) -> Iterator[TestClient]:
    """The workbench of a team as somebody with a role has it."""
    visitor = Visitor("Vi", role, Handling.RED)
    with client(shutil.copy(talks, folder / f"{role}.detente"), visitor) as asked:
        yield asked
