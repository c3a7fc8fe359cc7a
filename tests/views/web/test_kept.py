"""What is kept for whom."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.record import Record
from detente.views.web.kept import kept
from detente.views.web.room import Room
from detente.workspace.dossier import Dossier
from tests.workspace.optioned import options


def room(record: Record, clearance: Handling) -> Room:
    reads = cast("Dossier", SimpleNamespace(record=record))
    return Room(Visitor("Vi", Role.CODER, clearance), reads, reads)


@pytest.mark.parametrize(("clearance", "asked"), [(Handling.RED, 1), (Handling.AMBER, 2)])
def test_an_answer_is_kept_for_those_who_may_see_all(clearance: Handling, asked: int) -> None:
    made: list[Any] = []
    with options() as record:
        for _ in range(2):
            kept(room(record, clearance), "q", lambda: made.append(1))
    assert len(made) == asked
