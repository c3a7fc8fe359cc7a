"""Signing in and out as a browser does it."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.model import Handling
from detente.model.account import Role
from detente.workspace.access import accounts
from tests.web import HOST, client, record_of

OWN = "walnut harbour sixteen kites"


@pytest.fixture
def given(team: TestClient) -> str:
    return accounts.add(record_of(team), "Ann", Role.CODER, Handling.AMBER)


def first(team: TestClient, given: str, **told: str) -> int:
    own = {"name": "Ann", "password": given, "chosen": OWN, "again": OWN} | told
    return team.post("/sign-in", data=own).status_code


def test_the_given_password_is_changed_for_one_s_own(team: TestClient, given: str) -> None:
    answer = team.post("/sign-in", data={"name": "Ann", "password": given, "on": "/positions"})
    assert answer.status_code == 200
    assert "choose one of your own" in answer.text
    assert 'autocomplete="new-password"' in answer.text
    assert "set-cookie" not in answer.headers
    assert given not in answer.text
    assert first(team, given, again="something else") == 422
    assert first(team, given, chosen="password1234", again="password1234") == 422
    assert first(team, given) == 303
    assert team.get("/positions").status_code == 200


def test_one_is_led_to_the_page_that_was_meant_and_nowhere_else(
    team: TestClient, given: str
) -> None:
    first(team, given)
    told = {"name": "Ann", "password": OWN}
    led = {
        "/positions?at=2025-03-20": "/positions?at=2025-03-20",
        "//evil.example": "/", "/\\evil.example": "/", "https://evil.example": "/", "": "/",
        "/sign-out": "/", "javascript:alert(1)": "/", "/a\r\nSet-Cookie: x": "/",
    }  # fmt: skip
    for on, where in led.items():
        answer = team.post("/sign-in", data=told | {"on": on})
        assert (answer.status_code, answer.headers["location"]) == (303, where), on


def test_what_is_wrong_is_told_alike_and_the_name_stays(team: TestClient, given: str) -> None:
    first(team, given)
    texts = set()
    for name in ("Ann", "Bob"):
        answer = team.post("/sign-in", data={"name": name, "password": "wrong"})
        assert answer.status_code == 401
        assert "name or password is wrong" in answer.text
        assert "wrong" not in answer.text.replace("password is wrong", "")
        texts.add(answer.text.replace(f'value="{name}"', ""))
    assert len(texts) == 1


def test_after_five_wrong_ones_one_waits(team: TestClient, given: str) -> None:
    codes = [
        team.post("/sign-in", data={"name": "Ann", "password": "wrong"}).status_code
        for _ in range(6)
    ]
    assert codes == [401] * 5 + [429]


def test_a_key_that_was_planted_is_not_taken(team: TestClient, given: str) -> None:
    team.cookies.set("detente", "planted", domain=HOST)
    first(team, given)
    assert {c.value for c in team.cookies.jar if c.name == "detente"} != {"planted"}
    team.cookies.clear()
    team.cookies.set("detente", "planted", domain=HOST)
    assert team.get("/positions").status_code == 303


def test_another_page_signs_nobody_in(team: TestClient, given: str) -> None:
    headers = {"Origin": "http://evil.example", "Sec-Fetch-Site": "cross-site"}
    answer = team.post("/sign-in", data={"name": "Ann", "password": given}, headers=headers)
    assert answer.status_code == 403


def test_whoever_signs_out_is_out(team: TestClient, given: str) -> None:
    first(team, given)
    key = team.cookies["detente"]
    answer = team.post("/sign-out")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert "clear-site-data" in answer.headers
    team.cookies.set("detente", key, domain=HOST)
    assert team.get("/positions").status_code == 303


def test_on_one_s_own_machine_nobody_signs_in(own: Path) -> None:
    with client(own) as asked:
        for answer in (
            asked.get("/sign-in", follow_redirects=False),
            asked.post("/sign-in", data={"name": "x"}, follow_redirects=False),
        ):
            assert (answer.status_code, answer.headers["location"]) == (303, "/")
