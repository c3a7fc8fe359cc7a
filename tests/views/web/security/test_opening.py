"""The random address of loopback mode."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from detente.model import Handling
from detente.model.account import Role
from detente.views.web.app import create_app
from detente.views.web.security import opening as module
from detente.views.web.security.opening import opening
from detente.views.web.settings import Settings
from tests.web import ORIGIN, sampled


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("opening") / "talks.detente")


def asked(dossier: Path) -> tuple[TestClient, Settings]:
    settings = Settings(str(dossier), "Ana")
    return TestClient(create_app(settings), base_url=ORIGIN, follow_redirects=False), settings


def test_each_run_has_an_address_of_its_own() -> None:
    first, second = Settings("x"), Settings("x")
    assert first.token != second.token
    assert len(first.token) >= 43
    assert first.token not in repr(first)


def test_the_address_is_given_for_a_cookie_and_left_at_once(dossier: Path) -> None:
    browser, settings = asked(dossier)
    answer = browser.get(f"{opening(settings)}/positions?at=2025-03-20")
    assert (answer.status_code, answer.headers["location"]) == (303, "/positions?at=2025-03-20")
    cookie = answer.headers["set-cookie"]
    assert settings.token not in cookie
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= set(cookie.split("; "))
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"
    page = browser.get("/positions")
    assert page.status_code == 200
    assert settings.token not in page.text


@pytest.mark.parametrize("shown", ["", "x", "x" * 43, "%00", "..", "ü"])
def test_another_address_opens_nothing(dossier: Path, shown: str) -> None:
    browser, _ = asked(dossier)
    answer = browser.get(f"/open/{shown}")
    assert answer.status_code == 401
    assert "set-cookie" not in answer.headers
    assert "open the address that detente serve told" in answer.text


def test_the_address_leads_nowhere_else(dossier: Path) -> None:
    browser, settings = asked(dossier)
    for where in ("//evil.example", "/%5Cevil.example", "///evil.example"):
        on = browser.get(opening(settings) + where).headers["location"]
        assert on.startswith("/")
        assert not on.startswith(("//", "/\\"))


def test_without_the_cookie_nothing_is_shown(dossier: Path) -> None:
    browser, settings = asked(dossier)
    assert browser.get("/positions").status_code == 401
    browser.cookies.set("detente-80", settings.token)
    assert browser.get("/positions").status_code == 401


def test_the_cookie_of_one_run_does_not_open_the_next(dossier: Path) -> None:
    first, settings = asked(dossier)
    first.get(opening(settings))
    second, _ = asked(dossier)
    second.cookies = first.cookies
    assert second.get("/positions").status_code == 401


def test_a_program_shows_the_token_at_the_api(dossier: Path) -> None:
    browser, settings = asked(dossier)
    headers = {"Authorization": f"Bearer {settings.token}"}
    assert browser.get("/api/v1/nothing", headers=headers).status_code == 404
    assert browser.get("/api/v1/nothing").status_code == 401


def test_another_user_of_the_machine_is_not_let_in(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser, settings = asked(dossier)
    browser.get(opening(settings))
    monkeypatch.setattr(module, "is_ours", lambda _request: False)
    assert browser.get("/positions").status_code == 401
    assert browser.get(opening(settings)).status_code == 401


def test_whoever_opened_it_may_do_everything(dossier: Path) -> None:
    browser, settings = asked(dossier)
    browser.get(opening(settings))
    with browser:
        told = browser.get("/account").text
    assert f"Ana · {Role.ADMIN} · sees up to {Handling.RED}" in told
