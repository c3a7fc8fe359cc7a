"""How each kind of asker is known, and what the others are shown."""

from pathlib import Path

import pytest

from detente.model import Handling
from detente.model.account import Role, Visitor
from tests.web import client, sampled

VISITOR = Visitor("Ann", Role.CODER, Handling.AMBER)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("entrance") / "talks.detente")


def test_a_session_has_what_its_account_has(dossier: Path) -> None:
    with client(dossier, VISITOR) as asked:
        assert "Ann · coder · sees up to TLP:AMBER" in asked.get("/account").text
        for path in ("/account", "/positions", "/nowhere"):
            assert 'action="/sign-out"' in asked.get(path).text


def test_a_token_in_a_page_s_address_or_cookie_opens_nothing(dossier: Path) -> None:
    with client(dossier, team=True) as asked:
        asked.cookies.set("detente", "detente_" + "a" * 43)
        assert asked.get("/positions?token=x", follow_redirects=False).status_code == 303


def test_the_page_that_was_asked_for_comes_after_the_sign_in(dossier: Path) -> None:
    with client(dossier, team=True) as asked:
        answer = asked.get("/positions?at=2025-03-20&x=a b", follow_redirects=False)
    on = answer.headers["location"]
    assert on.startswith("/sign-in?on=%2Fpositions%3Fat%3D2025-03-20%26x%3Da")
