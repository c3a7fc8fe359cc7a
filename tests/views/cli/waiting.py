"""A dossier in a file in which two sides wait for one another."""

from pathlib import Path

import pytest

from tests.workspace.waits_told import waiting_talks

__all__ = ["waiting_in"]


def waiting_in(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The dossier's file, named by the environment."""
    name = str(folder / "waiting.detente")
    with waiting_talks(name):
        pass
    monkeypatch.setenv("DETENTE_DOSSIER", name)
    return name
