"""Taking back: one's own as a coder, anybody's as a reviewer, and never out of here."""

import shutil
from pathlib import Path

import pytest

import detente
from detente.errors import JudgementError
from detente.model import Handling
from detente.model.account import Role, Visitor
from detente.views.web.pages.undoing import reason, within
from tests.web import client


@pytest.fixture(scope="module")
def named(talks: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("undoing") / "own.detente"
    shutil.copy(talks, path)
    with detente.open(path, who="Ana") as dossier:
        dossier.alias("Moskau", "Russia", "a test")
    return path


@pytest.mark.parametrize("path", ["//evil.example", "https://evil.example", "", "/\\evil", "/a\nb"])
def test_no_way_back_leads_out(path: str) -> None:
    with pytest.raises(JudgementError):
        within(path)
    assert within("/terms?issue=ceasefire") == "/terms?issue=ceasefire"


def test_a_reason_is_needed() -> None:
    assert reason(" so ") == " so "
    with pytest.raises(JudgementError):
        reason(" ")


@pytest.mark.parametrize(
    ("name", "role", "status"),
    [("Vi", Role.CODER, 403), ("Ana", Role.VIEWER, 403), ("Ana", Role.CODER, 303),
     ("Vi", Role.REVIEWER, 303)],
)  # fmt: skip
def test_who_may_take_back(named: Path, tmp_path: Path, name: str, role: Role, status: int) -> None:
    path = shutil.copy(named, tmp_path / "own.detente")
    with detente.open(path) as dossier:
        event = dossier.log(limit=1)[0].event.number
    with client(path, Visitor(name, role, Handling.RED)) as web:
        told = {"event": event, "back": "/actors/Russia"}
        answer = web.post("/undo", data=told, follow_redirects=False)
        assert answer.status_code == status
        assert web.post("/undo", data={"event": 99999}).status_code in (403, 404)
