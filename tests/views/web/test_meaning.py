"""A term is named by a statement that the visitor sees."""

from pathlib import Path

import pytest
from fastapi import Request

from detente.errors import UnknownEntry
from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.views.web.meaning import meant, named_by
from detente.views.web.room import enter
from detente.workspace.lookup.framing import Question
from tests.web import client
from tests.workspace.optioned import options


def test_a_term_is_found_by_a_statement_and_named_by_one(tmp_path: Path) -> None:
    path = tmp_path / "t.detente"
    options(str(path)).close()
    with client(path) as web:
        request = Request({"type": "http", "app": web.app, "state": {}})
        request.state.visitor = Visitor("Ana", Role.ADMIN, Handling.RED)
        room = enter(request)
        for stands in room.reads.terms(Question()).told:
            for said in stands.term.statements:
                assert meant(room, said.id) == stands.term
            assert named_by(room, stands.term.id) in stands.term.wordings[0].statements
        with pytest.raises(UnknownEntry):
            named_by(room, "t0000")
