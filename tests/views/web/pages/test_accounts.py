"""The accounts of a team, as an admin sees them and nobody else."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.model import Handling
from detente.model.account import Account, Role, Visitor
from detente.workspace.access import accounts
from detente.workspace.access.signing import SignIn, sign_in
from tests.web import HOST, client, record_of

OWN = "walnut harbour sixteen kites"


@pytest.fixture
def ada(team: TestClient) -> TestClient:
    """Signed in as Ada, an admin."""
    given = accounts.add(record_of(team), "Ada", Role.ADMIN, Handling.RED)
    key = sign_in(record_of(team), SignIn("Ada", given, "", OWN))
    team.cookies.set("detente", key, domain=HOST)
    return team


def told(asked: TestClient) -> dict[str, Account]:
    return {one.name: one for one in accounts.all_accounts(record_of(asked))}


def test_an_account_is_made_and_its_password_shown_once(ada: TestClient) -> None:
    new = {"name": "Ben", "role": "reviewer", "clearance": "TLP:GREEN", "password": OWN}
    answer = ada.post("/accounts", data=new)
    assert answer.status_code == 200
    assert "The password for Ben" in answer.text
    made = told(ada)["Ben"]
    assert (made.role, made.clearance) == (Role.REVIEWER, Handling.GREEN)
    assert "The password for" not in ada.get("/accounts").text
    assert "argon2" not in ada.get("/accounts").text


def test_who_only_has_the_session_makes_no_accounts(ada: TestClient) -> None:
    new = {"name": "Ben", "role": "admin", "clearance": "TLP:RED", "password": "wrong"}
    assert ada.post("/accounts", data=new).status_code == 403
    assert ada.post("/accounts/password", data={"name": "Ada", "password": "x"}).status_code == 403
    assert set(told(ada)) == {"Ada"}


def test_roles_and_clearances_change_and_accounts_close(ada: TestClient) -> None:
    accounts.add(record_of(ada), "Ben", Role.CODER)
    changed = {"name": "Ben", "role": "viewer", "clearance": "TLP:CLEAR"}
    assert ada.post("/accounts/change", data=changed).status_code == 303
    assert (told(ada)["Ben"].role, told(ada)["Ben"].clearance) == (Role.VIEWER, Handling.CLEAR)
    for deed, closed in (
        ("close", True),
        ("reopen", False),
        ("unlock", False),
        ("sign-out", False),
    ):
        assert ada.post("/accounts/change", data={"name": "Ben", "deed": deed}).status_code == 303
        assert (told(ada)["Ben"].closed is not None) is closed
    answer = ada.post("/accounts/password", data={"name": "Ben", "password": OWN})
    assert "The password for Ben" in answer.text


def test_the_last_admin_stays_one(ada: TestClient) -> None:
    answer = ada.post("/accounts/change", data={"name": "Ada", "deed": "close"})
    assert answer.status_code == 403
    assert "no admin would be left" in answer.text
    assert told(ada)["Ada"].closed is None


@pytest.mark.parametrize("role", [Role.VIEWER, Role.CODER, Role.REVIEWER])
def test_nobody_else_comes_here(own: Path, role: Role) -> None:
    with client(own, Visitor(f"No {role}", role, Handling.RED)) as asked:
        assert asked.get("/accounts").status_code == 403
        for path in ("/accounts", "/accounts/change", "/accounts/password"):
            assert asked.post(path, data={"name": "Ada", "role": "admin"}).status_code == 403


def test_on_one_s_own_machine_there_are_none(own: Path) -> None:
    with client(own) as asked:
        assert asked.get("/accounts").status_code == 403
