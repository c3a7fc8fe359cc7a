"""One's own account, and that it is nobody else's."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.model import Handling
from detente.model.account import Role, Scope, Visitor
from detente.workspace.access import accounts
from detente.workspace.access.signing import SignIn, hash_of, sign_in
from tests.web import HOST, client, record_of

OWN = "walnut harbour sixteen kites"
NEW = "granite apples under seven moons"


@pytest.fixture
def ann(team: TestClient) -> TestClient:
    """Signed in as Ann, a coder with a password of her own."""
    given = accounts.add(record_of(team), "Ann", Role.CODER, Handling.AMBER)
    key = sign_in(record_of(team), SignIn("Ann", given, "", OWN))
    team.cookies.set("detente", key, domain=HOST)
    return team


def another(asked: TestClient) -> str:
    """The key of one more session of Ann's."""
    return sign_in(record_of(asked), SignIn("Ann", OWN, ""))


def alive(asked: TestClient, key: str) -> bool:
    mine = asked.cookies.get("detente") or ""
    asked.cookies.set("detente", key, domain=HOST)
    status = asked.get("/account").status_code
    asked.cookies.set("detente", mine, domain=HOST)
    return status == 200


def test_a_new_password_needs_the_old_one(ann: TestClient) -> None:
    other = another(ann)
    told = {"chosen": NEW, "again": NEW}
    assert ann.post("/account/password", data=told | {"password": "wrong"}).status_code == 403
    told["password"] = OWN
    assert ann.post("/account/password", data=told | {"again": "differs"}).status_code == 422
    weak = {"password": OWN, "chosen": "password1234", "again": "password1234"}
    answer = ann.post("/account/password", data=weak)
    assert answer.status_code == 422
    assert "guessed first" in answer.text
    before = ann.cookies["detente"]
    assert ann.post("/account/password", data=told).status_code == 303
    assert ann.cookies["detente"] != before
    assert ann.get("/account").status_code == 200
    assert not alive(ann, other)
    assert not alive(ann, before)


def test_sessions_are_listed_and_ended(ann: TestClient) -> None:
    other = another(ann)
    page = ann.get("/account").text
    assert hash_of(other) in page
    assert other not in page
    told = {"session": hash_of(other), "password": "wrong"}
    assert ann.post("/account/sessions/end", data=told).status_code == 403
    assert alive(ann, other)
    told["password"] = OWN
    assert ann.post("/account/sessions/end", data=told).status_code == 303
    assert not alive(ann, other)
    third = another(ann)
    told["session"] = "all"
    answer = ann.post("/account/sessions/end", data=told)
    assert answer.headers["location"] == "/sign-in"
    assert not alive(ann, third)


def test_the_sessions_of_others_are_neither_shown_nor_ended(ann: TestClient) -> None:
    given = accounts.add(record_of(ann), "Ben", Role.CODER)
    key = sign_in(record_of(ann), SignIn("Ben", given, "", NEW))
    assert hash_of(key) not in ann.get("/account").text
    ann.post("/account/sessions/end", data={"session": hash_of(key), "password": OWN})
    assert alive(ann, key)


def test_a_token_is_shown_once(ann: TestClient) -> None:
    told = {"called": "importer", "scopes": ["read", "bring"], "days": "30", "password": OWN}
    answer = ann.post("/account/tokens", data=told)
    assert answer.status_code == 200
    (kept,) = accounts.tokens_of(record_of(ann), "Ann")
    assert kept.scopes == (Scope.READ, Scope.BRING)
    assert "detente_" in answer.text
    page = ann.get("/account").text
    assert "importer" in page
    assert "detente_" not in page
    assert ann.post("/account/tokens/revoke", data={"token": kept.id}).status_code == 303
    assert "revoked" in ann.get("/account").text


def test_a_token_needs_the_password_and_has_no_more_than_its_owner(ann: TestClient) -> None:
    told = {"called": "x", "scopes": ["admin"], "days": "30", "password": OWN}
    assert ann.post("/account/tokens", data=told).status_code == 403
    told = {"called": "x", "scopes": ["read"], "days": "30", "password": "wrong"}
    assert ann.post("/account/tokens", data=told).status_code == 403
    assert accounts.tokens_of(record_of(ann)) == ()


def test_nobody_revokes_the_token_of_somebody_else(ann: TestClient) -> None:
    accounts.add(record_of(ann), "Ben", Role.CODER)
    accounts.make_token(record_of(ann), "Ben", "x", (Scope.READ,))
    (kept,) = accounts.tokens_of(record_of(ann), "Ben")
    assert ann.post("/account/tokens/revoke", data={"token": kept.id}).status_code == 404
    assert accounts.tokens_of(record_of(ann), "Ben")[0].revoked is None


def test_a_viewer_changes_its_own_password_and_makes_reading_tokens(own: Path) -> None:
    with client(own, Visitor("Vic", Role.VIEWER, Handling.GREEN)) as viewer:
        page = viewer.get("/account").text
        assert 'value="read"' in page
        assert 'value="judge"' not in page
        assert viewer.post("/account/password", data={"password": "x"}).status_code == 403


def test_names_are_shown_harmless(ann: TestClient) -> None:
    accounts.make_token(record_of(ann), "Ann", "<script>alert(1)</script>", (Scope.READ,))
    page = ann.get("/account").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


def test_on_one_s_own_machine_there_is_no_account(own: Path) -> None:
    with client(own) as asked:
        assert "nobody signs in" in asked.get("/account").text
        assert asked.post("/account/sessions/end").status_code == 403
