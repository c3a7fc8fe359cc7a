"""What the tests of the inbox share."""

from typing import cast

from fastapi import FastAPI
from fastapi.testclient import TestClient

from detente.record import Record
from detente.workspace.dossier import Dossier

__all__ = ["HX", "dossier_of", "record_of"]

HX = {"HX-Request": "true"}


def dossier_of(asked: TestClient) -> Dossier:
    """The dossier that the workbench has open."""
    return cast("Dossier", cast("FastAPI", asked.app).state.dossier)


def record_of(asked: TestClient) -> Record:
    """Its record."""
    return dossier_of(asked).record
