"""What a room lets its visitor see and do."""

from pathlib import Path

import pytest
from starlette.requests import Request

from detente.errors import NotAllowed, NotSignedIn, UnknownEntry
from detente.model import Handling
from detente.model.account import Role, Scope, Visitor
from detente.record import Record, create
from detente.views.web.room import InRoom, Room, enter
from detente.vocabulary.issues import issue_name
from detente.workspace.access.clearing import Clearing
from detente.workspace.checking import mending
from detente.workspace.dossier import Dossier
from detente.workspace.lookup import issues
from tests.record.build import bring, demand, doc, entries
from tests.web import client

OPEN: list["_App"] = []
"""What a room reads is there as long as its application."""


class _App:
    """What `enter` asks of an application."""

    def __init__(self, clearing: Clearing) -> None:
        self.state = type("State", (), {"clearing": clearing})()


def room(record: Record, visitor: Visitor | None) -> Room:
    state = {} if visitor is None else {"visitor": visitor}
    app = _App(Clearing(record))
    OPEN.append(app)
    return enter(Request({"type": "http", "app": app, "state": state}))


def visitor(role: Role = Role.CODER, *scopes: Scope) -> Visitor:
    return Visitor("Ann", role, Handling.GREEN, scopes or tuple(Scope))


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return create(str(tmp_path / "talks.detente"), "Ada")


def test_nobody_enters_unknown(record: Record) -> None:
    with pytest.raises(NotSignedIn):
        room(record, None)


def test_a_role_does_what_it_covers_and_no_more(record: Record) -> None:
    own = room(record, visitor(Role.REVIEWER))
    for role in (Role.VIEWER, Role.CODER, Role.REVIEWER):
        own.needs(role)
    with pytest.raises(NotAllowed, match="a reviewer may not do this"):
        own.needs(Role.ADMIN)


def test_a_token_does_what_its_scopes_name(record: Record) -> None:
    own = room(record, visitor(Role.ADMIN, Scope.READ, Scope.BRING))
    own.needs(Role.VIEWER)
    own.needs(Role.CODER, Scope.BRING)
    for role in (Role.CODER, Role.ADMIN):
        with pytest.raises(NotAllowed, match="the token may not"):
            own.needs(role)


def test_writing_is_in_the_visitor_s_name(record: Record) -> None:
    own = room(record, visitor())
    assert isinstance(own.writes, Dossier)
    assert (own.writes.record.who, own.reads.record.who) == ("Ann", "Ann")
    assert own.reads is own.writes


def test_what_is_restricted_cannot_be_named(record: Record) -> None:
    one, other = doc("Open.", "a.txt"), doc(handling=Handling.RED)
    open_number, number = bring(record, one), bring(record, other, demand(other))
    (entry,) = entries(record)
    own = room(record, visitor())
    assert own.reads is not own.writes
    assert own.known_document(open_number).document.id == one.id
    for asked in (lambda: own.known_document(other.id), lambda: own.known_document(number),
                  lambda: own.known_item(entry.id), lambda: own.takes_back(number)):  # fmt: skip
        with pytest.raises(UnknownEntry):
            asked()


def test_one_s_own_is_taken_back_by_a_coder_and_labels_by_a_reviewer(record: Record) -> None:
    number = bring(record, doc())
    named = mending.alias(record.by("Ann"), "Moskau", "Russia")
    label = mending.mark(record.by("Ann"), str(number), {"handling": "TLP:GREEN"})
    coder, reviewer = room(record, visitor()), room(record, visitor(Role.REVIEWER))
    assert coder.takes_back(named.number) == named.number
    with pytest.raises(NotAllowed, match="a coder may not do this"):
        coder.takes_back(label.number)
    assert reviewer.takes_back(label.number) == label.number


def test_the_issues_are_those_of_the_dossier_that_is_asked_and_of_now(tmp_path: Path) -> None:
    """Two in one process, and one that is named while it runs."""
    for name in ("one", "two"):
        with create(str(tmp_path / f"{name}.detente"), "Ada") as record:
            issues.define(record, f"ceasefire/{name}", f"Truce {name}", "a strand")
    apps = [client(tmp_path / f"{name}.detente") for name in ("one", "two")]
    for web in apps:

        @web.app.get("/called/{code:path}")  # type: ignore[attr-defined,untyped-decorator] # a FastAPI
        def _called(room: InRoom, code: str) -> str:
            del room
            return issue_name(code)

    one, two = (web.__enter__() for web in apps)
    assert one.get("/called/ceasefire/one").json() == "Truce one"
    assert two.get("/called/ceasefire/two").json() == "Truce two"
    assert one.get("/called/ceasefire/two").json() == "ceasefire/two"
    told = {"code": "ceasefire/new", "label": "Truce anew", "why": "a strand"}
    assert two.post("/api/v1/issues", json=told).status_code == 200
    assert two.get("/called/ceasefire/new").json() == "Truce anew"
    for web in apps:
        web.__exit__(None, None, None)
